ratings <- read(named("table")[["ratings"]])
scale <- as.numeric(named("scale")[c("min", "max")])
points <- scale[1]:scale[2]
# Ratings of all families of a quality, NA where there is none; a family may have blank rows too.
rated <- function(quality) {
  given <- ratings[number(ratings[[quality]]) %in% points, ]
  number(given[[quality]][match(families[[column[["id"]]]], given[[column[["ratings_id"]]]])])
}

report(rows(function(row) {
  x <- present(rated(row$quality)[kept & group %in% row$group])
  ci <- t_interval(x)
  counts <- setNames(sapply(points, function(point) sum(x == point)), paste0("rating_", points))
  c(n = length(x), mean = mean(x), sd = sd(x), ci_low = ci[1], ci_high = ci[2], counts)
}))
