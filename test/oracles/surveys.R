# Surveys and messages: answers before and after courses, days to the answer, messages to citizens with several a person.
# Rows are made with a seed. Made with R 4.2.2, survey 4.1.1.
suppressPackageStartupMessages(library(survey))
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

set.seed(1)
n <- 240
sheet <- data.frame(
  respondent = seq_len(n), municipality = rep(c(101, 147, 151), c(120, 80, 40)),
  role = ifelse(runif(n) < 0.2, "leder", "medarbejder"), days = rgeom(n, 0.1)
)
level <- rnorm(n, 3.4, 0.8)
grade <- function(x) pmin(5, pmax(1, round(x)))
sheet$before <- ifelse(runif(n) < 0.15, NA, grade(level - 0.5 + rnorm(n, 0, 0.5)))
sheet$after <- ifelse(runif(n) < 0.05, NA, grade(level + 0.2 + rnorm(n, 0, 0.5)))
write_rows("surveys-rows", sheet)

told <- function(case, own) {
  for (time in c("before", "after")) {
    x <- own[[time]][!is.na(own[[time]])]
    high <- suppressWarnings(prop.test(sum(x >= 4), length(x), correct = FALSE))
    note(case, paste(time, "n"), length(x))
    note(case, paste(time, c("high", "high low", "high high")), c(high$estimate, high$conf.int))
    note(case, paste(time, c("mean", "mean low", "mean high")), c(mean(x), t.test(x)$conf.int))
    note(case, paste(time, "share"), as.vector(table(factor(x, 1:5))) / length(x), at = 1:5)
  }
  paired <- own[!is.na(own$before) & !is.na(own$after), ]
  test <- t.test(paired$after, paired$before, paired = TRUE)
  note(case, c("pairs", "change", "change low", "change high"), c(nrow(paired), test$estimate, test$conf.int))
  note(case, "days", quantile(own$days, 0.5, type = 1))
  early <- suppressWarnings(prop.test(sum(own$days <= 14), nrow(own), correct = FALSE))
  note(case, c("in time", "in time low", "in time high"), c(early$estimate, early$conf.int))
}
told("all", sheet)
for (code in unique(sheet$municipality)) told(paste("municipality", code), sheet[sheet$municipality == code, ])
for (role in unique(sheet$role)) told(paste("role", role), sheet[sheet$role == role, ])

persons <- 300
message <- data.frame(person = sample(persons, 900, replace = TRUE))
message$municipality <- c(101, 147)[1 + (message$person %% 3 == 0)]
message$day <- as.Date("2017-01-01") + sample(0:364, nrow(message), replace = TRUE)
of_person <- rnorm(persons)
message$score <- ifelse(runif(nrow(message)) < 0.4, NA, grade(3.4 + of_person[message$person] + rnorm(nrow(message), 0, 0.7)))
write_rows("surveys-messages", message)
message$quarter <- as.integer(substr(quarters(message$day), 2, 2))
message$one <- 1
message$answered <- as.numeric(!is.na(message$score))
message$high <- ifelse(message$answered == 1, as.numeric(message$score >= 4), 0)
message$points <- ifelse(message$answered == 1, message$score, 0)

logit <- function(p, se) plogis(qlogis(p) + c(-1, 1) * qnorm(0.975) * se / (p * (1 - p)))
clustered <- function(case, own) {
  for (ratio in c("answered", "high", "mean")) {
    rows <- if (ratio == "answered") own else own[own$answered == 1, ]
    design <- svydesign(ids = ~person, weights = ~1, data = rows)
    fit <- switch(ratio,
      answered = svyratio(~answered, ~one, design),
      high = svyratio(~high, ~answered, design),
      mean = svyratio(~points, ~answered, design)
    )
    value <- coef(fit)[[1]]
    se <- SE(fit)[[1]]
    n <- length(unique(rows$person))
    limits <- if (ratio == "mean") value + c(-1, 1) * qt(0.975, n - 1) * se else logit(value, se)
    note(case, paste0(ratio, c("", " low", " high")), c(value, limits))
  }
  alone <- own$score[own$answered == 1]
  wilson <- suppressWarnings(prop.test(sum(alone >= 4), length(alone), correct = FALSE))$conf.int
  note(case, paste("high alone", c("low", "high")), wilson)
  note(case, paste("mean alone", c("low", "high")), t.test(alone)$conf.int)
}
clustered("messages", message)
for (code in c(101, 147)) clustered(paste("messages", code), message[message$municipality == code, ])
for (q in 1:4) clustered(paste0("messages Q", q), message[message$quarter == q, ])
write_result("surveys", "survey")
