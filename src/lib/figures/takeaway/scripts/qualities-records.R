mentions <- read(named("table")[["mentions"]])
of <- match(mentions[[named("column")[["mentions_id"]]]], families[[named("column")[["id"]]]])
count <- function(quality, chosen) {
  said <- mentions[[quality]][of %in% which(chosen)]
  # A column's own words come after the usual ones, and count before them.
  last <- function(word) tail(view$setting[view$key == quality & view$value == word & view$setting %in% c("yes", "no")], 1)
  kinds <- vapply(said, function(word) c(last(word), "")[1], "")
  c(k = sum(kinds == "yes"), n = sum(kinds != ""))
}
