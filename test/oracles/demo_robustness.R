# How the demo's difference in M1 holds, and how municipalities differ: sourced by demo.R after its M1, whose stock, cells
# and rules it uses, none of the product's. Writes test/oracles/demo_robustness.csv.
# t.test and rma as R has them; clubSandwich 0.5.8 for the studentised statistic; the draws are R's own, so p agrees only to
# the draws' chance.
suppressMessages(library(clubSandwich))
robust <- list()
tell <- function(case, statistic, at, value) {
  robust[[length(robust) + 1L]] <<- data.table(case, statistic, at = as.character(at), value = sprintf("%.17g", value))
}
tell_interval <- function(case, at, value, limits) {
  tell(case, "value", at, value)
  tell(case, "low", at, min(limits))
  tell(case, "high", at, max(limits))
}

# Own change of every municipality between two windows, its person variance, its weight and its persons.
changes_of <- function(set, first, second) {
  rbindlist(lapply(set, function(one) {
    pair <- list(cell_of(stock, one, first), cell_of(stock, one, second))
    data.table(code = one, delta = ratio(pair[[2]]) - ratio(pair[[1]]), v = variance(own_influence(pair)),
      weight = sum(pair[[2]]$d), persons = min(nrow(pair[[1]]), nrow(pair[[2]])))
  }))
}
# D as subtracted, with the limits of a difference in development.
difference_of <- function(first, second) {
  others <- changes_of(uif_comparison, first, second)
  own <- changes_of(uif, first, second)
  used <- others[persons >= 20 & v > 0]
  t2 <- tau_squared(used$delta, used$v)
  pairs <- c(list(cell_of(stock, uif, first), cell_of(stock, uif, second)),
    list(cell_of(stock, uif_comparison, first), cell_of(stock, uif_comparison, second)))
  d <- ratio(pairs[[2]]) - ratio(pairs[[1]]) - (ratio(pairs[[4]]) - ratio(pairs[[3]]))
  v <- variance(add_up(lapply(pairs, ratio_influence), c(-1, 1, 1, -1)))
  half <- qt(0.975, nrow(used) - 1) * sqrt(v + t2 * (sum(shares(own$weight)^2) + sum(shares(others$weight)^2)))
  list(value = d, limits = d + c(-1, 1) * half)
}

own <- changes_of(uif, window_1, window_2)
others <- changes_of(uif_comparison, window_1, window_2)
test <- t.test(own$delta, others$delta)
tell_interval("unweighted", "", diff(rev(test$estimate)), test$conf.int)

pooled <- function(set) ratio(cell_of(stock, set, window_2)) - ratio(cell_of(stock, set, window_1))
without_own <- sapply(uif, function(one) pooled(setdiff(uif, one)) - pooled(uif_comparison))
without_other <- sapply(uif_comparison, function(one) pooled(uif) - pooled(setdiff(uif_comparison, one)))
tell("withoutParticipant", "low", "", min(without_own))
tell("withoutParticipant", "high", "", max(without_own))
tell("withoutComparison", "low", "", min(without_other))
tell("withoutComparison", "high", "", max(without_other))

placebo <- difference_of(months_of("2017-04", "2018-03"), window_1)
tell_interval("placebo", "", placebo$value, placebo$limits)
for (month in c("2016-02", "2018-11", "2019-12", "2020-09")) {
  point <- difference_of(window_1, months_of(month, month))
  tell_interval("month", month, point$value, point$limits)
}

# The studentised statistic by the formula, held against clubSandwich for the sets as they are, then over random sets.
studentised <- function(rows, taken) {
  parts <- lapply(list(rows[taken], rows[-taken]), function(set) {
    w <- shares(set$weight)
    mean <- sum(w * set$delta)
    c(mean, sum(w^2 * (set$delta - mean)^2 / (1 - 2 * w + sum(w^2))))
  })
  (parts[[1]][1] - parts[[2]][1]) / sqrt(parts[[1]][2] + parts[[2]][2])
}
both <- rbind(own, others)
actual <- studentised(both, seq_along(uif))
local({
  rows <- as.data.frame(both)
  rows$project <- as.numeric(rows$code %in% uif)
  rows$w <- ave(rows$weight, rows$project, FUN = shares)
  fit <- lm(delta ~ project, data = rows, weights = w)
  se <- sqrt(vcovCR(fit, cluster = rows$code, type = "CR2")["project", "project"])
  stopifnot(abs(coef(fit)[["project"]] / se / actual - 1) < 1e-8)
})
set.seed(2019)
drawn <- replicate(9999, studentised(both, sample(nrow(both), length(uif))))
tell("randomisation", "p", "", (1 + sum(abs(drawn) >= abs(actual))) / 10000)

# Levels of the result window: every municipality's share, its person variance and its persons.
levels <- rbindlist(lapply(codes, function(one) {
  cell <- cell_of(stock, one, window_2)
  data.table(code = one, y = ratio(cell), v = variance(ratio_influence(cell)), persons = nrow(cell))
}))
compared <- levels[persons >= 20 & v > 0]
between <- rma(yi = y, vi = v, data = compared, method = "DL")
tell("differences", "centre", "", ratio(cell_of(stock, codes, window_2)))
tell("differences", "tau", "", sqrt(between$tau2))
tell("differences", "k", "", nrow(compared))
tell("differences", "unit", "", sum(compared$persons^2 * compared$v) / sum(compared$persons))
drawn_levels <- blup(between)$pred
for (at in seq_len(nrow(compared))) tell("shrunken", "value", compared$code[at], drawn_levels[at])

fwrite(rbindlist(robust), file.path(top, "test/oracles/demo_robustness.csv"), quote = FALSE)
