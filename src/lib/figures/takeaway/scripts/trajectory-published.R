given <- c(given, "sd", "r", "mu", "unseen")
scales <- read("family-scales.csv")
measured <- read("families-measured.csv")
group <- named("group")

# Mean over the sites of a group, weighted by the families measured.
at <- function(measure, of, wave, level) {
  sites <- names(group)[group == of]
  # The sites of the level that a row is of, where the figure is split.
  if (length(level)) sites <- sites[named("panel")[sites] == level]
  n <- number(measured$n[match(paste(sites, wave), paste(measured$site, measured$wave))])
  place <- match(paste(measure, sites, wave), paste(scales$measure, scales$site, scales$wave))
  c(n = sum(n), mean = weighted.mean(number(scales$mean[place]), n))
}

report(rows(function(row) {
  now <- at(row$measure, row$group, row$wave, row$facet)
  start <- at(row$measure, row$group, setting("first"), row$facet)
  mean <- if (setting("show") == "change") now[["mean"]] - start[["mean"]] else now[["mean"]]
  margin <- qnorm(0.975) * number(row$sd) / sqrt(now[["n"]])
  c(n = now[["n"]], n_start = start[["n"]], mean = mean, ci_low = mean - margin, ci_high = mean + margin)
}))
