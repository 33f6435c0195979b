# Makes tests/reference/random-effects.json. Rscript tests/reference/scripts/random-effects.R, with jsonlite and metafor.
suppressMessages(library(metafor))
library(jsonlite)
bcg <- escalc("RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
cases <- list(
  spread = list(estimate = c(-4.2, 1.3, -9.8), se = c(2.1, 1.7, 2.9)),
  alike = list(estimate = c(-3.1, -2.9, -3.3), se = c(2.4, 2.2, 2.8)),
  two = list(estimate = c(-8, 3), se = c(1.5, 2)),
  sites = list(estimate = c(-5.1, -3.8, 0.4, -7.7, -2.2, -11.9), se = c(1.3, 2.4, 1.9, 3.1, 0.8, 2.7)),
  bcg = list(estimate = as.numeric(bcg$yi), se = sqrt(as.numeric(bcg$vi)))
)
fit <- function(case, test, level = .95) {
  f <- rma(yi = case$estimate, sei = case$se, method = "REML", test = test, level = level,
           control = list(threshold = 1e-12, maxiter = 10000, stepadj = .5))
  p <- predict(f)
  list(mean = as.numeric(f$beta), se = f$se, interval = c(f$ci.lb, f$ci.ub), tau2 = f$tau2,
       i2 = f$I2 / 100, prediction = c(p$pi.lb, p$pi.ub))
}
out <- list(R = R.version.string, metafor = as.character(packageVersion("metafor")))
out$cases <- lapply(cases, function(case) {
  c(case, list(knha = fit(case, "knha"), knha90 = fit(case, "knha", .9), adhoc = fit(case, "adhoc")))
})
writeLines(toJSON(out, digits = I(15), auto_unbox = TRUE), "tests/reference/random-effects.json")
