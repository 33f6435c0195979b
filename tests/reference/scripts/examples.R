# n, mean and SD of the made-up pupils of sample-data/examples/five-waves-wide.csv, by school and
# time point. Run in the root of the repository: Rscript tests/reference/scripts/examples.R
pupils <- read.csv("sample-data/examples/five-waves-wide.csv", check.names = FALSE,
                   na.strings = c("", "-9"))
for (measure in c("Fluency", "Enjoyment"))
  for (by in c("School", "Reading group"))
    for (group in sort(unique(pupils[[by]])))
      for (time in 1:5) {
        scores <- pupils[pupils[[by]] == group, paste0(measure, "_T", time)]
        scores <- scores[!is.na(scores)]
        cat(measure, group, time, length(scores), sprintf("%.1f", mean(scores)),
            sprintf("%.1f", sd(scores)), sep = " | ")
        cat("\n")
      }
