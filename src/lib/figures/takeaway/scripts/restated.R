print(shown, row.names = FALSE, max = 1e6)
cat("rows:", nrow(shown), "\n")
