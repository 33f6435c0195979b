chosen <- if (exists("families")) {
  function(name, level) kept & (if (name == "group") group else arm) %in% level
} else {
  function(name, level) names(named(name))[named(name) %in% level]
}
interval <- function(k, n) {
  if (setting("exact") == "true") binom.test(k, n)$conf.int else wilson(k, n)
}

anew <- rows(function(row) {
  if (row$group == "difference") {
    a <- count(row$quality, chosen("arm", setting("other")))
    b <- count(row$quality, chosen("arm", setting("reference")))
    ci <- newcombe(a[["k"]], a[["n"]], b[["k"]], b[["n"]])
    two <- matrix(c(a[["k"]], a[["n"]] - a[["k"]], b[["k"]], b[["n"]] - b[["k"]]), 2)
    difference <- a[["k"]] / a[["n"]] - b[["k"]] / b[["n"]]
    c(k = NA, n = NA, share = difference, ci_low = ci[1], ci_high = ci[2],
      fisher_p = fisher.test(two)$p.value)
  } else {
    one <- count(row$quality, chosen("group", row$group))
    ci <- if (one[["n"]] > 0) interval(one[["k"]], one[["n"]]) else c(NA, NA)
    c(one, share = one[["k"]] / one[["n"]], ci_low = ci[1], ci_high = ci[2], fisher_p = NA)
  }
})
anew$bh_p <- p.adjust(anew$fisher_p, "BH")
anew$holm_p <- p.adjust(anew$fisher_p, "holm")
report(anew)
