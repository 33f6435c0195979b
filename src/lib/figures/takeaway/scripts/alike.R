apart <- function(means, variances) (means[1] - means[2]) / sqrt(mean(variances))
report(rows(function(row) {
  score_of <- row$level == ""
  measured <- if (score_of) row$characteristic else row$measure
  first <- score(measured, setting("first"))
  begun <- kept & !is.na(first) & !arm %in% c(NA, "")
  again <- !is.na(score(measured, row$wave))
  groups <- if (row$contrast == "arms") {
    list(begun & arm == setting("other"), begun & arm == setting("reference"))
  } else {
    list(begun & again, begun & !again)
  }
  if (score_of) {
    n <- sapply(groups, sum)
    value <- sapply(groups, function(of) mean(first[of]))
    difference <- apart(value, sapply(groups, function(of) var(first[of])))
  } else {
    found <- families[[row$characteristic]]
    known <- !found %in% c("", words("absent", row$characteristic))
    n <- sapply(groups, function(of) sum(of & known))
    value <- sapply(groups, function(of) mean(found[of & known] == row$level))
    difference <- apart(value, value * (1 - value))
  }
  c(n_one = n[1], n_two = n[2], value_one = value[1], value_two = value[2],
    standardised_difference = if (is.finite(difference)) difference else NA)
}))
