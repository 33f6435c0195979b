# Hedges' g of x less y, with the interval from the noncentral t distribution.
hedges <- function(x, y) {
  df <- length(x) + length(y) - 2
  pooled <- sqrt(((length(x) - 1) * var(x) + (length(y) - 1) * var(y)) / df)
  unit <- sqrt(1 / length(x) + 1 / length(y))
  t <- (mean(x) - mean(y)) / pooled / unit
  correction <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  if (!is.finite(t)) return(rep(NA, 3))
  bound <- function(p) uniroot(function(ncp) pt(t, df, ncp) - p, t + c(-9, 9), tol = 1e-11)$root
  correction * unit * c(t, bound(0.975), bound(0.025))
}
# Standard error of the mean change, mean change in the average SD of both times with Hedges' J, and correlation.
paired <- function(x, y) {
  df <- length(x) - 1
  correction <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  c(sd(y - x) / sqrt(length(x)), correction * mean(y - x) / sqrt((var(x) + var(y)) / 2), cor(x, y))
}
line <- function(n = NA, start = NA, later = NA, change = c(NA, NA, NA), sd = NA, more = c(NA, NA, NA)) {
  c(n = n, mean_start = start, mean_later = later, change = change[1], sd = sd,
    se = more[1], g_av = more[2], r = more[3], ci_low = change[2], ci_high = change[3])
}

between <- function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  seen <- kept & !is.na(first) & !is.na(later)
  change <- later - first
  with <- seen & arm != setting("reference")
  without <- seen & arm == setting("reference")
  line(sum(seen), change = switch(row$method,
    "change-score" = {
      test <- t.test(change[with], change[without])
      c(mean(change[with]) - mean(change[without]), test$conf.int)
    },
    "ancova" = {
      fit <- lm(later ~ first + with, subset = seen)
      c(coef(fit)[["withTRUE"]], confint(fit)["withTRUE", ])
    },
    "hedges-g" = hedges(change[with], change[without])
  ))
}

report(rows(function(row) {
  if (row$group == "difference") return(tryCatch(between(row), error = function(e) line()))
  of <- kept & group %in% row$group
  first <- score(row$measure, setting("first"))[of]
  later <- score(row$measure, row$wave)[of]
  both <- !is.na(first) & !is.na(later)
  alone <- !is.na(first) & is.na(later)
  tryCatch(switch(row$method,
    "completers" = {
      change <- (later - first)[both]
      line(sum(both), mean(first[both]), mean(later[both]), c(mean(change), t_interval(change)), sd(change),
        paired(first[both], later[both]))
    },
    "all-available" = line(length(present(later)), mean(present(first)), mean(present(later)), overlapping(later, first)),
    "start-seen" = line(sum(both), mean(first[both])),
    "start-not-seen" = line(sum(alone), mean(first[alone])),
    "start-hedges-g" = line(change = hedges(first[both], first[alone]))
  ), error = function(e) line())
}))
