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

unit_values <- function(change, of) {
  if (setting("allocation") == "site") c(tapply(change[of], site[of], mean)) else change[of]
}
# How alike changes within sites are (Donner and Koval 1980), and what that costs (Kish 1965).
clustering <- function(change, with, without) {
  squares <- function(x) sum((x - mean(x))^2)
  arms <- list(with, without)
  sizes <- lapply(arms, function(of) c(table(site[of])))
  n <- sum(unlist(sizes))
  sites <- length(unlist(sizes))
  inside <- sum(sapply(arms, function(of) sum(tapply(change[of], site[of], squares))))
  between <- (sum(sapply(arms, function(of) squares(change[of]))) - inside) / (sites - 2)
  within <- inside / (n - sites)
  size <- (n - sum(sapply(sizes, function(m) sum(m^2) / sum(m)))) / (sites - 2)
  icc <- (between - within) / (between + (size - 1) * within)
  effect <- 1 + (sum(unlist(sizes)^2) / n - 1) * max(0, icc)
  c("icc" = icc, "design-effect" = effect, "effective-n" = n / effect)
}

between <- function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  compared <- arm %in% c(setting("other"), setting("reference"))
  seen <- kept & compared & !is.na(first) & !is.na(later)
  change <- later - first
  with <- seen & arm == setting("other")
  without <- seen & arm == setting("reference")
  line(sum(seen), change = switch(row$method,
    "change-score" = {
      # Sites that were put in arms are the units, each with its mean.
      one <- unit_values(change, with)
      other <- unit_values(change, without)
      test <- t.test(one, other, var.equal = setting("allocation") == "site")
      c(mean(one) - mean(other), test$conf.int)
    },
    "ancova" = {
      strata <- setting("allocation") == "family" && length(unique(site[seen])) > 1
      model <- if (strata) later ~ first + with + factor(site) else later ~ first + with
      fit <- lm(model, subset = seen)
      # Errors by CR2 over sites are beyond base R.
      bounds <- if (setting("allocation") == "site") c(NA, NA) else confint(fit)["withTRUE", ]
      c(coef(fit)[["withTRUE"]], bounds)
    },
    "hedges-g" = hedges(change[with], change[without]),
    c(clustering(change, with, without)[[row$method]], NA, NA)
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
