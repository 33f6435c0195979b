given <- c(given, "sd", "r", "mu", "unseen")
# Change of sites with its variance under the assumed SD and correlation.
side <- function(row, sites) {
  first <- setting("first")
  n0 <- counted(sites, first)
  n1 <- counted(sites, row$wave)
  y0 <- published(row$measure, sites, first)
  y1 <- published(row$measure, sites, row$wave)
  variance <- function(before, after) {
    both <- sum(pmin(before, after))
    number(row$sd)^2 * (1 / sum(before) + 1 / sum(after) - 2 * number(row$r) * both / (sum(before) * sum(after)))
  }
  if (row$kind == "unweighted") {
    c(sum(n0), sum(n1), mean(y1) - mean(y0), sum(mapply(variance, n0, n1)) / length(sites)^2)
  } else {
    c(sum(n0), sum(n1), weighted.mean(y1, n1) - weighted.mean(y0, n0), variance(n0, n1))
  }
}

report(rows(function(row) {
  n_start <- NA
  if (row$kind == "mean") {
    n <- counted(row$group, row$wave)
    value <- published(row$measure, row$group, row$wave)
    margin <- qnorm(0.975) * number(row$sd) / sqrt(n)
  } else {
    sites <- strsplit(strsplit(row$group, " less ", fixed = TRUE)[[1]], "+", fixed = TRUE)
    one <- side(row, sites[[1]])
    other <- side(row, sites[[2]])
    n_start <- one[1] + other[1]
    n <- one[2] + other[2]
    value <- one[3] - other[3]
    margin <- qnorm(0.975) * sqrt(one[4] + other[4])
  }
  c(n_start = n_start, n = n, value = value, ci_low = value - margin, ci_high = value + margin)
}))
