# Ranks of shrunken values: 200 000 draws from N(blup, B·v), read at 2.5 and 97.5 per cent a little to either side, since
# another generator cannot draw the same. Made with R 4.2.2, metafor 3.8.1 (data dat.bcg of metadat).
suppressPackageStartupMessages(library(metafor))
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")
set.seed(20190401)

for (measure in c("RD", "RR")) {
  bcg <- escalc(measure = measure, ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
  fit <- rma(yi, vi, data = bcg, method = "DL")
  shrunken <- blup(fit)$pred
  variance <- fit$tau2 / (fit$tau2 + bcg$vi) * bcg$vi
  draws <- replicate(200000, rank(rnorm(length(shrunken), shrunken, sqrt(variance))))
  at <- seq_along(shrunken)
  case <- c(RD = "bcg risk difference", RR = "bcg log risk ratio")[[measure]]
  note(case, "shrunken", shrunken, at = at)
  note(case, "variance", variance, at = at)
  limit <- function(p) apply(draws, 1, quantile, probs = p, type = 1)
  note(case, "low outer", limit(0.019), at = at)
  note(case, "low inner", limit(0.031), at = at)
  note(case, "high inner", limit(0.969), at = at)
  note(case, "high outer", limit(0.981), at = at)
}
write_result("rank", "metafor")
