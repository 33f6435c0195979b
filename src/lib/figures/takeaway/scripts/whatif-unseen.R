given <- c(given, "sd", "r", "mu", "unseen")
report(rows(function(row) {
  first <- setting("first")
  start <- published(row$measure, row$group, first)
  later <- published(row$measure, row$group, row$wave)
  n_start <- counted(row$group, first)
  n <- counted(row$group, row$wave)
  away <- n_start - n
  unseen <- start + number(row$unseen)
  every <- (n * later + away * unseen) / n_start
  found <- switch(row$row,
    start = c(n_start, start), later = c(n, later), unseen = c(away, unseen), all = c(n_start, every),
    change = c(n, later - start), changeAll = c(n_start, every - start), even = c(away, -n * (later - start) / away)
  )
  c(n_start = n_start, n = found[1], value = found[2])
}))
