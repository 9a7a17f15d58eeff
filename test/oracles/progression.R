# M3 in full, computed from rows of fleksjob without any code of the product: what had become of each cohort at every
# follow-up, mean changes of hours, the matrix of hour bands, and the time to the first increase of hours.
#
#   npx tsx data/demo/make.ts --csv demo-csv && Rscript test/oracles/progression.R demo-csv
#
# from the top folder writes progression.csv, and progression-rows.csv with the made rows of the case "made".
# Made with R 4.2.2, data.table 1.14.8, etm 1.1.1.
#
# Cases are "demo" or "made", area, window, and months of follow-up, "matrix" or "increase". A row of the matrix is the
# statistic, `at` the band at follow-up (6: out of fleksjob). Times are days since the start. A curve ends after the first
# day with fewer than 5 at risk the next day; what lies beyond it is not there.
suppressMessages({
  library(data.table)
  library(etm)
})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")
demo <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(demo)) stop("give the folder with spell.csv of the demo")
top <- if (dir.exists("data/reference")) "." else "../.."

day <- function(text) as.integer(as.Date(text))
month_of <- function(text) 12L * (as.integer(substr(text, 1, 4)) - 2015L) + as.integer(substr(text, 6, 7)) - 1L
first_of <- function(month) day(sprintf("%d-%02d-01", 2015L + month %/% 12L, month %% 12L + 1L))

reference <- fread(file.path(top, "data/reference/kommuner.csv"), encoding = "UTF-8")
uif <- c(151, 157, 165, 320, 336, 550, 787, 791, 813)
sets <- list(project = uif, comparison = reference[!jobcenter_2015 %in% reference[kommunekode %in% uif, jobcenter_2015], kommunekode])

data_last <- day("2020-12-31")
intervention <- day("2019-04-01")
last_final <- month_of("2020-10")

## Rows: person, code, a, b (exclusive), minutes; no overlaps within a person ------------------------------------------------
spell <- fread(file.path(demo, "spell.csv"), sep = ";", dec = ",", encoding = "UTF-8", na.strings = "")
demo_rows <- spell[ydelse == "fleksjob", .(person = borger_id, code = kommune, a = as.integer(fra),
  b = pmin(fifelse(is.na(til), data_last, as.integer(til)), data_last) + 1L, minutes = as.integer(round(timer * 60)))]
demo_first <- min(as.integer(spell$fra))

# Made rows: many changes of hours, gaps around 28 days, bounds of bands, unknown hours, several episodes a person.
set.seed(20)
made_rows <- rbindlist(lapply(1:900, function(i) {
  at <- day("2016-02-01") + sample(0:1600, 1)
  rows <- NULL
  for (j in seq_len(sample(2:6, 1))) {
    length <- sample(c(20, 60, 120, 240, 500), 1)
    rows <- rbind(rows, data.table(a = at, b = at + length,
      minutes = sample(c(0L, 120L, 300L, 301L, 480L, 600L, 601L, 780L, 900L, 1200L, 1320L, NA), 1,
        prob = c(1, 3, 3, 2, 5, 4, 1, 3, 2, 2, 3, 1))))
    at <- at + length + sample(c(0, 10, 27, 28, 60), 1, prob = c(20, 1, 1, 1, 1))
  }
  rows[, .(person = sprintf("m%03d", i), code = if (i %% 5 < 2) 151L else 101L, a, b, minutes)]
}))[a <= data_last]
made_rows[, b := pmin(b, data_last + 1L)]
write_rows("progression-rows", made_rows[, .(person, municipality = code, start = as.character(as.Date(a, origin = "1970-01-01")),
  end = as.character(as.Date(b, origin = "1970-01-01")), minutes = fifelse(is.na(minutes), "", as.character(minutes)))])

episodes_of <- function(flex, data_first) {
  setkey(flex, person, a)
  stopifnot(flex[, all(a >= shift(b, fill = 0L)), by = person]$V1)
  flex[, new := person != shift(person, fill = "") | a - shift(b, fill = 0L) >= 28L]
  flex[, episode := cumsum(new)]
  flex[, .(person = person[1], code = code[1], start = a[1], end = max(b), minutes = minutes[1]), keyby = episode][start > data_first]
}
follow_up <- function(start, months) {
  date <- as.POSIXlt(as.Date(start, origin = "1970-01-01"))
  index <- 12L * (date$year - 115L) + date$mon + months
  pmin(first_of(index) + date$mday - 1L, first_of(index + 1L) - 1L)
}
# Each person's first episode of known hours, otherwise of unknown ones, in months from..to.
cohort_of <- function(episodes, from, to, wanted) {
  rows <- episodes[start >= first_of(from) & start < first_of(to + 1L) & (is.na(minutes) | wanted(minutes))]
  rows[order(person, is.na(minutes), start)][!duplicated(person)]
}
outcome_of <- function(rows, flex, months) {
  rows <- copy(rows)[, date := follow_up(start, months)]
  now <- flex[rows, on = .(person, a <= date, b > date), .(present = !is.na(x.a), then = x.minutes)]
  stopifnot(nrow(now) == nrow(rows))
  rows[, then := now$then]
  rows[, state := fcase(date > data_last, "notObserved", is.na(minutes), "unknownHours", !now$present, "left", is.na(now$then), "unknownHours",
    now$then > minutes, "up", now$then < minutes, "down", default = "unchanged")]
}
wilson <- function(x, n) if (n > 0) suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int else c(NA, NA)
note_mean <- function(case, name, hours) {
  if (length(hours) > 1) {
    test <- t.test(hours)
    note(case, paste(name, c("mean", "low", "high")), c(test$estimate, test$conf.int))
  }
}
band <- function(minutes) cut(minutes, c(-Inf, 0, 300, 600, 900, 1200, Inf), labels = FALSE) - 1L

# Shares out of F, its cloglog limits, at the days; and the first time at which F reaches a half, read off F and its band.
note_increase <- function(case, rows) {
  days <- sort(rows$time)
  ends <- min(days[sapply(days, function(t) sum(days > t)) < 5])
  states <- data.frame(id = seq_len(nrow(rows)), from = 0, to = ifelse(rows$kind == 0, "cens", rows$kind), entry = 0, exit = rows$time)
  tra <- matrix(FALSE, 3, 3)
  tra[1, -1] <- TRUE
  f <- summary(etm(states, c("0", "1", "2"), tra, "cens", s = 0), tr.choice = "0 1", ci.fun = "cloglog")[[1]]
  f <- f[f$time <= ends, ]
  note(case, c("persons", "increased", "left", "ends"), c(nrow(rows), sum(rows$kind == 1), sum(rows$kind == 2), ends))
  for (t in c(91, 182, 364, 728)) if (t <= ends) {
    j <- sum(f$time <= t)
    note(case, c("F", "F low", "F high"), c(f$P[j], f$lower[j], f$upper[j]), at = t)
    note(case, "at risk", sum(days > t), at = t)
  }
  # As quantile.survfit: where F stays at exactly a half, the midpoint of that stretch.
  reach <- function(x) {
    tolerance <- sqrt(.Machine$double.eps)
    from <- f$time[which(x + tolerance >= 0.5)[1]]
    beyond <- f$time[which(x - tolerance >= 0.5)[1]]
    if (is.na(beyond)) from else (from + beyond) / 2
  }
  note(case, c("median", "median low", "median high"), c(reach(f$P), reach(f$upper), reach(f$lower)))
}

for (name in c("demo", "made")) {
  flex <- if (name == "demo") demo_rows else made_rows
  episodes <- episodes_of(flex, if (name == "demo") demo_first else 0L)
  few <- function(minutes) minutes <= 600L
  many <- function(minutes) minutes > 600L
  for (months in c(3, 6, 12, 18, 24)) {
    before <- month_of("2019-04") - months
    windows <- list(baseline = c(before - 12L, before - 1L), result = c(month_of("2019-04"), min(month_of("2020-09"), last_final - months)))
    for (window in names(windows)) {
      w <- windows[[window]]
      if (w[2] < w[1]) next
      all <- outcome_of(cohort_of(episodes, w[1], w[2], few), flex, months)
      for (area in names(sets)) {
        rows <- all[code %in% sets[[area]]]
        case <- paste(name, area, window, months)
        note(case, "starts", w, at = 1:2)
        states <- c("up", "unchanged", "down", "left", "unknownHours", "notObserved")
        counts <- sapply(states, function(state) rows[, sum(state == ..state)])
        note(case, states, counts)
        x <- counts[["up"]]
        n <- sum(counts[1:4])
        still <- n - counts[["left"]]
        note(case, c("up share", "up share low", "up share high"), c(x / n, wilson(x, n)))
        note(case, c("of remaining", "of remaining low", "of remaining high"), c(x / still, wilson(x, still)))
        note_mean(case, "change", rows[state %in% states[1:3], (then - minutes) / 60])
        note_mean(case, "rise", rows[state == "up", (then - minutes) / 60])
      }
      if (months == 12) {
        both <- rbind(all[!is.na(minutes)], outcome_of(cohort_of(episodes, w[1], w[2], many)[!is.na(minutes)], flex, months))
        seen <- both[state %in% c("up", "unchanged", "down", "left")]
        for (area in names(sets)) {
          cells <- seen[code %in% sets[[area]], .N, keyby = .(from = band(minutes), to = fifelse(state == "left", 6L, band(then)))]
          for (from in 0:5) {
            counts <- sapply(0:6, function(to) sum(cells$N[cells$from == from & cells$to == to]))
            note(paste(name, area, window, "matrix"), from, counts, at = 0:6)
          }
        }
      }
    }
  }
  # Time to the first increase: the first episode of few known hours; the baseline is followed to the intervention alone.
  windows <- list(baseline = c(month_of("2017-04"), month_of("2018-03")), result = c(month_of("2019-04"), month_of("2020-09")))
  for (window in names(windows)) {
    w <- windows[[window]]
    limit <- if (window == "baseline") intervention else data_last + 1L
    rows <- cohort_of(episodes, w[1], w[2], few)[!is.na(minutes)]
    later <- flex[rows, on = .(episode), .(person = i.person, risen = x.minutes > i.minutes, unknown = is.na(x.minutes), a = x.a, start)][a > start]
    earliest <- function(which) if (any(which)) later[which, .(a = min(a)), by = person][rows$person, on = "person"]$a else rep(NA_integer_, nrow(rows))
    rise <- earliest(later$risen %in% TRUE)
    unknown <- earliest(later$unknown)
    rows[, stop := pmin(rise, unknown, end, limit, na.rm = TRUE)]
    # What happens on the limit's own day belongs to the window that ends there; the data end with their last day. Whoever
    # has left less than 28 days before that may still be joined to a next fleksjob.
    rows[, kind := fcase(stop > data_last, 0L, !is.na(rise) & stop == rise, 1L, !is.na(unknown) & stop == unknown, 0L, stop == end & end + 27L <= data_last, 2L, default = 0L)]
    rows[, time := stop - start]
    for (area in names(sets)) note_increase(paste(name, area, window, "increase"), rows[code %in% sets[[area]]])
  }
}
write_result("progression", c("data.table", "etm"))
