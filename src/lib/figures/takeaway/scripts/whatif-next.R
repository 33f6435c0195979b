report(rows(function(row) {
  value <- function(name) number(row[[name]])
  size <- floor(value("families") * value("kept") + 1e-9)
  sites <- value("sites_per_arm")
  variance <- value("sd")^2 * (1 - value("r")^2)
  of_mean <- variance * (value("icc") + (1 - value("icc")) / size)
  n <- sites * size
  c(n_start = sites * value("families"), n = n,
    power_by_site = power(value("points") / sqrt(2 * of_mean / sites), 2 * sites - 2),
    power_by_family = power(value("points") / sqrt(2 * variance / n), 2 * n - 2))
}))
