# Exact and coarsened matching on MatchIt's lalonde: ATT weights, who is matched, balance, and a weighted mean with its se.
suppressMessages({
  library(MatchIt)
  library(survey)
})
source(file.path(if (dir.exists("test/oracles")) "test/oracles" else ".", "write.R"))

data("lalonde", package = "MatchIt")
cutpoints <- list(age = c(20, 25, 30, 40), educ = c(9, 12), re74 = c(1, 5000, 15000))
matches <- list(
  exact = matchit(treat ~ race + married + nodegree, data = lalonde, method = "exact", estimand = "ATT"),
  coarsened = matchit(treat ~ age + educ + race + re74, data = lalonde, method = "cem", estimand = "ATT", cutpoints = cutpoints)
)
binary <- c("married", "nodegree")

for (name in names(matches)) {
  m <- matches[[name]]
  matched <- m$weights > 0
  note(name, "treated matched", sum(matched & m$treat == 1))
  note(name, "comparison matched", sum(matched & m$treat == 0))
  note(name, "covered", sum(matched & m$treat == 1) / sum(m$treat == 1))
  balance <- summary(m, standardize = TRUE)
  for (covariate in rownames(balance$sum.all)) {
    if (covariate == "distance") next
    note(name, paste("before", covariate), balance$sum.all[covariate, "Std. Mean Diff."])
    note(name, paste("after", covariate), balance$sum.matched[covariate, "Std. Mean Diff."])
  }
  for (side in 0:1) {
    used <- data.frame(y = lalonde$re78, w = m$weights)[matched & m$treat == side, ]
    mean_of <- svymean(~y, svydesign(ids = ~1, weights = ~w, data = used))
    note(name, "mean", coef(mean_of), side)
    note(name, "variance", as.numeric(vcov(mean_of)), side)
  }
}

write_rows("matching-rows", data.frame(
  lalonde[c("treat", "age", "educ", "race", "married", "nodegree", "re74", "re78")],
  exact = digits17(matches$exact$weights), coarsened = digits17(matches$coarsened$weights)
))
write_result("matching", c("MatchIt", "survey"))
