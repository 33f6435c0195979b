report(rows(function(row) {
  of <- kept & in_panel(row) & group %in% row$group
  later <- score(row$measure, row$wave)[of]
  first <- score(row$measure, setting("first"))[of]
  n <- length(present(later))
  if (setting("show") == "score") {
    x <- present(later)
  } else if (row$wave == setting("first")) {
    return(c(n = n, n_start = n, mean = 0, sd = NA, ci_low = NA, ci_high = NA))
  } else if (setting("who") == "completers") {
    x <- present(later - first)
  } else {
    change <- overlapping(later, first)
    return(c(n = n, n_start = length(present(first)), mean = change[1], sd = NA, ci_low = change[2], ci_high = change[3]))
  }
  ci <- t_interval(x)
  c(n = length(x), n_start = length(x), mean = mean(x), sd = sd(x), ci_low = ci[1], ci_high = ci[2])
}))
