# Makes tests/reference/weigh.json. Rscript tests/reference/scripts/weigh.R, with jsonlite and nlme.
library(jsonlite)
out <- list(R = R.version.string)

# Fragility of the published qualities: Walsh et al. 2014 by fisher.test, and the fewest over both groups.
d <- read.csv("sample-data/study/practitioner-qualities.csv")
p <- function(k1, n1, k2, n2) fisher.test(matrix(c(k1, n1 - k1, k2, n2 - k2), 2))$p.value
walsh <- function(k1, n1, k2, n2) {
  moved <- 0
  first <- k1 <= k2
  if (p(k1, n1, k2, n2) >= .05) return(NULL)
  while (p(k1, n1, k2, n2) < .05) {
    if (first) k1 <- k1 + 1 else k2 <- k2 + 1
    moved <- moved + 1
  }
  moved
}
fewest <- function(k1, n1, k2, n2) {
  below <- p(k1, n1, k2, n2) < .05
  least <- Inf
  for (a in 0:n1) for (b in 0:n2)
    if ((p(a, n1, b, n2) < .05) != below) least <- min(least, abs(a - k1) + abs(b - k2))
  least
}
with_ra <- d[d$site == "LA3", ]
without <- aggregate(cbind(k, n) ~ quality, d[d$site != "LA3", ], sum)
out$fragility <- lapply(seq_len(nrow(with_ra)), function(i) {
  one <- with_ra[i, ]
  other <- without[without$quality == one$quality, ]
  k <- c(one$k, other$k)
  n <- c(one$n, other$n)
  list(
    quality = unbox(one$quality), k = k, n = n, p = unbox(p(k[1], n[1], k[2], n[2])),
    index = walsh(k[1], n[1], k[2], n[2]), fewest = unbox(fewest(k[1], n[1], k[2], n[2]))
  )
})
