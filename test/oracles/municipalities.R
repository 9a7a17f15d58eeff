# Variation between units: DerSimonian-Laird, the interval of a development, shrinkage.
# Made with R 4.2.2, metafor 3.8.1 (data dat.bcg of metadat).
suppressPackageStartupMessages(library(metafor))
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

bcg <- escalc(measure = "RD", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
log_rr <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
cases <- list(
  "bcg risk difference" = list(bcg$yi, bcg$vi),
  "bcg log risk ratio" = list(log_rr$yi, log_rr$vi),
  "bcg ten" = list(log_rr$yi[1:10], log_rr$vi[1:10]),
  "bcg tau zero" = list(log_rr$yi, log_rr$vi * 50)
)
for (case in names(cases)) {
  yi <- as.numeric(cases[[case]][[1]]); vi <- as.numeric(cases[[case]][[2]])
  fit <- rma(yi, vi, method = "DL")
  note(case, "yi", yi, at = seq_along(yi))
  note(case, "vi", vi, at = seq_along(vi))
  note(case, c("tau2", "k", "q", "mean"), c(fit$tau2, fit$k, fit$QE, coef(fit)))
  note(case, "blup", blup(fit)$pred, at = seq_along(yi))
}

# A development: trials 1-3 play the participating municipalities, the other ten the comparison set.
yi <- as.numeric(log_rr$yi); vi <- as.numeric(log_rr$vi)
size <- with(dat.bcg, tpos + tneg + cpos + cneg)
project <- seq_along(yi) <= 3
omega <- ifelse(project, size / sum(size[project]), size / sum(size[!project]))
tau2 <- rma(yi[!project], vi[!project], method = "DL")$tau2
fit <- rma(yi = yi, vi = vi, mods = ~project, weights = omega, tau2 = tau2)
case <- "development bcg"
note(case, "yi", yi, at = seq_along(yi))
note(case, "vi", vi, at = seq_along(yi))
note(case, "size", size, at = seq_along(yi))
note(case, c("tau2", "difference", "se"), c(tau2, coef(fit)[2], fit$se[2]))
note(case, c("low", "high"), coef(fit)[2] + c(-1, 1) * qt(0.975, 9) * fit$se[2])
write_result("municipalities", c("metafor"))
