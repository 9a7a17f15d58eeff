# What demo.R has not of STV on the demo, from its CSV files and without any code of the product: M5 of everyone who enters a
# target group during the project, and M4 against comparison persons matched on sex, age and time in the group.
#
#   npx tsx data/demo/make.ts --csv demo-csv && Rscript test/oracles/demo_stv.R demo-csv
#
# from the top folder. Weights are MatchIt's, tau2 is metafor's, variances are those of influences; the checks that end each
# part hold them against survey. Shares are fractions, hours a month; low and high are L and U of the difference.
suppressMessages({library(data.table); library(MatchIt); library(survey); library(metafor)})
csv <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(csv)) stop("give the folder with person.csv, spell.csv, activity.csv and wage_hours.csv")
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")
top <- if (dir.exists("data/reference")) "." else "../.."

read <- function(table) fread(file.path(csv, paste0(table, ".csv")), sep = ";", dec = ",", encoding = "UTF-8", na.strings = "")
day <- function(text) as.integer(as.Date(text))
# Months are counted from 2015-01 = 0.
month_of <- function(text) 12L * (as.integer(substr(text, 1, 4)) - 2015L) + as.integer(substr(text, 6, 7)) - 1L
first_of <- function(m) day(sprintf("%d-%02d-01", 2015L + m %/% 12L, m %% 12L + 1L))
year_of <- function(d) as.integer(format(as.Date(d, origin = "1970-01-01"), "%Y"))
spell <- read("spell")
data_first <- min(as.integer(spell$fra))
data_last <- max(as.integer(spell$fra))
half_open <- function(rows) {
  rows[, `:=`(a = as.integer(fra), b = pmin(fifelse(is.na(til), data_last, as.integer(til)), data_last) + 1L)]
  setnames(rows, c("borger_id", "kommune"), c("person", "code"), skip_absent = TRUE)
  rows[b > a]
}
spell <- half_open(spell)
spell <- rbindlist(list(
  aktivitetsparate = spell[ydelse %in% c("kontanthj\u00e6lp", "integrationsydelse") & visitation == "aktivitetsparat" & is.na(betingelse)],
  ressourceforloeb = spell[ydelse == "ressourceforl\u00f8b"]), idcol = "group")[, .(person, code, group, a, b)]
company <- half_open(read("activity"))[indsats %in% c("virksomhedspraktik", "l\u00f8ntilskud"), .(person, a, b)]
paid <- read("wage_hours")[art == "ordin\u00e6r", .(hours = sum(loentimer)), by = .(person = borger_id, month = month_of(maaned))][hours > 0]
persons <- read("person")[, .(person = borger_id, sex = koen, born = foedselsaar)]

# Periods of a group that touch are one; it began where they began.
setkey(spell, person, group, a, b)
spell[, island := cumsum(a > shift(cummax(b), fill = -1L)), by = .(person, group)]
spell[, began := min(a), by = .(person, group, island)]
age_band <- function(age) ifelse(is.na(age), "unknown", as.character(cut(age, c(-Inf, 30, 40, 50, 60, Inf), right = FALSE)))
held_band <- function(on, began) {
  weeks <- (on - began) %/% 7L
  ifelse(began <= data_first & weeks < 104, "unknown", as.character(cut(weeks, c(-Inf, 13, 26, 52, 104, Inf), right = FALSE)))
}

stv <- c(147, 151, 153, 159, 161, 217, 230, 253, 269, 320, 336, 410, 450, 479, 480, 530, 580, 607, 661, 727, 740, 741, 760,
  779, 710, 810, 813)
reference <- fread(file.path(top, "data/reference/kommuner.csv"), encoding = "UTF-8")
others <- reference[!jobcenter_2015 %in% reference[kommunekode %in% stv, jobcenter_2015], kommunekode]
set_of <- function(area) if (area == "project") stv else as.integer(area)
shares <- function(x) x / sum(x)
att <- function(units) {
  if (length(unique(units$treat)) < 2 || !any(units$stratum[units$treat == 1] %in% units$stratum[units$treat == 0])) return(rep(0, nrow(units)))
  matchit(treat ~ stratum, data = units, method = "exact", estimand = "ATT")$weights
}
note_difference <- function(case, d, v, each, omega_t) {
  used <- each[persons >= 20 & v > 0]
  tau2 <- rma(yi = used$delta, vi = used$v, method = "DL")$tau2
  half <- qt(0.975, nrow(used) - 1) * sqrt(v + tau2 * (sum(omega_t^2) + sum(shares(each$weight)^2)))
  note(case, "K", nrow(used))
  note(case, "tau", sqrt(tau2))
  note(case, "difference", d)
  note(case, "low", d - half)
  note(case, "high", d + half)
}

## M5: entrants --------------------------------------------------------------------------------------------------------
from <- day("2017-01-01")
until <- day("2018-12-31")
cohort <- spell[a <= until & b > from]
cohort[, entered := min(pmax(a, from)), by = person]
cohort <- cohort[a <= entered & b > entered][order(person, a, code)][, .SD[.N], by = person]
cohort <- merge(cohort, persons, by = "person", all.x = TRUE)
cohort[, later := 12L * (year_of(entered) - 2017L) + as.integer(format(as.Date(entered, origin = "1970-01-01"), "%m")) - 1L]
mean_hours <- function(first, shift) {
  months <- cohort[, .(month = first + shift[.I] + 0:11), by = person]
  sums <- merge(months, paid, by = c("person", "month"))[, .(hours = sum(hours)), keyby = person]
  found <- sums[.(cohort$person), hours]
  ifelse(is.na(found), 0, found) / 12
}
cohort[, earlier := mean_hours(month_of("2015-01"), cohort$later)]
cohort[, before := mean_hours(month_of("2016-01"), cohort$later)]
cohort[, after := mean_hours(month_of("2019-01"), 0L * cohort$later)]
cohort[, stratum := paste(sex, age_band(year_of(entered) - born), group, held_band(entered, began), cut(earlier, c(-Inf, 0, 10, 50, Inf)))]
stopifnot(!anyDuplicated(cohort$person), nrow(cohort) > 15000, max(cohort$later) == 23L)

mean_with <- function(h, w) {
  value <- sum(w * h) / sum(w)
  list(value = value, v = sum((w * (h - value) / sum(w))^2) * length(h) / (length(h) - 1))
}
for (area in c("project", "151", "217")) for (matched in c(TRUE, FALSE)) {
  units <- rbind(cohort[code %in% set_of(area)][, treat := 1], cohort[code %in% others][, treat := 0])
  units[, w := if (matched) att(units) else 1]
  case <- paste("M5 entrants", area, if (matched) "matched" else "unmatched")
  note(case, "covered", units[treat == 1, mean(w > 0)])
  used <- units[w > 0]
  side <- lapply(1:0, function(one) used[treat == one, mean_with(after - before, w)])
  for (one in 1:2) {
    own <- used[treat == 2 - one]
    name <- paste(case, c("T", "C")[one])
    note(name, "persons", nrow(own))
    note(name, "before", own[, weighted.mean(before, w)])
    note(name, "after", own[, weighted.mean(after, w)])
    note(name, "change", side[[one]]$value)
    note(name, "se", sqrt(side[[one]]$v))
  }
  each <- used[treat == 0, {
    one <- if (.N > 1) mean_with(after - before, w) else list(value = NA_real_, v = 0)
    .(delta = one$value, v = one$v, persons = .N, weight = sum(w))
  }, by = code]
  note_difference(case, side[[1]]$value - side[[2]]$value, side[[1]]$v + side[[2]]$v, each, shares(used[treat == 1, .N, by = code]$N))
  # Check: svymean with these weights.
  design <- svydesign(ids = ~1, weights = ~w, data = as.data.frame(used[treat == 0]))
  stopifnot(abs(SE(svymean(~I(after - before), design))^2 / side[[2]]$v - 1) < 1e-9)
}

## M4: matched ---------------------------------------------------------------------------------------------------------
windows <- list(12:23, 36:47)                                          # 2016, 2018
person_months <- function(group) rbindlist(lapply(unlist(windows), function(m) {
  to <- first_of(m + 1L)
  start <- first_of(m)
  days <- group[a < to & b > start, .(person, code, a = pmax(a, start), b = pmin(b, to))]
  last <- days[order(person, b)][, .(code = code[.N]), keyby = person]
  effort <- merge(days[, .(person, a, b)], company[a < to & b > start], by = "person", allow.cartesian = TRUE)
  reached <- union(effort[a.x < b.y & a.y < b.x, unique(person)], paid[month == m, person])
  last[, .(person, code, month = m, n = as.numeric(person %in% reached))]
}))
# Rows have a weight w; the baseline is season-matched, month + 24.
gain <- function(rows) {
  rows <- rows[w > 0]
  now <- rows[window == 2]
  before <- rows[window == 1][, month := month + 24L]
  totals <- merge(now[, .(d = sum(w), n = sum(w * n)), keyby = month], before[, .(d0 = sum(w), n0 = sum(w * n)), keyby = month], all.x = TRUE)
  if (nrow(totals) == 0 || anyNA(totals$d0)) return(NULL)
  all <- sum(totals$d)
  p <- sum(totals$n) / all
  totals[, p0 := n0 / d0]
  base <- sum(totals$d * totals$p0) / all
  u <- rbind(
    totals[now, on = "month", .(person, u = i.w * (i.n - p) / all - i.w * (p0 - base) / all)],
    totals[before, on = "month", nomatch = NULL, .(person, u = -(d / all) * i.w * (i.n - p0) / d0)])[, .(u = sum(u)), by = person]
  list(result = p, baseline = base, gain = p - base, u = u, persons = c(uniqueN(before$person), uniqueN(now$person)), weight = all)
}
variance <- function(u) sum(u$u^2) * nrow(u) / (nrow(u) - 1)

for (criterion in c("aktivitetsparate", "ressourceforloeb")) {
  group <- spell[group == criterion]
  rows <- merge(person_months(group), persons, by = "person", all.x = TRUE)
  rows[, window := ifelse(month < 24, 1, 2)]
  seen <- rows[, .(since = first_of(min(month))), by = .(person, window)]
  joined <- merge(seen, group[, .(person, a, b, began)], by = "person", allow.cartesian = TRUE)[b > since]
  joined[, on := pmax(a, since)]
  held <- joined[order(person, window, on, a)][, .SD[1], by = .(person, window)][, .(person, window, held = held_band(on, began))]
  rows <- merge(rows, held, by = c("person", "window"))
  rows[, stratum := paste(sex, age_band(2017L - born), held)]
  for (area in c("project", "151", "217")) {
    sides <- rbind(rows[code %in% set_of(area)][, treat := 1], rows[code %in% others][, treat := 0])
    units <- unique(sides[, .(person, window, treat, stratum)])
    for (one in 1:2) units[window == one, w := att(units[window == one])]
    sides <- merge(sides, units, by = c("person", "window", "treat", "stratum"))
    case <- paste("M4 matched", criterion, area)
    note(case, "covered", min(units[treat == 1, mean(w > 0), by = window]$V1))
    parts <- lapply(1:0, function(one) gain(sides[treat == one]))
    for (one in 1:2) {
      name <- paste(case, c("T", "C")[one])
      for (number in c("baseline", "result", "gain")) note(name, number, parts[[one]][[number]])
      note(name, "se", sqrt(variance(parts[[one]]$u)))
      note(name, "persons", parts[[one]]$persons[2])
    }
    both <- rbind(parts[[1]]$u, parts[[2]]$u[, .(person, u = -u)])[, .(u = sum(u)), by = person]
    each <- rbindlist(lapply(others, function(one) {
      own <- gain(sides[treat == 0 & code == one])
      if (is.null(own)) return(data.table(delta = NA_real_, v = 0, persons = 0L, weight = sides[treat == 0 & code == one & window == 2, sum(w)]))
      data.table(delta = own$gain, v = if (nrow(own$u) > 1) variance(own$u) else 0, persons = min(own$persons), weight = own$weight)
    }))
    sizes <- sapply(set_of(area), function(one) sides[treat == 1 & code == one & window == 2, sum(w > 0)])
    note_difference(case, parts[[1]]$gain - parts[[2]]$gain, variance(both), each, shares(sizes))
    # Check: survey's contrast of the weighted monthly totals of the comparison.
    if (area == "project") local({
      own <- sides[treat == 0 & w > 0, .(person, month, n = w * n, d = w)]
      wide <- dcast(own, person ~ month, value.var = c("n", "d"), fun.aggregate = sum)
      totals <- svytotal(as.formula(paste("~", paste(setdiff(names(wide), "person"), collapse = " + "))), svydesign(ids = ~person, weights = ~1, data = as.data.frame(wide)))
      sum_of <- function(letter) paste0("(", paste0(letter, "_", windows[[2]], collapse = " + "), ")")
      base <- paste0("d_", windows[[2]], " / ", sum_of("d"), " * n_", windows[[1]], " / d_", windows[[1]], collapse = " + ")
      contrast <- svycontrast(totals, parse(text = paste0(sum_of("n"), " / ", sum_of("d"), " - (", base, ")"))[[1]])
      stopifnot(abs(coef(contrast) - parts[[2]]$gain) < 1e-10, abs(SE(contrast)^2 / variance(parts[[2]]$u) - 1) < 1e-9)
    })
  }
}
write_result("demo_stv", c("MatchIt", "survey", "metafor"))
