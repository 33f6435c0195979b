chosen <- if (exists("families")) {
  function(name, level) kept & arm %in% level
} else {
  function(name, level) names(named(name))[named(name) %in% level]
}
p_of <- function(k, n) fisher.test(matrix(c(k[1], n[1] - k[1], k[2], n[2] - k[2]), 2))$p.value

# Walsh et al. 2014: no's made yes in the group with fewer yes's.
walsh <- function(k, n) {
  moved <- 0
  at <- if (k[1] <= k[2]) 1 else 2
  if (p_of(k, n) >= 0.05) return(NA)
  while (k[at] < n[at] && p_of(k, n) < 0.05) {
    k[at] <- k[at] + 1
    moved <- moved + 1
  }
  if (p_of(k, n) < 0.05) NA else moved
}
# Fewest answers of both groups, either way.
fewest <- function(k, n) {
  below <- p_of(k, n) < 0.05
  for (moved in seq_len(sum(n))) {
    for (first in -moved:moved) {
      for (second in unique(c(-1, 1) * (moved - abs(first)))) {
        other <- k + c(first, second)
        if (all(other >= 0 & other <= n) && (p_of(other, n) < 0.05) != below) return(moved)
      }
    }
  }
  NA
}
report(rows(function(row) {
  a <- count(row$quality, chosen("arm", setting("other")))
  b <- count(row$quality, chosen("arm", setting("reference")))
  k <- c(a[["k"]], b[["k"]])
  n <- c(a[["n"]], b[["n"]])
  c(k_other = k[1], n_other = n[1], k_reference = k[2], n_reference = n[2],
    p = p_of(k, n), fragility_index = walsh(k, n),
    fewest_answers = if (sum(n) > 200) NA else fewest(k, n))
}))
