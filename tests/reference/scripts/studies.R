# Makes tests/reference/studies.json of the three made-up studies. Rscript tests/reference/scripts/studies.R, with jsonlite and metafor.
suppressMessages(library(metafor))
library(jsonlite)
one <- function(letter, measure, better) {
  folder <- file.path("sample-data", paste0("made-up-study-", letter))
  families <- read.csv(file.path(folder, "families.csv"))
  scores <- read.csv(file.path(folder, "scores.csv"))
  at <- function(wave) {
    of <- scores[scores$wave == wave, ]
    of[[measure]][match(families$family_id, of$family_id)]
  }
  change <- (at(6) - at(0)) * better
  x <- na.omit(change[families$arm == "with"])
  y <- na.omit(change[families$arm == "without"])
  test <- t.test(x, y)
  g <- escalc("SMD", m1i = mean(x), sd1i = sd(x), n1i = length(x), m2i = mean(y), sd2i = sd(y), n2i = length(y))
  list(n_other = length(x), n_reference = length(y), value = mean(x) - mean(y), se = test$stderr,
       interval = c(test$conf.int), g = as.numeric(g$yi), g_se = sqrt(as.numeric(g$vi)))
}
together <- function(studies) {
  f <- rma(sapply(studies, `[[`, "value"), sei = sapply(studies, `[[`, "se"), method = "REML", test = "adhoc",
           control = list(threshold = 1e-12, maxiter = 10000))
  p <- predict(f)
  list(mean = as.numeric(f$beta), se = f$se, interval = c(f$ci.lb, f$ci.ub), tau2 = f$tau2, i2 = f$I2 / 100,
       prediction = c(p$pi.lb, p$pi.ub))
}
of <- function(measure, better) {
  studies <- lapply(c("a", "b", "c"), one, measure, better)
  list(studies = studies, together = together(studies))
}
out <- list(R = R.version.string, metafor = as.character(packageVersion("metafor")),
            conflict = of("conflict", -1), independence = of("independence", 1))
writeLines(toJSON(out, digits = I(15), auto_unbox = TRUE), "tests/reference/studies.json")
