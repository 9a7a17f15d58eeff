# Time on a benefit: Kaplan-Meier, Aalen-Johansen, quantiles, restricted means, log-rank, all but two with published data.
# Made with R 4.2.2, survival 3.5.3, etm 1.1.1, cmprsk 2.2.11.
suppressPackageStartupMessages({library(survival); library(etm); library(cmprsk)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

competing <- function(data, origin) {
  end <- ifelse(data$pstat == 1, data$ptime, data$futime)
  kind <- ifelse(data$pstat == 1, 1, 2 * data$death)
  data.frame(person = data$id, entry = pmax(0, data$age * 12 - origin), exit = data$age * 12 - origin + end, kind = kind, group = as.integer(data$sex))
}
since_diagnosis <- with(mgus2, data.frame(person = id, entry = 0, exit = ifelse(pstat == 1, ptime, futime), kind = ifelse(pstat == 1, 1, 2 * death), group = as.integer(sex)))
since_sixty <- competing(mgus2, 720)          # months since the age of 60: most enter late
data(abortion, fourD, los.data, package = "etm")
# etm's los.data: days in hospital, an infection parts the stay in two rows, the second entering late
los_end <- with(los.data, pmin(j.02, j.03, j.12, j.13, cens))
los_kind <- with(los.data, ifelse(los_end == pmin(j.02, j.12), 1, ifelse(los_end == pmin(j.03, j.13), 2, 0)))
infected <- is.finite(los.data$j.01)
los <- rbind(
  with(los.data, data.frame(person = adm.id, entry = 0, exit = pmin(j.01, los_end), kind = ifelse(infected, 0, los_kind), group = 1)),
  with(los.data, data.frame(person = adm.id, entry = j.01, exit = los_end, kind = los_kind, group = 2))[infected, ]
)
recurrence <- colon[colon$etype == 1, ]
cases <- list(
  veteran = with(veteran, data.frame(person = seq_along(time), entry = 0, exit = time, kind = status, group = trt)),
  colon = with(recurrence, data.frame(person = id, entry = 0, exit = time, kind = status, group = as.integer(rx == "Lev+5FU") + 1)),
  heart = with(heart, data.frame(person = id, entry = start, exit = stop, kind = event, group = as.integer(transplant))),
  cgd = with(cgd, data.frame(person = id, entry = 0, exit = tstop - tstart, kind = status, group = as.integer(treat))),
  mgus = since_diagnosis[since_diagnosis$exit > since_diagnosis$entry, ],
  mgus60 = since_sixty[since_sixty$exit > since_sixty$entry, ],
  # weeks since the earliest entry of a pregnancy: most enter late, with many ties; kind 1 is spontaneous abortion
  abortion = with(abortion, data.frame(person = id, entry = entry - min(entry), exit = exit - min(entry), kind = ifelse(cause == 3, 1, 2), group = group + 1)),
  fourD = with(fourD, data.frame(person = id, entry = 0, exit = time, kind = status, group = ifelse(sex == "Male", 1, 2))),
  los = los,
  # S is 0.5 on [3, 5), ties of exits and censorings, a median that is a midpoint
  half = data.frame(person = 1:6, entry = 0, exit = c(1, 2, 3, 5, 5, 6), kind = c(1, 2, 1, 1, 0, 1), group = c(1, 1, 2, 2, 1, 2)),
  # S stays at 0.5 to the end: R takes the midpoint to the last time
  flat = data.frame(person = 1:4, entry = 0, exit = c(2, 3, 9, 9), kind = c(1, 1, 0, 0), group = c(1, 2, 1, 2)),
  # the median is not reached
  never = data.frame(person = 1:8, entry = 0, exit = c(2, 4, 6, 8, 8, 8, 8, 8), kind = c(1, 2, 1, 0, 0, 0, 0, 0), group = rep(1:2, 4)),
  # an early risk set of one empties while others enter later
  emptied = data.frame(person = 1:6, entry = c(0, 3, 3, 4, 5, 5), exit = c(2, 6, 8, 9, 9, 12), kind = c(1, 1, 2, 0, 1, 1), group = c(1, 1, 2, 2, 1, 2))
)
taus <- list(veteran = c(100, 364, 999), colon = c(364, 728, 3000), heart = c(30, 364, 1350), cgd = c(100, 300), mgus = c(12, 104, 364),
             mgus60 = c(24, 120, 364), abortion = c(8, 24, 34), fourD = c(1, 3.5), los = c(7, 30, 60), half = c(2, 4, 6), flat = c(2, 5, 9), never = c(3, 8), emptied = c(3, 10))
rows <- do.call(rbind, lapply(names(cases), function(name) cbind(case = name, cases[[name]])))
write_rows("survival-rows", rows)

for (case in names(cases)) {
  x <- cases[[case]]
  x$row <- seq_len(nrow(x))
  fit <- survfit(Surv(entry, exit, kind > 0) ~ 1, data = x, conf.type = "log-log", id = row)
  pick <- unique(c(1, 2, round(seq(1, length(fit$time), length.out = min(60, length(fit$time)))), length(fit$time)))
  note(case, "Y", fit$n.risk[pick], at = fit$time[pick])
  note(case, "d", fit$n.event[pick], at = fit$time[pick])
  note(case, "S", fit$surv[pick], at = fit$time[pick])
  note(case, "S variance", ((fit$std.err * fit$surv)^2)[pick], at = fit$time[pick])
  note(case, "S low", fit$lower[pick], at = fit$time[pick])
  note(case, "S high", fit$upper[pick], at = fit$time[pick])

  for (q in c(0.25, 0.5, 0.75)) {
    quant <- quantile(fit, q)
    note(case, "quantile", quant$quantile, at = q)
    note(case, "quantile low", quant$lower, at = q)
    note(case, "quantile high", quant$upper, at = q)
  }
  for (tau in taus[[case]]) {
    table <- summary(fit, rmean = tau)$table
    note(case, "rmean", table[["rmean"]], at = tau)
    note(case, "rmean se", table[["se(rmean)"]], at = tau)
    psi <- residuals(survfit(Surv(entry, exit, kind > 0) ~ 1, data = x, id = row, cluster = person), times = tau, type = "auc")
    byperson <- tapply(as.numeric(psi), x$person, sum)
    note(case, "rmean se by person", sqrt(sum(byperson^2)), at = tau)
    some <- unique(round(seq(1, length(byperson), length.out = min(12, length(byperson)))))
    note(paste(case, "psi", tau), "psi", byperson[some], at = as.numeric(names(byperson))[some])
  }

  kinds <- sort(unique(x$kind[x$kind > 0]))
  tra <- matrix(FALSE, 1 + length(kinds), 1 + length(kinds))
  tra[1, -1] <- TRUE
  states <- data.frame(id = x$row, from = 0, to = ifelse(x$kind == 0, "cens", x$kind), entry = x$entry, exit = x$exit)
  aj <- etm(states, as.character(c(0, kinds)), tra, "cens", s = 0)
  for (kind in kinds) {
    s <- summary(aj, tr.choice = paste(0, kind), ci.fun = "cloglog")[[1]]
    s <- s[!duplicated(s$time), ]
    pick <- unique(c(1, round(seq(1, nrow(s), length.out = min(40, nrow(s)))), nrow(s)))
    for (column in c("P", "var", "lower", "upper")) note(case, paste0("F", kind, " ", column), s[[column]][pick], at = s$time[pick])
  }

  # cmprsk takes no delayed entry
  if (all(x$entry == 0)) {
    for (kind in kinds) {
      at <- sort(unique(x$exit[x$kind == kind]))
      at <- at[unique(round(seq(1, length(at), length.out = min(40, length(at)))))]
      note(case, paste0("cuminc F", kind), timepoints(cuminc(x$exit, x$kind), at)$est[paste(1, kind), ], at = at)
    }
  }

  # coxph walks through every subset of a tie once entry is delayed: there large sets get their ties broken by person
  if (case %in% c("mgus60", "abortion", "los")) x$exit <- x$exit + x$person / 10000
  outcome <- if (all(x$entry == 0)) Surv(x$exit, x$kind > 0) else Surv(x$entry, x$exit, x$kind > 0)
  note(case, "logrank", coxph(outcome ~ group, data = x, ties = "exact")$score)
  if (all(x$entry == 0)) {
    diff <- survdiff(Surv(exit, kind > 0) ~ group, data = x)
    note(case, c("logrank survdiff", "logrank difference", "logrank variance"), c(diff$chisq, diff$obs[1] - diff$exp[1], diff$var[1, 1]))
  }
}
write_result("survival", c("survival", "etm", "cmprsk"))
