report(rows(function(row) {
  first <- setting("first")
  start <- published(row$measure, row$group, first)
  later <- published(row$measure, row$group, row$wave)
  n_start <- counted(row$group, first)
  expected <- number(row$mu) + number(row$r) * (start - number(row$mu))
  value <- switch(row$row,
    start = start, expected = expected, later = later,
    change = later - start, follows = expected - start, rest = later - expected
  )
  c(n_start = n_start, n = if (row$row == "start") n_start else counted(row$group, row$wave), value = value)
}))
