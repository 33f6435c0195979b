means <- read("confidence.csv")
changes <- read("confidence-change.csv")

report(rows(function(row) {
  one <- means[means$aspect == row$aspect, ]
  step <- changes[changes$aspect == row$aspect & changes$step == row$step, ]
  if (nrow(step)) {
    return(c(value = number(step$change), sd = NA, n = number(step$n), ci_low = NA, ci_high = NA))
  }
  n <- number(one$n)
  margin <- qt(0.975, n - 1) * number(one$sd) / sqrt(n)
  mean <- number(one$mean)
  c(value = mean, sd = number(one$sd), n = n, ci_low = mean - margin, ci_high = mean + margin)
}))
