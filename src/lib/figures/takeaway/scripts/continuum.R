ratings <- read("whole-family.csv")
arm <- named("arm")
counts <- xtabs(number(k) ~ factor(site, names(arm)) + factor(category, unique(category)), ratings)
arms <- rowsum(unclass(counts), arm[rownames(counts)])
other <- setdiff(rownames(arms), setting("reference"))

# Over all ways to deal the families to the arms: how often scores differ at least as much.
permutation <- function(first, second) {
  both <- first + second
  all <- as.matrix(expand.grid(lapply(first + second, function(most) 0:most)))
  all <- all[rowSums(all) == sum(first), , drop = FALSE]
  p <- apply(all, 1, function(x) prod(choose(both, x))) / choose(sum(both), sum(first))
  score <- seq_along(first) - 1
  far <- function(x) abs(sum(both) * sum(x * score) - sum(first) * sum(both * score))
  sum(p[apply(all, 1, far) >= far(first)])
}
units <- as.data.frame(as.table(counts), stringsAsFactors = TRUE)
units <- units[rep(seq_len(nrow(units)), units$Freq), ]
p <- c(
  "permutation-exact arm" = permutation(arms[other, ], arms[setting("reference"), ]),
  "kruskal site" = kruskal.test(as.integer(units[[2]]), units[[1]])$p.value,
  "fisher-freeman-halton site" = fisher.test(counts)$p.value,
  "fisher-freeman-halton arm" = fisher.test(arms)$p.value
)

report(rows(function(row) {
  one <- ratings[ratings$site == row$site & ratings$category == row$category, ]
  c(k = number(one$k)[1], n = number(one$n)[1], p = unname(p[paste(row$test, row$by)]))
}))
