report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  seen <- kept & arm %in% c(setting("other"), setting("reference")) & !is.na(first) & !is.na(later)
  if (row$status == "without-site") seen <- seen & site != row$site
  with <- arm == setting("other")
  # Far from 0 lm would take the first score for its intercept.
  middle <- mean(first[seen])
  both <- data.frame(y = later - middle, x = first - middle, with = with, site = site)[seen, ]
  crossed <- setting("allocation") == "family" && length(unique(both$site)) > 1 &&
    any(tapply(both$with, both$site, function(arms) length(unique(arms)) > 1))
  fit <- if (row$method != "ancova") {
    lm(I(y - x) ~ with, both)
  } else if (crossed) {
    lm(y ~ x + with + site, both)
  } else {
    lm(y ~ x + with, both)
  }
  found <- coef(fit)[["withTRUE"]]
  each <- found - dfbeta(fit)[, "withTRUE"]
  if (row$status == "without-family") {
    c(value = NA, least = min(each), greatest = max(each))
  } else {
    c(value = found, least = NA, greatest = NA)
  }
}))
