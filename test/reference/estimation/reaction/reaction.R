# Reference numbers for src/experiment/reaction: run in this folder, `Rscript reaction.R`. Writes reaction.json.
# It builds the series from data/rivalry-series.csv by itself; nothing of the library enters.
suppressMessages({ library(sandwich); library(lmtest); library(tseries); library(urca); library(strucchange) })
rows <- read.csv("../../../../data/rivalry-series.csv", stringsAsFactors = FALSE)
take <- function(country, measure) {
  part <- rows[rows$country == country & rows$measure == measure, ]
  setNames(as.numeric(part$value), part$year)
}
years <- 1960:2025
gdp <- take("PAK", "realGdp")
own <- take("PAK", "burden"); own <- own * gdp[names(own)]
india <- take("IND", "burden"); india <- india * take("IND", "realGdp")[names(india)]
names(india) <- as.integer(names(india)) + 1 # April to March, named by its start, goes with the July-June year that ends after it
back <- function(late, early) {
  for (year in 1980:1957) late[as.character(year)] <- late[as.character(year + 1)] * early[as.character(year)] / early[as.character(year + 1)]
  late
}
own <- back(own, take("PAK", "realSpendingFiscal")); india <- back(india[names(india) != "1980"], take("IND", "realSpendingFiscal"))
m <- function(t) log(own[as.character(t)]); z <- function(t) log(india[as.character(t)]); y <- function(t) log(gdp[as.character(t)])

out <- list()
put <- function(name, value) out[[name]] <<- as.numeric(value)
for (window in list(c(1988, 2024), c(1962, 2024), c(1995, 2020))) {
  t <- window[1]:window[2]; tag <- paste(window, collapse = "-")
  fits <- list(
    "error-correction" = lm(m(t) - m(t - 1) ~ I(m(t - 1) - m(t - 2)) + I(z(t - 1) - z(t - 2)) + I(y(t) - y(t - 1)) + z(t - 1) + y(t - 1) + m(t - 1)),
    "partial-adjustment" = lm(m(t) ~ z(t - 1) + y(t) + m(t - 1)),
    "richardson" = lm(I(exp(m(t) - m(2025)) - exp(m(t - 1) - m(2025))) ~ I(exp(z(t - 1) - z(2025))) + I(exp(m(t - 1) - m(2025)))),
    "share" = lm(I(exp(m(t) - y(t))) ~ 1))
  for (name in names(fits)) {
    fit <- fits[[name]]; p <- function(key, value) put(paste(name, tag, key, sep = "."), value)
    p("coefficients", coef(fit)); p("se", sqrt(diag(vcov(fit))))
    p("neweyWest", sqrt(diag(NeweyWest(fit, lag = 2, prewhite = FALSE, adjust = TRUE))))
    p("rSquared", summary(fit)$r.squared); p("residualSd", summary(fit)$sigma)
    p("durbinWatson", sum(diff(residuals(fit))^2) / sum(residuals(fit)^2))
    p("breuschGodfrey", bgtest(fit, order = 1)$statistic)
    p("jarqueBera", jarque.bera.test(as.numeric(residuals(fit)))$statistic)
    e2 <- as.numeric(residuals(fit))^2; n <- length(e2)
    p("arch", (n - 1) * summary(lm(e2[-1] ~ e2[-n]))$r.squared)
  }
}
# In the years 1988 to 2024: long run by hand, and the slopes of the back-cast's fitted target.
b <- out[["error-correction.1988-2024.coefficients"]]
put("longRun", b[5] / -b[7]); put("incomeLongRun", b[6] / -b[7])
t <- 1988:2024
for (theta in c(0, 0.5, 1)) {
  gap <- m(t) - theta * z(t) - (1 - theta) * y(t)
  put(paste0("drift.", theta), coef(lm(gap ~ t))[2])
}
# The default reaction from 1988, target through 1988-2024, by a plain loop.
theta <- 0.5; gap <- m(t) - theta * z(t) - (1 - theta) * y(t); line <- lm(gap ~ t); kappa <- fitted(line)
path <- numeric(length(t)); growth <- 0; path[1] <- m(1988)
for (k in 2:length(t)) {
  dz <- if (k == 2) 0 else z(t[k - 1]) - z(t[k - 2])
  growth <- 0.3 * growth + 0.08 * dz + 0.5 * (y(t[k]) - y(t[k - 1])) +
    0.1 * (kappa[k - 1] + theta * z(t[k - 1]) + (1 - theta) * y(t[k - 1]) - path[k - 1])
  path[k] <- path[k - 1] + growth
}
put("backcast.inSample.default.rmse", sqrt(mean((path[-1] - m(t)[-1])^2)))
put("backcast.inSample.default.share2024", exp(path[length(t)] - y(2024)))
numbers <- function(x) paste0("[", paste(formatC(x, digits = 17, format = "g"), collapse = ", "), "]")
body <- paste0("  \"", names(out), "\": ", vapply(out, numbers, ""), collapse = ",\n")
versions <- paste0(R.version.string, "; ", paste(vapply(c("sandwich", "lmtest", "tseries"), function(p) paste(p, packageVersion(p)), ""), collapse = ", "))
writeLines(paste0("{\n  \"versions\": \"", versions, "\",\n", body, "\n}"), "reaction.json")
