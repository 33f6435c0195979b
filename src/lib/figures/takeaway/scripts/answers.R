# The mixed models need nlme or lme4, and are printed as drawn; so are intervals by CR2.
none <- rep(NA, 3)
with_interval <- function(estimate, se, df) estimate + c(0, -1, 1) * qt(0.975, df) * se
report(rows(function(row) {
  first <- score(row$measure, setting("first"))
  later <- score(row$measure, row$wave)
  compared <- kept & arm %in% c(setting("other"), setting("reference"))
  seen <- compared & !is.na(first) & !is.na(later)
  if (row$method == "without-site") seen <- seen & site != row$site
  change <- later - first
  with <- arm == setting("other")
  sites_of <- function(of) c(tapply(change[of], site[of], mean))
  found <- switch(row$method,
    change = ,
    `without-site` = {
      test <- t.test(change[seen & with], change[seen & !with])
      c(mean(change[seen & with]) - mean(change[seen & !with]), test$conf.int)
    },
    ancova = {
      strata <- setting("allocation") == "family" && length(unique(site[seen])) > 1
      # Far from 0 lm would take the first score for its intercept.
      middle <- mean(first[seen])
      first <- first - middle
      later <- later - middle
      fit <- lm(if (strata) later ~ first + with + factor(site) else later ~ first + with, subset = seen)
      bounds <- if (setting("allocation") == "site") c(NA, NA) else confint(fit)["withTRUE", ]
      c(coef(fit)[["withTRUE"]], bounds)
    },
    available = {
      parts <- sapply(c(TRUE, FALSE), function(is) {
        of <- compared & with == is
        x <- present(first[of])
        y <- present(later[of])
        both <- !is.na(first[of]) & !is.na(later[of])
        v <- c(var(y) / length(y), var(x) / length(x))
        welch <- sum(v)^2 / (v[1]^2 / (length(y) - 1) + v[2]^2 / (length(x) - 1))
        r <- cor(first[of][both], later[of][both])
        n <- length(y) + length(x)
        pairs <- sum(both)
        c(mean(y) - mean(x), sum(v) - 2 * r * sd(y) * sd(x) * pairs / (length(y) * length(x)),
          pairs - 1 + (welch - pairs + 1) / n * (n - 2 * pairs))
      })
      v <- parts[2, ]
      with_interval(parts[1, 1] - parts[1, 2], sqrt(sum(v)), sum(v)^2 / sum(v^2 / parts[3, ]))
    },
    alike = {
      one <- sites_of(seen & with)
      other <- sites_of(seen & !with)
      sizes <- lapply(c(TRUE, FALSE), function(is) c(table(site[seen & with == is])))
      inside <- sum(sapply(c(TRUE, FALSE), function(is) {
        of <- seen & with == is
        sum((change[of] - ave(change[of], site[of]))^2)
      }))
      df <- sum(unlist(sizes) - 1)
      weights <- sum(sapply(sizes, function(m) sum(1 / m) / length(m)^2))
      with_interval(mean(one) - mean(other), sqrt(inside / df * weights), df)
    },
    sites = {
      one <- sites_of(seen & with)
      other <- sites_of(seen & !with)
      bounds <- if (min(length(one), length(other)) < 2) c(NA, NA) else t.test(one, other, var.equal = TRUE)$conf.int
      c(mean(one) - mean(other), bounds)
    },
    none
  )
  # Families measured at any time, where a method uses every score.
  counted <- function(is) sum(seen & with == is)
  n <- if (row$method %in% c("available", "intercept", "mmrm")) c(NA, NA) else c(counted(TRUE), counted(FALSE))
  c(n_other = n[1], n_reference = n[2], value = found[1], ci_low = found[2], ci_high = found[3])
}))
