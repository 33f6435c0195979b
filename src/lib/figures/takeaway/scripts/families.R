in_view <- unique(shown$wave[shown$wave != ""])
report(rows(function(row) {
  if (row$pattern == "") return(spread(row))
  of <- kept & group %in% row$group
  marks <- do.call(paste0, lapply(in_view, function(wave) ifelse(is.na(score(row$measure, wave))[of], ".", "X")))
  c(n = sum(marks == row$pattern), mean = NA, q1 = NA, median = NA, q3 = NA, bin_families = NA)
}))
