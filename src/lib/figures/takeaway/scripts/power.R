power <- function(ncp, df) pt(qt(0.975, df), df, ncp, lower.tail = FALSE)
# Smallest difference that a t-test finds with 80% power, in standard errors.
detectable_in_errors <- function(df) uniroot(function(ncp) power(ncp, df) - 0.8, c(0, 36), tol = 1e-12)$root
