# Least squares with errors by CR2 over sites (Bell and McCaffrey 2002; Pustejovsky and Tipton 2018):
# coefficients, standard errors and Satterthwaite's degrees of freedom, a row for each column of x.
cr2 <- function(x, y, site) {
  back <- solve(chol(crossprod(x)))
  q <- x %*% back
  b <- back %*% crossprod(q, y)
  e <- y - x %*% b
  made <- lapply(split(seq_along(y), site), function(of) {
    share <- eigen(crossprod(q[of, , drop = FALSE]), symmetric = TRUE)
    left <- 1 - share$values
    through <- function(weight) {
      share$vectors %*% (ifelse(left > 1e-12, weight(share$values, pmax(left, 1e-12)), 0) * t(share$vectors))
    }
    list(
      score = through(function(value, left) 1 / sqrt(left)) %*% crossprod(q[of, , drop = FALSE], e[of]),
      once = through(function(value, left) value / sqrt(left)),
      twice = through(function(value, left) value / left)
    )
  })
  t(sapply(seq_along(b), function(k) {
    a <- back[k, ]
    pulls <- sapply(made, function(one) one$once %*% a)
    shared <- diag(sapply(made, function(one) sum(a * (one$twice %*% a))), length(made)) - crossprod(pulls)
    c(b = b[k], se = sqrt(sum(sapply(made, function(one) sum(a * one$score))^2)),
      df = sum(diag(shared))^2 / sum(shared^2))
  }))
}
