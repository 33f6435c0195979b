given <- c(given, "sd", "r", "mu", "unseen")
report(rows(function(row) {
  first <- setting("first")
  start <- published(row$measure, row$group, first)
  later <- published(row$measure, row$group, row$wave)
  n_start <- counted(row$group, first)
  expected <- number(row$mu) + number(row$r) * (start - number(row$mu))
  # No more of a change than all of it can follow from the start.
  move <- expected - start
  change <- later - start
  follows <- if (change * move > 0 && abs(move) > abs(change)) change else move
  value <- switch(row$row,
    start = start, expected = expected, later = later,
    change = change, follows = follows, rest = change - follows
  )
  c(n_start = n_start, n = if (row$row == "start") n_start else counted(row$group, row$wave), value = value)
}))
