# Makes the files beside it with haven, and what haven reads from each of them as CSV: values as they
# are kept, dates as ISO 8601 writes them, codes for absence as SPSS and Stata write them.
# Run in this folder: Rscript make.R
suppressMessages(library(haven))

families <- data.frame(
  family_id = c("F01", "F02", "F03", "F04", "F05", "T\u0177 6"),
  stringsAsFactors = FALSE
)
families$arm <- labelled(c(1, 2, 1, 2, 2, 1), c(Control = 1, Intervention = 2), "Allocated to")
families$conflict_t1 <- labelled_spss(
  c(55.5, 61, -9, 48.25, -8, NA),
  c("Not asked" = -9, Refused = -8), na_values = c(-9, -8), label = "Conflict at the start"
)
families$stress_t1 <- labelled_spss(
  c(3, 97, 98, 12, 99, 7), c(Unclear = 98),
  na_range = c(97, 99), label = "Stress, 0 to 40"
)
families$change_t1 <- structure(c(-9, -8, 0.1, 3, NA, 1e-3), label = "Change; -9 is a score here")
families$seen <- structure(
  as.Date(c("2024-05-17", "1899-12-31", NA, "2024-02-29", "1970-01-01", "2031-10-08")),
  label = "Date of visit"
)
families$called <- as.POSIXct(
  c("2024-05-17 10:30:00", "2024-05-18 00:00:00", NA, "1969-12-31 23:59:59", "2000-01-01 12:00:01", NA),
  tz = "UTC"
)
families$words <- c("a", "", "with \"marks\", and a comma", "two\nlines", strrep("long \u00e9 ", 60), NA)
families$size <- labelled(c("S", "M", "L", "S", "M", ""), c(Small = "S", Medium = "M", Large = "L"))
families$number_of_children_in_the_household <- c(1L, 2L, 3L, NA, 5L, 100L)
families$third <- c(1 / 3, 2 / 3, 1e10, -0.5, 123456.789, 1e-300)

iso <- function(column) {
  if (inherits(column, "Date")) return(as.character(column))
  if (inherits(column, "POSIXct")) {
    text <- format(column, "%Y-%m-%dT%H:%M:%S.000Z", tz = "UTC")
    return(sub("T00:00:00.000Z", "", text, fixed = TRUE))
  }
  tag <- if (is.double(column)) na_tag(unclass(column)) else rep(NA, length(column))
  if (is.numeric(column)) text <- vapply(unclass(column), format, "", digits = 15, trim = TRUE, USE.NAMES = FALSE)
  else text <- as.character(column)
  text[is.na(column) & !is.na(tag)] <- paste0(".", tag[is.na(column) & !is.na(tag)])
  text[is.na(text) | text == "NA"] <- ""
  text
}
kept <- function(file, table) {
  cells <- as.data.frame(lapply(table, iso), check.names = FALSE)
  write.csv(cells, paste0(file, ".csv"), row.names = FALSE, fileEncoding = "UTF-8", na = "")
}
plain <- function(column) {
  attributes(column) <- attributes(column)[setdiff(names(attributes(column)), c("na_values", "na_range"))]
  if (inherits(column, "haven_labelled_spss")) class(column) <- setdiff(class(column), "haven_labelled_spss")
  column
}

for (compress in c("none", "byte", "zsav")) {
  file <- paste0("spss-", compress, if (compress == "zsav") ".zsav" else ".sav")
  write_sav(families, file, compress = compress)
  kept(file, lapply(read_sav(file, user_na = TRUE), plain))
}

stata <- families
stata$conflict_t1 <- labelled(
  c(55.5, 61, tagged_na("a"), 48.25, tagged_na("z"), NA),
  c("Not asked" = tagged_na("a"), Refused = tagged_na("z")), "Conflict at the start"
)
stata$stress_t1 <- labelled(c(3, 97, 98, 12, 99, 7), c(Unclear = 98))
stata$size <- as.character(families$size)
stata$number_of_children_in_the_house <- stata$number_of_children_in_the_household
stata$number_of_children_in_the_household <- NULL
stata$words[is.na(stata$words)] <- ""
# Versions of Stata and of its files: 8 is 113, 10 is 114, 12 is 115, 13 is 117, 14 is 118.
for (version in c(8, 10, 12, 13, 14)) {
  table <- stata
  if (version < 13) table$words <- substr(table$words, 1, 100)
  file <- paste0("stata-", version, ".dta")
  # From Stata 13 on, long texts stand apart from the rows.
  write_dta(table, file, version = version, strl_threshold = 40)
  kept(file, read_dta(file, encoding = if (version < 14) "UTF-8"))
}

sas <- as.data.frame(lapply(stata, plain))
sas$words <- substr(sas$words, 1, 100)
sas$conflict_t1 <- c(55.5, 61, tagged_na("A"), 48.25, tagged_na("Z"), NA)
sas$stress_t1 <- as.double(sas$stress_t1)
sas$arm <- structure(as.double(sas$arm), label = "Allocated to")
names(sas)[names(sas) == "number_of_children_in_the_house"] <- "children"
for (version in c(5, 8)) {
  table <- sas
  # The floating numbers of the format reach from 1e-78 to 1e75.
  table$third[6] <- 1e-70
  if (version == 5) {
    names(table) <- substr(names(table), 1, 8)
  }
  file <- paste0("sas-", version, ".xpt")
  write_xpt(table, file, version = version, name = "FAMILIES")
  kept(file, read_xpt(file))
}
file <- "sas.sas7bdat"
suppressWarnings(write_sas(sas, file))
kept(file, read_sas(file))
