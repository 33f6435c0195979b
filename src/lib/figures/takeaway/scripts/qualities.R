# The row in hand, which says the panel where the figure is split.
here <- NULL
chosen <- if (exists("families")) {
  function(name, level) kept & in_panel(here) & (if (name == "group") group else arm) %in% level
} else {
  function(name, level) {
    sites <- names(named(name))[named(name) %in% level]
    if (length(here$facet)) sites[named("panel")[sites] == here$facet] else sites
  }
}
interval <- function(k, n) {
  if (setting("exact") == "true") binom.test(k, n)$conf.int else wilson(k, n)
}

# Sites that were put in arms are the units, each with its share.
by_sites <- exists("families") && setting("allocation") == "site"
shares <- function(quality, level) {
  counts <- sapply(unique(site[chosen("arm", level)]), function(one) count(quality, chosen("arm", level) & site == one))
  counts["k", counts["n", ] > 0] / counts["n", counts["n", ] > 0]
}

anew <- rows(function(row) {
  here <<- row
  if (row$group == "difference" && by_sites) {
    a <- shares(row$quality, setting("other"))
    b <- shares(row$quality, setting("reference"))
    test <- tryCatch(t.test(a, b, var.equal = TRUE), error = function(e) list(conf.int = c(NA, NA), p.value = NA))
    c(k = NA, n = NA, share = mean(a) - mean(b), ci_low = test$conf.int[1], ci_high = test$conf.int[2],
      fisher_p = NA, t_p = test$p.value)
  } else if (row$group == "difference") {
    a <- count(row$quality, chosen("arm", setting("other")))
    b <- count(row$quality, chosen("arm", setting("reference")))
    ci <- newcombe(a[["k"]], a[["n"]], b[["k"]], b[["n"]])
    two <- matrix(c(a[["k"]], a[["n"]] - a[["k"]], b[["k"]], b[["n"]] - b[["k"]]), 2)
    difference <- a[["k"]] / a[["n"]] - b[["k"]] / b[["n"]]
    c(k = NA, n = NA, share = difference, ci_low = ci[1], ci_high = ci[2],
      fisher_p = fisher.test(two)$p.value, t_p = NA)
  } else {
    one <- count(row$quality, chosen("group", row$group))
    ci <- if (one[["n"]] > 0) interval(one[["k"]], one[["n"]]) else c(NA, NA)
    c(one, share = one[["k"]] / one[["n"]], ci_low = ci[1], ci_high = ci[2], fisher_p = NA, t_p = NA)
  }
})
# Adjusted over the qualities that were tested.
tested <- ifelse(told_of("bh_p") == "", NA, if (by_sites) anew$t_p else anew$fisher_p)
panel <- if ("facet" %in% names(shown)) shown$facet else rep("", nrow(shown))
anew$bh_p <- ave(tested, panel, FUN = function(p) p.adjust(p, "BH"))
anew$holm_p <- ave(tested, panel, FUN = function(p) p.adjust(p, "holm"))
report(anew)
