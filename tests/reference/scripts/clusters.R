# Made-up scores of families at sites, and their analysis with sites as units.
# Run in tests/reference: Rscript scripts/clusters.R
suppressPackageStartupMessages({library(jsonlite);library(lme4);library(lmerTest);library(clubSandwich)})
options(digits=15, contrasts=c("contr.treatment","contr.poly"))
set.seed(20261204, kind="Mersenne-Twister", normal.kind="Inversion", sample.kind="Rejection")
meta <- list(R=R.version.string, lme4=as.character(packageVersion("lme4")),
  lmerTest=as.character(packageVersion("lmerTest")), clubSandwich=as.character(packageVersion("clubSandwich")))

# Scores at waves 0, 3 and 9; arm 1 falls by `effect` at the last wave, sites more or less so.
make <- function(families, arms, sd_site, sd_family, sd_error=6, waves=c(0,3,9), seen=1, effect=-5, sd_last=0) {
  d <- expand.grid(wave=waves, one=seq_len(sum(families)))
  d$site <- rep(rep(sprintf("S%02d", seq_along(families)), families), each=length(waves))
  d$arm <- rep(rep(arms, families), each=length(waves))
  d$family <- sprintf("F%03d", d$one)
  site <- rnorm(length(families), 0, sd_site); names(site) <- unique(d$site)
  last <- rnorm(length(families), 0, sd_last); names(last) <- unique(d$site)
  y <- 50 + site[d$site] + rnorm(sum(families), 0, sd_family)[d$one] + rnorm(nrow(d), 0, sd_error) +
    (effect*d$arm + last[d$site])*(d$wave==max(waves))
  d$score <- round(unname(y), 1)
  d <- d[runif(nrow(d)) < seen, c("site","family","arm","wave","score")]
  rownames(d) <- NULL
  d
}
data <- list(
  balanced=make(rep(6,8), rep(0:1,4), 4, 5),
  unbalanced=make(c(3,14,7,5,9,2,11,6,4), c(0,1,0,1,0,1,1,0,0), 4, 5, sd_last=4),
  missing_waves=make(c(8,5,12,7,9,6,10,4), rep(0:1,4), 5, 6, seen=.7, sd_last=6),
  no_site_variance=make(rep(6,8), rep(0:1,4), 0, 6, seen=.85),
  no_family_variance=make(rep(5,8), rep(0:1,4), 5, 0, sd_error=8),
  no_variance=make(rep(4,6), rep(0:1,3), 0, 0, sd_error=9),
  twenty_sites=make(rep(11,20), rep(0:1,each=10), 4, 0, sd_error=sqrt(84), waves=c(0,9), sd_last=4))
# Families of one site are alike by chance less than those of two; the same for two waves of a family.
d <- data$no_site_variance; d$score <- round(d$score - ave(d$score, d$site) + 50, 1); data$no_site_variance <- d
d <- data$no_family_variance
d$score <- round(d$score - ave(d$score, d$family) + ave(d$score, d$site), 1); data$no_family_variance <- d
d <- data$no_variance
d$score <- round(d$score - ave(d$score, d$family) + 50, 1); data$no_variance <- d

tight <- lmerControl(optimizer="bobyqa", optCtrl=list(rhobeg=.2, rhoend=1e-10, maxfun=1e5), calc.derivs=FALSE,
  check.conv.singular=.makeCC("ignore", tol=1e-4))
fixed <- function(f) {
  s <- summary(f)$coefficients
  lapply(setNames(nm=rownames(s)), function(k)
    list(b=s[k,"Estimate"], se=s[k,"Std. Error"], df=s[k,"df"], t=s[k,"t value"], p=s[k,"Pr(>|t|)"]))
}
variances <- function(f) { v <- as.data.frame(VarCorr(f)); setNames(as.list(v$vcov), v$grp) }
model <- function(form, d, REML=TRUE) {
  f <- suppressMessages(lmerTest::lmer(form, d, REML=REML, control=tight))
  list(criterion=if (REML) REMLcrit(f) else as.numeric(-2*logLik(f)), variances=variances(f), fixed=fixed(f),
    site_intercepts=as.list(setNames(ranef(f)$site[,1], rownames(ranef(f)$site))), vcov=as.matrix(vcov(f)))
}
wide <- function(d) {
  last <- max(d$wave)
  pre <- d[d$wave==0,]; post <- d[d$wave==last,]
  w <- merge(pre, post[,c("family","score")], by="family", suffixes=c("_pre","_post"))
  names(w)[names(w)=="score_pre"] <- "pre"; names(w)[names(w)=="score_post"] <- "post"
  w$change <- w$post - w$pre
  w[order(w$family), c("site","family","arm","pre","post","change")]
}
anova_icc <- function(y, site, arm) {
  a <- anova(lm(y ~ factor(arm) + factor(site)))
  msb <- a["factor(site)","Mean Sq"]; msw <- a["Residuals","Mean Sq"]
  n <- table(site); by <- tapply(arm, site, `[`, 1)
  # Mean squares of sites within arms have this multiple of the variance of sites.
  n0 <- (sum(n) - sum(tapply(as.numeric(n)^2, by, sum)/tapply(as.numeric(n), by, sum)))/a["factor(site)","Df"]
  list(icc=(msb-msw)/(msb+(n0-1)*msw), msb=msb, msw=msw, n0=n0, deff_size=sum(n^2)/sum(n))
}
cr2 <- function(f, site) {
  s <- coef_test(f, vcov="CR2", cluster=site, test="Satterthwaite")
  ci <- conf_int(f, vcov="CR2", cluster=site, test="Satterthwaite")
  i <- match("arm", names(coef(f)))
  list(b=s$beta[i], se=s$SE[i], df=s$df_Satt[i], p=s$p_Satt[i], ci=c(ci$CI_L[i], ci$CI_U[i]))
}
cr2_all <- function(f, site) {
  s <- coef_test(f, vcov="CR2", cluster=site, test="Satterthwaite")
  lapply(setNames(seq_along(coef(f)), names(coef(f))), function(i) list(b=s$beta[i], se=s$SE[i], df=s$df_Satt[i], p=s$p_Satt[i]))
}
analyse <- function(d) {
  w <- wide(d); d$months <- d$wave; d$wave <- factor(d$wave)
  means <- function(v) aggregate(v, list(site=w$site, arm=w$arm), mean)
  t <- function(v) { m <- means(v); r <- t.test(m$x[m$arm==1], m$x[m$arm==0], var.equal=TRUE)
    list(estimate=unname(r$estimate[1]-r$estimate[2]), se=r$stderr, t=unname(r$statistic), df=unname(r$parameter),
      p=r$p.value, ci=as.numeric(r$conf.int)) }
  list(data=d,
    nested=model(score ~ wave*arm + (1|site/family), d),
    nested_ml=model(score ~ wave*arm + (1|site/family), d, REML=FALSE),
    nested_waves=model(score ~ wave*arm + (1|site) + (1|site:wave) + (1|site:family), d),
    nested_waves_ml=model(score ~ wave*arm + (1|site) + (1|site:wave) + (1|site:family), d, REML=FALSE),
    nested_linear=model(score ~ months*arm + (1|site) + (1|site:wave) + (1|site:family), d),
    cr2_waves=cr2_all(lm(score ~ wave*arm, d), d$site),
    change_by_site=model(change ~ arm + (1|site), w),
    ancova_by_site=model(post ~ pre + arm + (1|site), w),
    cluster_t_change=t(w$change), cluster_t_post=t(w$post),
    icc_change=anova_icc(w$change, w$site, w$arm), icc_post=anova_icc(w$post, w$site, w$arm),
    cr2_change=cr2(lm(change ~ arm, w), w$site), cr2_ancova=cr2(lm(post ~ pre + arm, w), w$site))
}
# Families put in arms one by one: both arms at each site but the last two, which have one.
sites <- c(9,14,6,11,4,3)
crossed <- data.frame(site=rep(sprintf("S%02d", seq_along(sites)), sites))
crossed$arm <- rbinom(nrow(crossed), 1, .5); crossed$arm[crossed$site=="S05"] <- 1; crossed$arm[crossed$site=="S06"] <- 0
level <- rnorm(length(sites), 0, 6); family <- rnorm(nrow(crossed), 0, 6)
crossed$pre <- round(50 + level[match(crossed$site, unique(crossed$site))] + family + rnorm(nrow(crossed), 0, 5), 1)
crossed$post <- round(48 + level[match(crossed$site, unique(crossed$site))] + family - 4*crossed$arm + rnorm(nrow(crossed), 0, 5), 1)
crossed$change <- crossed$post - crossed$pre
arm <- function(f) { s <- summary(f)$coefficients["arm",]; list(b=s[[1]], se=s[[2]], t=s[[3]], df=f$df.residual, p=s[[4]],
  ci=as.numeric(confint(f)["arm",])) }
strata <- list(data=crossed, change=arm(lm(change ~ arm + site, crossed)), ancova=arm(lm(post ~ pre + arm + site, crossed)),
  cr2_change=cr2(lm(change ~ arm, crossed), crossed$site), cr2_ancova=cr2(lm(post ~ pre + arm, crossed), crossed$site))
writeLines(toJSON(list(meta=meta, strata=strata, cases=lapply(data, analyse)), digits=I(15), auto_unbox=TRUE, na="null", dataframe="columns"), "clusters.json")
for (k in names(data)) { r <- suppressMessages(analyse(data[[k]]))
  cat(k, nrow(data[[k]]), unlist(r$nested$variances), "|", unlist(r$change_by_site$variances), "|", unlist(r$ancova_by_site$variances), "|", r$icc_post$icc, "\n") }
