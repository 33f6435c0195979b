# The first bin holds its lower end, too.
lowest <- suppressWarnings(min(number(shown$bin_low), na.rm = TRUE))
spread <- function(row) {
  x <- present(score(row$measure, row$wave)[kept & group %in% row$group])
  if (!length(x)) return(c(n = 0, mean = NA, q1 = NA, median = NA, q3 = NA, bin_families = NA))
  q <- quantile(x, c(0.25, 0.5, 0.75), names = FALSE)
  bin <- if ("bin_high" %in% names(row)) sum((x > number(row$bin_low) | number(row$bin_low) %in% lowest) & x <= number(row$bin_high)) else NA
  c(n = length(x), mean = mean(x), q1 = q[1], median = q[2], q3 = q[3], bin_families = bin)
}
