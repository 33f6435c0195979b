# Random effects by REML with the error of Knapp and Hartung, no smaller than that of sites that do not vary.
random_effects <- function(d, v) {
  fit <- function(tau2) {
    w <- 1 / (v + tau2)
    mu <- sum(w * d) / sum(w)
    list(w = w, mu = mu, slope = sum(w) - sum(w^2) / sum(w) - sum(w^2 * (d - mu)^2))
  }
  tau2 <- 0
  if (fit(0)$slope < 0) {
    high <- max((d - mean(d))^2) * 10
    tau2 <- uniroot(function(x) fit(x)$slope, c(0, high), extendInt = "upX", tol = 1e-14 * high, maxiter = 10000)$root
  }
  at <- fit(tau2)
  se <- sqrt(max(1, sum(at$w * (d - at$mu)^2) / (length(d) - 1)) / sum(at$w))
  list(mu = at$mu, se = se, tau2 = tau2, t = qt(0.975, length(d) - 1), shrunken = at$mu + tau2 / (tau2 + v) * (d - at$mu))
}
places <- function(group) setNames(nm = shown$site[shown$group == group & shown$part == "place"])
report(rows(function(row) {
  found <- c(sites = NA, n_other = NA, n_reference = NA, value = NA, ci_low = NA, ci_high = NA, shrunken = NA)
  sites_of <- places(row$group)
  if (!length(sites_of)) return(found)
  change <- score(row$measure, row$wave) - score(row$measure, setting("first"))
  arms_of <- if (row$group == "difference") c(setting("other"), setting("reference")) else setting(row$group)
  cells <- lapply(sites_of, function(one) lapply(arms_of, function(is) change[kept & site %in% one & arm %in% is & !is.na(change)]))
  sizes <- t(sapply(cells, lengths))
  if (length(arms_of) == 1) sizes <- t(sizes)
  all <- unlist(cells, recursive = FALSE)
  s2 <- sum(sapply(all, function(x) sum((x - mean(x))^2))) / sum(lengths(all) - 1)
  d <- sapply(cells, function(x) mean(x[[1]]) - if (length(x) > 1) mean(x[[2]]) else 0)
  v <- s2 * rowSums(1 / sizes)
  fit <- random_effects(d, v)
  n <- if (row$part == "place") sizes[match(row$site, sites_of), ] else colSums(sizes)
  found[if (row$group == "difference") c("n_other", "n_reference") else paste0("n_", row$group)] <- n
  if (row$part == "place") {
    at <- match(row$site, sites_of)
    found[c("value", "shrunken")] <- c(d[at], fit$shrunken[at])
    return(found)
  }
  found["sites"] <- length(d)
  spread <- switch(row$part, mean = fit$se, `next` = sqrt(fit$se^2 + fit$tau2 + mean(v)), NA)
  found[c("value", "ci_low", "ci_high")] <- if (row$part == "exact") {
    walsh <- outer(d, d, "+") / 2
    walsh <- sort(walsh[upper.tri(walsh, diag = TRUE)])
    outside <- qsignrank(0.025, length(d))
    c(median(walsh), walsh[c(outside, length(walsh) + 1 - outside)])
  } else fit$mu + c(0, -1, 1) * fit$t * spread
  found
}))
