# The whole bruttomålgruppe of STV on the demo: each municipality's season-matched gain at four milestones, the last the
# project's end, and its persons on the ceiling's day. Sourced by demo.R after its M4, whose target groups, offers and paid
# hours it uses, none of the product's. Writes test/oracles/demo_milestones.csv; survey as demo.R has it.
milestone <- list()
tell <- function(area, statistic, at, value) {
  milestone[[length(milestone) + 1L]] <<- data.table(area, statistic, at, value = sprintf("%.17g", value))
}
both <- rbindlist(groups)
in_month <- function(m) {
  from <- first_of(m)
  to <- first_of(m + 1L)
  days <- both[code %in% stv & a < to & b > from, .(person, code, a = pmax(a, from), b = pmin(b, to))]
  effort <- company[a < to & b > from, .(person, a = pmax(a, from), b = pmin(b, to))]
  joined <- merge(days[, .(person, a, b)], effort, by = "person", allow.cartesian = TRUE)
  active <- joined[a.x < b.y & a.y < b.x, unique(person)]
  # Of several periods the one that ends last; of those that end together the higher code, as the product has it.
  last <- days[order(person, b, code)][, .(code = code[.N]), keyby = person]
  last[, .(person, code, month = m, hit = as.numeric(person %in% active | person %in% paid[month == m, person]))]
}
ends <- c("2017-06", "2017-12", "2018-06", "2018-12")
windows <- lapply(ends, function(end) month_of(end) - 2:0)
wanted <- unique(c(unlist(windows), months_of("2016-01", "2016-12")))
hits <- rbindlist(lapply(wanted, in_month))

for (at in seq_along(ends)) {
  window <- windows[[at]]
  base <- months_of("2016-01", "2016-12")
  base <- base[base %% 12L %in% (window %% 12L)]
  for (one in stv) {
    own <- hits[code == one & month %in% c(window, base)]
    wide <- dcast(own, person ~ month, value.var = "hit", fun.aggregate = list(sum, length))
    m <- sort(c(window, base))
    if (length(setdiff(m, own$month)) > 0) next
    setnames(wide, c(paste0("hit_sum_", m), paste0("hit_length_", m)), c(paste0("n", m), paste0("d", m)))
    totals <- svytotal(as.formula(paste("~", paste0(c("n", "d"), rep(m, each = 2), collapse = " + "))),
      svydesign(ids = ~person, weights = ~1, data = as.data.frame(wide)))
    all_of <- function(letter) paste0("(", paste0(letter, window, collapse = " + "), ")")
    before <- vapply(window, function(now) base[base %% 12L == now %% 12L], 0L)
    matched <- paste0("d", window, " / ", all_of("d"), " * n", before, " / d", before, collapse = " + ")
    contrast <- svycontrast(totals, parse(text = paste0(all_of("n"), " / ", all_of("d"), " - (", matched, ")"))[[1]])
    value <- as.numeric(coef(contrast))
    limits <- value + c(-1, 1) * qt(0.975, nrow(wide) - 1) * as.numeric(SE(contrast))
    tell(one, "gain", ends[at], value)
    tell(one, "low", ends[at], limits[1])
    tell(one, "high", ends[at], limits[2])
  }
}
ceiling_day <- day("2016-11-01")
there <- both[a <= ceiling_day & b > ceiling_day & code %in% stv, .(persons = uniqueN(person)), by = code]
for (row in seq_len(nrow(there))) tell(there$code[row], "persons", "2016-11-01", there$persons[row])

fwrite(rbindlist(milestone), file.path(top, "test/oracles/demo_milestones.csv"), quote = FALSE)
