# Events per person-month with the interval of its logarithm, clustered by person, against survey. Made with R 4.2.2,
# survey 4.1.1, survival 3.5.3. Data: survival::cgd, infections by treatment, several rows a person; months of 30.4375 days.
suppressPackageStartupMessages({library(survey); library(survival)})
source(if (dir.exists("test/oracles")) "test/oracles/write.R" else "write.R")

rows <- with(cgd, data.frame(
  case = ifelse(treat == "placebo", "placebo", "interferon"), person = id, events = status,
  time = (tstop - tstart) / 30.4375
))
for (name in unique(rows$case)) {
  design <- svydesign(ids = ~person, weights = ~1, data = rows[rows$case == name, ])
  total <- svytotal(~ events + time, design)
  rate <- unname(coef(total)["events"] / coef(total)["time"])
  log_rate <- svycontrast(total, quote(log(events / time)))
  note(name, "rate", rate)
  note(name, "low", rate * exp(-qnorm(0.975) * SE(log_rate)))
  note(name, "high", rate * exp(qnorm(0.975) * SE(log_rate)))
}
write_result("rates", c("survey", "survival"))
write_rows("rates-rows", within(rows, time <- digits17(time)))
