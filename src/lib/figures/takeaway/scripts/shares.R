wilson <- function(k, n) {
  z <- qnorm(0.975)
  middle <- (k + z^2 / 2) / (n + z^2)
  middle + c(-1, 1) * z / (n + z^2) * sqrt(k * (n - k) / n + z^2 / 4)
}
newcombe <- function(k1, n1, k2, n2) {
  first <- wilson(k1, n1)
  second <- wilson(k2, n2)
  k1 / n1 - k2 / n2 + c(-1, 1) * sqrt((first - k1 / n1)^2 + (rev(second) - k2 / n2)^2)
}
