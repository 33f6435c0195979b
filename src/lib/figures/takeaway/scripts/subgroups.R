# Where sites were put in arms their means are compared, else families.
report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  change <- later - first
  with <- arm == setting("other")
  seen <- kept & arm %in% c(setting("other"), setting("reference")) & !is.na(change)
  found <- c(n_other = NA, n_reference = NA, value = NA, ci_low = NA, ci_high = NA, f = NA, df = NA, df_error = NA, p = NA)
  if (row$facet == "") {
    if (row$status == "interaction") {
      of <- seen & levels_split %in% shown$facet[shown$facet != ""]
      level <- factor(levels_split)
      found[c("df", "f", "p")] <- unlist(anova(lm(change ~ level * with, subset = of))["level:with", c("Df", "F value", "Pr(>F)")])
      found["df_error"] <- sum(of) - 2 * length(unique(levels_split[of]))
    }
    return(found)
  }
  of <- seen & in_panel(row)
  found[c("n_other", "n_reference")] <- c(sum(of & with), sum(of & !with))
  x <- change[of & with]
  y <- change[of & !with]
  if (setting("allocation") == "site") {
    x <- tapply(x, site[of & with], mean)
    y <- tapply(y, site[of & !with], mean)
  }
  found["value"] <- mean(x) - mean(y)
  if (min(length(x), length(y)) > 1) found[c("ci_low", "ci_high")] <- t.test(x, y, var.equal = setting("allocation") == "site")$conf.int
  found
}))
