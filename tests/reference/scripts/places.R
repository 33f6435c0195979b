# Two small studies for subgroups and for many places, each a file with a row a family, and R's analyses of them.
# Run in tests/reference: Rscript scripts/places.R
suppressPackageStartupMessages({library(jsonlite);library(metafor)})
options(digits=15)
set.seed(20261201, kind="Mersenne-Twister", normal.kind="Inversion", sample.kind="Rejection")
ids <- function(n) sprintf("Q%03d", seq_len(n))
of <- function(x) x[[1]]

# Families put in arms one by one within eight places of 14 to 34; the older the child, the larger the fall.
sizes <- c(34, 28, 26, 24, 22, 20, 16, 14)
n <- sum(sizes)
site <- rep(paste0("S", 1:8), sizes)
arm <- ifelse(seq_len(n) %% 2 == 0, "with", "without")
level <- sample(c("young", "middle", "old"), n, TRUE, c(.4, .4, .2))
with <- arm == "with"
about <- rnorm(8, 0, 3)[match(site, unique(site))]
fall <- c(young=2, middle=4, old=9)[level] + rnorm(8, 0, 3)[match(site, unique(site))]
start <- round(50 + about + 10*rnorm(n), 1)
later <- round(start + 7*rnorm(n) - fall*with, 1)
later[seq(9, n, by=23)] <- NA
level[c(12, 61)] <- ""
crossed <- data.frame(id=ids(n), site, arm, level, start, later)

# Places put in arms whole: ten of 3 to 16 families without the approach, and seven with it.
sizes <- c(16, 14, 12, 12, 10, 9, 8, 6, 5, 3, 15, 13, 11, 9, 7, 6, 5)
n <- sum(sizes)
site <- rep(sprintf("C%02d", seq_along(sizes)), sizes)
arm <- rep(rep(c("without", "with"), c(10, 7)), sizes)
about <- rnorm(17, 0, 4)[match(site, unique(site))]
start <- round(50 + 10*rnorm(n), 1)
later <- round(start + about + 6*rnorm(n) - 4*(arm == "with"), 1)
sites <- data.frame(id=ids(n), site, arm, start, later)

dir.create("places", showWarnings=FALSE)
for (name in c("crossed", "sites")) write.csv(get(name), file.path("places", paste0(name, ".csv")), row.names=FALSE, quote=FALSE, na="")

# Each level's difference in change by Welch's t, and arm by level.
seen <- subset(transform(crossed, change=later - start), !is.na(change))
levels <- lapply(c("young", "middle", "old"), function(one) {
  d <- subset(seen, level == one)
  test <- t.test(d$change[d$arm == "with"], d$change[d$arm != "with"])
  c(sum(d$arm == "with"), sum(d$arm != "with"), -diff(test$estimate)[[1]], test$conf.int)
})
fitted <- anova(lm(change ~ level * arm, subset(seen, level != "")))
interaction <- c(fitted["level:arm", "F value"], fitted["level:arm", "Df"], fitted["Residuals", "Df"], fitted["level:arm", "Pr(>F)"])
# F tails of several degrees of freedom.
tails <- expand.grid(f=c(.2, 1, 3.5, 12), df1=1:6, df2=c(3, 20, 151))
tails$p <- with(tails, pf(f, df1, df2, lower.tail=FALSE))

# Over places: differences or changes with one variance within all places, REML, Knapp-Hartung but no surer than
# places alike would be, what the next place as large would measure, shrunken values.
over <- function(value, variance, k) {
  fit <- rma(value, variance, method="REML", test="adhoc", control=list(stepadj=.5, threshold=1e-14, maxiter=10000))
  df <- k - 1
  next_one <- of(fit$beta) + c(-1, 1) * qt(.975, df) * sqrt(fit$se^2 + fit$tau2 + mean(variance))
  list(mean=c(of(fit$beta), fit$ci.lb, fit$ci.ub), se=fit$se, tau2=fit$tau2, next_one=next_one, shrunken=c(blup(fit)$pred))
}
within <- function(d, by) {
  groups <- split(d$change, by, drop=TRUE)
  sum(sapply(groups, function(x) sum((x - mean(x))^2))) / sum(lengths(groups) - 1)
}
ranked <- function(x) with(wilcox.test(x, conf.int=TRUE, exact=TRUE), c(estimate[[1]], conf.int))
s2 <- within(seen, paste(seen$site, seen$arm))
by_site <- split(seen, seen$site)
value <- sapply(by_site, function(d) mean(d$change[d$arm == "with"]) - mean(d$change[d$arm != "with"]))
variance <- sapply(by_site, function(d) s2 * sum(1 / table(d$arm)))
out <- list(levels=levels, interaction=interaction, tails=tails, crossed=c(list(value=unname(value), s2=s2, signed_rank=ranked(value)), over(value, variance, 8)))
# Of the places without the approach one has fewer than five and is left out, the next smallest with it.
seen <- subset(transform(sites, change=later - start), !site %in% c("C09", "C10"))
for (one in c("without", "with")) {
  d <- subset(seen, arm == one)
  value <- tapply(d$change, d$site, mean)
  s2 <- within(d, d$site)
  out[[one]] <- c(list(value=c(unname(value)), s2=s2, signed_rank=ranked(c(value))), over(c(value), s2 / c(table(d$site)), length(value)))
}
writeLines(toJSON(out, digits=I(15), auto_unbox=TRUE), "places.json")
