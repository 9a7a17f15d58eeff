# Studentised randomisation test and the rank of one among all. Made with R 4.2.2, clubSandwich 0.5.8, metafor 3.8.1 (data
# dat.bcg, dat.hackshaw1998 of metadat). p of every combination by brute force.
suppressPackageStartupMessages({library(clubSandwich); library(metafor)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
bcg_size <- with(dat.bcg, tpos + tneg + cpos + cneg)
smoke <- dat.hackshaw1998
uneven <- 1 / smoke$vi; uneven[2] <- 50 * sum(uneven[-2]); uneven[30] <- 20 * sum(uneven[-2])
cases <- list(
  "bcg three" = list(as.numeric(bcg$yi), bcg_size, as.numeric(bcg$vi), 3),
  "bcg six" = list(as.numeric(bcg$yi), bcg_size, as.numeric(bcg$vi), 6),
  "bcg alike" = list(as.numeric(bcg$yi), rep(1, 13), as.numeric(bcg$vi), 2),
  # one municipality holds nearly all of its set's weight, on either side
  "hackshaw uneven" = list(as.numeric(smoke$yi), uneven, as.numeric(smoke$vi), 9),
  # 18 564 combinations, more than are drawn
  "hackshaw eighteen" = list(as.numeric(smoke$yi)[1:18], 1 / smoke$vi[1:18], as.numeric(smoke$vi)[1:18], 6)
)

t_of <- function(delta, w, project) {
  municipality <- seq_along(delta)
  fit <- lm(delta ~ project, weights = w)
  coef(fit)[[2]] / sqrt(vcovCR(fit, cluster = municipality, type = "CR2")[2, 2])
}
# The same t without a model, for the many combinations; held against t_of below.
t_fast <- function(delta, w, project) {
  part <- function(inside) {
    omega <- w[inside] / sum(w[inside]); mean <- sum(omega * delta[inside])
    c(mean, sum(omega^2 * (delta[inside] - mean)^2 / (1 - 2 * omega + sum(omega^2))))
  }
  a <- part(project); b <- part(!project)
  (a[1] - b[1]) / sqrt(a[2] + b[2])
}

for (case in names(cases)) {
  delta <- cases[[case]][[1]]; w <- cases[[case]][[2]]; v <- cases[[case]][[3]]; m <- cases[[case]][[4]]
  at <- seq_along(delta)
  project <- at <= m
  note(case, "change", delta, at = at)
  note(case, "weight", w, at = at)
  note(case, "variance", v, at = at)
  note(case, "participating", m)
  note(case, "t", t_of(delta, w, project))
  stopifnot(abs(t_of(delta, w, project) - t_fast(delta, w, project)) < 1e-9 * abs(t_of(delta, w, project)))
  if (choose(length(delta), m) > 20000) next
  all <- combn(length(delta), m, function(taken) t_fast(delta, w, at %in% taken))
  note(case, "p", mean(abs(all) >= abs(all[1]) * (1 - 1e-10)))
  note(case, "combinations", length(all))
}

# One participates: the first of thirteen trials, tau2 from the other twelve.
case <- "bcg one"
delta <- as.numeric(bcg$yi); v <- as.numeric(bcg$vi)
tau2 <- rma(delta[-1], v[-1], method = "DL")$tau2
distance <- sapply(seq_along(delta), function(j) (delta[j] - weighted.mean(delta[-j], bcg_size[-j])) / sqrt(v[j] + tau2))
note(case, "change", delta, at = seq_along(delta))
note(case, "weight", bcg_size, at = seq_along(delta))
note(case, "variance", v, at = seq_along(delta))
note(case, "distance", distance, at = seq_along(delta))
note(case, c("tau2", "p"), c(tau2, mean(abs(distance) >= abs(distance[1]))))
write_result("randomisation", c("clubSandwich", "metafor"))
