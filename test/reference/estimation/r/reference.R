# Reference numbers for src/estimation: run in this folder, `Rscript reference.R`. Writes series.csv and reference.json.
suppressMessages({
  library(sandwich); library(lmtest); library(tseries); library(urca); library(strucchange)
})

# ---- A small seeded data set, rounded so that its text is the data ----
set.seed(20240601, kind = "Mersenne-Twister", normal.kind = "Inversion")
years <- 1960:2024
n <- length(years)
income <- cumsum(rnorm(n, 0.045, 0.02)) + 8
rival <- cumsum(rnorm(n, 0.05, 0.05)) + 3
spending <- numeric(n); spending[1:2] <- c(5, 5.04)
error <- rnorm(n, 0, 0.04) * (1 + 0.6 * (years > 1990))
for (t in 3:n) {
  spending[t] <- spending[t - 1] + 0.2 * (spending[t - 1] - spending[t - 2]) + 0.15 * (rival[t - 1] - rival[t - 2]) +
    0.3 * (income[t] - income[t - 1]) + 0.3 * (0.4 * rival[t - 1] + 0.5 * income[t - 1] - spending[t - 1]) + error[t]
}
series <- data.frame(year = years, spending = round(exp(spending), 4), rival = round(exp(rival), 4), income = round(exp(income), 3))
write.csv(series, "series.csv", row.names = FALSE, quote = FALSE)
series <- read.csv("series.csv")
m <- log(series$spending); z <- log(series$rival); y <- log(series$income)

out <- list()
put <- function(name, value) out[[name]] <<- as.numeric(value)

# ---- Regressions ----
at <- 3:n
before <- function(x, k) x[at - k]
ec <- data.frame(
  growth = m[at] - before(m, 1), momentum = before(m, 1) - before(m, 2), dz = before(z, 1) - before(z, 2),
  dy = y[at] - before(y, 1), z1 = before(z, 1), y1 = before(y, 1), m1 = before(m, 1))
levels <- data.frame(m = m, z = z, y = y)
fits <- list(
  levels = lm(m ~ z + y, levels),
  errorCorrection = lm(growth ~ momentum + dz + dy + z1 + y1 + m1, ec),
  throughOrigin = lm(m ~ 0 + z, levels),
  longleySmall = lm(Employed ~ GNP + Unemployed, longley),
  longley = lm(Employed ~ ., data.frame(Employed = longley$Employed * 1000, longley$GNP.deflator, longley$GNP * 1000,
    longley$Unemployed * 10, longley$Armed.Forces * 10, longley$Population * 1000, longley$Year)))
for (name in names(fits)) {
  fit <- fits[[name]]; s <- summary(fit)
  p <- function(key, value) put(paste(name, key, sep = "."), value)
  p("coefficients", coef(fit)); p("covariance", vcov(fit)); p("t", s$coefficients[, 3]); p("p", s$coefficients[, 4])
  p("lower", confint(fit, level = 0.9)[, 1]); p("upper", confint(fit, level = 0.9)[, 2])
  p("rSquared", s$r.squared); p("adjustedRSquared", s$adj.r.squared); p("residualSd", s$sigma)
  p("residuals", residuals(fit)); p("fitted", fitted(fit)); p("leverages", hatvalues(fit))
  for (kind in c("HC0", "HC1", "HC2", "HC3")) p(kind, vcovHC(fit, type = kind))
  p("neweyWest.lag3", NeweyWest(fit, lag = 3, prewhite = FALSE))
  p("neweyWest.lag0", NeweyWest(fit, lag = 0, prewhite = FALSE))
  p("neweyWest.lag2.smallSample", NeweyWest(fit, lag = 2, prewhite = FALSE, adjust = TRUE))
  p("neweyWest.automatic", NeweyWest(fit, prewhite = FALSE))
  p("bandwidth", bwNeweyWest(fit, prewhite = FALSE))
  # R's ar.ols solves normal equations and gives up on the seven scores of Longley.
  if (name != "longley") {
  p("neweyWest.lag2.prewhite", NeweyWest(fit, lag = 2, prewhite = TRUE))
  p("neweyWest.automatic.prewhite.smallSample", NeweyWest(fit, prewhite = TRUE, adjust = TRUE))
  p("bandwidth.prewhite", bwNeweyWest(fit, prewhite = TRUE))
  }
  p("durbinWatson", dwtest(fit)$statistic)
  for (order in 1:2) for (type in c("Chisq", "F")) {
    test <- bgtest(fit, order = order, type = type)
    p(paste0("breuschGodfrey", order, type), c(test$statistic, test$p.value))
  }
  for (order in 1:3) {
    e <- embed(residuals(fit)^2, order + 1); a <- summary(lm(e[, 1] ~ e[, -1]))
    statistic <- nrow(e) * a$r.squared
    p(paste0("arch", order), c(statistic, pchisq(statistic, order, lower.tail = FALSE)))
  }
  jb <- jarque.bera.test(residuals(fit)); p("jarqueBera", c(jb$statistic, jb$p.value))
  if (!startsWith(name, "longley")) {
    formula <- formula(fit); data <- if (name == "errorCorrection") ec else levels
    chow <- sctest(formula, type = "Chow", point = 30, data = data); p("chow", c(chow$statistic, chow$p.value))
    for (trim in c(0.15, 0.25)) {
      fs <- Fstats(formula, from = trim, data = data); test <- sctest(fs, type = "supF")
      p(paste0("supF", trim), c(max(fs$Fstats), test$p.value, fs$breakpoint)); p(paste0("supF", trim, ".path"), fs$Fstats)
    }
  }
}
# Long-run elasticity and its standard error by the delta method, derivatives by hand.
b <- coef(fits$errorCorrection); V <- vcov(fits$errorCorrection)
gradient <- c(0, 0, 0, 0, -1 / b[7], 0, b[5] / b[7]^2)
put("longRun", c(-b[5] / b[7], sqrt(gradient %*% V %*% gradient)))
# Wald tests of both incomes at 0.
wald <- waldtest(fits$errorCorrection, c("dy", "y1"), test = "Chisq"); put("waldChisq", c(wald$Chisq[2], wald$`Pr(>Chisq)`[2]))
wald <- waldtest(fits$errorCorrection, c("dy", "y1"), test = "F"); put("waldF", c(wald$F[2], wald$`Pr(>F)`[2]))
wald <- waldtest(fits$errorCorrection, c("dy", "y1"), test = "Chisq", vcov = function(x) vcovHC(x, "HC3"))
put("waldHC3", c(wald$Chisq[2], wald$`Pr(>Chisq)`[2]))

# ---- Unit roots, cointegration ----
for (type in c("none", "drift", "trend")) {
  for (lags in c(0, 1, 4)) put(sprintf("adf.%s.%d", type, lags), ur.df(m, type, lags = lags)@teststat[1])
  for (criterion in c("AIC", "BIC")) {
    test <- ur.df(diff(m), type, lags = 5, selectlags = criterion)
    put(sprintf("adf.%s.%s", type, criterion), c(test@teststat[1], sum(grepl("z.diff.lag", rownames(test@testreg$coefficients)))))
  }
}
for (lags in 0:2) put(sprintf("engleGranger.constant.%d", lags), ur.df(residuals(fits$levels), "none", lags = lags)@teststat[1])
trended <- lm(m ~ seq_along(m) + z + y)
put("engleGranger.trend.1", ur.df(residuals(trended), "none", lags = 1)@teststat[1])
# An independent table of the same distributions: MacKinnon (1996), for one variable.
for (trend in c("nc", "c", "ct", "ctt")) {
  for (size in c(30, 60, Inf)) put(sprintf("critical.%s.%s", trend, size), qunitroot(c(0.01, 0.05, 0.1), N = size, trend = trend))
  put(paste0("tauProbability.", trend), punitroot(c(-5, -4, -3.5, -3, -2.5, -2, -1, 0), trend = trend))
}

# ---- Toda-Yamamoto: one equation each, Wald test of the first p lags ----
X <- cbind(spending = m, rival = z, income = y)
for (p in 1:2) {
  k <- p + 1; E <- embed(X, k + 1); Y <- E[, 1:3]; Z <- E[, -(1:3)]
  colnames(Z) <- paste(rep(colnames(X), k), rep(1:k, each = 3), sep = ".")
  for (effect in 1:3) for (cause in setdiff(1:3, effect)) {
    fit <- lm(Y[, effect] ~ Z)
    tested <- paste0("Z", colnames(X)[cause], ".", 1:p); b <- coef(fit)[tested]
    w <- drop(b %*% solve(vcov(fit)[tested, tested], b))
    put(sprintf("todaYamamoto%d.%s.%s", p, colnames(X)[cause], colnames(X)[effect]), c(w, pchisq(w, p, lower.tail = FALSE)))
  }
}
criteria <- sapply(1:4, function(p) {
  E <- embed(X, 5); fit <- lm(E[, 1:3] ~ E[, 4:(3 + 3 * p)]); N <- nrow(E)
  N * log(det(crossprod(residuals(fit)) / N)) + c(2, log(N)) * 3 * (1 + 3 * p)
})
put("chooseLags", apply(criteria, 1, which.min))

# ---- Distributions ----
grid <- expand.grid(t = c(0.001, 0.3, 1, 2.03, 5, 40, 1e4), df = c(1, 2, 3.5, 29, 300))
put("student", 2 * pt(grid$t, grid$df, lower.tail = FALSE))
grid <- expand.grid(f = c(0.01, 0.5, 1, 3, 20, 1000), a = c(1, 3, 10), b = c(2, 25, 200))
put("f", pf(grid$f, grid$a, grid$b, lower.tail = FALSE))
grid <- expand.grid(x = c(0.01, 0.5, 1, 3, 20, 150, 500), df = c(1, 2.3, 5, 40, 200))
put("chiSquare", pchisq(grid$x, grid$df, lower.tail = FALSE))
put("normal", pnorm(c(-30, -6, -2, -0.5, 0, 0.5, 2, 6)))
grid <- expand.grid(p = c(1e-6, 0.01, 0.05, 0.1, 0.5, 0.9), df = c(1, 2, 9, 58, 1000))
put("studentQuantile", qt(grid$p / 2, grid$df, lower.tail = FALSE))
grid <- expand.grid(x = c(1, 5, 9, 15, 25, 40), k = c(1, 3, 7, 12), trim = c(0.01, 0.05, 0.1, 0.15, 0.2, 0.33, 0.48, 0.495))
put("supFProbability", mapply(function(x, k, trim) strucchange:::pvalue.Fstats(x, "supF", k, ((1 - trim) / trim)^2), grid$x, grid$k, grid$trim))

# ---- Written with 17 digits, one name a line ----
text <- vapply(names(out), function(name) {
  values <- sprintf("%.17g", out[[name]]); values[!is.finite(out[[name]])] <- "null"
  sprintf('\t"%s": [%s]', name, paste(values, collapse = ", "))
}, "")
header <- sprintf('\t"made by": "%s; sandwich %s, lmtest %s, tseries %s, urca %s, strucchange %s"', R.version.string,
  packageVersion("sandwich"), packageVersion("lmtest"), packageVersion("tseries"), packageVersion("urca"), packageVersion("strucchange"))
writeLines(c("{", paste(c(header, text), collapse = ",\n"), "}"), "reference.json")
