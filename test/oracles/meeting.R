# Time from a meeting in the rehabiliteringsteam to a fleksjob, computed from dated rows without any code of the product:
# everyone who waits in a window, entering with the days waited; pension, death and another meeting are other ways out.
#
#   Rscript test/oracles/meeting.R
#
# writes meeting.csv, and meeting-rows.csv with the made rows. Cases are area and window. The estimates are survfit's,
# the limits etm's; a curve ends after the first day with fewer than 5 at risk the next day.
suppressMessages({
  library(survival)
  library(etm)
})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

day <- function(text) as.integer(as.Date(text))
text <- function(days) ifelse(is.na(days), "", as.character(as.Date(days, origin = "1970-01-01")))

# Made rows: one to three meetings a person, some of them twice on a day; a fleksjob before, on, soon or long after one;
# pension and death, some on the day that the fleksjob begins; and what lies on the windows' bounds.
set.seed(23)
rows <- do.call(rbind, lapply(1:900, function(i) {
  code <- if (i %% 5 < 3) 151 else 153
  row <- function(what, start, end = NA) data.frame(person = sprintf("m%03d", i), municipality = code, what = what, start = start, end = end)
  at <- day("2016-06-01") + sample(0:1600, 1)
  made <- row("rehabiliteringsteam", at)
  if (i %% 40 == 0) made <- rbind(made, made)
  if (i %% 4 == 0) made <- rbind(made, row("rehabiliteringsteam", at + sample(c(1, 60, 200, 400), 1)))
  if (i %% 11 == 0) made <- rbind(made, row("rehabiliteringsteam", at + sample(500:900, 1)))
  if (i %% 17 == 0) made <- rbind(made, row("fleksjob", at - sample(1:300, 1), at + sample(c(0, 1, 40), 1)))
  wait <- if (i %% 23 == 0) 0 else ceiling(rexp(1, 1 / 220))
  hired <- at + max(wait, if (i %% 17 == 0) 41 else 0)
  if (runif(1) < 0.8) made <- rbind(made, row("fleksjob", hired, if (runif(1) < 0.5) hired + sample(5:400, 1) else NA))
  gone <- at + ceiling(rexp(1, 1 / 900))
  if (i %% 29 == 0) gone <- hired
  if (runif(1) < 0.5) made <- rbind(made, row(sample(c("foertidspension", "folkepension", "efterloen"), 1), gone))
  else if (runif(1) < 0.4) made <- rbind(made, row(sample(c("doed", "udvandring"), 1), gone))
  made
}))
bound <- day("2020-10-01")
rows <- rbind(rows,
  data.frame(person = c("b1", "b1", "b2", "b2"), municipality = 151, what = c("rehabiliteringsteam", "fleksjob"),
    start = c(bound - 30, bound, bound - 30, bound + 1), end = NA))
after <- day("2021-01-01")
rows <- rows[rows$start < after, ]
write_rows("meeting-rows", data.frame(rows[c("person", "municipality", "what")], start = text(rows$start), end = text(rows$end)))

# One wait per person and day with a meeting.
waits <- do.call(rbind, lapply(split(rows, rows$person), function(own) {
  held <- sort(unique(own$start[own$what == "rehabiliteringsteam"]))
  jobs <- own[own$what == "fleksjob", ]
  gone <- own$start[own$what %in% c("foertidspension", "folkepension", "efterloen", "doed", "udvandring")]
  do.call(rbind, lapply(held, function(at) {
    if (any(jobs$start < at & (is.na(jobs$end) | jobs$end > at))) return(NULL)
    # The day itself is no time: what happens on it happens on the next.
    next_of <- function(days) max(at + 1, min(c(days, Inf)))
    to_job <- next_of(jobs$start[jobs$start >= at])
    to_other <- next_of(c(gone[gone >= at], held[held > at]))
    last <- min(after, at + 728)
    stop <- min(to_job, to_other, last)
    kind <- if (to_job <= min(to_other, last)) 1 else if (to_other <= last) 2 else 0
    data.frame(person = own$person[1], municipality = own$municipality[1], start = at, stop = stop, kind = kind)
  }))
}))

windows <- list(baseline = day(c("2018-04-01", "2019-04-01")), result = day(c("2019-04-01", "2020-10-01")))
areas <- list(project = 151, comparison = 153)

for (area in names(areas)) for (window in names(windows)) {
  w <- windows[[window]]
  seen <- waits[waits$municipality == areas[[area]] & waits$start < w[2] & waits$stop > w[1], ]
  seen$entry <- pmax(seen$start, w[1]) - seen$start
  seen$kind <- ifelse(seen$stop <= w[2], seen$kind, 0)
  seen$exit <- pmin(seen$stop, w[2]) - seen$start
  case <- paste(area, window)
  note(case, c("persons", "fleksjob"), c(length(unique(seen$person)), length(unique(seen$person[seen$kind == 1]))))

  at_risk_after <- function(t) sum(seen$entry < t + 1 & seen$exit >= t + 1)
  times <- sort(unique(seen$exit))
  ends <- min(times[sapply(times, at_risk_after) < 5], max(times))
  fit <- survfit(Surv(entry, exit, factor(kind, 0:2, c("cens", "job", "other"))) ~ 1, data = seen, id = seq_len(nrow(seen)))
  states <- data.frame(id = seq_len(nrow(seen)), from = 0, to = ifelse(seen$kind == 0, "cens", seen$kind), entry = seen$entry, exit = seen$exit)
  tra <- matrix(FALSE, 3, 3)
  tra[1, -1] <- TRUE
  f <- summary(etm(states, c("0", "1", "2"), tra, "cens", s = 0), tr.choice = "0 1", ci.fun = "cloglog")[[1]]
  f <- f[f$time <= ends, ]
  for (t in c(56, 91, 182, 364)) if (t <= ends) {
    j <- sum(f$time <= t)
    estimate <- fit$pstate[sum(fit$time <= t), fit$states == "job"]
    stopifnot(abs(estimate - f$P[j]) < 1e-10)
    note(case, c("F", "F low", "F high"), c(estimate, f$lower[j], f$upper[j]), at = t)
  }
  reach <- function(x) {
    tolerance <- sqrt(.Machine$double.eps)
    from <- f$time[which(x + tolerance >= 0.5)[1]]
    beyond <- f$time[which(x - tolerance >= 0.5)[1]]
    if (is.na(beyond)) from else (from + beyond) / 2
  }
  note(case, c("median", "median low", "median high"), c(reach(f$P), reach(f$upper), reach(f$lower)))
}
write_result("meeting", c("survival", "etm"))
