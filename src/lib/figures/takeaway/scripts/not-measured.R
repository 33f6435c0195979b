# All measured each time, and MMRM, are computed anew by the figure of all answers.
report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  groups <- lapply(c("other", "reference"), function(name) {
    of <- kept & arm %in% setting(name) & !is.na(first)
    change <- present((later - first)[of])
    n <- c(length(change), sum(of) - length(change))
    list(mean = mean(change), v = var(change) / n[1], n = n, share = n[2] / sum(n))
  })
  moved <- number(row$moved)
  applies <- switch(row$method,
    `arm-other` = c(1, NA), `arm-reference` = c(NA, 1), change = c(0, 0),
    `lost-other` = c(1, 0), `lost-reference` = c(0, 1), `lost-both` = c(1, 1), c(NA, NA)
  )
  used <- which(!is.na(applies))
  told <- function(delta) {
    parts <- sapply(used, function(at) with(groups[[at]], {
      d <- delta * applies[at]
      c(mean + share * d, v, d^2 * share * (1 - share) / sum(n), n[1] - 1)
    }))
    v <- sum(parts[2:3, ])
    estimate <- sum(parts[1, ] * c(1, -1)[seq_along(used)])
    estimate + c(0, -1, 1) * qt(0.975, v^2 / sum(parts[2, ]^2 / parts[4, ])) * sqrt(v)
  }
  found <- if (length(used)) told(moved) else c(NA, NA, NA)
  tips <- c(NA, NA)
  if (startsWith(row$method, "lost-")) {
    tips[1] <- -told(0)[1] / (told(1)[1] - told(0)[1])
    apart <- function(delta) { ends <- told(delta)[2:3]; max(ends[1], -ends[2]) }
    if (is.finite(tips[1]) && apart(0) > 0) tips[2] <- uniroot(apart, sort(c(0, tips[1])), tol = 1e-10)$root
    if (!is.finite(tips[1])) tips[1] <- NA
  }
  n <- sapply(groups, function(one) one$n)
  n[, setdiff(1:2, if (startsWith(row$method, "arm-")) used else 1:2)] <- NA
  c(n_other = n[1, 1], n_reference = n[1, 2], lost_other = n[2, 1], lost_reference = n[2, 2],
    value = found[1], ci_low = found[2], ci_high = found[3], tips = tips[1], tips_interval = tips[2])
}))
