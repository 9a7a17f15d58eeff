# M5 on the demo: ordinary hours after the project against a comparable group. Sourced by demo.R, which has read the files.
#
# Cohort: in a target group on 1 January 2017, in the municipality of that day. A person's change is the mean of the hours
# of 2019 minus that of 2016, a month without a row being 0. Strata: sex, age group, target group, time in the group, hours
# of 2015. "unmatched" holds all against all. Intervals of levels and changes are t of the persons' variance (svymean's).
criterion <- "loentimer"
local({
  cohort_day <- day("2017-01-01")
  member <- rbindlist(groups, idcol = "group")[, .(person, code, group, a, b)]
  # Periods of a group that touch are one; it began where they began.
  setkey(member, person, group, a, b)
  member[, island := cumsum(a > shift(cummax(b), fill = -1L)), by = .(person, group)]
  member[, began := min(a), by = .(person, group, island)]
  cohort <- member[a <= cohort_day & b > cohort_day][order(person, a, code)][, .SD[.N], by = person]

  persons <- read("person")[, .(person = borger_id, sex = koen, born = foedselsaar)]
  cohort <- merge(cohort, persons, by = "person", all.x = TRUE)
  cohort[, age := as.character(cut(2017L - born, c(-Inf, 30, 40, 50, 60, Inf), right = FALSE))]
  weeks <- (cohort_day - cohort$began) %/% 7L
  cohort[, held := as.character(cut(weeks, c(-Inf, 13, 26, 52, 104, Inf), right = FALSE))]
  cohort[began <= data_first & weeks < 104, held := "unknown"]
  hours_in <- function(months) {
    sums <- paid[month %in% months, .(hours = sum(hours)), keyby = person]
    found <- sums[.(cohort$person), hours]
    ifelse(is.na(found), 0, found) / length(months)
  }
  cohort[, earlier := hours_in(months_of("2015-01", "2015-12"))]
  cohort[, band := as.character(cut(earlier, c(-Inf, 0, 10, 50, Inf)))]
  cohort[, before := hours_in(months_of("2016-01", "2016-12"))]
  cohort[, after := hours_in(months_of("2019-01", "2019-12"))]
  cohort[, stratum := paste(sex, age, group, held, band)]
  stopifnot(nrow(cohort) > 10000, !anyDuplicated(cohort$person))

  weighted_mean <- function(h, w) {
    value <- sum(w * h) / sum(w)
    u <- w * (h - value) / sum(w)
    list(value = value, v = sum(u^2) * length(u) / (length(u) - 1), n = length(u))
  }
  note_mean <- function(area, statistic, period, one) {
    note_interval(area, statistic, period, one$value, one$value + c(-1, 1) * qt(0.975, one$n - 1) * sqrt(one$v))
  }
  windows <- c(before = "baseline", after = "result")
  # Both sides of a comparison: the persons of `set`, those they can be held against, and the weights.
  sides <- function(set, matched) {
    treated <- cohort[code %in% set]
    control <- cohort[code %in% stv_comparison]
    share <- 1
    if (matched) {
      all <- nrow(treated)
      treated <- treated[stratum %in% control$stratum]
      control <- control[stratum %in% treated$stratum]
      share <- nrow(treated) / all
    }
    w <- rep(1, nrow(control))
    if (matched) {
      ratio_of <- table(treated$stratum)[control$stratum] / table(control$stratum)[control$stratum]
      w <- as.numeric(ratio_of) * nrow(control) / nrow(treated)
    }
    list(treated = treated, control = control[, weight := w], share = share)
  }
  compare <- function(area, set, matched) {
    suffix <- if (matched) "" else "_unmatched"
    both <- sides(set, matched)
    one <- rep(1, nrow(both$treated))
    change_t <- weighted_mean(both$treated[, after - before], one)
    change_c <- both$control[, weighted_mean(after - before, weight)]
    each <- both$control[, {
      m <- if (.N > 1) weighted_mean(after - before, weight) else list(value = NA_real_, v = 0)
      .(delta = m$value, v = m$v, persons = .N, w = sum(weight))
    }, by = code]
    used <- each[persons >= 20 & v > 0]
    tau2 <- tau_squared(used$delta, used$v)
    name <- function(statistic) paste0(statistic, suffix)
    # Of a municipality alone the unmatched difference is enough, and the interval of its change.
    if (matched || area == "project") {
      note(area, name("covered"), "", both$share)
      note(area, name("persons"), "", nrow(both$treated))
      for (statistic in c("before", "after")) {
        level <- weighted_mean(both$treated[[statistic]], one)
        written <- name(windows[[statistic]])
        if (area == "project") note_mean(area, written, "", level) else note(area, written, "", level$value)
      }
      note_mean(area, name("change"), "", change_t)
    }
    if (area == "project") {
      for (statistic in c("before", "after")) {
        note_mean("comparison", name(windows[[statistic]]), "", weighted_mean(both$control[[statistic]], both$control$weight))
      }
      note_mean("comparison", name("change"), "", change_c)
      note("comparison", name("persons"), "", nrow(both$control))
      note("comparison", name("tau"), "", sqrt(tau2))
      note("comparison", name("k"), "", nrow(used))
    }
    d <- change_t$value - change_c$value
    v <- change_t$v + change_c$v
    n_t <- both$treated[, .N, by = code]$N
    w <- sum(shares(n_t)^2) + sum(shares(each$w)^2)
    limits <- d + c(-1, 1) * qt(0.975, nrow(used) - 1) * sqrt(v + tau2 * w)
    note_interval(area, name("difference"), "", d, limits)
    both
  }
  for (matched in c(TRUE, FALSE)) {
    for (one in stv) if (nrow(cohort[code == one])) compare(one, one, matched)
    compare("project", stv, matched)
  }
  matched <- sides(stv, TRUE)

  # Check: MatchIt's exact matching gives the same weights, svymean the same variance, rma the same limits as above.
  data <- as.data.frame(cohort[code %in% c(stv, stv_comparison)])
  data$treated <- as.numeric(data$code %in% stv)
  m <- MatchIt::matchit(treated ~ sex + age + group + held + band, data = data, method = "exact", estimand = "ATT")
  data$w <- m$weights
  ours <- rbind(matched$treated[, .(person, w = 1)], matched$control[, .(person, w = weight)])
  data <- merge(data, ours, by = "person", all.x = TRUE, suffixes = c("", "_ours"))
  data$w_ours[is.na(data$w_ours)] <- 0
  stopifnot(max(abs(data$w - data$w_ours)) < 1e-10)
  used <- data[data$treated == 0 & data$w > 0, ]
  mean_of <- svymean(~I(after - before), svydesign(ids = ~1, weights = ~w, data = used))
  own <- matched$control[, weighted_mean(after - before, weight)]
  stopifnot(abs(coef(mean_of) - own$value) < 1e-10, abs(SE(mean_of)^2 / own$v - 1) < 1e-9)

  # Monthly differences against the baseline mean, project against matched comparison.
  monthly <- function(months) {
    for (m in months) {
      at <- paid[month == m, .(hours = sum(hours)), keyby = person]
      deviation <- function(rows) {
        found <- at[.(rows$person), hours]
        ifelse(is.na(found), 0, found) - rows$before
      }
      t <- weighted_mean(deviation(matched$treated), rep(1, nrow(matched$treated)))
      control <- copy(matched$control)[, h := deviation(matched$control)]
      c <- control[, weighted_mean(h, weight)]
      each <- control[, {
        one <- if (.N > 1) weighted_mean(h, weight) else list(value = NA_real_, v = 0)
        .(delta = one$value, v = one$v, persons = .N, w = sum(weight))
      }, by = code]
      used <- each[persons >= 20 & v > 0]
      tau2 <- tau_squared(used$delta, used$v)
      w <- sum(shares(matched$treated[, .N, by = code]$N)^2) + sum(shares(each$w)^2)
      d <- t$value - c$value
      note_interval("project", "monthly", name_of(m), d, d + c(-1, 1) * qt(0.975, nrow(used) - 1) * sqrt(t$v + c$v + tau2 * w))
    }
  }
  monthly(months_of("2015-01", "2020-12"))

  # Standardised mean differences, all against all and as matched, of every level of what is matched on, and of the
  # baseline's hours, which is not.
  covariates <- as.data.frame(cohort[code %in% c(stv, stv_comparison)])
  treated <- covariates$code %in% stv
  weights <- data$w[match(covariates$person, data$person)]
  balance <- function(name, x, binary) {
    sd_t <- if (binary) sqrt(mean(x[treated]) * (1 - mean(x[treated]))) else sd(x[treated])
    note("project", paste0("smd_before:", name), "", (mean(x[treated]) - mean(x[!treated])) / sd_t)
    note("project", paste0("smd_after:", name), "",
      (weighted.mean(x[treated], weights[treated]) - weighted.mean(x[!treated], weights[!treated])) / sd_t)
  }
  for (variable in c("sex", "age", "group", "held", "band")) {
    for (level in sort(unique(covariates[[variable]]))) {
      balance(paste0(variable, "=", gsub(",", ";", level)), as.numeric(covariates[[variable]] == level), TRUE)
    }
  }
  balance("before", covariates$before, FALSE)
})
