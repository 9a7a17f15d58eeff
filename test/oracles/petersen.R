# Clustered shares on published data: Petersen's simulated panel (2009), 500 firms over ten years, firms as persons and
# years as months, n where y > 0. Firms up to 150 take part. Made with R 4.2.2, sandwich 3.0.2.
suppressPackageStartupMessages(library(sandwich))
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

data(PetersenCL, package = "sandwich")
rows <- with(PetersenCL, data.frame(
  person = firm, municipality = ifelse(firm <= 150, 151, 101), first = year - 1, last = year - 1, n = as.integer(y > 0)
))
write_rows("petersen-rows", rows)
rows$after <- as.integer(rows$first >= 5)
rows$project <- as.integer(rows$municipality == 151)

# HC0 with cadjust is n/(n - 1) times the squared sums of the persons.
clustered <- function(fit, data) sqrt(diag(vcovCL(fit, cluster = data$person, type = "HC0", cadjust = TRUE)))
for (area in c("project", "comparison")) {
  own <- rows[rows$project == (area == "project"), ]
  for (w in 1:2) {
    part <- own[own$after == w - 1, ]
    fit <- lm(n ~ 1, data = part)
    note(area, paste0(c("p", "se"), w), c(coef(fit)[[1]], clustered(fit, part)[[1]]))
  }
  fit <- lm(n ~ after, data = own)
  persons <- length(unique(own$person))
  se <- clustered(fit, own)[[2]]
  note(area, c("change", "se"), c(coef(fit)[[2]], se))
  note(area, c("low", "high"), coef(fit)[[2]] + c(-1, 1) * qt(0.975, persons - 1) * se)
}
fit <- lm(n ~ after * project, data = rows)
note("development", c("value", "se"), c(coef(fit)[[4]], clustered(fit, rows)[[4]]))
write_result("petersen", "sandwich")
