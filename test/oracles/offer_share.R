# Shares of offers of which a person may have several, from one row an offer, against survey: the ratio, its logit interval;
# and the effective number of branches. Made with R 4.2.2, survey 4.1.1. Rows: seeded offers of 80 persons.
suppressPackageStartupMessages(library(survey))
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

set.seed(20170101)
offers <- do.call(rbind, lapply(1:80, function(person) {
  own <- plogis(rnorm(1, -0.4, 1.3))
  count <- sample(1:6, 1)
  data.frame(person = person, half = if (person <= 30) "small" else "large", vitas = rbinom(count, 1, own),
    none = 0, all = 1, branch = sample(c("a", "b", "c", "d", "e"), count, TRUE, c(0.4, 0.3, 0.15, 0.1, 0.05)))
}))
write_rows("offer_share-rows", offers[c("person", "half", "vitas", "branch")])

for (case in c("small", "large")) {
  own <- offers[offers$half == case, ]
  design <- svydesign(ids = ~person, weights = ~1, data = own)
  share <- svyciprop(~vitas, design, method = "logit", df = Inf)
  ratio <- svyratio(~vitas, ~all, design)
  stopifnot(abs(as.numeric(share) - as.numeric(coef(ratio))) < 1e-7)
  note(case, "share", as.numeric(coef(ratio)))
  note(case, "se", as.numeric(SE(ratio)))
  note(case, "low", attr(share, "ci")[[1]])
  note(case, "high", attr(share, "ci")[[2]])
  s <- prop.table(table(own$branch))
  note(case, "branches", 1 / sum(s^2))
}
write_result("offer_share", "survey")
