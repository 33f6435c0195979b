# Every score in view of the families in its groups, and the model's columns by the names of their terms.
waves <- named("waves")
unit <- if (setting("by") == "site") "site" else "arm"
measure <- shown$measure[1]
d <- do.call(rbind, lapply(names(waves), function(wave) {
  data.frame(site = site, family = paste(site, families[[column[["id"]]]]), group = group, wave = wave,
    months = number(waves[[wave]]), y = score(measure, wave))
}))
d <- d[rep(kept, length(waves)) & d$group %in% names(named("levels")) & !is.na(d$y), ]
d$months <- d$months - min(d$months)
times <- c(list(months = d$months), setNames(lapply(names(waves), function(one) d$wave == one), paste0("wave", names(waves))))
sides <- setNames(lapply(names(named("levels")), function(one) d$group == one), paste0(unit, names(named("levels"))))
products <- unlist(lapply(names(times), function(one) {
  setNames(lapply(sides, function(side) times[[one]] * side), paste0(one, ":", names(sides)))
}), recursive = FALSE)
columns <- c(list("(Intercept)" = rep(1, nrow(d))), times, sides, products)
terms <- shown$term[shown$se != ""]
x <- sapply(columns[terms], as.numeric)
middle <- mean(d$y)

# lme4 and nlme end their search a little before its end.
tolerance <- 1e-5
found <- matrix(NA, length(terms), 3, dimnames = list(terms, c("b", "se", "df")))
variances <- c(sigma2 = NA, tau2 = NA, site = NA, "site-wave" = NA, icc = NA)
d$place <- paste(d$site, d$wave)
d$y0 <- d$y - middle
has <- function(word) any(grepl(word, shown$status, fixed = TRUE))
form <- if (has("site-wave")) y0 ~ 0 + x + (1 | site) + (1 | place) + (1 | family) else y0 ~ 0 + x + (1 | family)
likelihood <- if (has(";ML")) "ML" else "REML"
tight <- list(rhobeg = 0.2, rhoend = 1e-10, maxfun = 1e5)
if (has("errors=CR2")) {
  found[] <- cr2(x, d$y0, d$site)
} else if (requireNamespace("lme4", quietly = TRUE)) {
  tests <- requireNamespace("lmerTest", quietly = TRUE)
  control <- lme4::lmerControl(optimizer = "bobyqa", optCtrl = tight, calc.derivs = FALSE)
  fit <- suppressMessages((if (tests) lmerTest::lmer else lme4::lmer)(form, d, REML = likelihood == "REML", control = control))
  made <- coef(summary(fit))
  found[, 1:2] <- made[, c("Estimate", "Std. Error")]
  if (tests) found[, 3] <- made[, "df"]
  v <- as.data.frame(lme4::VarCorr(fit))
  found_variances <- setNames(v$vcov, c(Residual = "sigma2", family = "tau2", site = "site", place = "site-wave")[v$grp])
  variances[names(found_variances)] <- found_variances
} else if (requireNamespace("nlme", quietly = TRUE)) {
  d$wave <- factor(d$wave)
  random <- if (has("site-wave")) {
    list(site = nlme::pdBlocked(list(nlme::pdIdent(~1), nlme::pdIdent(~ wave - 1))), family = ~1)
  } else {
    list(family = ~1)
  }
  d[paste0("x", seq_along(terms))] <- as.data.frame(x)
  fixed <- as.formula(paste("y0 ~ 0 +", paste0("x", seq_along(terms), collapse = " + ")))
  control <- nlme::lmeControl(opt = "optim", msMaxIter = 1000, maxIter = 500, niterEM = 200, tolerance = 1e-14, reltol = 1e-16)
  fit <- nlme::lme(fixed, d, random, method = likelihood, control = control)
  # nlme gives maximum likelihood's errors with the divisor of REML.
  found[, 1:2] <- summary(fit, adjustSigma = FALSE)$tTable[, 1:2]
  spread <- nlme::VarCorr(fit)
  value <- function(name) number(spread[tail(which(rownames(spread) == name), 1), "Variance"])
  variances["sigma2"] <- value("Residual")
  variances["tau2"] <- value("(Intercept)")
  if (has("site-wave")) {
    first <- which(rownames(spread) == "(Intercept)")[1]
    variances[c("site", "site-wave")] <- number(spread[first + 0:1, "Variance"])
  }
}
if (!is.na(variances["sigma2"])) {
  between <- if (has("site-wave")) variances[["site"]] + variances[["site-wave"]] else variances[["tau2"]]
  variances["icc"] <- between / sum(variances[1:4], na.rm = TRUE)
}
if ("(Intercept)" %in% terms) found["(Intercept)", "b"] <- found["(Intercept)", "b"] + middle
without <- "needs the package lmerTest, for Satterthwaite's degrees of freedom"
reasons <- list(df = without, ci_low = without, ci_high = without, p = without,
  b = "needs the package lme4 or nlme", se = "needs the package lme4 or nlme")

report(rows(function(row) {
  counts <- c(observations = nrow(d), families = length(unique(d$family)), sites = length(unique(d$site)))
  if (!row$term %in% terms) {
    return(c(b = variances[[row$term]], se = NA, df = NA, ci_low = NA, ci_high = NA, p = NA, counts))
  }
  one <- found[row$term, ]
  ends <- if (is.na(one[["df"]])) c(NA, NA) else one[["b"]] + c(-1, 1) * qt(0.975, one[["df"]]) * one[["se"]]
  c(one, ci_low = ends[1], ci_high = ends[2], p = 2 * pt(-abs(one[["b"]] / one[["se"]]), one[["df"]]), counts)
}))
