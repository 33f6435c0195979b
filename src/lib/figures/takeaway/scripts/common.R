# The reader's own files as their description prepares them.
prepared <- list()
if (file.exists("prepare.R")) prepared <- source("prepare.R", local = new.env(), encoding = "UTF-8")$value
read <- function(file) {
  if (file %in% names(prepared)) return(prepared[[file]]())
  read.csv(file,
    colClasses = "character", na.strings = character(), check.names = FALSE,
    fileEncoding = "UTF-8-BOM"
  )
}
number <- function(text) suppressWarnings(as.numeric(text))

view <- read("view.csv")
named <- function(name) with(view[view$setting == name, ], setNames(value, key))
words <- function(name, key) view$value[view$setting == name & view$key == key]
setting <- function(name) c(view$value[view$setting == name], "")[1]

# One row a number that was drawn; what stands as name=value in a status is a number too.
shown <- read("data.csv")
told <- function(name) {
  pattern <- paste0("^(.*[;])?", name, "=([^;]*).*$")
  ifelse(grepl(pattern, shown$status), sub(pattern, "\\2", shown$status), "")
}

# Prints each drawn number beside the one made anew, and whether they agree.
report <- function(anew) {
  drawn <- sapply(names(anew), function(name) {
    number(if (name %in% names(shown)) shown[[name]] else told(name))
  })
  drawn <- matrix(drawn, nrow = nrow(shown), dimnames = list(NULL, names(anew)))
  anew <- as.matrix(as.data.frame(anew, optional = TRUE))
  ids <- shown[sapply(shown, function(column) any(is.na(number(column)) & column != ""))]
  if ("wave" %in% names(shown)) ids$wave <- shown$wave
  ids$status <- NULL
  at <- which(!is.na(drawn) & !is.na(anew), arr.ind = TRUE)
  at <- at[order(at[, 1]), , drop = FALSE]
  agrees <- abs(drawn[at] - anew[at]) <= 1e-6 * pmax(1, abs(drawn[at]))
  print(data.frame(ids[at[, 1], , drop = FALSE],
    number = colnames(drawn)[at[, 2]],
    drawn = signif(drawn[at], 8), anew = signif(anew[at], 8), agrees = agrees
  ), row.names = FALSE, max = 1e6)
  cat("numbers:", length(agrees), " agree:", sum(agrees), "\n")
}
rows <- function(one) {
  made <- lapply(seq_len(nrow(shown)), function(row) one(shown[row, ]))
  as.data.frame(do.call(rbind, made), optional = TRUE)
}
