measured <- read("families-measured.csv")
group <- named("group")
report(rows(function(row) {
  sites <- names(group)[group == row$group]
  c(n = sum(number(measured$n[match(paste(sites, row$wave), paste(measured$site, measured$wave))])))
}))
