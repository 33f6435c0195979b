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
# Mean change in SDs of the first scores, with Hedges' J (Morris 2008).
hedges_start <- function(change, first, with, without) {
  df <- sum(with) + sum(without) - 2
  pooled <- sqrt(((sum(with) - 1) * var(first[with]) + (sum(without) - 1) * var(first[without])) / df)
  exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2) * (mean(change[with]) - mean(change[without])) / pooled
}
# Standard error of the mean change, mean change in the average SD of both times with Hedges' J and in the
# SD of change, correlation, and the ends of the changes.
paired <- function(x, y) {
  df <- length(x) - 1
  correction <- exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2)
  c(se = sd(y - x) / sqrt(length(x)), g_av = correction * mean(y - x) / sqrt((var(x) + var(y)) / 2),
    d_z = mean(y - x) / sd(y - x), r = suppressWarnings(cor(x, y)), minimum = min(y - x), maximum = max(y - x))
}
sides <- paste0("n_", c(setting("other"), setting("reference")))
none <- c(n = NA, mean_start = NA, mean_later = NA, change = NA, sd = NA, se = NA, g_av = NA, d_z = NA, r = NA,
  minimum = NA, maximum = NA, ci_low = NA, ci_high = NA, n_start = NA, p = NA)
none[sides] <- NA
line <- function(...) {
  made <- c(...)
  replace(none, names(made), made)
}
# An estimate with its interval and p, from its error and degrees of freedom.
tested <- function(estimate, se, df) {
  if (!isTRUE(se > 0)) return(c(change = estimate))
  ends <- estimate + c(-1, 1) * qt(0.975, df) * se
  c(change = estimate, ci_low = ends[1], ci_high = ends[2], p = 2 * pt(-abs(estimate / se), df))
}
# The estimate alone where a test has nothing to stand on.
t_of <- function(one, other, equal) {
  tryCatch({
    test <- t.test(one, other, var.equal = equal)
    c(change = mean(one) - mean(other), ci_low = test$conf.int[1], ci_high = test$conf.int[2], p = test$p.value)
  }, error = function(e) c(change = mean(one) - mean(other)))
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
  seen <- kept & in_panel(row) & compared & !is.na(first) & !is.na(later)
  change <- later - first
  with <- seen & arm == setting("other")
  without <- seen & arm == setting("reference")
  counts <- setNames(c(sum(with), sum(without)), sides)
  line(n = sum(seen), counts, switch(row$method,
    # Sites that were put in arms are the units, each with its mean.
    "change-score" = t_of(unit_values(change, with), unit_values(change, without), setting("allocation") == "site"),
    "ancova" = {
      middle <- mean(first[seen])
      if (setting("allocation") == "site") {
        made <- cr2(cbind(1, first - middle, with)[seen, ], later[seen] - middle, site[seen])[3, ]
        tested(made[["b"]], made[["se"]], made[["df"]])
      } else {
        strata <- setting("allocation") == "family" && length(unique(site[seen])) > 1
        # Far from 0 lm would take the first score for its intercept.
        first <- first - middle
        later <- later - middle
        model <- if (strata) later ~ first + with + factor(site) else later ~ first + with
        fit <- lm(model, subset = seen)
        made <- coef(summary(fit))["withTRUE", ]
        tested(made[[1]], made[[2]], fit$df.residual)
      }
    },
    "hedges-g" = setNames(hedges(change[with], change[without]), c("change", "ci_low", "ci_high")),
    "hedges-g-start" = c(change = hedges_start(change, first, with, without)),
    c(change = clustering(change, with, without)[[row$method]])
  ))
}

report(rows(function(row) {
  if (row$group == "difference") return(tryCatch(between(row), error = function(e) line()))
  of <- kept & in_panel(row) & group %in% row$group
  first <- score(row$measure, setting("first"))[of]
  later <- score(row$measure, row$wave)[of]
  both <- !is.na(first) & !is.na(later)
  alone <- !is.na(first) & is.na(later)
  ends <- function(made) setNames(made, c("change", "ci_low", "ci_high", "se")[seq_along(made)])
  tryCatch(switch(row$method,
    "completers" = {
      change <- (later - first)[both]
      line(n = sum(both), mean_start = mean(first[both]), mean_later = mean(later[both]),
        ends(c(mean(change), t_interval(change))), sd = sd(change), paired(first[both], later[both]))
    },
    "all-available" = line(n = length(present(later)), n_start = length(present(first)),
      mean_start = mean(present(first)), mean_later = mean(present(later)), ends(overlapping(later, first))),
    "start-seen" = line(n = sum(both), mean_start = mean(first[both])),
    "start-not-seen" = line(n = sum(alone), mean_start = mean(first[alone])),
    "start-hedges-g" = line(ends(hedges(first[both], first[alone])))
  ), error = function(e) line())
}))
