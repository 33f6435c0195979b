wilson <- function(k, n) if (n) prop.test(k, n, correct = FALSE)$conf.int else c(NA, NA)
report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  compared <- kept & arm %in% c(setting("other"), setting("reference"))
  start <- compared & !is.na(first)
  inside <- sum((first[start] - ave(first[start], arm[start]))^2)
  criterion <- qnorm(0.975) * sqrt(inside / (sum(start) - 2)) * sqrt(2 * (1 - number(row$reliability)))
  of <- compared & arm == setting(row$group)
  change <- present((later - first)[of])
  lower <- identical(words("better", row$measure), "lower")
  ends <- number(c(words("least", row$measure), words("greatest", row$measure)))
  at_end <- function(x, end) c(sum(present(x[of]) == end), length(present(x[of])))
  counted <- switch(row$counted,
    better = c(sum(if (lower) change < -criterion else change > criterion), length(change)),
    worse = c(sum(if (lower) change > criterion else change < -criterion), length(change)),
    up = c(sum(change > criterion), length(change)),
    down = c(sum(change < -criterion), length(change)),
    same = c(sum(abs(change) <= criterion), length(change)),
    `least-first` = at_end(first, ends[1]), `greatest-first` = at_end(first, ends[2]),
    `least-later` = at_end(later, ends[1]), `greatest-later` = at_end(later, ends[2])
  )
  around <- wilson(counted[1], counted[2])
  c(k = counted[1], n = counted[2], share = counted[1] / counted[2], ci_low = around[1], ci_high = around[2],
    criterion = criterion)
}))
