# Makes tables of files as they are, step by step. Each step takes a table, a data frame of texts, and gives one.
signs <- c("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", ".", "-", "--", "#N/A", "None")
said <- function(texts) gsub("^\\s+|\\s+$", "", texts, perl = TRUE)
table_of <- function(cells) as.data.frame(cells, optional = TRUE, stringsAsFactors = FALSE)

# Whether semicolons part the cells of the file read last.
semicolons <- FALSE
# Rows of cells of a file of text, whatever parts them.
grid <- function(file) {
  lines <- readLines(file, warn = FALSE, encoding = "UTF-8")
  if (!all(validUTF8(lines))) lines <- iconv(lines, "windows-1252", "UTF-8")
  lines[1] <- sub("^\ufeff", "", lines[1])
  head <- head(lines[said(lines) != ""], 200)
  delimiters <- c(",", ";", "\t", "|")
  serves <- sapply(delimiters, function(sign) {
    bare <- gsub("\"([^\"]|\"\")*\"", "", head)
    counts <- lengths(regmatches(bare, gregexpr(sign, bare, fixed = TRUE))) + 1
    counts <- counts[counts > 1]
    if (!length(counts)) return(0)
    alike <- table(counts)
    max(alike) + max(as.numeric(names(alike)[alike == max(alike)])) / 1e6
  })
  sign <- delimiters[which.max(serves)]
  if (grepl("^\"?sep=.", head[1])) sign <- sub("^\"?sep=(.).*$", "\\1", head[1])
  semicolons <<- sign == ";"
  width <- max(count.fields(textConnection(lines), sep = sign, quote = "\"", comment.char = ""), na.rm = TRUE)
  read.table(
    text = lines, sep = sign, quote = "\"", header = FALSE, colClasses = "character", fill = TRUE,
    na.strings = character(), comment.char = "", blank.lines.skip = FALSE, col.names = paste0("V", seq_len(width)),
    encoding = "UTF-8"
  )
}

# Beside semicolons, numbers may have decimal commas.
decimal_commas <- function(table, columns) {
  if (semicolons) for (column in intersect(columns, names(table))) {
    table[[column]] <- sub("^([+-]?[0-9]*),([0-9]+)$", "\\1.\\2", table[[column]])
  }
  table
}

free_name <- function(name, taken) {
  free <- name
  following <- 2
  while (free %in% taken) {
    free <- paste(name, following)
    following <- following + 1
  }
  free
}

# The table below its header: a name is the lowest line, and what stands over it where that repeats.
header <- function(rows, above, count, left) {
  lines <- lapply(seq_len(count), function(at) gsub("\\s+", " ", said(unlist(rows[above + at, ]))))
  if (left > 0) lines <- lapply(lines, function(line) line[-seq_len(left)])
  lines <- Filter(function(line) !any(grepl("^\\{\\s*\"ImportId\"", line)), lines)
  lowest <- lines[[length(lines)]]
  over <- lapply(lines[-length(lines)], function(line) {
    last <- ""
    for (at in seq_along(line)) {
      if (line[at] != "") last <- line[at] else if (lowest[at] != "") line[at] <- last
    }
    line
  })
  names <- character()
  for (at in seq_along(lowest)) {
    parts <- Filter(nzchar, vapply(over, function(line) line[[at]], ""))
    alone <- grepl("^(response|open-ended response|ateb)$", lowest[at], ignore.case = TRUE)
    name <- if (lowest[at] == "" || (alone && length(parts))) {
      if (length(parts)) paste(parts, collapse = " ") else paste("Column", at)
    } else if (sum(lowest == lowest[at]) > 1) paste(c(parts, lowest[at]), collapse = " ") else lowest[[at]]
    names <- c(names, free_name(name, names))
  }
  table <- rows[-seq_len(above + count), left + seq_along(names), drop = FALSE]
  colnames(table) <- names
  rownames(table) <- NULL
  blank <- names == paste("Column", seq_along(names)) & sapply(table, function(cells) all(said(cells) == ""))
  table[!blank]
}

changed <- function(table, columns, change) {
  for (name in intersect(columns, names(table))) table[[name]] <- change(table[[name]])
  table
}
without_columns <- function(table, columns) table[setdiff(names(table), columns)]

summary_words <- paste0(
  "(total|totals|subtotal|sub-total|grand total|mean|means|average|avg|sum|sd|std|std dev|standard deviation|median",
  "|minimum|min|maximum|max|count|range|overall|cyfanswm|cymedr|cyfartaledd|canolrif|gwyriad safonol)"
)
sums <- function(text) {
  grepl(paste0("^(n|", summary_words, "([ :(].*)?|.* ", summary_words, ")[:.]?$"), text, ignore.case = TRUE, perl = TRUE)
}
note <- function(text) {
  words <- "^(note|notes|source|n\\.?b\\.?|key|generated|exported|printed|extracted|\\*|\u2020|\\(c\\)|\u00a9|nodyn|ffynhonnell|allwedd)"
  grepl(words, text, ignore.case = TRUE, perl = TRUE)
}

# Leaves out rows that are no families: blank ones, sums, notes, headers told again.
without_rows <- function(table, kinds, id) {
  cells <- vapply(table, said, character(nrow(table)))
  cells <- matrix(cells, nrow = nrow(table))
  at <- max(1, match(id, names(table)), na.rm = TRUE)
  shape <- function(text) {
    gsub("\\s+", " ", gsub("\\p{L}+", "a", gsub("\\p{N}+", "9", text, perl = TRUE), perl = TRUE), perl = TRUE)
  }
  filled <- rowSums(cells != "")
  ids <- head(cells[filled > 2 & seq_len(nrow(cells)) <= 1000 & !sums(cells[, at]), at], 1000)
  shapes <- unique(shape(ids))
  kind <- function(row) {
    n <- filled[row]
    if (n == 0) return("blank")
    first <- which(cells[row, ] != "")[1]
    text <- cells[row, first]
    if (ncol(cells) > 2 && all(cells[row, ] == names(table))) return("header")
    foreign <- first != at || !shape(text) %in% shapes
    if (n > 1 && foreign && any(sums(cells[row, intersect(c(at, 1, 2), seq_len(ncol(cells)))]))) return("summary")
    if (ncol(cells) < 3 || !foreign) return("")
    if (n == 1 && (sums(text) || first <= at || note(text))) return("note")
    if (n < ncol(cells) / 2 && note(text)) "note" else ""
  }
  kept <- !vapply(seq_len(nrow(cells)), kind, "") %in% kinds
  table <- table[kept, , drop = FALSE]
  rownames(table) <- NULL
  table
}

trim <- function(table, columns) {
  changed(table, columns, function(cells) said(gsub("[\\s\u00a0\u200b\ufeff]+", " ", cells, perl = TRUE)))
}
missing_codes <- function(table, column, codes) {
  changed(table, column, function(cells) ifelse(cells %in% c(codes, signs), "", cells))
}
# Texts that stand for others: numbers for words, one spelling for several.
recode <- function(table, columns, from, to) {
  changed(table, columns, function(cells) ifelse(cells %in% from, to[match(cells, from)], cells))
}
in_range <- function(table, column, low, high) {
  changed(table, column, function(cells) {
    value <- suppressWarnings(as.numeric(cells))
    ifelse(!is.na(value) & (value < low | value > high), "", cells)
  })
}
numbers <- function(table, column, decimal) {
  space <- "[ \u00a0\u2009\u202f'\u2019]"
  part <- if (decimal == ".") "," else "\\."
  point <- if (decimal == ".") "\\." else ","
  changed(table, column, function(cells) {
    bare <- sub("^[\u2212\u2013\u2014\ufe63\uff0d]", "-", said(cells))
    bare <- said(gsub("^[\u00a3$\u20ac\u00a5]\\s*|\\s*[%\u00a3$\u20ac\u00a5]$", "", bare, perl = TRUE))
    bare <- sub("^([+-])\\s*[\u00a3$\u20ac\u00a5]?\\s*", "\\1", sub("^[\u2212\u2013\u2014\ufe63\uff0d]", "-", bare), perl = TRUE)
    grouped <- grepl(paste0("^[+-]?\\d{1,3}((", part, "\\d{3})+|(", space, "\\d{3})+)(", point, "\\d*)?$"), bare, perl = TRUE)
    bare[grouped] <- sub("\\.$", "", sub(",", ".", gsub(paste0(part, "|", space), "", bare[grouped], perl = TRUE)))
    comma <- decimal == "," & grepl("^[+-]?\\d*,\\d+$", bare)
    bare[comma] <- sub(",", ".", bare[comma])
    ifelse(grepl("^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$", bare), bare, cells)
  })
}
fill_down <- function(table, columns) {
  changed(table, columns, function(cells) {
    for (at in seq_along(cells)[-1]) if (said(cells[at]) == "") cells[at] <- cells[at - 1]
    cells
  })
}
joined_id <- function(table, columns, name) {
  parts <- lapply(table[columns], said)
  id <- do.call(paste, c(unname(parts), sep = "-"))
  id[Reduce(`|`, lapply(parts, function(part) part == ""))] <- ""
  table_of(c(setNames(list(id), name), without_columns(table, columns[length(columns)])))
}
event <- function(table, column, name, arm = NULL) {
  raw <- "^(.+?)_arm_(\\d+)[a-z]?$"
  labelled <- "^(.+?) \\(Arm \\d+: (.+)\\)$"
  part <- function(cells, place, other) {
    ifelse(grepl(raw, cells, perl = TRUE), sub(raw, place, cells, perl = TRUE),
      ifelse(grepl(labelled, cells, perl = TRUE), sub(labelled, place, cells, perl = TRUE), other))
  }
  cells <- table[[column]]
  events <- part(cells, "\\1", cells)
  of <- grepl(raw, cells, perl = TRUE)
  events[of] <- gsub("_", " ", events[of])
  made <- setNames(list(events), name)
  if (!is.null(arm)) made[[arm]] <- part(cells, "\\2", "")
  without_columns(table_of(append(as.list(table), made, match(column, names(table)))), column)
}
spread <- function(table, key, name, value) {
  keys <- do.call(paste, c(unname(as.list(table[key])), sep = "\r"))
  places <- match(keys, unique(keys))
  kept <- setdiff(names(table), c(name, value))
  first <- function(cells, of) {
    made <- character(max(places))
    use <- of & said(cells) != "" & !duplicated(ifelse(of & said(cells) != "", places, -seq_along(places)))
    made[places[use]] <- cells[use]
    made
  }
  measures <- unique(table[[name]][said(table[[name]]) != ""])
  made <- lapply(table[kept], first, of = TRUE)
  for (measure in measures) made[[said(measure)]] <- first(table[[value]], table[[name]] == measure)
  table_of(made)
}
answers <- function(table, column, separator, every) {
  parts <- lapply(strsplit(table[[column]], separator, fixed = TRUE), said)
  made <- lapply(every, function(answer) {
    has <- vapply(parts, function(given) answer %in% given, NA)
    ifelse(said(table[[column]]) == "", "", ifelse(has, "yes", "no"))
  })
  names(made) <- paste0(column, ": ", every)
  without_columns(table_of(append(as.list(table), made, match(column, names(table)))), column)
}
months_in <- function(text, holds) {
  if (holds %in% c("years", "months")) {
    return(suppressWarnings(as.numeric(text)) * if (holds == "years") 12 else 1)
  }
  parts <- strsplit(said(text), "[-/. T,]")
  order <- strsplit(holds, "")[[1]]
  pick <- function(one) vapply(parts, function(part) part[match(one, order)], "")
  month <- match(tolower(substr(pick("m"), 1, 3)), tolower(month.abb))
  month <- ifelse(is.na(month), suppressWarnings(as.integer(pick("m"))), month)
  year <- suppressWarnings(as.integer(pick("y")))
  year <- ifelse(nchar(pick("y")) == 2, year + 2000, year)
  start <- as.Date(ifelse(is.na(year) | is.na(month), NA, sprintf("%04d-%02d-01", year, month)))
  (as.numeric(start) + suppressWarnings(as.integer(pick("d"))) - 1) / 30.436875
}
bands <- function(table, column, holds, family, name, months) {
  since <- months_in(table[[column]], holds)
  since <- since - ave(since, table[[family]], FUN = function(x) if (all(is.na(x))) NA else min(x, na.rm = TRUE))
  nearest <- vapply(since, function(one) if (is.na(one)) NA else months[which.min(abs(months - one))], 0)
  table[[name]] <- ifelse(is.na(nearest) | said(table[[family]]) == "", "", as.character(nearest))
  table
}
scale_of <- function(table, name, items, reverse, how, low, high, least) {
  values <- vapply(items, function(one) {
    value <- suppressWarnings(as.numeric(table[[one]]))
    if (one %in% reverse) low + high - value else value
  }, numeric(nrow(table)))
  values <- matrix(values, nrow = nrow(table))
  given <- rowSums(!is.na(values))
  means <- rowSums(values, na.rm = TRUE) / given
  score <- if (how == "mean") means else ifelse(given == length(items), rowSums(values, na.rm = TRUE), means * length(items))
  table <- without_columns(table, items)
  table[[name]] <- ifelse(given < max(1, least), "", format(score, digits = 15, trim = TRUE))
  table
}
stack <- function(tables, name, values) {
  columns <- unique(unlist(lapply(tables, names)))
  made <- lapply(seq_along(tables), function(at) {
    table <- tables[[at]]
    for (column in setdiff(columns, names(table))) table[[column]] <- rep("", nrow(table))
    table <- table[columns]
    table[[name]] <- rep(values[at], nrow(table))
    table
  })
  do.call(rbind, made)
}
join <- function(tables, by) {
  ids <- unlist(lapply(seq_along(tables), function(at) said(tables[[at]][[by[at]]])))
  ids <- unique(ids[ids != ""])
  made <- setNames(list(ids), by[1])
  for (at in seq_along(tables)) {
    rows <- match(ids, said(tables[[at]][[by[at]]]))
    for (column in setdiff(names(tables[[at]]), by[at])) {
      cells <- tables[[at]][[column]][rows]
      cells[is.na(cells)] <- ""
      before <- made[[column]]
      if (!is.null(before) && all(cells == "" | before == "" | cells == before)) {
        made[[column]] <- ifelse(before == "", cells, before)
      } else made[[free_name(column, names(made))]] <- cells
    }
  }
  table_of(made)
}
