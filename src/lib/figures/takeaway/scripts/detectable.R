# An interval by CR2 or with levels for sites is printed as drawn.
report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  seen <- kept & arm %in% c(setting("other"), setting("reference")) & !is.na(first) & !is.na(later)
  with <- arm == setting("other")
  change <- later - first
  n <- c(sum(seen & with), sum(seen & !with))
  found <- c(NA, NA, NA)
  given <- NULL
  if (row$method == "change") {
    v <- c(var(change[seen & with]), var(change[seen & !with])) / n
    found <- c(mean(change[seen & with]) - mean(change[seen & !with]), sqrt(sum(v)), sum(v)^2 / sum(v^2 / (n - 1)))
  } else if (row$method == "ancova") {
    by_site <- setting("allocation") == "family" && length(unique(site[seen])) > 1
    # Far from 0 lm would take the first score for its intercept.
    middle <- mean(first[seen])
    first <- first - middle
    later <- later - middle
    fit <- summary(lm(if (by_site) later ~ first + with + factor(site) else later ~ first + with, subset = seen))
    found <- c(fit$coefficients["withTRUE", 1:2], fit$df[2])
    if (setting("allocation") == "site") found[2:3] <- NA
  } else {
    means <- lapply(c(TRUE, FALSE), function(is) c(tapply(change[seen & with == is], site[seen & with == is], mean)))
    sizes <- lapply(c(TRUE, FALSE), function(is) c(table(site[seen & with == is])))
    found[1] <- mean(means[[1]]) - mean(means[[2]])
    if (min(lengths(means)) > 1) {
      test <- t.test(means[[1]], means[[2]], var.equal = TRUE, conf.level = 0.9)
      given <- test$conf.int
      squares <- function(of, by) sum((change[of] - ave(change[of], by[of]))^2)
      inside <- squares(seen, paste(with, site))
      all <- squares(seen, with)
      k <- sum(lengths(means))
      between <- (all - inside) / (k - 2)
      error <- inside / (sum(n) - k)
      n0 <- (sum(n) - sum(sapply(sizes, function(m) sum(m^2) / sum(m)))) / (k - 2)
      icc <- max(0, (between - error) / (between + (n0 - 1) * error))
      inflated <- sapply(sizes, function(m) (1 + (sum(m^2) / sum(m) - 1) * icc) / sum(m))
      found[2:3] <- c(sqrt(all / (sum(n) - 2) * sum(inflated)), k - 2)
    }
  }
  bounds <- if (is.null(given)) found[1] + c(-1, 1) * qt(0.95, found[3]) * found[2] else given
  could <- if (is.na(found[2])) NA else found[2] * detectable_in_errors(found[3])
  c(n_other = n[1], n_reference = n[2], value = found[[1]], se = found[[2]], df = found[[3]],
    detectable = could, ci90_low = bounds[1], ci90_high = bounds[2])
}))
