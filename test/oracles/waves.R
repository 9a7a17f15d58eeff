# Municipalities with starts of their own: D as the sum of weight times D of each wave, and its persons' variance with
# everyone counted once, against survey. Made with R 4.2.2, survey 4.1.1, metafor 3.8.1, survival 3.5.3. Rows: those of
# clustered_share-rows.csv, so that the same persons stand in the windows of several waves, and on both sides.
suppressPackageStartupMessages({library(survey); library(metafor)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

rows <- read.csv(file.path(folder, "clustered_share-rows.csv"))
months <- do.call(rbind, lapply(seq_len(nrow(rows)), function(i) with(rows[i, ], data.frame(
  person = person, municipality = municipality, month = first:last, n = n))))
project <- c(151, 157, 165)
comparison <- setdiff(unique(rows$municipality), project)

# Baseline and result (months from April 2018) of municipalities that start 0, 1 and 2 months after the scheme and end
# 0, 1 and 3 months after it; and the same where only the last has its own.
cases <- list(
  each = list(list(151, 0:9, 16:25), list(157, 1:10, 17:26), list(165, 2:11, 19:28)),
  two = list(list(c(151, 157), 0:9, 16:25), list(165, 2:11, 19:28))
)
design <- function(data) svydesign(ids = ~person, weights = ~1, data = data)
inside <- function(x, codes, span) x$municipality %in% codes & x$month %in% span
change_of <- function(codes, wave) {
  x <- months[inside(months, codes, c(wave[[2]], wave[[3]])), ]
  for (w in 1:2) { x[[paste0("d", w)]] <- as.integer(x$month %in% wave[[w + 1]]); x[[paste0("n", w)]] <- x$n * x[[paste0("d", w)]] }
  fit <- svycontrast(svytotal(~n1 + d1 + n2 + d2, design(x)), quote(n2 / d2 - n1 / d1))
  fewest <- min(sapply(1:2, function(w) length(unique(x$person[x[[paste0("d", w)]] == 1]))))
  c(change = as.numeric(coef(fit)), v = as.numeric(SE(fit))^2, size = sum(x$d2), fewest = fewest)
}

for (case in names(cases)) {
  waves <- cases[[case]]
  size <- sapply(waves, function(wave) sum(inside(months, wave[[1]], wave[[3]])))
  omega <- size / sum(size)
  # M1: all totals of all waves stacked on the same persons; each wave's two ratios on either side.
  x <- months
  text <- NULL
  for (j in seq_along(waves)) for (side in c("T", "C")) {
    codes <- if (side == "T") waves[[j]][[1]] else comparison
    for (w in 1:2) {
      at <- inside(x, codes, waves[[j]][[w + 1]])
      x[[paste0("d", w, side, j)]] <- as.integer(at)
      x[[paste0("n", w, side, j)]] <- x$n * at
    }
    ratio <- function(w) paste0("n", w, side, j, " / d", w, side, j)
    text <- c(text, paste0(if (side == "T") "" else "-", omega[j], " * (", ratio(2), " - ", ratio(1), ")"))
  }
  columns <- grep("^[nd][12][TC]", names(x), value = TRUE)
  x <- x[rowSums(x[, columns]) > 0, ]
  totals <- svytotal(as.formula(paste("~", paste(columns, collapse = " + "))), design(x))
  difference <- svycontrast(totals, parse(text = paste(text, collapse = " + "))[[1]])
  own <- svycontrast(totals, parse(text = paste(text[grepl("T1|T2|T3", text)], collapse = " + "))[[1]])
  name <- paste("M1", case)
  note(name, "value", coef(difference))
  note(name, "V", SE(difference)^2)
  note(name, "own", coef(own))

  # tau-squared and W: the waves' own, weighted; a comparison municipality weighs the sum of its shares in the waves.
  tau2 <- NULL; k <- NULL; shares <- 0
  for (j in seq_along(waves)) {
    each <- sapply(comparison, function(code) change_of(code, waves[[j]]))
    ordinary <- each["fewest", ] >= 20 & each["v", ] > 0
    tau2 <- c(tau2, rma(yi = each["change", ordinary], vi = each["v", ordinary], method = "DL")$tau2)
    k <- c(k, sum(ordinary))
    shares <- shares + omega[j] * each["size", ] / sum(each["size", ])
  }
  own_sizes <- unlist(lapply(waves, function(wave) sapply(wave[[1]], function(code) sum(inside(months, code, wave[[3]])))))
  w <- sum((own_sizes / sum(own_sizes))^2) + sum(shares^2)
  half <- qt(0.975, min(k) - 1) * sqrt(as.numeric(SE(difference))^2 + sum(omega * tau2) * w)
  note(name, "tau2", sum(omega * tau2))
  note(name, "low", as.numeric(coef(difference)) - half)
  note(name, "high", as.numeric(coef(difference)) + half)
}

# M4: each month of the result against the same calendar month of the wave's own baseline year; weights as its months.
waves <- list(list(c(151, 157), 0:11, 18:23), list(165, 2:13, 20:25))
x <- months
text <- NULL
size <- sapply(waves, function(wave) sum(inside(months, wave[[1]], wave[[3]])))
for (j in seq_along(waves)) for (side in c("T", "C")) {
  codes <- if (side == "T") waves[[j]][[1]] else comparison
  name <- function(column, month) paste0(column, month, side, j)
  before <- sapply(waves[[j]][[3]], function(month) waves[[j]][[2]][waves[[j]][[2]] %% 12 == month %% 12])
  for (month in c(before, waves[[j]][[3]])) {
    at <- inside(x, codes, month)
    x[[name("d", month)]] <- as.integer(at)
    x[[name("n", month)]] <- x$n * at
  }
  after <- waves[[j]][[3]]
  total <- paste0("(", paste(name("d", after), collapse = " + "), ")")
  reached <- paste0("(", paste(name("n", after), collapse = " + "), ") / ", total)
  baseline <- paste0("(", paste(name("d", after), "*", name("n", before), "/", name("d", before), collapse = " + "), ") / ", total)
  text <- c(text, paste0(if (side == "T") "" else "-", (size / sum(size))[j], " * (", reached, " - ", baseline, ")"))
}
columns <- grep("^[nd][0-9]+[TC]", names(x), value = TRUE)
x <- x[rowSums(x[, columns]) > 0, ]
totals <- svytotal(as.formula(paste("~", paste(columns, collapse = " + "))), design(x))
difference <- svycontrast(totals, parse(text = paste(text, collapse = " + "))[[1]])
note("M4 two", "value", coef(difference))
note("M4 two", "V", SE(difference)^2)

# M3: made cohorts (up, all) of two waves before and after; Wilson's limits, MOVER. The waves' own municipalities have
# different persons (distances add as squares), the comparison's the same (distances add as they are).
cohorts <- list(T1 = list(c(12, 40), c(5, 25)), T2 = list(c(20, 44), c(9, 30)),
                C1 = list(c(100, 400), c(98, 390)), C2 = list(c(110, 420), c(120, 430)))
omega <- c(44, 30) / 74
parts <- lapply(names(cohorts), function(cell) {
  limits <- sapply(cohorts[[cell]], function(x) prop.test(x[1], x[2], correct = FALSE)$conf.int)
  p <- sapply(cohorts[[cell]], function(x) x[1] / x[2])
  add <- if (startsWith(cell, "T")) function(d) sqrt(sum(d^2)) else sum
  c(p = sum(omega * p), below = add(omega * (p - limits[1, ])), above = add(omega * (limits[2, ] - p)))
})
names(parts) <- names(cohorts)
sign <- c(T1 = -1, T2 = 1, C1 = 1, C2 = -1)
value <- sum(sapply(names(sign), function(cell) sign[[cell]] * parts[[cell]][["p"]]))
far <- function(up, down) sqrt(sum(sapply(names(sign), function(cell) parts[[cell]][[if (sign[[cell]] > 0) up else down]])^2))
note("M3", "value", value)
note("M3", "low", value - far("below", "above"))
note("M3", "high", value + far("above", "below"))

# M2: restricted means of made spells in two waves, the same persons in both waves and on both sides: the influences that
# survival gives for each cell, weighted, and added up by person.
suppressPackageStartupMessages(library(survival))
set.seed(8)
spells <- NULL
for (cell in c("T1", "T2", "C1", "C2")) for (wave in 1:2) for (i in 1:30) {
  entry <- if (runif(1) < 0.4) sample(0:100, 1) else 0
  spells <- rbind(spells, data.frame(cell = cell, wave = wave, person = sample(60, 1) + 100 * (cell %in% c("C1", "C2") && i > 3),
    entry = entry, exit = entry + sample(20:500, 1), kind = sample(c(0, 1, 1, 2), 1)))
}
spells <- rbind(spells, do.call(rbind, lapply(split(spells, paste(spells$cell, spells$wave)), function(x)
  data.frame(cell = x$cell[1], wave = x$wave[1], person = c(900, 901), entry = 0, exit = 520, kind = 0))))
write_rows("waves-spells", spells)
omega <- c(0.6, 0.4)
total <- 0
influence <- numeric(0)
for (cell in names(sign)) for (wave in 1:2) {
  x <- spells[spells$cell == cell & spells$wave == wave, ]
  x$id <- seq_len(nrow(x))
  fit <- survfit(Surv(entry, exit, kind > 0) ~ 1, data = x, id = id)
  factor <- sign[[cell]] * omega[wave]
  total <- total + factor * summary(fit, rmean = 364)$table[["rmean"]]
  psi <- residuals(fit, times = 364, type = "auc")
  each <- tapply(factor * as.numeric(psi), x$person, sum)
  for (person in names(each)) influence[person] <- sum(influence[person], each[[person]], na.rm = TRUE)
}
note("M2", "value", total / 7)
note("M2", "V", sum(influence^2) / 49)
write_result("waves", c("survey", "metafor", "survival"))
