report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  seen <- kept & arm %in% c(setting("other"), setting("reference")) & !is.na(first) & !is.na(later)
  if (row$status == "without-site") seen <- seen & site != row$site
  with <- arm == setting("other")
  both <- data.frame(y = later, x = first, with = with)[seen, ]
  fit <- if (row$method == "ancova") lm(y ~ x + with, both) else lm(I(y - x) ~ with, both)
  found <- coef(fit)[["withTRUE"]]
  each <- found - dfbeta(fit)[, "withTRUE"]
  if (row$status == "without-family") {
    c(value = NA, least = min(each), greatest = max(each))
  } else {
    c(value = found, least = NA, greatest = NA)
  }
}))
