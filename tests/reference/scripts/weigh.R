# Makes tests/reference/weigh.json. Rscript tests/reference/scripts/weigh.R, with jsonlite and nlme.
library(jsonlite)
out <- list(R = R.version.string)

# Fragility of the published qualities: Walsh et al. 2014 by fisher.test, and the fewest over both groups.
d <- read.csv("sample-data/study/practitioner-qualities.csv")
p <- function(k1, n1, k2, n2) fisher.test(matrix(c(k1, n1 - k1, k2, n2 - k2), 2))$p.value
walsh <- function(k1, n1, k2, n2) {
  moved <- 0
  first <- k1 <= k2
  if (p(k1, n1, k2, n2) >= .05) return(NULL)
  while (p(k1, n1, k2, n2) < .05) {
    if (first) k1 <- k1 + 1 else k2 <- k2 + 1
    moved <- moved + 1
  }
  moved
}
fewest <- function(k1, n1, k2, n2) {
  below <- p(k1, n1, k2, n2) < .05
  least <- Inf
  for (a in 0:n1) for (b in 0:n2)
    if ((p(a, n1, b, n2) < .05) != below) least <- min(least, abs(a - k1) + abs(b - k2))
  least
}
with_ra <- d[d$site == "LA3", ]
without <- aggregate(cbind(k, n) ~ quality, d[d$site != "LA3", ], sum)
out$fragility <- lapply(seq_len(nrow(with_ra)), function(i) {
  one <- with_ra[i, ]
  other <- without[without$quality == one$quality, ]
  k <- c(one$k, other$k)
  n <- c(one$n, other$n)
  list(
    quality = unbox(one$quality), k = k, n = n, p = unbox(p(k[1], n[1], k[2], n[2])),
    index = walsh(k[1], n[1], k[2], n[2]), fewest = unbox(fewest(k[1], n[1], k[2], n[2]))
  )
})

# MMRM of the made-up families: gls with an unstructured covariance, REML, at the last time.
scores <- read.csv("tests/reference/madeup_scores_long.csv")
scores$wave <- scores$wave_months
scores$arm <- scores$ra
mmrm <- function(measure) {
  long <- scores[!is.na(scores[[measure]]), ]
  long <- long[order(long$family_id, long$wave), ]
  long$y <- long[[measure]]
  long$time <- as.integer(factor(long$wave))
  fit <- nlme::gls(y ~ factor(time) * arm, long,
    correlation = nlme::corSymm(form = ~ time | family_id),
    weights = nlme::varIdent(form = ~ 1 | time), method = "REML",
    control = nlme::glsControl(
      tolerance = 1e-12, msTol = 1e-14, maxIter = 500, msMaxIter = 500,
      opt = "nlminb", sigma = NULL
    )
  )
  last <- paste0("factor(time)", max(long$time), ":arm")
  wide <- reshape(long[c("family_id", "arm", "time", "y")],
    idvar = c("family_id", "arm"), timevar = "time", direction = "wide"
  )
  # gls stops some 1e-6 before the maximum; central differences and Newton steps from there reach it.
  y <- split(long$y, long$family_id)
  at <- split(long$time, long$family_id)
  arm <- sapply(split(long$arm, long$family_id), `[`, 1)
  times <- max(long$time)
  at_most <- function(par) {
    root <- matrix(0, times, times)
    root[lower.tri(root, TRUE)] <- par
    covariance <- root %*% t(root)
    information <- matrix(0, 2 * times, 2 * times)
    right <- numeric(2 * times)
    parts <- lapply(seq_along(y), function(i) {
      x <- matrix(0, length(y[[i]]), 2 * times)
      x[cbind(seq_along(at[[i]]), at[[i]])] <- 1
      x[cbind(seq_along(at[[i]]), times + at[[i]])] <- arm[[i]]
      list(x = x, v = covariance[at[[i]], at[[i]], drop = FALSE], y = y[[i]])
    })
    for (one in parts) {
      w <- solve(one$v)
      information <- information + t(one$x) %*% w %*% one$x
      right <- right + t(one$x) %*% w %*% one$y
    }
    b <- solve(information, right)
    rest <- sum(sapply(parts, function(one) {
      r <- one$y - one$x %*% b
      determinant(one$v)$modulus + t(r) %*% solve(one$v, r)
    }))
    list(
      deviance = as.numeric(rest + determinant(information)$modulus),
      b = b[2 * times] - b[times + 1],
      se = sqrt(sum(solve(information)[c(times + 1, 2 * times), c(times + 1, 2 * times)] * c(1, -1, -1, 1))),
      sd = sqrt(diag(covariance))
    )
  }
  sigma <- unclass(nlme::corMatrix(fit$modelStruct$corStruct)[[which(lengths(y) == times)[1]]])
  sds <- fit$sigma * coef(fit$modelStruct$varStruct, unconstrained = FALSE, allCoef = TRUE)[
    as.character(seq_len(times))]
  par <- t(chol(sigma * outer(sds, sds)))
  par <- par[lower.tri(par, TRUE)]
  deviance <- function(par) at_most(par)$deviance
  for (step in 1:6) {
    hessian <- optimHess(par, deviance, control = list(ndeps = rep(1e-3, length(par))))
    gradient <- sapply(seq_along(par), function(k) {
      h <- 1e-3 * (seq_along(par) == k)
      (8 * (deviance(par + h) - deviance(par - h)) - (deviance(par + 2 * h) - deviance(par - 2 * h))) / 12e-3
    })
    par <- par - solve(hessian, gradient)
  }
  found <- at_most(par)
  stopifnot(abs(found$b - coef(fit)[[last]]) < 1e-3)
  list(
    scores = as.matrix(wide[paste0("y.", sort(unique(long$time)))]), arm = wide$arm,
    b = unbox(found$b), se = unbox(found$se), sd = found$sd,
    gls = list(b = unbox(coef(fit)[[last]]), se = unbox(sqrt(vcov(fit)[last, last])))
  )
}
out$mmrm <- lapply(c(conflict = "conflict", independence = "independence"), mmrm)

# Other answers of the same families at the last time: lm and its dfbeta, sites alike, all measured each time.
wide <- reshape(scores[c("family_id", "la", "arm", "wave", "conflict")],
  idvar = c("family_id", "la", "arm"), timevar = "wave", direction = "wide"
)
names(wide) <- sub("conflict.", "y", names(wide), fixed = TRUE)
both <- wide[complete.cases(wide[c("y0", "y9")]), ]
change_fit <- lm(I(y9 - y0) ~ arm, both)
ancova_fit <- lm(y9 ~ y0 + arm, both)
alike <- lm(I(y9 - y0) ~ 0 + la, both)
weights <- c(-1 / 2, -1 / 2, 1)
alike_se <- sqrt(drop(t(weights) %*% vcov(alike) %*% weights))
out$families <- list(
  site = both$la, group = both$arm, pre = both$y0, post = both$y9,
  without_change = unname(coef(change_fit)["arm"] - dfbeta(change_fit)[, "arm"]),
  without_ancova = unname(coef(ancova_fit)["arm"] - dfbeta(ancova_fit)[, "arm"]),
  alike = list(b = unbox(sum(weights * coef(alike))), se = unbox(alike_se), df = unbox(alike$df.residual))
)
# Derrick et al. 2017 by arm, then Welch and Satterthwaite over the two.
over_time <- function(one) {
  x <- one$y0[!is.na(one$y0)]
  y <- one$y9[!is.na(one$y9)]
  pairs <- one[complete.cases(one[c("y0", "y9")]), ]
  n <- nrow(pairs)
  alone <- length(x) + length(y) - 2 * n
  a <- var(y) / length(y)
  b <- var(x) / length(x)
  welch <- (a + b)^2 / (a^2 / (length(y) - 1) + b^2 / (length(x) - 1))
  v <- a + b - 2 * cor(pairs$y0, pairs$y9) * sd(x) * sd(y) * n / (length(x) * length(y))
  c(mean(y) - mean(x), v, n - 1 + (welch - n + 1) / (alone + 2 * n) * alone)
}
one <- over_time(wide[wide$arm == 1, ])
none <- over_time(wide[wide$arm == 0, ])
out$over_time <- list(
  b = unbox(one[1] - none[1]), se = unbox(sqrt(one[2] + none[2])),
  df = unbox((one[2] + none[2])^2 / (one[2]^2 / one[3] + none[2]^2 / none[3])),
  all = list(y0 = wide$y0, y9 = wide$y9, arm = wide$arm)
)

# Power of the next study: SD 10, r .7, ICC .05, 17 measured again in each site, 5 points.
ofMean <- 10^2 * (1 - .7^2) * (.05 + .95 / 17)
out$power <- list(
  sites = sapply(2:5, function(k) {
    pt(qt(.975, 2 * k - 2), 2 * k - 2, 5 / sqrt(2 * ofMean / k), lower.tail = FALSE)
  }),
  n_post = unbox(power.t.test(delta = 5, sd = 10, power = .8, tol = 1e-10)$n),
  n_ancova = unbox(power.t.test(delta = 5, sd = 10 * sqrt(1 - .7^2), power = .8, tol = 1e-10)$n),
  power_20 = unbox(power.t.test(n = 20, delta = 5, sd = 10)$power),
  delta_20 = unbox(power.t.test(n = 20, sd = 10, power = .8, tol = 1e-12)$delta)
)

# What the made-up families could have shown at the last time, their 90% intervals and TOST.
moved <- both$y9 - both$y0
with <- both$arm == 1
in_errors <- function(df) {
  uniroot(function(ncp) pt(qt(.975, df), df, ncp, lower.tail = FALSE) - .8, c(0, 36), tol = 1e-13)$root
}
v <- c(var(moved[with]), var(moved[!with])) / c(sum(with), sum(!with))
ancova_test <- summary(ancova_fit)
split_sites <- ifelse(with, paste0(both$la, seq_len(nrow(both)) %% 2), both$la)
# Sites apart by 8 points, so that families of one are alike.
shifted <- moved + 8 * (split_sites %in% c("LA1", "LA31"))
squares <- anova(lm(shifted ~ factor(arm) + split_sites, both))
sizes <- split(c(table(split_sites)), grepl("LA3", sort(unique(split_sites))))
n0 <- (nrow(both) - sum(sapply(sizes, function(m) sum(m^2) / sum(m)))) / 2
msb <- squares["split_sites", "Mean Sq"]
msw <- squares["Residuals", "Mean Sq"]
icc <- (msb - msw) / (msb + (n0 - 1) * msw)
inflated <- sapply(sizes, function(m) (1 + (sum(m^2) / sum(m) - 1) * max(0, icc)) / sum(m))
one_sided <- function(mu, side) t.test(moved[with], moved[!with], mu = mu, alternative = side)$p.value
out$detectable <- list(
  change = list(
    se = unbox(sqrt(sum(v))),
    could = unbox(sqrt(sum(v)) * in_errors(unname(t.test(moved[with], moved[!with])$parameter)))
  ),
  ancova = list(
    se = unbox(ancova_test$coefficients["arm", 2]),
    could = unbox(ancova_test$coefficients["arm", 2] * in_errors(ancova_test$df[2]))
  ),
  sites = list(
    site = split_sites, changes = shifted, icc = unbox(icc),
    se = unbox(sqrt(sum((lm(shifted ~ arm, both)$residuals)^2) / (nrow(both) - 2) * sum(inflated)))
  ),
  interval = c(t.test(moved[with], moved[!with], conf.level = .9)$conf.int),
  margin = unbox(30),
  p = unbox(max(one_sided(-30, "greater"), one_sided(30, "less")))
)

# Standardised differences at the start: with against without, measured again on conflict against not.
people <- read.csv("tests/reference/madeup_families.csv")
people <- merge(people, wide[c("family_id", "arm", "y0", "y9")], by = "family_id")
people <- people[!is.na(people$y0), ]
apart <- function(a, b, p) (mean(a) - mean(b)) / sqrt(if (p) mean(c(mean(a) * (1 - mean(a)), mean(b) * (1 - mean(b)))) else mean(c(var(a), var(b))))
by_level <- function(one) {
  sapply(c("0-4", "5-10", "11-15", "16+"), function(level) {
    is <- people$child_age_band == level
    c(k1 = sum(is[one]), n1 = sum(one), k0 = sum(is[!one]), n0 = sum(!one), d = apart(is[one], is[!one], TRUE))
  })
}
out$alike <- list(
  arms = by_level(people$arm == 1), again = by_level(!is.na(people$y9)),
  arms_score = unbox(with(people, apart(y0[arm == 1], y0[arm == 0], FALSE))),
  again_score = unbox(with(people, apart(y0[!is.na(y9)], y0[is.na(y9)], FALSE)))
)

# Those not measured again at the last time taken to have changed by delta more: conflict, in each arm and both.
begun <- wide[!is.na(wide$y0), ]
followed <- lapply(1:0, function(is) {
  d <- with(begun[begun$arm == is, ], y9 - y0)
  list(n = sum(!is.na(d)), all = length(d), mean = mean(d, na.rm = TRUE), s2 = var(d, na.rm = TRUE))
})
adjusted <- function(deltas) {
  each <- mapply(function(one, delta) {
    q <- 1 - one$n / one$all
    c(one$mean + q * delta, one$s2 / one$n, delta^2 * q * (1 - q) / one$all, one$n - 1)
  }, followed, deltas)
  v <- sum(each[2:3, ])
  df <- v^2 / sum(each[2, ]^2 / each[4, ])
  c(each[1, 1] - each[1, 2], sqrt(v), df, each[1, 1] - each[1, 2] + c(-1, 1) * qt(.975, df) * sqrt(v))
}
tips <- function(one, other) {
  at <- function(delta) adjusted(c(one, other) * delta)
  zero <- uniroot(function(delta) at(delta)[1], c(-2000, 2000), tol = 1e-12)$root
  # The difference is negative, so its upper end reaches 0 first.
  c(zero, uniroot(function(delta) at(delta)[5], sort(c(0, zero)), tol = 1e-12)$root)
}
out$delta <- list(
  change = list(as.numeric(begun$y9 - begun$y0), begun$arm),
  both = adjusted(c(5, 5)), other = adjusted(c(5, 0)),
  tips_other = tips(1, 0), tips_reference = tips(0, 1)
)

# Reliable change of conflict at the last time with a reliability of .85 (Jacobson and Truax 1991).
inside <- tapply(wide$y0, wide$arm, function(x) sum((x - mean(x, na.rm = TRUE))^2, na.rm = TRUE))
criterion <- qnorm(.975) * sqrt(sum(inside) / (sum(!is.na(wide$y0)) - 2)) * sqrt(2 * (1 - .85))
out$reliable <- list(
  criterion = unbox(criterion),
  counts = lapply(1:0, function(is) {
    d <- na.omit(with(wide[wide$arm == is, ], y9 - y0))
    c(down = sum(d < -criterion), same = sum(abs(d) <= criterion), up = sum(d > criterion))
  }),
  down_with = c(with(list(d = na.omit(with(wide[wide$arm == 1, ], y9 - y0))), {
    prop.test(sum(d < -criterion), length(d), correct = FALSE)$conf.int
  }))
)

writeLines(toJSON(out, digits = I(15)), "tests/reference/weigh.json")
