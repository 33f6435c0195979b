in_view <- unique(shown$wave[shown$wave != ""])
# All time points of the records, in view or not.
waves_of <- function(measure) {
  wide <- names(named("wide"))
  if (length(wide)) sub(paste0(measure, " "), "", wide[startsWith(wide, paste0(measure, " "))], fixed = TRUE)
  else unique(scores[[column[["wave"]]]])
}

report(rows(function(row) {
  of <- kept & group %in% row$group
  seen <- function(wave) !is.na(score(row$measure, wave))[of]
  if (row$what == "measured") return(c(n = sum(seen(row$wave)), share = NA))
  if (row$what == "pattern") {
    marks <- do.call(paste0, lapply(in_view, function(wave) ifelse(seen(wave), "X", ".")))
    n <- sum(marks == row$pattern)
    return(c(n = n, share = n / sum(of)))
  }
  start <- seen(setting("first"))
  later <- Reduce(`|`, lapply(setdiff(waves_of(row$measure), setting("first")), seen))
  c(n = sum(start & later), share = sum(start & later) / sum(start))
}))
