column <- named("column")
families <- read(named("table")[["families"]])
# One row a family: its first or, where a file has one a visit, the first value that any of its rows has.
visits <- named("table")[["families"]] == named("table")[["scores"]]
ids <- families[[column[["id"]]]]
families <- as.data.frame(lapply(setNames(names(families), names(families)), function(name) {
  known <- !visits | !families[[name]] %in% c("", words("absent", name))
  found <- families[[name]][known][match(unique(ids), ids[known])]
  ifelse(is.na(found), "", found)
}), optional = TRUE)
sites <- unname(column["site"])
site <- if (is.na(sites)) rep(names(named("arm"))[1], nrow(families)) else families[[sites]]
arms <- unname(column["arm"])
arm <- if (is.na(arms)) unname(named("arm")[site]) else families[[arms]]
group <- if (setting("by") %in% names(families)) families[[setting("by")]] else NULL
if (length(named("group"))) group <- unname(named("group")[site])

# Families of the level that a row is of, where the figure is split by one more characteristic.
levels_split <- if (setting("split") %in% names(families)) families[[setting("split")]] else unname(named("panel")[site])
in_panel <- function(row) if ("facet" %in% names(shown)) levels_split %in% row$facet else TRUE

kept <- site %in% names(named("arm"))
filters <- view[view$setting == "filter", ]
for (name in unique(filters$key)) {
  kept <- kept & families[[name]] %in% filters$value[filters$key == name]
}

# Scores of all families on one measure at one time point, NA where there is none.
scores <- read(named("table")[["scores"]])
score <- function(measure, wave) {
  wide <- named("wide")
  of <- if (length(wide)) scores else scores[scores[[column[["wave"]]]] == wave, ]
  name <- if (length(wide)) wide[[paste(measure, wave)]] else measure
  found <- of[[name]][match(families[[column[["id"]]]], of[[column[["scores_id"]]]])]
  number(ifelse(found %in% words("absent", name), "", found))
}
present <- function(x) x[!is.na(x)]
t_interval <- function(x) {
  margin <- if (length(x) > 1) qt(0.975, length(x) - 1) * sd(x) / sqrt(length(x)) else NA
  mean(x) + c(-1, 1) * margin
}
# Later mean less first mean where some are seen at both times (Derrick and others 2017).
overlapping <- function(later, first) {
  both <- !is.na(later) & !is.na(first)
  y <- present(later)
  x <- present(first)
  v <- c(var(y) / length(y), var(x) / length(x))
  welch <- sum(v)^2 / (v[1]^2 / (length(y) - 1) + v[2]^2 / (length(x) - 1))
  n <- length(y) + length(x)
  pairs <- sum(both)
  r <- if (pairs > 1) cor(later[both], first[both]) else 0
  se <- sqrt(sum(v) - 2 * r * sd(y) * sd(x) * pairs / (length(y) * length(x)))
  df <- if (pairs) pairs - 1 + (welch - pairs + 1) / n * (n - 2 * pairs) else welch
  c(mean(y) - mean(x) + c(0, -1, 1) * qt(0.975, df) * se, se)
}
