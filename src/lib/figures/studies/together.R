# Restricted maximum likelihood of the variance between studies, by the root of its slope.
descent <- function(tau2) {
  w <- 1 / (se^2 + tau2)
  mean <- sum(w * value) / sum(w)
  sum(w) - sum(w^2) / sum(w) - sum(w^2 * (value - mean)^2)
}
tau2 <- if (descent(0) >= 0) 0 else uniroot(descent, c(0, 1), extendInt = "upX", tol = 1e-12)$root
w <- 1 / (se^2 + tau2)
mean <- sum(w * value) / sum(w)
k <- length(value)
error <- sqrt(max(1, sum(w * (value - mean)^2) / (k - 1)) / sum(w))
margin <- qt(0.975, k - 1)
typical <- (k - 1) * sum(1 / se^2) / (sum(1 / se^2)^2 - sum(1 / se^4))
print(c(
  value = mean, se = error, ci_low = mean - margin * error, ci_high = mean + margin * error,
  tau2 = tau2, i2 = tau2 / (tau2 + typical),
  prediction_low = mean - margin * sqrt(error^2 + tau2),
  prediction_high = mean + margin * sqrt(error^2 + tau2)
), digits = 10)
# The same with the package metafor:
# predict(rma(value, sei = se, method = "REML", test = "adhoc"))
