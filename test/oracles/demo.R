# The success criteria of the two demo schemes, computed from the demo's CSV files without any code of the product.
#
#   npx tsx data/demo/make.ts --csv demo-csv && Rscript test/oracles/demo.R demo-csv
#
# from the top folder writes test/oracles/demo.csv (about one minute). Default parameters, all persons, nothing hidden; the
# CSV files hold what the Parquet files of data/demo do. A curve ends on the first whole day with fewer than 5 at risk,
# whether or not anything happens that day; a restricted mean is absent where that is before day 728 with S > 0.
# R 4.2.2 with data.table 1.14.8, survival 3.5.3, survey 4.1.1, metafor 3.8.1, MatchIt 4.5.1 (Debian: r-cran-data.table and so on).
#
# area: project, comparison, national or a municipality's code. Shares are fractions, durations weeks, tau and differences
# in the unit of their criterion. difference is D as subtracted, with the limits of I turned back; improvement is I with
# its L and U (positive is better); v_low and v_high are the person variances of I below and above. Where a value is absent
# (curve ends, fewer than ten municipalities), there is no row. The checks that end each part hold the formulas against the
# packages and stop the script where they fail.
suppressMessages({
  library(data.table)
  library(survival)
  library(survey)
  library(metafor)
})

folder <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(folder)) stop("give the folder with person.csv, spell.csv, activity.csv and wage_hours.csv")
top <- if (dir.exists("data/reference")) "." else "../.."
z <- qnorm(0.975)

## Data ----------------------------------------------------------------------------------------------------------------
read <- function(table) {
  fread(file.path(folder, paste0(table, ".csv")), sep = ";", dec = ",", encoding = "UTF-8", na.strings = "")
}
day <- function(text) as.integer(as.Date(text))
# Months are counted from 2015-01 = 0.
month_of <- function(text) {
  12L * (as.integer(substr(text, 1, 4)) - 2015L) + as.integer(substr(text, 6, 7)) - 1L
}
first_of <- function(month) day(sprintf("%d-%02d-01", 2015L + month %/% 12L, month %% 12L + 1L))
name_of <- function(month) sprintf("%d-%02d", 2015L + month %/% 12L, month %% 12L + 1L)
months_of <- function(from, to) seq(month_of(from), month_of(to))

spell <- read("spell")
data_first <- min(as.integer(spell$fra))
data_last <- max(as.integer(spell$fra))
stopifnot(data_first == day("2015-01-01"), data_last == day("2020-12-31"))

# Half-open [a, b) in days; running periods are seen through the data's last day.
half_open <- function(rows) {
  rows[, a := as.integer(fra)]
  rows[, b := pmin(fifelse(is.na(til), data_last, as.integer(til)), data_last) + 1L]
  rows[, running := is.na(til) | as.integer(til) > data_last]
  setnames(rows, c("borger_id", "kommune"), c("person", "code"))
  rows[b > a]
}
spell <- half_open(spell)
flex <- spell[ydelse == "fleksjob", .(person, code, a, b, minutes = as.integer(round(timer * 60)))]
idle <- spell[ydelse == "ledighedsydelse", .(person, code, a, b, running)]
setkey(flex, person, a)
setkey(idle, person, a)
# Periods of one benefit do not overlap within a person here, so the municipality and the hours of a day are plain.
for (rows in list(flex, idle)) stopifnot(rows[, all(a >= shift(b, fill = 0L)), by = person]$V1)

reference <- fread(file.path(top, "data/reference/kommuner.csv"), encoding = "UTF-8")
codes <- reference$kommunekode
comparison_of <- function(project) {
  reference[!jobcenter_2015 %in% reference[kommunekode %in% project, jobcenter_2015], kommunekode]
}

## Output --------------------------------------------------------------------------------------------------------------
result <- list()
scheme <- criterion <- ""
note <- function(area, statistic, period, value) {
  if (length(value) == 1 && is.finite(value)) {
    result[[length(result) + 1L]] <<- data.table(scheme, criterion, area = as.character(area), statistic, period, value = as.numeric(value))
  }
}
note_interval <- function(area, statistic, period, value, limits) {
  note(area, statistic, period, value)
  note(area, paste0(statistic, "_low"), period, limits[1])
  note(area, paste0(statistic, "_high"), period, limits[2])
}

## Rules shared by the measures ----------------------------------------------------------------------------------------
wilson <- function(x, n) {
  p <- x / n
  centre <- (p + z^2 / (2 * n)) / (1 + z^2 / n)
  half <- z / (1 + z^2 / n) * sqrt(p * (1 - p) / n + z^2 / (4 * n^2))
  c(centre - half, centre + half)
}
logit_interval <- function(p, se, persons) {
  if (p <= 0 || p >= 1) return(wilson(p * persons, persons))
  plogis(qlogis(p) + c(-1, 1) * z * se / (p * (1 - p)))
}

# Influences, long: person, value. A signed sum of several is taken by person; variance with or without n / (n - 1).
add_up <- function(parts, signs) {
  rows <- rbindlist(Map(function(part, sign) data.table(person = part$person, value = sign * part$value), parts, signs))
  rows[, .(value = sum(value)), by = person]
}
variance <- function(influence, factor = TRUE) {
  n <- nrow(influence)
  sum(influence$value^2) * (if (factor) n / (n - 1) else 1)
}

tau_squared <- function(delta, v) rma(yi = delta, vi = v, method = "DL")$tau2

# The difference in development of a set against the comparison.
# d: D; low_variance, high_variance: the person variance of I below and above; weights: of both sets in window 2.
development <- function(area, period, d, better, low_variance, high_variance, weights_t, weights_c, tau2, k) {
  sign <- if (better == "higher") 1 else -1
  i <- sign * d
  w <- sum(weights_t^2) + sum(weights_c^2)
  t <- qt(0.975, k - 1)
  note(area, "difference", period, d)
  note(area, "w", period, w)
  if (k >= 10) {
    limits <- i + c(-1, 1) * t * sqrt(c(low_variance, high_variance) + tau2 * w)
    note(area, "difference_low", period, min(sign * limits))
    note(area, "difference_high", period, max(sign * limits))
    if (area == "project") note_interval(area, "improvement", period, i, limits)
  }
  if (area == "project") {
    note(area, "v_low", period, low_variance)
    note(area, "v_high", period, high_variance)
  }
}
shares <- function(x) x / sum(x)

## M1: share on ledighedsydelse ----------------------------------------------------------------------------------------
scheme <- "uif2-1"
uif <- c(151, 157, 165, 320, 336, 550, 787, 791, 813)
uif_comparison <- comparison_of(uif)
stopifnot(length(uif_comparison) == 88)
sets <- function(project, comparison) {
  c(list(project = project, comparison = comparison), setNames(as.list(project), project))
}

# The stock of the last day of every month: a day with both is a fleksjob day.
stock <- rbindlist(lapply(0:71, function(m) {
  last <- first_of(m + 1L) - 1L
  in_flex <- flex[a <= last & b > last, .(person, code)]
  on_idle <- idle[a <= last & b > last, .(person, code)][!in_flex, on = "person"]
  rbind(in_flex[, .(person, code, month = m, n = 0)], on_idle[, .(person, code, month = m, n = 1)])
}))
stopifnot(!anyDuplicated(stock, by = c("person", "month")))

# Window sums n and d by person within a set.
cell_of <- function(rows, set, window) rows[code %in% set & month %in% window, .(n = sum(n), d = .N), by = person]
ratio <- function(cell) sum(cell$n) / sum(cell$d)
ratio_influence <- function(cell) cell[, .(person, value = (n - ratio(cell) * d) / sum(cell$d))]
note_level <- function(area, statistic, period, cell) {
  se <- sqrt(variance(ratio_influence(cell)))
  note_interval(area, statistic, period, ratio(cell), logit_interval(ratio(cell), se, nrow(cell)))
  note(area, paste0(statistic, "_se"), period, se)
  note(area, paste0(statistic, "_persons"), period, nrow(cell))
}
note_change <- function(area, statistic, period, change, influence) {
  if (nrow(influence) < 2) return(note(area, statistic, period, change))
  se <- sqrt(variance(influence))
  note_interval(area, statistic, period, change, change + c(-1, 1) * qt(0.975, nrow(influence) - 1) * se)
  note(area, paste0(statistic, "_se"), period, se)
}

criterion <- "andel"
window_1 <- months_of("2018-04", "2019-03")
window_2 <- months_of("2019-10", "2020-09")
cells <- lapply(sets(uif, uif_comparison), function(set) {
  list(cell_of(stock, set, window_1), cell_of(stock, set, window_2))
})
own_influence <- function(pair) add_up(lapply(pair, ratio_influence), c(-1, 1))
for (area in names(cells)) {
  pair <- cells[[area]]
  note_level(area, "baseline", "2018-04/2019-03", pair[[1]])
  note_level(area, "result", "2019-10/2020-09", pair[[2]])
  note_change(area, "change", "", ratio(pair[[2]]) - ratio(pair[[1]]), own_influence(pair))
}

each <- rbindlist(lapply(uif_comparison, function(one) {
  pair <- list(cell_of(stock, one, window_1), cell_of(stock, one, window_2))
  data.table(code = one, delta = ratio(pair[[2]]) - ratio(pair[[1]]), v = variance(own_influence(pair)),
    persons = min(nrow(pair[[1]]), nrow(pair[[2]])))
}))
used <- each[persons >= 20 & v > 0]
tau2 <- tau_squared(used$delta, used$v)
note("comparison", "tau", "", sqrt(tau2))
note("comparison", "k", "", nrow(used))
denominator <- stock[month %in% window_2, .N, keyby = code]
weights_of <- function(set) shares(denominator[.(as.integer(set)), N])
for (area in setdiff(names(cells), "comparison")) {
  target <- cells[[area]]
  rest <- cells$comparison
  v <- variance(add_up(lapply(c(target, rest), ratio_influence), c(-1, 1, 1, -1)))
  d <- ratio(target[[2]]) - ratio(target[[1]]) - (ratio(rest[[2]]) - ratio(rest[[1]]))
  set <- if (area == "project") uif else as.integer(area)
  development(area, "", d, "lower", v, v, weights_of(set), weights_of(uif_comparison), tau2, nrow(used))
}

# Check: survey's contrast of the eight totals, one row a person, and svyratio and svyciprop's logit for a level.
local({
  pieces <- Map(function(cell, name) setnames(copy(cell), c("person", paste0("n_", name), paste0("d_", name))),
    c(cells$project, cells$comparison), c("T1", "T2", "C1", "C2"))
  wide <- as.data.frame(Reduce(function(x, y) merge(x, y, by = "person", all = TRUE), pieces))
  wide[is.na(wide)] <- 0
  design <- svydesign(ids = ~person, weights = ~1, data = wide)
  totals <- svytotal(~ n_T1 + d_T1 + n_T2 + d_T2 + n_C1 + d_C1 + n_C2 + d_C2, design)
  contrast <- svycontrast(totals, quote((n_T2 / d_T2 - n_T1 / d_T1) - (n_C2 / d_C2 - n_C1 / d_C1)))
  direct <- add_up(lapply(c(cells$project, cells$comparison), ratio_influence), c(-1, 1, 1, -1))
  stopifnot(abs(SE(contrast)^2 / variance(direct) - 1) < 1e-9)
  months <- stock[code %in% uif & month %in% window_1]
  level <- svyciprop(~n, svydesign(ids = ~person, weights = ~1, data = months), method = "logit", df = Inf)
  cell <- cells$project[[1]]
  stopifnot(abs(as.numeric(attr(level, "ci")) - logit_interval(ratio(cell), sqrt(variance(ratio_influence(cell))), nrow(cell))) < 1e-8)
})

for (area in c("project", "comparison")) {
  rows <- stock[code %in% sets(uif, uif_comparison)[[area]], .(n = sum(n), d = .N), keyby = month]
  for (at in seq_len(nrow(rows))) {
    note(area, "month", name_of(rows$month[at]), rows$n[at] / rows$d[at])
  }
}

source(file.path(top, "test/oracles/demo_robustness.R"), local = new.env(parent = globalenv()))

## M2: time on ledighedsydelse -----------------------------------------------------------------------------------------
criterion <- "varighed"
# Ledighedsydelse outside fleksjob: at every boundary of a person's periods it is settled which are open until the next.
idle_days <- local({
  both <- intersect(idle$person, flex$person)
  edges <- rbind(
    idle[, .(person, at = a, idle = 1L, flex = 0L)], idle[, .(person, at = b, idle = -1L, flex = 0L)],
    flex[person %in% both, .(person, at = a, idle = 0L, flex = 1L)], flex[person %in% both, .(person, at = b, idle = 0L, flex = -1L)]
  )[, .(idle = sum(idle), flex = sum(flex)), keyby = .(person, at)]
  # Every person's sums return to zero, so running sums need no grouping.
  edges[, `:=`(idle = cumsum(idle), flex = cumsum(flex), until = shift(at, type = "lead"), same = shift(person, type = "lead") == person)]
  free <- edges[same & idle > 0 & flex == 0, .(person, a = at, b = until)]
  # The municipality is that of the registration covering the piece.
  free <- idle[free, on = .(person, a <= a, b > a), .(person, code = x.code, running = x.running & i.b == x.b, a = i.a, b = i.b)]
  setkey(free, person, a)
})
stopifnot(!anyNA(idle_days$code))
# Touching pieces are one spell whatever the municipality.
idle_days[, new := person != shift(person, fill = "") | a > shift(b, fill = 0L)]
idle_days[, spell := cumsum(new)]
spells <- idle_days[, .(person = person[1], start = a[1], end = b[.N], running = running[.N]), keyby = spell]
spells[, following := fifelse(shift(person, type = "lead", fill = "") == person, shift(start, type = "lead"), NA_integer_)]
# The first fleksjob from the end on.
spells[, job := flex[spells, on = .(person, a >= end), mult = "first", x.a]]
spells[, kind := fifelse(!is.na(job) & job - end <= 28L & (is.na(following) | job < following), 1L, 2L)]
note("national", "spells", "", nrow(spells))
note("national", "spells_unknown_start", "", spells[start == data_first, .N])
analysis <- data_last - 28L

# Rows of a window: a piece per municipality, with durations at entry and exit and the kind of exit (0: censored).
known <- spells[start > data_first]
pieces <- known[idle_days[, .(spell, code, a, b)], on = "spell", nomatch = NULL]
sample_of <- function(from, to) {
  w0 <- first_of(month_of(from))
  w1 <- first_of(month_of(to) + 1L)
  last <- min(w1, analysis)
  rows <- pieces[a < last & b > w0]
  rows[, `:=`(entry = pmax(a, w0) - start, exit = pmin(b, last) - start)]
  rows[, event := fifelse(b == end & end <= last & !running, kind, 0L)]
  rows[, .(person, spell, code, entry, exit, event)]
}
samples <- list(sample_of("2018-04", "2019-03"), sample_of("2019-04", "2020-09"))
periods <- c("2018-04/2019-03", "2019-04/2020-09")

tau_days <- 728
# Kaplan–Meier with delayed entry, restricted mean and its influences by person.
restricted <- function(rows) {
  fit <- survfit(Surv(entry, exit, event > 0) ~ 1, data = rows, conf.type = "log-log")
  # Number at risk at every whole day.
  days <- seq_len(tau_days - 1)
  at_risk <- findInterval(days - 0.5, sort(rows$entry)) - findInterval(days - 0.5, sort(rows$exit))
  survival <- stepfun(fit$time, c(1, fit$surv))(c(0, days))
  few <- which(at_risk < 5 & survival[days] > 0)
  exits <- rows[event > 0, .N]
  answer <- list(fit = fit, persons = uniqueN(rows$person), spells = uniqueN(rows$spell), exits = exits,
    completed_mean = rows[event > 0, mean(exit)], days = rows[, sum(exit - entry)],
    ends = if (length(few)) days[few[1]] else NA, value = NA_real_)
  if (length(few) == 0 && exits > 0) {
    answer$value <- unname(summary(fit, rmean = tau_days)$table["rmean"])
    # The influence written out: the area left of each exit, against the same sum for the days at risk.
    keep <- fit$time <= tau_days & fit$n.event > 0
    t <- fit$time[keep]
    d <- fit$n.event[keep]
    y <- fit$n.risk[keep]
    s <- fit$surv[keep]
    widths <- diff(c(t, tau_days))
    area <- rev(cumsum(rev(s * widths)))
    weight <- ifelse(area > 0, area / (y - d), 0)
    cumulative <- c(0, cumsum(weight * d / y))
    own <- match(rows$exit, t)
    left <- ifelse(rows$event > 0 & !is.na(own), weight[own], 0)
    spent <- cumulative[findInterval(rows$exit, t) + 1L] - cumulative[findInterval(rows$entry, t) + 1L]
    answer$influence <- rows[, .(person, value = spent - left)][, .(value = sum(value)), by = person]
  }
  answer
}
# Aalen–Johansen for one kind of exit with Aalen's variance, cloglog limits.
incidence <- function(rows, kind, at) {
  t <- sort(unique(rows$exit[rows$event > 0]))
  y <- findInterval(t - 0.5, sort(rows$entry)) - findInterval(t - 0.5, sort(rows$exit))
  d <- tabulate(match(rows$exit[rows$event > 0], t), length(t))
  dk <- tabulate(match(rows$exit[rows$event == kind], t), length(t))
  before <- c(1, cumprod(1 - d / y))[seq_along(t)]
  f <- cumsum(before * dk / y)
  sapply(at, function(until) {
    k <- t <= until
    end <- f[sum(k)]
    gap <- end - f[k]
    v <- sum(ifelse(y[k] > d[k], gap^2 * d[k] / (y[k] * (y[k] - d[k])), 0) + before[k]^2 * dk[k] * (y[k] - dk[k]) / y[k]^3 -
      2 * gap * before[k] * dk[k] / y[k]^2)
    limits <- 1 - (1 - end)^exp(c(1, -1) * z * sqrt(v) / ((1 - end) * log(1 - end)))
    c(value = end, se = sqrt(v), low = limits[1], high = limits[2])
  })
}

curves <- lapply(sets(uif, uif_comparison), function(set) lapply(samples, function(rows) restricted(rows[code %in% set])))
for (area in names(curves)) {
  pair <- curves[[area]]
  for (w in 1:2) {
    name <- c("baseline", "result")[w]
    one <- pair[[w]]
    note(area, paste0(name, "_persons"), periods[w], one$persons)
    note(area, paste0(name, "_spells"), periods[w], one$spells)
    note(area, paste0(name, "_exits"), periods[w], one$exits)
    note(area, paste0(name, "_completed_mean"), periods[w], one$completed_mean / 7)
    note(area, paste0(name, "_days_at_risk"), periods[w], one$days)
    note(area, paste0(name, "_curve_ends"), periods[w], one$ends)
    if (!is.na(one$value)) {
      se <- sqrt(variance(one$influence, factor = FALSE))
      note_interval(area, name, periods[w], one$value / 7, (one$value + c(-1, 1) * z * se) / 7)
      note(area, paste0(name, "_se"), periods[w], se / 7)
    }
    if (is.na(one$ends)) {
      middle <- quantile(one$fit, 0.5)
      note_interval(area, paste0("median_", name), periods[w], middle$quantile / 7, c(middle$lower, middle$upper) / 7)
    }
    if (area %in% c("project", "comparison")) {
      set <- sets(uif, uif_comparison)[[area]]
      f <- incidence(samples[[w]][code %in% set], 1L, c(56, 91, 182, 364))
      for (at in 1:4) {
        statistic <- paste0("fleksjob_", c(8, 13, 26, 52)[at], "_", name)
        note_interval(area, statistic, periods[w], f["value", at], f[c("low", "high"), at])
        note(area, paste0(statistic, "_se"), periods[w], f["se", at])
      }
    }
  }
  if (!anyNA(c(pair[[1]]$value, pair[[2]]$value))) {
    change <- pair[[2]]$value - pair[[1]]$value
    se <- sqrt(variance(add_up(lapply(pair, `[[`, "influence"), c(-1, 1)), factor = FALSE))
    note_interval(area, "change", "", change / 7, (change + c(-1, 1) * z * se) / 7)
    note(area, "change_se", "", se / 7)
  }
}

each <- rbindlist(lapply(uif_comparison, function(one) {
  pair <- lapply(samples, function(rows) restricted(rows[code == one]))
  absent <- anyNA(c(pair[[1]]$value, pair[[2]]$value))
  data.table(code = one, persons = min(pair[[1]]$persons, pair[[2]]$persons), delta = (pair[[2]]$value - pair[[1]]$value) / 7,
    v = if (absent) NA_real_ else variance(add_up(lapply(pair, `[[`, "influence"), c(-1, 1)), factor = FALSE) / 49)
}))
used <- each[!is.na(delta) & persons >= 20 & v > 0]
tau2 <- tau_squared(used$delta, used$v)
note("comparison", "tau", "", sqrt(tau2))
note("comparison", "k", "", nrow(used))
denominator <- samples[[2]][, .(N = sum(exit - entry)), keyby = code]
weights_of <- function(set) shares(denominator[.(as.integer(set)), N])
for (area in setdiff(names(curves), "comparison")) {
  all_four <- c(curves[[area]], curves$comparison)
  values <- sapply(all_four, `[[`, "value") / 7
  if (anyNA(values)) next
  v <- variance(add_up(lapply(all_four, `[[`, "influence"), c(-1, 1, 1, -1)), factor = FALSE) / 49
  set <- if (area == "project") uif else as.integer(area)
  development(area, "", sum(values * c(-1, 1, 1, -1)), "lower", v, v, weights_of(set), weights_of(uif_comparison), tau2, nrow(used))
}

# Check: survival's own residuals, its multi-state estimate, and Greenwood's for rows that are all persons.
# (At top level, since residuals looks for the rows there.)
for (w in 1:2) {
  checked <- samples[[w]][code %in% uif]
  checked[, id := .I]
  fit <- survfit(Surv(entry, exit, event > 0) ~ 1, data = checked, id = id, cluster = person)
  raw <- residuals(fit, times = tau_days, type = "auc")
  by_person <- tapply(as.numeric(raw), checked$person, sum)
  own <- curves$project[[w]]$influence
  stopifnot(abs(by_person[own$person] - own$value) < 1e-8)
  states <- survfit(Surv(entry, exit, factor(event, 0:2)) ~ 1, data = checked, id = id)
  f <- incidence(checked, 1L, c(56, 91, 182, 364))["value", ]
  stopifnot(abs(summary(states, times = c(56, 91, 182, 364))$pstate[, 2] - f) < 1e-10)
  # Greenwood's is the same only where nobody enters late.
  alone <- restricted(checked[, .(person = .I, spell, code, entry = 0, exit, event)])
  stopifnot(abs(sqrt(sum(alone$influence$value^2)) / summary(alone$fit, rmean = tau_days)$table["se(rmean)"] - 1) < 1e-9)
}

## M3: more hours in fleksjob ------------------------------------------------------------------------------------------
criterion <- "timer"
# Segments with less than 28 days between are one episode.
flex[, new := person != shift(person, fill = "") | a - shift(b, fill = 0L) >= 28L]
flex[, episode := cumsum(new)]
# Segments do not overlap (asserted above), so the hours of a day are those of the one segment.
episodes <- flex[, .(person = person[1], code = code[1], start = a[1], minutes = minutes[1]), keyby = episode]

follow_up <- function(start, months) {
  date <- as.POSIXlt(as.Date(start, origin = "1970-01-01"))
  index <- 12L * (date$year - 115L) + date$mon + months
  pmin(first_of(index) + date$mday - 1L, first_of(index + 1L) - 1L)
}
minutes_on <- function(persons, dates) {
  found <- flex[data.table(person = persons, date = dates), on = .(person, a <= date, b > date),
    .(person = i.person, present = !is.na(x.a), minutes = x.minutes)]
  stopifnot(nrow(found) == length(persons))
  found
}
cohort_of <- function(from, to) {
  low <- first_of(month_of(from))
  high <- first_of(month_of(to) + 1L)
  rows <- episodes[start >= low & start < high & start > data_first]
  few <- rows[!is.na(minutes) & minutes <= 600L][order(person, start)]
  unknown <- rows[is.na(minutes), .(code, person)]
  few <- few[!duplicated(person)]
  few[, date := follow_up(start, 12L)]
  now <- minutes_on(few$person, few$date)
  few[, outcome := fcase(
    date > data_last, "not_observed",
    !now$present, "left",
    is.na(now$minutes), "unknown",
    now$minutes > minutes, "up",
    now$minutes < minutes, "down",
    default = "unchanged")]
  # Persons of unknown starting hours are outside the cohort; here by municipality of the start.
  setattr(few, "start_unknown", unique(unknown[!few, on = "person"]))
  few[]
}
outcomes <- c("up", "unchanged", "down", "left", "unknown", "not_observed")
cohorts <- list(cohort_of("2017-04", "2018-03"), cohort_of("2019-04", "2019-10"))
periods <- c("2017-04/2018-03", "2019-04/2019-10")
tally <- function(rows) {
  count <- table(factor(rows$outcome, outcomes))
  list(count = count, x = count[["up"]], n = sum(count[c("up", "unchanged", "down", "left")]))
}
mover <- function(values, limits, signs) {
  below <- mapply(function(v, l, s) if (s > 0) v - l[1] else l[2] - v, values, limits, signs)
  above <- mapply(function(v, l, s) if (s > 0) l[2] - v else v - l[1], values, limits, signs)
  sum(values * signs) + c(-sqrt(sum(below^2)), sqrt(sum(above^2)))
}
tallies <- lapply(sets(uif, uif_comparison), function(set) lapply(cohorts, function(rows) tally(rows[code %in% set])))
levels_of <- function(pair) lapply(pair, function(one) list(value = one$x / one$n, limits = wilson(one$x, one$n)))
for (area in names(tallies)) {
  pair <- tallies[[area]]
  level <- levels_of(pair)
  set <- sets(uif, uif_comparison)[[area]]
  for (w in 1:2) {
    name <- c("baseline", "result")[w]
    for (outcome in outcomes) note(area, paste0(outcome, "_", name), periods[w], pair[[w]]$count[[outcome]])
    without <- attr(cohorts[[w]], "start_unknown")[code %in% set]
    note(area, paste0("start_unknown_", name), periods[w], uniqueN(without$person))
    note(area, paste0(name, "_persons"), periods[w], pair[[w]]$n)
    note_interval(area, name, periods[w], level[[w]]$value, level[[w]]$limits)
    still <- sum(pair[[w]]$count[c("up", "unchanged", "down")])
    note_interval(area, paste0("still_", name), periods[w], pair[[w]]$x / still, wilson(pair[[w]]$x, still))
  }
  note_interval(area, "change", "", level[[2]]$value - level[[1]]$value,
    mover(sapply(level, `[[`, "value"), lapply(level, `[[`, "limits"), c(-1, 1)))
}
each <- rbindlist(lapply(uif_comparison, function(one) {
  pair <- lapply(cohorts, function(rows) tally(rows[code == one]))
  p <- sapply(pair, function(cell) cell$x / cell$n)
  n <- sapply(pair, `[[`, "n")
  data.table(code = one, delta = p[2] - p[1], v = sum(p * (1 - p) / n), persons = min(n))
}))
used <- each[persons >= 20 & v > 0]
tau2 <- tau_squared(used$delta, used$v)
note("comparison", "tau", "", sqrt(tau2))
note("comparison", "k", "", nrow(used))
denominator <- cohorts[[2]][outcome %in% outcomes[1:4], .N, keyby = code]
weights_of <- function(set) {
  n <- denominator[.(as.integer(set)), N]
  shares(ifelse(is.na(n), 0, n))
}
for (area in setdiff(names(tallies), "comparison")) {
  level <- c(levels_of(tallies[[area]]), levels_of(tallies$comparison))
  signs <- c(-1, 1, 1, -1)
  values <- sapply(level, `[[`, "value")
  d <- sum(values * signs)
  limits <- mover(values, lapply(level, `[[`, "limits"), signs)
  set <- if (area == "project") uif else as.integer(area)
  development(area, "", d, "higher", ((d - limits[1]) / z)^2, ((limits[2] - d) / z)^2,
    weights_of(set), weights_of(uif_comparison), tau2, nrow(used))
}
# Check: prop.test's Wilson interval, and Newcombe's published example.
stopifnot(
  abs(prop.test(tallies$project[[2]]$x, tallies$project[[2]]$n, correct = FALSE)$conf.int - wilson(tallies$project[[2]]$x, tallies$project[[2]]$n)) < 1e-9,
  abs(mover(c(56 / 70, 48 / 80), list(wilson(56, 70), wilson(48, 80)), c(1, -1)) - c(0.0524, 0.3339)) < 5e-5)

# Stock of 31 December 2018: more hours now than at the start of the episode, for starts at 10 hours or less.
# An episode running on the data's first day has unknown starting hours.
local({
  date <- day("2018-12-31")
  now <- flex[a <= date & b > date]
  now <- episodes[now, on = "episode", .(code = i.code, started = start, before = x.minutes, minutes = i.minutes)]
  now <- now[started > data_first & !is.na(before) & before <= 600L & !is.na(minutes)]
  for (area in c("national", "project", "comparison")) {
    set <- list(national = codes, project = uif, comparison = uif_comparison)[[area]]
    rows <- now[code %in% set]
    x <- rows[minutes > before, .N]
    note_interval(area, "stock", "2018-12-31", x / nrow(rows), wilson(x, nrow(rows)))
    note(area, "stock_persons", "2018-12-31", nrow(rows))
  }
})

## M4: company-oriented effort or ordinary hours -----------------------------------------------------------------------
scheme <- "stv"
stv <- c(147, 151, 153, 159, 161, 217, 230, 253, 269, 320, 336, 410, 450, 479, 480, 530, 580, 607, 661, 727, 740, 741, 760,
  779, 710, 810, 813)
stv_comparison <- comparison_of(stv)
stopifnot(length(stv) == 27, length(stv_comparison) == 69)

activity <- half_open(read("activity"))
company <- activity[indsats %in% c("virksomhedspraktik", "l\u00f8ntilskud"), .(person, a, b)]
paid <- read("wage_hours")[art == "ordin\u00e6r", .(hours = sum(loentimer)), by = .(person = borger_id, month = month_of(maaned))][hours > 0]

groups <- list(
  aktivitetsparate = spell[ydelse %in% c("kontanthj\u00e6lp", "integrationsydelse") & visitation == "aktivitetsparat" & is.na(betingelse)],
  ressourceforloeb = spell[ydelse == "ressourceforl\u00f8b"])
base_year <- months_of("2016-01", "2016-12")
last_year <- months_of("2018-01", "2018-12")
goal <- months_of("2018-10", "2018-12")

person_months <- function(group) {
  rbindlist(lapply(c(base_year, last_year), function(m) {
    from <- first_of(m)
    to <- first_of(m + 1L)
    days <- group[a < to & b > from, .(person, code, a = pmax(a, from), b = pmin(b, to))]
    last <- days[order(person, b)][, .(code = code[.N]), keyby = person]
    effort <- company[a < to & b > from, .(person, a = pmax(a, from), b = pmin(b, to))]
    joined <- merge(days[, .(person, a, b)], effort, by = "person", allow.cartesian = TRUE)
    active <- joined[a.x < b.y & a.y < b.x, unique(person)]
    with_hours <- paid[month == m, person]
    last[, .(person, code, month = m, A = as.numeric(person %in% active), B = as.numeric(person %in% with_hours))]
  }))[, AB := pmax(A, B)][]
}

# Season-matched gain of a set: rows of the result window against the same calendar months of the base year.
gain <- function(rows, window, outcome = "AB") {
  rows <- rows[, .(person, month, hit = get(outcome))]
  now <- rows[month %in% window]
  before <- rows[(month + 24L) %in% window]
  totals <- merge(
    now[, .(d = as.numeric(.N), n = sum(hit)), keyby = .(month)],
    before[, .(d0 = as.numeric(.N), n0 = sum(hit)), keyby = .(month = month + 24L)], all.x = TRUE)
  p <- sum(totals$n) / sum(totals$d)
  totals[, `:=`(w = d / sum(d), p0 = n0 / d0)]
  matched <- sum(totals$w * totals$p0)
  # The weights of the matched baseline are counted from persons too, so everyone of either window moves it.
  of_now <- totals[now, on = "month", .(person = i.person, result = (i.hit - p) / sum(totals$d), matched = (p0 - ..matched) / sum(totals$d))]
  of_before <- totals[before[, .(person, month = month + 24L, hit)], on = "month", .(person = i.person, result = 0, matched = w * (i.hit - p0) / d0)]
  u <- rbind(of_now, of_before)[, .(result = sum(result), matched = sum(matched)), by = person]
  list(gain = p - matched, result = p, matched = matched, influence = u[, .(person, value = result - matched)],
    matched_influence = u[, .(person, value = matched)], persons = c(uniqueN(before$person), uniqueN(now$person)))
}

for (criterion_name in names(groups)) {
  criterion <- criterion_name
  rows <- person_months(groups[[criterion]])
  areas <- sets(stv, stv_comparison)
  gains <- list()
  for (area in names(areas)) {
    own <- rows[code %in% areas[[area]]]
    for (name in c("goal", "year")) {
      window <- if (name == "goal") goal else last_year
      period <- if (name == "goal") "2018-10/2018-12" else "2018-01/2018-12"
      one <- gain(own, window)
      note_change(area, paste0("gain_", name), period, one$gain, one$influence)
        note(area, paste0("result_", name), period, one$result)
      if (name == "year") gains[[area]] <- one
    }
    note(area, "baseline_persons", "2016-01/2016-12", gains[[area]]$persons[1])
    note(area, "result_persons", "2018-01/2018-12", gains[[area]]$persons[2])
    if (area %in% c("project", "comparison")) {
      for (part in c("A", "B", "AB")) {
        cell <- function(window) cell_of(own[, .(person, code, month, n = get(part))], areas[[area]], window)
        note_level(area, paste0(part, "_baseline"), "2016-01/2016-12", cell(base_year))
        note_level(area, paste0(part, "_result"), "2018-01/2018-12", cell(last_year))
        note_level(area, paste0(part, "_goal"), "2018-10/2018-12", cell(goal))
        for (name in c("goal", "year")) {
          one <- gain(own, if (name == "goal") goal else last_year, part)
          limits <- logit_interval(one$matched, sqrt(variance(one$matched_influence)), one$persons[1])
          note_interval(area, paste0(part, "_matched_", name), if (name == "goal") "2018-10/2018-12" else "2018-01/2018-12", one$matched, limits)
        }
      }
    }
  }
  each <- rbindlist(lapply(stv_comparison, function(one) {
    own <- rows[code == one]
    if (!all(c(base_year, last_year) %in% own$month)) return(data.table(code = one, delta = NA_real_, v = NA_real_, persons = 0L))
    answer <- gain(own, last_year)
    data.table(code = one, delta = answer$gain, v = variance(answer$influence), persons = min(answer$persons))
  }))
  used <- each[persons >= 20 & v > 0]
  tau2 <- tau_squared(used$delta, used$v)
  note("comparison", "tau", "", sqrt(tau2))
  note("comparison", "k", "", nrow(used))
  denominator <- rows[month %in% last_year, .N, keyby = code]
  weights_of <- function(set) {
    n <- denominator[.(as.integer(set)), N]
    shares(ifelse(is.na(n), 0, n))
  }
  for (area in setdiff(names(gains), "comparison")) {
    v <- variance(add_up(list(gains[[area]]$influence, gains$comparison$influence), c(1, -1)))
    set <- if (area == "project") stv else as.integer(area)
    development(area, "", gains[[area]]$gain - gains$comparison$gain, "higher", v, v, weights_of(set),
      weights_of(stv_comparison), tau2, nrow(used))
  }

  # Check: survey's contrast of the monthly totals for the goal months of the project.
  local({
    own <- rows[code %in% stv & (month %in% goal | (month + 24L) %in% goal)]
    wide <- dcast(own, person ~ month, value.var = "AB", fun.aggregate = list(sum, length))
    m <- c(goal, goal - 24L)
    setnames(wide, c(paste0("AB_sum_", m), paste0("AB_length_", m)), c(paste0("n", m), paste0("d", m)))
    totals <- svytotal(as.formula(paste("~", paste0(c("n", "d"), rep(m, each = 2), collapse = " + "))),
      svydesign(ids = ~person, weights = ~1, data = as.data.frame(wide)))
    sum_of <- function(letter) paste0("(", paste0(letter, goal, collapse = " + "), ")")
    matched <- paste0("d", goal, " / ", sum_of("d"), " * n", goal - 24L, " / d", goal - 24L, collapse = " + ")
    contrast <- svycontrast(totals, parse(text = paste0(sum_of("n"), " / ", sum_of("d"), " - (", matched, ")"))[[1]])
    one <- gain(own, goal)
    stopifnot(abs(coef(contrast) - one$gain) < 1e-10, abs(SE(contrast)^2 / variance(one$influence) - 1) < 1e-9)
  })
}

## M4: milestones of the whole bruttomålgruppe
source(file.path(top, "test/oracles/demo_milestones.R"), local = new.env(parent = globalenv()))

## M5: ordinary hours after the project --------------------------------------------------------------------------------
source(file.path(top, "test/oracles/demo_wage_hours.R"))

## Write ---------------------------------------------------------------------------------------------------------------
written <- rbindlist(result)
# A municipality's standard errors follow from its intervals, and what its gain subtracts from the gain.
# The parts A and B are shares of the same persons as both.
written <- written[area %in% c("project", "comparison", "national") |
  !grepl("_se$|^w$|_days_at_risk$|unknown_|^not_observed_", statistic)]
written <- written[!grepl("^[AB]_.*_(se|persons)$", statistic)]
stopifnot(!anyDuplicated(written, by = c("scheme", "criterion", "area", "statistic", "period")), nrow(written) <= 3000)
written[, value := formatC(value, digits = 15, format = "g", width = 1)]
fwrite(written, file.path(top, "test/oracles/demo.csv"), quote = FALSE)
cat(nrow(written), "rows\n")
