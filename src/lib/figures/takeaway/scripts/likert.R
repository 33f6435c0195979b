answers <- names(shown)[2:7]
tables <- lapply(named("source"), read)
has <- function(table) all(shown$statement %in% table$statement)
table <- tables[[which(sapply(tables, has))[1]]]

report(rows(function(row) {
  counts <- number(table[table$statement == row$statement, answers])
  n <- sum(counts)
  agree <- sum(counts[4:6])
  ci <- 2 * wilson(agree, n) - 1
  c(setNames(counts, answers), n = n, net_agreement = 2 * agree / n - 1,
    ci_low = ci[1], ci_high = ci[2])
}))
