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
told_of <- function(name) {
  pattern <- paste0("^(.*[;])?", name, "=([^;]*).*$")
  ifelse(grepl(pattern, shown$status), sub(pattern, "\\2", shown$status), "")
}

# Columns of numbers that are no result: names of levels, ends of bins, what is assumed.
given <- c("wave", "group", "facet", "measure", "quality", "area", "site", "term", "pattern", "bin_low", "bin_high", "level", "margin", "moved", "reliability")
# How far numbers may lie apart and agree, as a share of them.
tolerance <- 1e-6
# Why a number of a column was not made anew.
reasons <- list()

# Counts the drawn numbers that were not made anew, with the reason.
report_missing <- function(drawn, anew) {
  told <- unique(unlist(lapply(strsplit(as.character(shown$status), ";"), function(parts) sub("=.*", "", grep("=", parts, value = TRUE)))))
  others <- setdiff(c(names(shown), told), c(colnames(anew), given, "status"))
  counts <- c(
    colSums(!is.na(drawn) & is.na(anew)),
    unlist(lapply(setNames(others, others), function(name) sum(!is.na(number(if (name %in% names(shown)) shown[[name]] else told_of(name))))))
  )
  counts <- counts[counts > 0]
  why <- vapply(names(counts), function(name) c(reasons[[name]], "this script has no method for it")[1], "")
  cat("not computed:", sum(counts), if (length(counts)) paste0("(", paste0(names(counts), " ", counts, ": ", why, collapse = "; "), ")"), "\n")
}

# Prints each drawn number beside the one made anew, and whether they agree.
report <- function(anew) {
  drawn <- sapply(names(anew), function(name) {
    number(if (name %in% names(shown)) shown[[name]] else told_of(name))
  })
  drawn <- matrix(drawn, nrow = nrow(shown), dimnames = list(NULL, names(anew)))
  anew <- as.matrix(as.data.frame(anew, optional = TRUE))
  ids <- shown[sapply(shown, function(column) any(is.na(number(column)) & column != ""))]
  if ("wave" %in% names(shown)) ids$wave <- shown$wave
  ids$status <- ids$not_checked_for_publication <- NULL
  at <- which(!is.na(drawn) & !is.na(anew), arr.ind = TRUE)
  at <- at[order(at[, 1]), , drop = FALSE]
  agrees <- abs(drawn[at] - anew[at]) <= tolerance * pmax(1, abs(drawn[at]))
  print(data.frame(ids[at[, 1], , drop = FALSE],
    number = colnames(drawn)[at[, 2]],
    drawn = signif(drawn[at], 8), anew = signif(anew[at], 8), agrees = agrees
  ), row.names = FALSE, max = 1e6)
  report_missing(drawn, anew)
  cat("numbers:", length(agrees), " agree:", sum(agrees), "\n")
}
rows <- function(one) {
  made <- lapply(seq_len(nrow(shown)), function(row) one(shown[row, ]))
  as.data.frame(do.call(rbind, made), optional = TRUE)
}
