import type { method as danish } from "../da/method"

export const method: typeof danish = {
  title: "How the number is computed",
  sections: {
    formula: "Formula",
    population: "Population",
    uncertainty: "Uncertainty",
    verdict: "Verdict",
    rules: "Rules",
    parameters: "Parameters",
    sql: "SQL",
    references: "Method and references",
    fingerprint: "Data fingerprint",
  },
  dividedBy: "divided by",
  measures: {
    ledighedsydelse_share: {
      left: "Share",
      over: "persons on ledighedsydelse",
      under: "persons on ledighedsydelse or in fleksjob",
      isFraction: true,
      definition: [
        "Counted on the last day of each month. A day with both ledighedsydelse and fleksjob is a fleksjob day.",
        "A period's share is the sum of its months' numerators divided by the sum of their denominators.",
        "A person counts in the municipality that has the spell on that day; one who moves counts in both.",
      ],
      leftOut: "Months in which a municipality delivered no rows are outside the denominator.",
      interval:
        "The interval allows for the same persons recurring in several months and in both periods (linearisation, clusters of persons).",
      references: ["R: survey::svyratio and svycontrast, persons as clusters", "Single months: Wilson's interval"],
    },
    ledighedsydelse_duration: {
      definition: [
        "All spells with at least one day in the period enter with the duration they have, however long. It reads: as if the period's exits went on.",
        "An exit to fleksjob is a fleksjob that begins at most 28 days after the spell's end. Every other exit is an other exit.",
        "A spell is followed to its exit, a move to another municipality, the end of the period or the end of the data.",
        "The sample “spells begun in the period”: those of the result are followed to 28 days before the end of the data, those of the baseline only to the intervention's start. It never carries the verdict.",
        "Difference between two groups: F₂ − F₁ ± 1.96·√(v₁ + v₂). Relative difference: F₂/F₁ − 1 with its interval on the log scale, ±1.96·√(v₁/F₁² + v₂/F₂²).",
        "Relative development: (F after/F before in the project) ÷ (F after/F before in the comparison group) − 1, interval on the log scale with the four terms v/F².",
        "Difference in the mean of the first weeks: persons who are in both groups count once.",
        "Log-rank test: Σ(d₁ − d·Y₁/Y) over all days of exit with hypergeometric variance, delayed entry and one degree of freedom.",
        "Time on the benefit of running spells: whole weeks from the spell's start to the end of the period's last day, shares with Wilson's interval; the change is clustered by person.",
        "Median for a verdict: the limits are put together from those of the four medians (MOVER). Share in fleksjob for a verdict: the sum of the four variances.",
      ],
      leftOut: "Spells that begin on the data's first day have an unknown start and are left out.",
      interval:
        "The interval is computed from each person's contribution to the curve, so that several spells of one person do not count as independent.",
      references: [
        "Kaplan–Meier with delayed entry; R: survival::survfit, rmean = weeks · 7",
        'Cumulative incidence: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
        'Median and quartiles: R: quantile.survfit, conf.type = "log-log"',
        'Log-rank test: R: survival::coxph(…, ties = "exact")$score and pchisq',
        "Running spells: Wilson 1927; R: prop.test(correct = FALSE)",
        "MOVER: Zou and Donner 2008",
      ],
    },
    hours_progression: {
      left: "Share",
      over: "persons with more weekly hours at follow-up",
      under: "all persons with observed follow-up",
      isFraction: true,
      definition: [
        "Persons whose fleksjob begins in the period with at most the hour limit at the start; each counts once, in the municipality at the start.",
        "Hours are compared in whole minutes. Fleksjob less than 28 days apart are one episode, across employers too.",
        "Those who have left fleksjob stay in the denominator, since who stays is itself a result.",
        "Hours are those that the file has as weekly hours. Where it has effective hours, those are compared; the data do not themselves say which they are.",
        "At 3, 6, 18 and 24 months the months of start move, so that follow-up ends before the intervention (baseline) or before the data do (result).",
        "The matrix counts all who begin a fleksjob in the period, once on either side of 10 hours. Where a cell is hidden, at least one more in its row is, so that the row's number does not give it away.",
        "Time until more hours: from the start to the first day of more hours. Leaving fleksjob is a competing exit; unknown hours and the end of the data end the follow-up.",
      ],
      leftOut:
        "Fleksjob without hours, fleksjob from the data's first day and persons whose follow-up lies after the end of the data are left out and counted.",
      interval:
        "Shares have Wilson's interval. Changes and differences are put together from four of them (MOVER). Mean changes of hours have the interval of the t distribution, the curves that of Aalen–Johansen.",
      references: [
        "Wilson 1927; R: prop.test(correct = FALSE)",
        "MOVER: Zou and Donner 2008; Newcombe 1998",
        "Means of hours; R: t.test",
        'Cumulative incidence: Aalen–Johansen; R: etm, ci.fun = "cloglog"',
      ],
    },
    company_oriented_share: {
      left: "Share",
      over: "persons in a company-oriented measure or with ordinary hours",
      under: "persons in the target group on at least one day of the month",
      isFraction: true,
      definition: [
        "Company-oriented measures are virksomhedspraktik and løntilskud on a day in the target group. Nytteindsats does not count.",
        "Ordinary hours are more than 0 paid hours in the month outside løntilskud and fleksjob.",
        "The gain holds each month against the same calendar month of the baseline, so that the season does not count.",
      ],
      leftOut: "Persons under uddannelsespålæg or in integrationsprogram are left out where the file tells.",
      interval:
        "The interval allows for the same persons recurring in several months (linearisation, clusters of persons).",
      references: ["R: survey::svycontrast on the monthly totals, persons as clusters"],
    },
    own_measure: {
      left: "Number",
      over: "sum of numerator",
      under: "sum of denominator",
      isFraction: true,
      definition: [
        "The number is the user's own: the SQL below, as it was loaded, gives a row for each person, municipality and month. Fremdrift adds the rows over the window's months.",
        "The file is checked: one SELECT alone over the loaded data, only persons who are in the data, and of a share a numerator between 0 and the denominator. Fremdrift itself counts the persons behind each number.",
        "The check cannot know whether the SQL measures what its name says, or whether a value stands with the right person. Read the SQL.",
      ],
      leftOut: "Rows without a known municipality are outside the areas.",
      interval:
        "The interval takes into account that the same persons come again in several months and in both windows (linearisation, clusters of persons).",
      references: ["R: survey::svyratio and svycontrast, persons as clusters"],
    },
    wage_hours_gap: {
      left: "Change",
      over: "ordinary hours a month after the project",
      under: "minus ordinary hours a month before, on average over persons",
      isFraction: false,
      definition: [
        "Everyone in the target group on the day the intervention starts is followed in the municipality and group of that day, whatever happens afterwards. It can also be chosen to take everyone in the target group during the project, each from the first day in it; the baseline and the months matched on are then counted back from that day.",
        "Ordinary hours are paid hours outside løntilskud and fleksjob. A month without hours in the file is 0 hours, since the file covers all persons.",
        "Every person in a project municipality is compared with persons outside the project of the same sex, age group, target group, time in the group and hours in the year before the baseline. The comparison persons are weighted so that the two groups are composed alike. A municipality alone has weights of its own.",
        "The hours of the baseline are not matched on: they show whether the groups were alike otherwise.",
      ],
      leftOut:
        "Persons without anyone to be compared with, and persons of unknown municipality. Death and emigration (events) end follow-up after the month in which they happen; where the files do not show them, those who died or emigrated count with 0 hours.",
      interval:
        "The interval is made of persons' own changes; the weights are taken as given. The municipalities' ups and downs are measured on the weighted changes.",
      references: [
        'R: MatchIt::matchit(method = "exact", estimand = "ATT"); standardised differences: summary(standardize = TRUE)',
        "R: survey::svymean of persons' changes with the weights",
        "Exact matching on coarse groups: Iacus, King and Porro 2012",
      ],
    },
  },
  durations: {
    restrictedMean: (weeks) => ({
      left: "Time",
      over: "area under the curve of those still on ledighedsydelse",
      under: `within the first ${weeks} weeks`,
      isFraction: false,
    }),
    median: {
      left: "Median",
      over: "the first week in which the curve of those still on ledighedsydelse",
      under: "is down to one half",
      isFraction: false,
    },
    fleksjobWithin: (weeks) => ({
      left: "Share in fleksjob",
      over: "the cumulative incidence of exits to fleksjob, other exits competing,",
      under: `at ${weeks} weeks`,
      isFraction: false,
    }),
  },
  population: {
    project: "Project",
    comparison: "Comparison",
    persons: (count) => `${count} persons in the result`,
    personsHidden: "the number is suppressed",
    municipalities: (count) => (count === 1 ? "1 municipality" : `${count} municipalities`),
    baseline: "Baseline",
    result: "Result",
    cut: (period) => `${period} (provisional: the data end before the period does)`,
    none: "the data do not cover the period",
    filter: "Narrowed to",
    everyone: "All persons",
    leftOut: "Left out",
  },
  uncertainty: {
    what: "Everyone is observed, nothing is sampled. The 95 per cent confidence interval says how far the number could lie from this by chance alone: had other citizens with the same chances been there, and – for the difference in development – had the municipalities' ordinary ups and downs fallen out otherwise.",
    levels: "Intervals of levels, own changes and curves cover the chance of persons only.",
    cause:
      "The interval says nothing of causes. The difference does not in itself show that the intervention is the cause: the municipalities applied to take part.",
    comparison: (k, tau) =>
      `The municipalities' ordinary ups and downs are measured on ${k} comparison municipalities: a spread of ${tau} beyond the chance of persons (DerSimonian–Laird). The limits use the t distribution with ${k - 1} degrees of freedom.`,
    tooFew: (k) =>
      `Only ${k} comparison municipalities are large enough. Below 10 there is neither an interval of the difference nor a verdict.`,
  },
  verdict: {
    intro:
      "I is the difference in development against the comparison group, turned so that an improvement is positive, with 95 per cent confidence interval from L to U. m is the smallest relevant change.",
    rules: {
      fulfilled: "L above 0, and I at least m",
      partlyFulfilled: "L above 0, I below m, but U at least m",
      notFulfilled: "U below m: a relevant improvement can be ruled out",
      tooUncertain: "L at most 0, and U at least m: the data cannot tell",
    },
    goalIntro:
      "The scheme itself sets a number. The gain in the last three months of the project is held against the ambition, point value against point value.",
    goalRules: {
      reached: "The gain is at least the ambition",
      notReached: "The gain is below the ambition",
      onTrack: "Before the goal's date: the gain is on or above the straight line to the ambition",
      behind: "Before the goal's date: the gain is below the line",
    },
    none: "No verdict: fewer than 10 comparison municipalities, fewer than 20 persons (time: 10 exits) in a period, or hidden numbers.",
    payment: "Payment and bonus are decided by STAR.",
  },
  parameters: {
    relevant: "Smallest relevant change (m)",
    ambition: "Ambition",
    threshold: "Disclosure",
    thresholdValue: (k) => `numbers behind fewer than ${k} persons are hidden`,
    rule: "Comparison rule",
    dataEnd: "Data until",
    dataEndChosen: (day) => `${day} (chosen)`,
    provisional: "Provisional months",
    provisionalValue: (months) => `the latest ${months}`,
    followUp: "Follow-up",
    followUpValue: (months) => `${months} months after the start`,
    hours: "Hour limit at the start",
    hoursValue: (hours) => `${hours} a week or less`,
    statistic: "The verdict rests on",
    statisticValue: {
      restrictedMean: (weeks) => `the mean of the first ${weeks} weeks`,
      median: "the median",
      fleksjobWithin: (weeks) => `the share in fleksjob within ${weeks} weeks`,
    },
    gap: "Gaps in a spell",
    gapValue: (days) =>
      days === 0 ? "no gap is bridged (dated periods)" : `shorter than ${days} days does not part a spell`,
    exitWindow: "Fleksjob counts as the exit",
    exitWindowValue: (days) => `until ${days} days after the spell`,
    matched: "Matching",
    matchedValue: "sex, age, target group, time in the group and earlier hours",
    unmatchedValue: "none: all against all",
    coverage: "Wage hours cover",
    coverageValue: {
      everyone: "all persons",
      whileOnBenefit: "persons only while on the benefit",
      unknown: "not told",
    },
    cohort: "The persons are found on",
    earlier: "Hours matched on",
    noVisitation: "The file does not tell visitation: the target group is not narrowed by it.",
  },
  sql: {
    intro: "The files that the number was computed with in this browser. Small numbers are hidden afterwards.",
    copy: "Copy SQL",
    copyFile: (path) => `Copy SQL: ${path}`,
    copied: "The SQL is copied.",
    failed: "The SQL could not be copied.",
  },
  scheme: {
    source: "The scheme's document",
    wording: "The criterion's wording",
  },
  fingerprint: {
    data: "Data",
    version: "Fremdrift",
    same: "The same files and the same choices give the same fingerprint and the same numbers.",
  },
}
