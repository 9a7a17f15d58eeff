# Two groups of spells held against each other: incidence differences, ratios, relative development, restricted means, p.
# Made with R 4.2.2, survival 3.5.3, etm 1.1.1. Needs survival-rows.csv.
suppressPackageStartupMessages({library(survival); library(etm)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")
rows <- read.csv(file.path(folder, "survival-rows.csv"))
z <- qnorm(0.975)

incidence <- function(x, t) {
  kinds <- sort(unique(x$kind[x$kind > 0]))
  tra <- matrix(FALSE, 1 + length(kinds), 1 + length(kinds))
  tra[1, -1] <- TRUE
  states <- data.frame(id = seq_len(nrow(x)), from = 0, to = ifelse(x$kind == 0, "cens", x$kind), entry = x$entry, exit = x$exit)
  s <- summary(etm(states, as.character(c(0, kinds)), tra, "cens", s = 0), tr.choice = "0 1", ci.fun = "linear")[[1]]
  last <- max(which(s$time <= t))
  c(value = s$P[last], variance = s$var[last])
}
area <- function(x, tau) {
  table <- summary(survfit(Surv(entry, exit, kind > 0) ~ 1, data = x), rmean = tau)$table
  c(value = table[["rmean"]], variance = table[["se(rmean)"]]^2)
}
limits <- function(case, name, at, value, se, scale = identity) {
  note(case, name, scale(value), at = at)
  note(case, paste(name, "low"), scale(value - z * se), at = at)
  note(case, paste(name, "high"), scale(value + z * se), at = at)
}

marks <- list(veteran = c(56, 182), colon = c(364, 728), mgus = c(56, 182, 300), mgus60 = c(182, 300))
for (case in names(marks)) {
  g1 <- rows[rows$case == case & rows$group == 1, ]
  g2 <- rows[rows$case == case & rows$group == 2, ]
  for (t in marks[[case]]) {
    f1 <- incidence(g1, t)
    f2 <- incidence(g2, t)
    limits(case, "difference", t, f2[["value"]] - f1[["value"]], sqrt(f1[["variance"]] + f2[["variance"]]))
    terms <- sqrt(f1[["variance"]] / f1[["value"]]^2 + f2[["variance"]] / f2[["value"]]^2)
    limits(case, "ratio", t, log(f2[["value"]] / f1[["value"]]), terms, exp)
    # four cells: persons of odd number as the later period, the others as the earlier
    half <- function(x, odd) x[x$person %% 2 == odd, ]
    cells <- lapply(list(half(g2, 1), half(g2, 0), half(g1, 1), half(g1, 0)), incidence, t = t)
    logs <- sapply(cells, function(f) log(f[["value"]]))
    se <- sqrt(sum(sapply(cells, function(f) f[["variance"]] / f[["value"]]^2)))
    limits(case, "relative development", t, sum(c(1, -1, -1, 1) * logs), se, exp)
    a1 <- area(g1, t)
    a2 <- area(g2, t)
    limits(case, "restricted mean", t, a2[["value"]] - a1[["value"]], sqrt(a1[["variance"]] + a2[["variance"]]))
  }
  both <- rbind(g1, g2)
  if (all(both$entry == 0)) {
    score <- coxph(Surv(exit, kind > 0) ~ group, data = both, ties = "exact")$score
    note(case, "logrank", score)
    note(case, "logrank p", pchisq(score, 1, lower.tail = FALSE))
  }
}
for (x in c(0.01, 1, 3.841458820694124, 10.83, 60, 300)) note("tail", "p", pchisq(x, 1, lower.tail = FALSE), at = x)
write_result("groups", c("survival", "etm"))
