mentions <- read(named("table")[["mentions"]])
of <- match(mentions[[named("column")[["mentions_id"]]]], families[[named("column")[["id"]]]])
count <- function(quality, chosen) {
  said <- tolower(mentions[[quality]][of %in% which(chosen)])
  c(k = sum(said %in% c("true", "1")), n = sum(said != ""))
}
