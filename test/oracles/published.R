# Published survival data as spells on ledighedsydelse, in the product's own format, and what R makes of the same data.
# test/browser/published.test.ts takes the spells through the page and holds its exported numbers against these.
# Made with R 4.2.2, survival 3.5.3, etm 1.1.1.
#
# Every observation (entry, exit, kind; kind 0 is censored) becomes one spell of whole days, so that both sides see the same:
#   veteran   time / 2, rounded up, since half of 999 days fits between the window's first day and the analysis date
#   mgus2     months as days; kind 1 is pcm, kind 2 death; also by sex
#   colon     recurrence, days / 4, rounded up, so that the curve reaches 104 weeks; also by treatment
#   mgus60    mgus2 in months since the age of 60 as days: those who were older enter late
# Starts: veteran, mgus2 and colon in the result window, April 2019 to September 2020, for the flow sample. mgus60 for the
#   period sample: who enters late has a spell that runs when the window begins, so its first day is the entry.
# Ends: kind 1 is a fleksjob that starts when the spell ends, kind 2 another benefit or none.
# Censored: veteran and mgus2 at the analysis date, where the spell starts so long before it; colon, mgus60 and those of
#   less than 33 days, which no start in the window gives, by a move out of the project.
# One more citizen, on kontanthjælp, gives the data their first day (a spell starting then has an unknown start) and their
# last, so that the window's months are final (two months later) and the analysis date is known (28 days earlier).
suppressPackageStartupMessages({library(survival); library(etm)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

window <- as.Date(c("2019-04-01", "2020-10-01"))                      # of the results, end exclusive
project <- c(151, 157, 165, 320, 336, 550, 787, 791, 813)
elsewhere <- 101

since_diagnosis <- with(mgus2, data.frame(entry = 0, exit = ifelse(pstat == 1, ptime, futime), kind = ifelse(pstat == 1, 1, 2 * death), group = sex))
since_sixty <- with(mgus2, data.frame(entry = pmax(0, age * 12 - 720), exit = age * 12 - 720 + since_diagnosis$exit, kind = since_diagnosis$kind))
cases <- list(
  veteran = with(veteran, data.frame(entry = 0, exit = ceiling(time / 2), kind = status)),
  mgus2 = since_diagnosis,
  colon = with(colon[colon$etype == 1, ], data.frame(entry = 0, exit = ceiling(time / 4), kind = status, group = rx)),
  mgus60 = since_sixty
)
cases <- lapply(cases, function(x) x[x$exit > x$entry, ])
last_day <- c(veteran = "2020-11-30", mgus2 = "2020-11-30", colon = "2021-12-31", mgus60 = "2020-12-31")

write_semicolons <- function(name, rows) {
  write.table(rows, file.path(folder, paste0("published-", name, ".csv")), sep = ";", row.names = FALSE, quote = FALSE, na = "", fileEncoding = "UTF-8")
}

spell <- function(person, municipality, benefit, from, to = NA, hours = NA) {
  data.frame(borger_id = person, kommune = municipality, ydelse = benefit, fra = from, til = to, timer = hours)
}

persons_of <- function(case) sprintf("%s%04d", case, seq_len(nrow(cases[[case]])))

spells_of <- function(case) {
  x <- cases[[case]]
  n <- nrow(x)
  person <- persons_of(case)
  home <- project[seq_len(n) %% length(project) + 1]
  analysis <- as.Date(last_day[[case]]) - 28
  censored <- x$kind == 0
  starts <- if (case %in% c("veteran", "mgus2")) {
    # the censored so long before the analysis date as they were followed, the others anywhere in the window
    room <- as.integer(analysis - window[1]) - x$exit
    width <- pmin(room + 1, as.integer(diff(window)))
    ifelse(censored & room < diff(window), room, (seq_len(n) * 37) %% width)
  } else {
    -x$entry
  }
  start <- window[1] + starts
  end <- start + x$exit
  moved <- censored & end < analysis
  stopifnot(start < window[2], end <= analysis, start >= window[1] | case == "mgus60")
  fleksjob <- x$kind == 1
  other <- x$kind == 2 & seq_len(n) %% 2 == 0                         # the rest leave every benefit
  day <- function(d) format(d)
  rbind(
    spell("data", elsewhere, "kontanthjælp", c("2010-01-01", last_day[[case]]), c("2010-12-31", NA)),
    spell(person, home, "ledighedsydelse", day(start), ifelse(end < analysis | !censored, day(end - 1), NA)),
    if (any(moved)) spell(person[moved], elsewhere, "ledighedsydelse", day(end[moved])),
    spell(person[fleksjob], home[fleksjob], "fleksjob", day(end[fleksjob]), hours = 10),
    if (any(other)) spell(person[other], home[other], "kontanthjælp", day(end[other]))
  )
}

# etm's rows, one a time, from the first exit on
incidence <- function(x, kind) {
  kinds <- sort(unique(x$kind[x$kind > 0]))
  tra <- matrix(FALSE, 1 + length(kinds), 1 + length(kinds))
  tra[1, -1] <- TRUE
  states <- data.frame(id = seq_len(nrow(x)), from = 0, to = ifelse(x$kind == 0, "cens", x$kind), entry = x$entry, exit = x$exit)
  s <- summary(etm(states, as.character(c(0, kinds)), tra, "cens", s = 0), tr.choice = paste(0, kind), ci.fun = "cloglog")[[1]]
  s[!duplicated(s$time), ]
}

z <- qnorm(0.975)

# weeks; the standard error is the one by person, which with delayed entry is not quite Greenwood's
restricted_mean <- function(x, weeks) {
  followed <<- cbind(x, row = seq_len(nrow(x)))                         # residuals looks for it outside the function
  fit <- survfit(Surv(entry, exit, kind > 0) ~ 1, data = followed, id = row)
  psi <- residuals(fit, times = 7 * weeks, type = "auc")
  greenwood <- summary(fit, rmean = 7 * weeks)$table
  stopifnot(any(x$entry > 0) || abs(sqrt(sum(psi^2)) / greenwood[["se(rmean)"]] - 1) < 1e-9)
  c(mean = greenwood[["rmean"]], se = sqrt(sum(psi^2))) / 7
}

numbers_of <- function(case, x) {
  fit <- survfit(Surv(entry, exit, kind > 0) ~ 1, data = x, conf.type = "log-log")
  weeks <- 0:min(104, floor(max(x$exit) / 7))
  note(case, "persons", nrow(x))
  note(case, "completed", sum(x$kind > 0))
  # just after a week: days are whole
  risk <- sapply(weeks, function(w) sum(x$entry <= 7 * w & x$exit > 7 * w))
  note(case, "at risk", risk, at = weeks)
  at <- findInterval(weeks * 7, fit$time)
  seen <- at > 0
  for (part in c("surv", "lower", "upper")) {
    note(case, c(surv = "S", lower = "S low", upper = "S high")[[part]], c(rep(if (part == "surv") 1 else NA, sum(!seen)), fit[[part]][at[seen]]), at = weeks)
  }
  for (kind in intersect(1:2, x$kind)) {
    f <- incidence(x, kind)
    at <- findInterval(weeks * 7, f$time)
    seen <- at > 0
    for (part in c("P", "lower", "upper")) {
      value <- c(rep(if (part == "P") 0 else NA, sum(!seen)), f[[part]][at[seen]])
      note(case, paste0("F", kind, c(P = "", lower = " low", upper = " high")[[part]]), value, at = weeks)
    }
  }
  for (q in c(0.25, 0.5, 0.75)) {
    quant <- quantile(fit, q)
    weeks <- floor(c(quant$quantile, quant$lower, quant$upper) / 7 + 0.5)     # as the page rounds them
    note(case, c("quantile", "quantile low", "quantile high"), weeks, at = q)
  }
  for (tau in c(52, 104)) {
    if (max(x$exit) < 7 * tau) next
    mean <- restricted_mean(x, tau)
    note(case, c("rmean", "rmean low", "rmean high"), mean[["mean"]] + c(0, -z, z) * mean[["se"]], at = tau)
  }
}

for (case in names(cases)) {
  write_semicolons(case, spells_of(case))
  numbers_of(case, cases[[case]])
}

# Groups: the numbers of each, and the second against the first
compared <- function(case, first, second) {
  name <- paste0(case, ": ", first, " to ", second)
  x <- cases[[case]]
  x <- x[x$group %in% c(first, second), ]
  groups <- split(x, factor(x$group, c(first, second)))
  limits <- function(statistic, at, value, se, scale = identity) {
    note(name, paste0(statistic, c("", " low", " high")), scale(c(value, value - z * se, value + z * se)), at = at)
  }
  for (week in c(8, 13, 26, 52)) {
    f <- sapply(groups, function(x) { s <- incidence(x, 1); unlist(s[findInterval(7 * week, s$time), c("P", "var")]) })
    limits("difference", week, f["P", 2] - f["P", 1], sqrt(sum(f["var", ])))
    limits("relative", week, log(f["P", 2] / f["P", 1]), sqrt(sum(f["var", ] / f["P", ]^2)), function(x) exp(x) - 1)
  }
  for (tau in c(52, 104)) {
    if (max(x$exit) < 7 * tau) next
    means <- sapply(groups, restricted_mean, tau)
    limits("rmean difference", tau, means[1, 2] - means[1, 1], sqrt(sum(means[2, ]^2)))
  }
  score <- coxph(Surv(exit, kind > 0) ~ as.character(group), data = x, ties = "exact")$score
  note(name, c("logrank", "logrank p"), c(score, pchisq(score, 1, lower.tail = FALSE)))
}
write_semicolons("mgus2-persons", data.frame(borger_id = persons_of("mgus2"), koen = ifelse(cases$mgus2$group == "F", "kvinde", "mand")))
write_semicolons("colon-persons", data.frame(borger_id = persons_of("colon"), behandling = cases$colon$group))
for (case in c("mgus2", "colon")) {
  x <- cases[[case]]
  for (group in unique(as.character(x$group))) numbers_of(paste0(case, ": ", group), x[x$group == group, ])
}
compared("mgus2", "F", "M")
compared("colon", "Lev", "Lev+5FU")
compared("colon", "Lev", "Obs")
compared("colon", "Lev+5FU", "Obs")
write_result("published", c("survival", "etm"))
