# Intervals of shares and means, Benjamini-Hochberg. Made with R 4.2.2 (stats); versions stand in the output.
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

for (pair in list(c(0, 5), c(0, 120), c(5, 5), c(1, 7), c(3, 20), c(56, 70), c(48, 80), c(171, 1003), c(40000, 250000))) {
  ci <- suppressWarnings(prop.test(pair[1], pair[2], correct = FALSE))$conf.int
  case <- paste0("wilson ", pair[1], "/", pair[2])
  note(case, "low", ci[1])
  note(case, "high", ci[2])
}

for (df in c(1, 2, 9, 9.5, 26, 97, 1234.56, 1e6)) note("qt", "t975", qt(0.975, df), at = df)

# Published: sleep (Student 1908), paired and by group; ToothGrowth by supplement.
extra <- sleep$extra[sleep$group == 1]
extra2 <- sleep$extra[sleep$group == 2]
paired <- extra2 - extra
for (case in list(list("t sleep", extra), list("t paired", paired), list("t toothgrowth", ToothGrowth$len))) {
  x <- case[[2]]
  ci <- t.test(x)$conf.int
  note(case[[1]], c("mean", "variance", "n", "low", "high"), c(mean(x), var(x), length(x), ci))
}
len <- split(ToothGrowth$len, ToothGrowth$supp)
for (case in list(list("welch sleep", extra, extra2), list("welch toothgrowth", len$OJ, len$VC), list("welch uneven", len$OJ[1:4], len$VC))) {
  test <- t.test(case[[2]], case[[3]])
  note(case[[1]], "a", case[[2]], at = seq_along(case[[2]]))
  note(case[[1]], "b", case[[3]], at = seq_along(case[[3]]))
  note(case[[1]], c("difference", "low", "high"), c(test$estimate[[1]] - test$estimate[[2]], test$conf.int))
}

# type 7 quantiles of integer data with ties
for (case in list(list("type7 odd", sort(len$OJ)[1:11]), list("type7 even", sort(ToothGrowth$len)), list("type7 one", 42))) {
  note(case[[1]], "x", case[[2]], at = seq_along(case[[2]]))
  probs <- c(0, 0.25, 0.5, 0.75, 0.9, 1)
  note(case[[1]], "quantile", quantile(case[[2]], probs, type = 7), at = probs)
}

p <- c(0.01, 0.02, 0.02, 0.8, 0.04, 1, 0.0003, 0.25, 0.8, 0.03)
note("bh", "p", p, at = seq_along(p))
note("bh", "adjusted", p.adjust(p, "BH"), at = seq_along(p))
write_result("intervals", c("stats"))
