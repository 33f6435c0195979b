# Eight small studies, each a file with a row a family, and R's analyses of them.
# Run in tests/reference: Rscript scripts/trials.R
suppressPackageStartupMessages({library(jsonlite);library(lme4);library(lmerTest);library(clubSandwich)})
options(digits=15, contrasts=c("contr.treatment","contr.poly"))
set.seed(20261201, kind="Mersenne-Twister", normal.kind="Inversion", sample.kind="Rejection")

# Start and later score of n families: the later goes with the start, and arm "with" falls by effect.
scores <- function(n, arm, effect, level=0, mean=50, sd=10, r=.6, digits=1) {
  start <- mean + level + sd*rnorm(n)
  later <- mean + level + r*(start - mean - level) + sd*sqrt(1-r^2)*rnorm(n) - effect*(arm=="with")
  data.frame(start=round(start, digits), later=round(later, digits))
}
yes <- function(n, p) ifelse(runif(n) < p, "yes", "no")
ids <- function(n) sprintf("P%03d", seq_len(n))
both <- c("without","with")

crossed <- { site <- rep(paste0("S", 1:6), each=22); arm <- rep(both, 66); level <- rnorm(6, 0, 6)[match(site, unique(site))]
  data.frame(id=ids(132), site, arm, scores(132, arm, 5, level), trust=yes(132, ifelse(arm=="with", .7, .5)), calm=yes(132, .5)) }
crossed$later[c(5, 40, 77, 110)] <- NA
persons <- { arm <- sample(rep(both, c(70, 66))); data.frame(id=ids(136), arm, scores(136, arm, 4), trust=yes(136, ifelse(arm=="with", .75, .5)), calm=yes(136, .4)) }
# 10 and 10 sites of 11: mean changes of sites with SD 3.1931 about 0 and -4.6, within variance for an ICC of .16.
sites <- { site <- rep(sprintf("C%02d", 1:20), each=11); arm <- rep(rep(both, each=10), each=11)
  about <- as.vector(sapply(1:2, function(k) scale(rnorm(10))[,1]))*3.1931
  within <- as.vector(sapply(1:20, function(k) { x <- rnorm(11); x <- x - mean(x); x/sqrt(sum(x^2)/10) }))
  start <- 50 + rnorm(20, 0, 3)[match(site, unique(site))] + 8*rnorm(220)
  change <- about[match(site, unique(site))] + within*sqrt(.84*11*3.1931^2/2.6) - 4.6*(arm=="with")
  data.frame(id=ids(220), site, arm, start=round(start, 6), later=round(round(start, 6)+change, 6),
    trust=yes(220, ifelse(arm=="with", .65, .45)), calm=yes(220, .5)) }
three <- { arm <- rep(c("without","other","with"), 48); data.frame(id=ids(144), site=rep(c("A","B"), each=72), arm, scores(144, arm, 6), trust=yes(144, .5), calm=yes(144, .5)) }
one <- { data.frame(id=ids(60), site=rep(c("A","B","C"), 20), arm="with", scores(60, rep("with", 60), 3), trust=yes(60, .6), calm=yes(60, .5)) }
unit <- { arm <- sample(rep(both, 80)); s <- scores(160, arm, -.047, mean=.5, sd=.1, digits=3); data.frame(id=ids(160), arm, s, trust=yes(160, .5), calm=yes(160, .5)) }
unit$later <- round(pmin(1, pmax(0, unit$later)), 3); unit$start <- round(pmin(1, pmax(0, unit$start)), 3)
offset <- { arm <- sample(rep(both, 70)); s <- scores(140, arm, 3, mean=1e9+50); data.frame(id=ids(140), arm, s, trust=yes(140, .5), calm=yes(140, .5)) }
half <- { arm <- sample(rep(both, 65)); data.frame(id=ids(130), arm, scores(130, arm, 2), trust=yes(130, ifelse(arm=="with", .7, .4)), calm=ifelse(arm=="with", yes(130, .6), "")) }
data <- list(crossed=crossed, persons=persons, sites=sites, three=three, one=one, unit=unit, offset=offset, half=half)

tight <- lmerControl(optimizer="bobyqa", optCtrl=list(rhobeg=.2, rhoend=1e-10, maxfun=1e5), calc.derivs=FALSE)
jh <- function(df) exp(lgamma(df/2) - lgamma((df-1)/2))/sqrt(df/2)
estimate <- function(e, se, df) list(b=e, se=se, df=df, p=2*pt(-abs(e/se), df), ci=e + c(-1,1)*qt(.975, df)*se)
of_lm <- function(f) { s <- coef(summary(f))["armwith",]; estimate(s[[1]], s[[2]], f$df.residual) }
of_t <- function(x, y, equal) { t <- t.test(x, y, var.equal=equal); estimate(mean(x)-mean(y), t$stderr, t$parameter[[1]]) }
share <- function(d, quality) { k <- tapply(d[[quality]]=="yes", d$arm, sum); n <- tapply(d[[quality]]!="", d$arm, sum)
  list(k=as.list(k), n=as.list(n), p=fisher.test(rbind(k, n-k)[,both])$p.value) }
of_model <- function(f) { s <- summary(f)$coefficients; v <- as.data.frame(VarCorr(f))
  list(variances=setNames(as.list(v$vcov), v$grp), fixed=lapply(setNames(nm=rownames(s)), function(k)
    list(b=s[k,1], se=s[k,2], df=s[k,3], p=s[k,5]))) }
of_cr2 <- function(f, site) { s <- coef_test(f, vcov="CR2", cluster=site, test="Satterthwaite"); i <- match("armwith", names(coef(f)))
  list(b=s$beta[i], se=s$SE[i], df=s$df_Satt[i], p=s$p_Satt[i]) }
describe <- function(d) lapply(split(d, d$arm), function(g) list(n=nrow(g), start=mean(g$start), sd_start=sd(g$start), later=mean(g$later, na.rm=TRUE), sd_later=sd(g$later, na.rm=TRUE)))
analyse <- function(name) {
  d <- data[[name]]; d$change <- d$later - d$start
  out <- list(means=describe(d), change=lapply(split(d, d$arm), function(g) { x <- g$change[!is.na(g$change)]
    list(n=length(x), mean=mean(x), sd=sd(x), se=sd(x)/sqrt(length(x)), min=min(x), max=max(x), d_z=mean(x)/sd(x)) }))
  if (name == "one") return(out)
  w <- d[d$arm %in% both & !is.na(d$change),]; w$arm <- factor(w$arm, both)
  x <- w$change[w$arm=="with"]; y <- w$change[w$arm=="without"]; df <- length(x)+length(y)-2
  pooled <- function(v) sqrt(((length(x)-1)*var(v[w$arm=="with"]) + (length(y)-1)*var(v[w$arm=="without"]))/df)
  out$g <- jh(df)*(mean(x)-mean(y))/pooled(w$change); out$g_start <- jh(df)*(mean(x)-mean(y))/pooled(w$start)
  out$welch <- of_t(x, y, FALSE)
  # Far from 0 lm takes a start for the intercept; the difference is the same from any origin.
  u <- w; w$start <- w$start - mean(w$start); w$later <- w$later - mean(w$later)
  out$ancova <- of_lm(if (length(unique(w$site)) > 1 && name != "sites") lm(later ~ start + arm + factor(site), w) else lm(later ~ start + arm, w))
  w <- u
  out$qualities <- lapply(setNames(nm=if (name=="half") "trust" else c("trust","calm")), function(q) share(d, q))
  if (name == "sites") {
    m <- function(v) { a <- aggregate(v, list(site=w$site, arm=w$arm), mean); of_t(a$x[a$arm=="with"], a$x[a$arm=="without"], TRUE) }
    out$site_means <- m(w$change); out$site_shares <- list(trust=m(w$trust=="yes"), calm=m(w$calm=="yes"))
    out$site_adjusted <- list(bh=p.adjust(c(out$site_shares$trust$p, out$site_shares$calm$p), "BH"), holm=p.adjust(c(out$site_shares$trust$p, out$site_shares$calm$p), "holm"))
    out$cr2_ancova <- of_cr2(lm(later ~ start + arm, w), w$site)
    a <- anova(lm(change ~ arm + factor(site), w)); icc <- (a[2,3]-a[3,3])/(a[2,3]+10*a[3,3])
    out$icc <- icc; out$design_effect <- 1 + 10*icc
    l <- reshape(w[c("id","site","arm","start","later")], direction="long", varying=c("start","later"), v.names="score", timevar="wave", times=c("0","9"), idvar="id")
    l$wave <- factor(l$wave); l$months <- as.numeric(as.character(l$wave))
    form <- score ~ wave*arm + (1|site) + (1|site:wave) + (1|site:id)
    out$model <- of_model(suppressMessages(lmer(form, l, control=tight)))
    out$model_ml <- of_model(suppressMessages(lmer(form, l, REML=FALSE, control=tight)))
    out$model_linear <- of_model(suppressMessages(lmer(score ~ months*arm + (1|site) + (1|site:wave) + (1|site:id), l, control=tight)))
    s <- coef_test(lm(score ~ wave*arm, l), vcov="CR2", cluster=l$site, test="Satterthwaite")
    out$model_cr2 <- lapply(setNames(seq_len(nrow(s)), rownames(s)), function(i) list(b=s$beta[i], se=s$SE[i], df=s$df_Satt[i], p=s$p_Satt[i]))
  }
  out
}
for (name in names(data)) write.csv(data[[name]], sprintf("trials/%s.csv", name), row.names=FALSE, quote=FALSE, na="")
writeLines(toJSON(list(R=R.version.string, lme4=as.character(packageVersion("lme4")), lmerTest=as.character(packageVersion("lmerTest")),
  clubSandwich=as.character(packageVersion("clubSandwich")), studies=lapply(setNames(nm=names(data)), analyse)), digits=I(15), auto_unbox=TRUE, na="null"), "trials.json")
r <- analyse("sites"); str(r[c("site_means","icc","design_effect")]); print(r$model$variances); str(r$model$fixed$`wave9:armwith`); str(r$site_shares)
str(analyse("unit")$welch); print(lapply(data, head, 2)$offset)
