mentions <- read("practitioner-qualities.csv")
count <- function(quality, sites) {
  of <- mentions$quality == quality & mentions$site %in% sites
  c(k = sum(number(mentions$k[of])), n = sum(number(mentions$n[of])))
}
