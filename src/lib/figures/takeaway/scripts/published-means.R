scales <- read("family-scales.csv")
measured <- read("families-measured.csv")
published <- function(measure, site, wave) {
  number(scales$mean[match(paste(measure, site, wave), paste(scales$measure, scales$site, scales$wave))])
}
counted <- function(site, wave) {
  number(measured$n[match(paste(site, wave), paste(measured$site, measured$wave))])
}
