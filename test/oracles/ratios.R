# Person-clustered ratios (M1, M4) against survey. Made with R 4.2.2, survey 4.1.1, survival 3.5.3 (data).
# Rows: visits of survival::pbcseq as person-months; window by day of visit; area by treatment, some patients move.
suppressPackageStartupMessages({library(survey); library(survival)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

rows <- with(pbcseq, data.frame(
  person = id,
  window = ifelse(day < 900, 1, 2),
  area = ifelse(trt == 1, "T", "C"),
  n = as.integer(bili > 2),
  d = 1
))
rows <- rows[pbcseq$day < 2600, ]
rows <- rows[!(rows$person %% 7 == 0 & rows$window == 1), ]           # persons in window 2 alone
mover <- rows$person %% 5 == 0 & rows$window == 2
rows$area[mover] <- ifelse(rows$area[mover] == "T", "C", "T")         # movers between the sets
# full-time persons: decimal numerators and denominators
rows$nf <- round(rows$n * (1 + rows$person %% 4) / 4, 2)
rows$df <- round(pmax(rows$nf, (1 + rows$person %% 3) / 3), 2)
write_rows("ratios-rows", rows)

design <- function(data) svydesign(ids = ~person, weights = ~1, data = data)

for (kind in c("months", "fulltime")) {
  x <- rows
  if (kind == "fulltime") { x$n <- x$nf; x$d <- x$df }
  for (w in 1:2) {
    part <- x[x$window == w, ]
    fit <- svyratio(~n, ~d, design(part))
    case <- paste(kind, "window", w)
    note(case, "p", coef(fit))
    note(case, "se", SE(fit))
    note(case, "persons", length(unique(part$person)))
    if (kind == "months") {
      ci <- attr(svyciprop(~n, design(part), method = "logit", df = Inf), "ci")
      note(case, c("low", "high"), ci)
    }
  }
  for (cell in c("T1", "C1", "T2", "C2")) {
    inside <- x$area == substr(cell, 1, 1) & x$window == as.integer(substr(cell, 2, 2))
    x[[paste0("n", cell)]] <- x$n * inside
    x[[paste0("d", cell)]] <- x$d * inside
  }
  x$n1 <- x$n * (x$window == 1); x$d1 <- x$d * (x$window == 1)
  x$n2 <- x$n * (x$window == 2); x$d2 <- x$d * (x$window == 2)
  d <- design(x)
  change <- svycontrast(svytotal(~n1 + d1 + n2 + d2, d), quote(n2 / d2 - n1 / d1))
  note(paste(kind, "change"), "change", coef(change))
  note(paste(kind, "change"), "se", SE(change))
  note(paste(kind, "change"), "df", degf(d))
  dev <- svycontrast(svytotal(~nT1 + dT1 + nT2 + dT2 + nC1 + dC1 + nC2 + dC2, d), quote((nT2 / dT2 - nT1 / dT1) - (nC2 / dC2 - nC1 / dC1)))
  note(paste(kind, "development"), "value", coef(dev))
  note(paste(kind, "development"), "se", SE(dev))
}
write_result("ratios", c("survey", "survival"))
