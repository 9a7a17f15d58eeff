# M1, M3 and M4 against a comparison matched on sex and age group, M4 also on the time in the group: MatchIt's ATT weights
# window by window, survey's variances with them, metafor's tau2. M1 and M4: the person-months of clustered_share-rows.csv with
# the backgrounds of matched-persons.csv. M3: the starts of matched-starts.csv. Persons move between the three municipalities
# of the project and twenty others.
suppressPackageStartupMessages({library(MatchIt); library(survey); library(metafor)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

project <- c(151, 157, 165)
comparison <- c(101, 147, 153, 159, 161, 163, 167, 169, 173, 175, 183, 185, 187, 190, 201, 210, 217, 219, 223, 230)
band <- function(age) ifelse(is.na(age), "unknown", as.character(cut(age, c(-Inf, 30, 40, 50, 60, Inf), right = FALSE)))
# Weights of one window: units are a person on a side; those of strata without both sides weigh 0.
weights_of <- function(units) {
  units$stratum <- paste(units$sex, units$band)
  matchit(treat ~ stratum, data = units, method = "exact", estimand = "ATT")$weights
}
note_development <- function(case, difference, v, delta, v_c, fewest, omega_t, omega_c, better) {
  used <- fewest >= 20 & v_c > 0
  tau2 <- rma(yi = delta[used], vi = v_c[used], method = "DL")$tau2
  note(case, "K", sum(used))
  note(case, "tau2", tau2)
  note(case, "value", difference)
  w <- tau2 * (sum(omega_t^2) + sum(omega_c^2))
  sides <- sqrt(v + w) * qt(0.975, sum(used) - 1)                       # v: towards below, towards above
  note(case, "low", better * difference - sides[1])
  note(case, "high", better * difference + sides[length(sides)])
}
shares <- function(x) x / sum(x)

# M1
set.seed(20190402)
runs <- read.csv(file.path(folder, "clustered_share-rows.csv"))
persons <- data.frame(person = sort(unique(runs$person)))
home <- runs$municipality[match(persons$person, runs$person)]
persons$sex <- sample(c("kvinde", "mand"), nrow(persons), TRUE, c(0.55, 0.45))
persons$sex[runif(nrow(persons)) < 0.04] <- ""                          # not told
persons$birth_year <- round(rnorm(nrow(persons), ifelse(home %in% project, 1982, 1974), 11))
persons$birth_year[runif(nrow(persons)) < 0.04] <- NA
only <- which(persons$sex == "" & !(home %in% project))                 # leaves project strata without anyone opposite
persons$birth_year[only] <- 1950
write_rows("matched-persons", persons)

months <- do.call(rbind, lapply(seq_len(nrow(runs)), function(i) with(runs[i, ], data.frame(person, municipality, month = first:last, n))))
months$window <- ifelse(months$month <= 11, 1, ifelse(months$month >= 18, 2, 0))
months <- months[months$window > 0, ]
months <- merge(months, persons)
months$band <- band(2019 - months$birth_year)
sum_by <- function(x) aggregate(cbind(n, d) ~ person + sex + band + window, transform(x, d = 1), sum)
side_of <- function(codes, treat) cbind(sum_by(months[months$municipality %in% codes, ]), treat = treat)

matched_m1 <- function(codes) {
  units <- rbind(side_of(codes, 1), side_of(comparison, 0))
  for (w in 1:2) units[units$window == w, "w"] <- weights_of(units[units$window == w, ])
  units
}
spread <- function(units) {
  wide <- data.frame(person = unique(units$person[units$w > 0]))
  for (side in 1:0) for (w in 1:2) for (column in c("n", "d")) {
    own <- units[units$treat == side & units$window == w, ]
    at <- match(wide$person, own$person)
    wide[[paste0(column, w, if (side) "T" else "C")]] <- ifelse(is.na(at), 0, own$w[at] * own[[column]][at])
  }
  wide
}
contrast <- function(wide, text) {
  svycontrast(svytotal(as.formula(paste("~", paste(setdiff(names(wide), "person"), collapse = " + "))), svydesign(~person, weights = ~1, data = wide)), parse(text = text)[[1]])
}
for (area in c("project", project)) {
  codes <- if (area == "project") project else as.integer(area)
  units <- matched_m1(codes)
  case <- paste("M1", area)
  treated <- units[units$treat == 1, ]
  note(case, "covered", min(sapply(1:2, function(w) mean(treated$w[treated$window == w] > 0))))
  for (side in c("T", "C")) {
    own <- units[units$treat == (side == "T") & units$w > 0, ]
    for (w in 1:2) {
      fit <- svyratio(~n, ~d, svydesign(~person, weights = ~w, data = own[own$window == w, ]))
      note(paste(case, side), paste0("p", w), coef(fit))
      note(paste(case, side), paste0("se", w), SE(fit))
    }
    change <- contrast(spread(own), sprintf("n2%s / d2%s - n1%s / d1%s", side, side, side, side))
    note(paste(case, side), "change", coef(change))
    note(paste(case, side), "se", SE(change))
    note(paste(case, side), "persons", length(unique(own$person[own$window == 2])))
  }
  both <- contrast(spread(units), "(n2T / d2T - n1T / d1T) - (n2C / d2C - n1C / d1C)")
  note(case, "V", SE(both)^2)
  # The comparison's municipalities, each with the weights that its stratum has against this area.
  stratum <- function(x) paste(x$sex, x$band, x$window)
  table_of <- with(units[units$treat == 0, ], tapply(w, paste(sex, band, window), mean))
  each <- lapply(comparison, function(code) {
    own <- side_of(code, 0)
    own$w <- table_of[stratum(own)]
    own <- own[own$w > 0, ]
    change <- contrast(spread(own), "n2C / d2C - n1C / d1C")
    data.frame(delta = as.numeric(coef(change)), v = as.numeric(SE(change))^2, fewest = min(table(factor(own$window, 1:2))),
               weight = sum((own$w * own$d)[own$window == 2]))
  })
  each <- do.call(rbind, each)
  sizes <- sapply(codes, function(code) sum(sapply(list(side_of(code, 1)), function(own) {
    at <- match(stratum(own), stratum(treated)[treated$w > 0])
    sum(own$d[!is.na(at) & own$window == 2])
  })))
  note_development(case, coef(both), SE(both)^2, each$delta, each$v, each$fewest, shares(sizes), shares(each$weight), -1)
}

# M4: October 2019 to March 2020 against the same calendar months of April 2018 to March 2019, as in clustered_share.R.
first_of <- function(m) as.Date(sprintf("%d-%02d-01", 2018 + (3 + m) %/% 12, (3 + m) %% 12 + 1))
entry <- tapply(runs$first, runs$person, min)                           # a person's months have no break
y <- months[months$month %in% c(6:11, 18:23), ]
y$season <- y$month %% 12
y$first <- ave(y$month, y$person, y$window, FUN = min)                  # in either municipality
y$weeks <- as.integer(first_of(y$first) - first_of(entry[as.character(y$person)])) %/% 7
y$held <- as.character(cut(y$weeks, c(0, 13, 26, 52, 104), right = FALSE))
y$stratum <- paste(y$sex, y$band, y$held)
matched_m4 <- function(codes) {
  units <- rbind(cbind(y[y$municipality %in% codes, ], treat = 1), cbind(y[y$municipality %in% comparison, ], treat = 0))
  units$w <- 0
  for (w in 1:2) {
    persons <- unique(units[units$window == w, c("person", "treat", "stratum")])
    fit <- matchit(treat ~ stratum, data = persons, method = "exact", estimand = "ATT")$weights
    inside <- units$window == w
    units$w[inside] <- fit[match(paste(units$person, units$treat)[inside], paste(persons$person, persons$treat))]
  }
  units
}
seasons <- function(units) {
  wide <- data.frame(person = unique(units$person[units$w > 0]))
  for (side in 1:0) for (w in 1:2) for (c in 6:11) {
    own <- units[units$treat == side & units$window == w & units$season == c, ]
    at <- match(wide$person, own$person)
    for (column in c("n", "d")) {
      wide[[paste0(column, w, "_", c, if (side) "T" else "C")]] <- ifelse(is.na(at), 0, own$w[at] * if (column == "n") own$n[at] else 1)
    }
  }
  wide
}
levels_of <- function(side) {
  name <- function(column, w) paste0(column, w, "_", 6:11, side)
  all <- paste0("(", paste(name("d", 2), collapse = " + "), ")")
  c(p2 = paste0("(", paste(name("n", 2), collapse = " + "), ") / ", all),
    p1 = paste0("(", paste(name("d", 2), "*", name("n", 1), "/", name("d", 1), collapse = " + "), ") / ", all))
}
for (area in c("project", project)) {
  codes <- if (area == "project") project else as.integer(area)
  units <- matched_m4(codes)
  case <- paste("M4", area)
  unit_of <- unique(units[units$treat == 1, c("person", "window", "w")])
  note(case, "covered", min(sapply(1:2, function(w) mean(unit_of$w[unit_of$window == w] > 0))))
  for (side in c("T", "C")) {
    own <- units[units$treat == (side == "T") & units$w > 0, ]
    wide <- seasons(own)
    text <- levels_of(side)
    for (level in c("p1", "p2")) {
      fit <- contrast(wide, text[[level]])
      note(paste(case, side), level, coef(fit))
      if (level == "p2") note(paste(case, side), "se2", SE(fit) * sqrt(nrow(wide) - 1) / sqrt(nrow(wide)) *
        sqrt(length(unique(own$person[own$window == 2])) / (length(unique(own$person[own$window == 2])) - 1)))
    }
    change <- contrast(wide, paste(text[["p2"]], "-", text[["p1"]]))
    note(paste(case, side), "change", coef(change))
    note(paste(case, side), "se", SE(change))
    note(paste(case, side), "persons", length(unique(own$person[own$window == 2])))
  }
  both <- contrast(seasons(units), paste0("((", levels_of("T")[["p2"]], ") - (", levels_of("T")[["p1"]], ")) - ((", levels_of("C")[["p2"]], ") - (", levels_of("C")[["p1"]], "))"))
  note(case, "V", SE(both)^2)
  each <- do.call(rbind, lapply(comparison, function(code) {
    own <- units[units$treat == 0 & units$municipality == code & units$w > 0, ]
    change <- contrast(seasons(own), paste(levels_of("C")[["p2"]], "-", levels_of("C")[["p1"]]))
    data.frame(delta = as.numeric(coef(change)), v = as.numeric(SE(change))^2,
               fewest = min(sapply(1:2, function(w) length(unique(own$person[own$window == w])))), weight = sum(own$w[own$window == 2]))
  }))
  sizes <- sapply(codes, function(code) sum(units$w[units$treat == 1 & units$municipality == code & units$window == 2]))
  note_development(case, coef(both), SE(both)^2, each$delta, each$v, each$fewest, shares(sizes), shares(each$weight), 1)
}

# M3
set.seed(20190403)
starts <- do.call(rbind, lapply(c(project, comparison), function(code) do.call(rbind, lapply(1:2, function(w) {
  n <- if (code == 230) 12 else sample(28:45, 1)
  birth <- round(rnorm(n, if (code %in% project) 1980 else 1973, 11))
  birth[runif(n) < 0.05] <- NA
  sex <- sample(c("kvinde", "mand", ""), n, TRUE, c(0.55, 0.4, 0.05))
  up <- runif(n) < 0.25 + 0.006 * ((if (w == 1) 2017 else 2019) - ifelse(is.na(birth), 1975, birth) < 45) * 20 + (w == 2 & code %in% project) * 0.15 + rnorm(1, 0, 0.05)
  data.frame(municipality = code, window = w, sex, birth_year = birth, up = as.integer(up))
}))))
starts$birth_year[starts$sex == "" & starts$municipality %in% comparison] <- 1950
starts$person <- seq_len(nrow(starts))
write_rows("matched-starts", starts)
starts$band <- band(ifelse(starts$window == 1, 2017, 2019) - starts$birth_year)

wilson <- function(up, n) as.numeric(suppressWarnings(prop.test(up, n, correct = FALSE)$conf.int))
matched_m3 <- function(codes) {
  units <- starts[starts$municipality %in% c(codes, comparison), ]
  units$treat <- as.integer(units$municipality %in% codes)
  for (w in 1:2) units[units$window == w, "w"] <- weights_of(units[units$window == w, ])
  units
}
share_of <- function(own) {
  if (nrow(own) == 0) return(NULL)
  fit <- svymean(~up, svydesign(~1, weights = ~w, data = own))
  list(p = as.numeric(coef(fit)), v = as.numeric(SE(fit))^2, n = nrow(own))
}
for (area in c("project", project)) {
  codes <- if (area == "project") project else as.integer(area)
  units <- matched_m3(codes)
  case <- paste("M3", area)
  cell <- function(side, w) units[units$treat == side & units$window == w & units$w > 0, ]
  note(case, "covered", min(sapply(1:2, function(w) nrow(cell(1, w)) / sum(units$treat == 1 & units$window == w))))
  parts <- list()
  for (w in 1:2) {
    own <- cell(1, w)
    other <- share_of(cell(0, w))
    parts[[paste0("T", w)]] <- c(mean(own$up), wilson(sum(own$up), nrow(own)))
    parts[[paste0("C", w)]] <- other$p + c(0, -1, 1) * qnorm(0.975) * sqrt(other$v)
    for (side in c("T", "C")) for (i in 1:3) note(paste(case, side), paste0(c("p", "low", "high")[i], w), parts[[paste0(side, w)]][i])
  }
  signs <- c(T2 = 1, T1 = -1, C2 = -1, C1 = 1)
  difference <- sum(sapply(names(signs), function(k) signs[[k]] * parts[[k]][1]))
  gap <- function(k, up) if ((signs[[k]] == 1) == up) parts[[k]][3] - parts[[k]][1] else parts[[k]][1] - parts[[k]][2]
  v <- sapply(c(FALSE, TRUE), function(up) sum(sapply(names(signs), gap, up)^2) / qnorm(0.975)^2)
  each <- do.call(rbind, lapply(comparison, function(code) {
    own <- units[units$municipality == code & units$w > 0, ]
    s <- lapply(1:2, function(w) share_of(own[own$window == w, ]))
    data.frame(delta = s[[2]]$p - s[[1]]$p, v = s[[1]]$v + s[[2]]$v, fewest = min(s[[1]]$n, s[[2]]$n), weight = sum(own$w[own$window == 2]))
  }))
  sizes <- sapply(codes, function(code) nrow(cell(1, 2)[cell(1, 2)$municipality == code, ]))
  note_development(case, difference, v, each$delta, each$v, each$fewest, shares(sizes), shares(each$weight), 1)
}
write_result("matched", c("MatchIt", "survey", "metafor"))
