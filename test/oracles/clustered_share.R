# M1 and M4 from person-months to the difference in development, against survey and metafor. Made with R 4.2.2,
# survey 4.1.1, metafor 3.8.1. Rows: a seeded set of 23 municipalities; persons move between them, and come and go.
# Months count from April 2018. n: on ledighedsydelse (M1), with ordinary hours (M4).
suppressPackageStartupMessages({library(survey); library(metafor)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

project <- c(151, 157, 165)
comparison <- c(101, 147, 153, 159, 161, 163, 167, 169, 173, 175, 183, 185, 187, 190, 201, 210, 217, 219, 223, 230)
home <- c(project, comparison)

set.seed(20190401)
shift <- setNames(rnorm(length(home), 0, 0.07), home)                  # ordinary ups and downs of municipalities
months <- NULL
person <- 0
for (code in home) for (i in seq_len(if (code == 230) 12 else 36)) {   # one municipality is too small for tau
  person <- person + 1
  from <- if (runif(1) < 0.3) sample(0:24, 1) else 0
  to <- if (runif(1) < 0.3) sample(from:29, 1) else 29
  move <- if (runif(1) < 0.15) sample(0:29, 1) else 99
  other <- sample(setdiff(home, c(code, 230)), 1)
  own <- rnorm(1, 0, 0.2)
  state <- NA
  for (m in from:to) {
    place <- if (m >= move) other else code
    level <- 0.35 + own + (m >= 18) * (shift[[as.character(place)]] - 0.06 * (place %in% project))
    if (is.na(state) || runif(1) < 0.2) state <- as.integer(runif(1) < level)
    months <- rbind(months, data.frame(person = person, municipality = place, month = m, n = state))
  }
}
runs <- with(months, cumsum(c(TRUE, diff(person) != 0 | diff(municipality) != 0 | diff(n) != 0 | diff(month) != 1)))
write_rows("clustered_share-rows", do.call(rbind, lapply(split(months, runs), function(run) {
  data.frame(person = run$person[1], municipality = run$municipality[1], first = min(run$month), last = max(run$month), n = run$n[1])
})))

design <- function(data) svydesign(ids = ~person, weights = ~1, data = data)
months$d <- 1
set_of <- function(area) if (area == "project") project else if (area == "comparison") comparison else as.integer(area)
in_area <- function(x, area) x$municipality %in% set_of(area)

# M1: twelve months before the intervention, its last twelve.
x <- months
x$window <- ifelse(x$month <= 11, 1, ifelse(x$month >= 18, 2, 0))
x <- x[x$window > 0, ]
for (w in 1:2) { x[[paste0("n", w)]] <- x$n * (x$window == w); x[[paste0("d", w)]] <- as.integer(x$window == w) }
share_of <- function(area) {
  own <- x[in_area(x, area), ]
  fits <- lapply(1:2, function(w) svyratio(~n, ~d, design(own[own$window == w, ])))
  change <- svycontrast(svytotal(~n1 + d1 + n2 + d2, design(own)), quote(n2 / d2 - n1 / d1))
  list(
    p1 = coef(fits[[1]]), se1 = SE(fits[[1]]), p2 = coef(fits[[2]]), se2 = SE(fits[[2]]), change = coef(change), se = SE(change),
    denominator = sum(own$d2), fewest = min(sapply(1:2, function(w) length(unique(own$person[own$window == w]))))
  )
}
shares <- sapply(c("project", "comparison", home), share_of, simplify = FALSE)
for (area in names(shares)) for (statistic in names(shares[[area]])) note(paste("M1", area), statistic, shares[[area]][[statistic]])

cells <- function(x, expression) {
  for (side in c("T", "C")) for (column in c("n1", "d1", "n2", "d2")) {
    x[[paste0(column, side)]] <- x[[column]] * in_area(x, if (side == "T") expression else "comparison")
  }
  x <- x[x$d1T + x$d2T + x$d1C + x$d2C > 0, ]
  svycontrast(svytotal(~n1T + d1T + n2T + d2T + n1C + d1C + n2C + d2C, design(x)),
              quote((n2T / d2T - n1T / d1T) - (n2C / d2C - n1C / d1C)))
}
delta <- sapply(as.character(home), function(code) shares[[code]]$change)
v <- sapply(as.character(home), function(code) shares[[code]]$se^2)
size <- sapply(as.character(home), function(code) shares[[code]]$denominator)
fewest <- sapply(as.character(home), function(code) shares[[code]]$fewest)
ordinary <- home %in% comparison & fewest >= 20 & v > 0
dl <- rma(yi = delta[ordinary], vi = v[ordinary], method = "DL")
k <- sum(ordinary)
note("M1 development", "K", k)
note("M1 development", "tau2", dl$tau2)
omega_c <- size[home %in% comparison] / sum(size[home %in% comparison])
for (area in c("project", project)) {
  inside <- home %in% set_of(area)
  omega_t <- size[inside] / sum(size[inside])
  difference <- cells(x, area)
  total <- sqrt(as.numeric(SE(difference))^2 + dl$tau2 * (sum(omega_t^2) + sum(omega_c^2)))
  better <- -as.numeric(coef(difference))                              # lower is better
  case <- paste("M1 development", area)
  note(case, "value", coef(difference))
  note(case, "V", SE(difference)^2)
  note(case, "low", better - qt(0.975, k - 1) * total)
  note(case, "high", better + qt(0.975, k - 1) * total)
}
# With the municipalities' own changes for data, the same point and uncertainty are a weighted meta-regression.
fit <- rma(yi = delta, vi = v, mods = ~ as.integer(home %in% project), tau2 = dl$tau2,
           weights = ifelse(home %in% project, size / sum(size[home %in% project]), size / sum(size[home %in% comparison])))
note("M1 meta", "value", fit$beta[2])
note("M1 meta", "se", fit$se[2])

# M1 over citizens counted outside the file: 10 for each unit of the code's last digit and 200 more, the same all months.
citizens <- function(codes) sum(200 + 10 * (codes %% 10))
over_citizens <- function(area) {
  own <- x[in_area(x, area), ]
  sums <- rowsum(as.matrix(own[, c("n1", "n2")]), own$person)
  n <- citizens(set_of(area))
  all <- data.frame(rbind(sums, matrix(0, n - nrow(sums), 2)), person = seq_len(n))
  total <- svytotal(~n1 + n2, design(all))
  change <- svycontrast(total, list(change = c(n1 = -1 / (12 * n), n2 = 1 / (12 * n))))
  list(
    p1 = coef(total)[["n1"]] / (12 * n), se1 = SE(total)[["n1"]] / (12 * n),
    p2 = coef(total)[["n2"]] / (12 * n), se2 = SE(total)[["n2"]] / (12 * n),
    change = coef(change), se = SE(change)
  )
}
for (area in c("project", "comparison", "151", "101")) {
  found <- over_citizens(area)
  for (statistic in names(found)) note(paste("M1 citizens", area), statistic, found[[statistic]])
}

# M4: the six months October 2019 to March 2020, each against the same calendar month of April 2018 to March 2019.
y <- months
y$window <- ifelse(y$month <= 11, 1, ifelse(y$month %in% 18:23, 2, 0))
y$calendar <- y$month %% 12
y <- y[y$window > 0 & y$calendar %in% 6:11, ]
gain_text <- function(side) {
  name <- function(column, w) paste0(column, w, "_", 6:11, side)
  total <- paste0("(", paste(name("d", 2), collapse = " + "), ")")
  list(
    result = paste0("(", paste(name("n", 2), collapse = " + "), ") / ", total),
    baseline = paste0("(", paste(name("d", 2), "*", name("n", 1), "/", name("d", 1), collapse = " + "), ") / ", total)
  )
}
spread <- function(y, area, side) {
  for (w in 1:2) for (c in 6:11) {
    inside <- in_area(y, area) & y$window == w & y$calendar == c
    y[[paste0("n", w, "_", c, side)]] <- y$n * inside
    y[[paste0("d", w, "_", c, side)]] <- as.integer(inside)
  }
  y
}
contrast <- function(y, text) {
  totals <- svytotal(as.formula(paste("~", paste(grep("^[nd][12]_", names(y), value = TRUE), collapse = " + "))), design(y))
  svycontrast(totals, parse(text = text)[[1]])
}
for (area in c("project", "comparison", "151", "101")) {
  own <- spread(y[in_area(y, area), ], area, "T")
  text <- gain_text("T")
  gain <- contrast(own, paste(text$result, "-", text$baseline))
  baseline <- contrast(own, text$baseline)
  note(paste("M4", area), "p2", with(own[own$window == 2, ], sum(n) / sum(d)))
  note(paste("M4", area), "p1", coef(baseline))
  note(paste("M4", area), "se1", SE(baseline))
  note(paste("M4", area), "change", coef(gain))
  note(paste("M4", area), "se", SE(gain))
}
for (area in c("project", "151")) {
  both <- spread(spread(y[in_area(y, area) | in_area(y, "comparison"), ], area, "T"), "comparison", "C")
  texts <- lapply(c("T", "C"), function(side) with(gain_text(side), paste0("((", result, ") - (", baseline, "))")))
  difference <- contrast(both, paste(texts[[1]], "-", texts[[2]]))
  note(paste("M4 development", area), "value", coef(difference))
  note(paste("M4 development", area), "V", SE(difference)^2)
}
write_result("clustered_share", c("survey", "metafor"))
