import type { figures as da } from "../da/figures"

const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
const inWords = (count: number) => numberWords[count] ?? String(count)

/** One full stop, also after pct. and mar. */
const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)

/** Words in figures and in what is exported from them. */
export const figures: typeof da = {
  series: {
    ledighedsydelse_share: {
      title: "Share of persons assessed for fleksjob who are on ledighedsydelse",
      subtitle: (every: string) => `Per cent of persons on ledighedsydelse or in fleksjob, ${every}.`,
    },
    ledighedsydelse_duration: {
      title: "Time on ledighedsydelse",
      subtitle: (every: string) => `Mean weeks of the first 104, as if the period's exits went on, ${every}.`,
    },
    hours_progression: {
      title: "Share working more hours",
      subtitle: (every: string) => `Per cent of persons who started in a fleksjob of few hours, by start, ${every}.`,
    },
    company_oriented_share: {
      title: "Share in a company-oriented measure or with ordinary hours",
      subtitle: (every: string) => `Per cent of the target group, ${every}.`,
    },
    wage_hours_gap: {
      title: "Ordinary hours per citizen of the target group",
      subtitle: (every: string) => `Mean hours a month, ${every}. The same citizens are followed all the way.`,
    },
  },
  every: { month: "month by month", quarter: "quarter by quarter" },
  shaded: "Shaded around the line: 95 per cent confidence interval.",
  shadedLines: "Shaded around the lines: 95 per cent confidence intervals.",
  project: { long: "Project municipalities", short: "Project" },
  comparison: { long: "Comparison group", short: "Comparison" },
  baseline: "Baseline",
  latestTwelve: "Latest 12 months",
  result: "Result period",
  resultShort: "Result",
  mean: (value: string) => `mean ${value}`,
  starts: (day: string) => `Intervention starts ${day}`,
  startsShort: "Intervention starts",
  ends: (day: string) => `Intervention ends ${day}`,
  endsShort: "Intervention ends",
  atMonth: (value: string, month: string) => `${value} in ${month}`,
  atQuarter: (value: string, quarter: string) => `${value} in ${quarter}`,
  provisional: "(provisional)",
  provisionalReading: "provisional figure",
  axisCut: "The axis does not begin at 0.",
  axisBegins: (value: string) => `The axis begins at ${stop(value)}`,
  provisionalMonths: (count: number) =>
    count === 1
      ? "The latest month is provisional (dashed) and may rise with late registrations."
      : `The latest ${inWords(count)} months are provisional (dashed) and may rise with late registrations.`,
  provisionalQuarters: (count: number) =>
    count === 1
      ? "The latest quarter is provisional (dashed) and may rise with late registrations."
      : `The latest ${inWords(count)} quarters are provisional (dashed) and may rise with late registrations.`,
  hiddenNote: (threshold: number) =>
    `Suppressed (..): fewer than ${threshold} persons, or hidden so that the small number cannot be worked out.`,
  gapNote: (name: string, reason: string) => `Gap in the line of ${name}: ${reason}.`,
  windowsNote: (baseline: string, result: string | null) =>
    result === null
      ? `Grey field: baseline (${baseline}).`
      : `Grey fields: baseline (${baseline}) and result (${result}).`,
  latestNote: (items: string) => `Latest figures: ${stop(items)}`,
  benchmarkNote: (items: readonly string[]) =>
    `Dotted horizontal ${items.length === 1 ? "line" : "lines"}: ${items.join("; ")}.`,
  benchmark: (value: string, area: string, year: string) => `${value} · ${area}, ${year}`,
  difference: (value: string) => `Difference ${value}`,
  reading: (name: string, value: string) => `${name}: ${value}`,
  withInterval: (value: string, interval: string) => `${value} (${interval})`,
  interval: (interval: string) => `95 per cent confidence interval ${interval}`,
  hidden: "..",
  described: {
    levels: (name: string, before: string, beforePeriod: string, after: string, afterPeriod: string) =>
      `${name}: ${before} at baseline (${beforePeriod}) and ${after} in ${stop(afterPeriod)}`,
    ends: (name: string, first: string, at: string, last: string, until: string) =>
      `${name}: ${first} in ${at} and ${last} in ${until}.`,
    none: (name: string) => `${name}: the figures are not shown.`,
  },
  group: {
    title: "Company-oriented measures and ordinary hours",
    subtitle: (every: string) => `Per cent of the target group, ${every}.`,
    parts: {
      either: "Measure or hours",
      level: "Measure or hours",
      companyOriented: "Company-oriented measure",
      ordinaryHours: "Ordinary hours",
    },
    partsNote: "The two parts cannot be added, since a person can be in a measure and have hours in the same month.",
  },
  beforeAfter: {
    title: "From baseline to result in the municipalities",
    subtitle: (unit: string) =>
      `${unit} Open dot: baseline. Filled dot: result. Bar: 95 per cent confidence interval of the result.`,
    before: "baseline",
    after: "result",
    change: "Change",
    offAxis: "Chevron on a bar: the interval goes on beyond the axis.",
    notShown: "– : cannot be computed.",
    row: (before: string, after: string, change: string) => `${before} → ${after}, change ${change}`,
    described: (name: string, before: string, after: string, change: string) =>
      `${name} went from ${before} to ${after} (${change}).`,
    counted: (down: number, up: number, all: number) =>
      `Of ${all} municipalities ${down} are lower and ${up} higher than at baseline; the table has the confidence intervals.`,
  },
  units: {
    share: "Per cent.",
    shareDifference: "Percentage points.",
    weeks: "Weeks.",
    weeksDifference: "Weeks.",
    hours: "Hours.",
    hoursPerMonth: "Hours a month.",
    deviations: "Standard deviations.",
    persons: "Persons.",
    ratio: "Ratio.",
  },
  incidence: {
    titles: {
      exits: "Share who have left ledighedsydelse",
      toFleksjob: "Share who have gone from ledighedsydelse into fleksjob",
      otherExit: "Share who have left ledighedsydelse for something else than fleksjob",
      remaining: "Share still on ledighedsydelse",
    },
    subtitle:
      "Per cent of spells, by weeks on ledighedsydelse, as if the period's exits went on. Shaded: 95 per cent confidence intervals.",
    narrowSubtitle: "Per cent of spells, by weeks on ledighedsydelse, as if the period's exits went on.",
    kinds: { toFleksjob: "Into fleksjob", otherExit: "Other exits", remaining: "Still on ledighedsydelse" },
    baselineOf: (name: string) => `${name}, baseline`,
    baselineLower: "baseline",
    weeks: (week: number) => (week === 1 ? "1 week" : `${week} weeks`),
    atRisk: "Spells still followed",
    otherNote:
      "Other exits: disability pension, old-age pension, early retirement, other benefits, self-support, emigration and death.",
    entryNote:
      "Spells already running when the period begins enter at the duration they have; the number followed may therefore rise.",
    mergedNote:
      "Where a week is merged with its neighbours for disclosure control, the number of the latest week shown stands.",
    endNote: (threshold: number) => `A curve ends where fewer than ${threshold} spells are followed.`,
    valuesNotes: {
      toFleksjob: (week: number, items: string) => `In fleksjob after ${week} weeks: ${stop(items)}`,
      otherExit: (week: number, items: string) => `Gone in another way after ${week} weeks: ${stop(items)}`,
      remaining: (week: number, items: string) => `Still on ledighedsydelse after ${week} weeks: ${stop(items)}`,
    },
    valueOf: (value: string, name: string) => `${name} ${value}`,
    lines: {
      toFleksjob: (name: string, value: string) => `${name}, into fleksjob: ${value}`,
      otherExit: (name: string, value: string) => `${name}, other exits: ${value}`,
      remaining: (name: string, value: string) => `${name}, still on ledighedsydelse: ${value}`,
    },
  },
  progression: {
    title: "More hours, unchanged, fewer hours or out of fleksjob",
    subtitle: (hours: number, months: number) =>
      `Per cent of persons who started in a fleksjob of ${hours} hours or less, ${months} months after the start.`,
    up: "More",
    unchanged: "Unchanged",
    down: "Fewer",
    left: "Out of fleksjob",
    leftShort: "Out",
    upColumn: "More",
    baselineTick: (value: string) => `baseline ${value}`,
    tickNote: "Vertical line in the bar: share with more hours at baseline.",
    leftNote: "Everyone whose hours are known at follow-up is counted; out of fleksjob is for whatever reason.",
    meanChange: "Change in weekly hours",
    meanNote: "Change in hours: mean of those still in fleksjob, with 95 per cent confidence interval.",
    parts: (up: string, unchanged: string, down: string, left: string) =>
      `more ${up}, unchanged ${unchanged}, fewer ${down}, out of fleksjob ${left}`,
    described: (name: string, parts: string) => `${name}: ${stop(parts)}`,
    withBaseline: (value: string) => `more at baseline ${value}`,
  },
  reasons: {
    hidden: "suppressed",
    noPopulation: "no persons",
    outsidePeriod: "the data do not cover the period",
    notObservedYet: "not observed yet",
    monthsMissing: "too many months are missing from the data",
    curveTooShort: "the curve ends before",
    notReached: "not reached",
    noInterval: "no confidence interval at 0 and 100 per cent",
    tooFewMunicipalities: "too few municipalities to compare with",
    tooFewPersons: "too few persons",
    noComparison: "no comparison",
    tableMissing: "the data are not loaded",
    columnMissing: "the column is not in the file",
    hoursCoverageUnknown: "nobody has said whom the wage hours cover",
    hoursOnlyOnBenefit: "the wage hours end with the benefit",
    fewMatched: "too few have anyone to be compared with",
  },
  caption: {
    source: (source: string) => `Source: ${stop(source)}`,
    period: (period: string) => `Period: ${stop(period)}`,
    synthetic: "Synthetic data",
    undisclosed: "Not disclosure controlled",
  },
  csv: {
    columns: {
      scheme: "scheme",
      criterion: "criterion",
      measure: "measure",
      series: "series",
      municipalityCode: "municipality_code",
      municipality: "municipality",
      period: "period",
      value: "value",
      low: "low",
      high: "high",
      numerator: "numerator",
      denominator: "denominator",
      unit: "unit",
      hidden: "hidden",
      reason: "reason",
    },
    yes: "yes",
    no: "no",
    series: {
      persons: "persons",
      baseline: "level, baseline",
      result: "level, result",
      change: "change",
      difference: "difference in development",
      baselineWindow: "baseline",
      resultWindow: "result",
      goalWindow: "goal",
      level: "level",
      either: "measure or hours",
      companyOriented: "company-oriented measure",
      ordinaryHours: "ordinary hours",
      toFleksjob: "into fleksjob",
      otherExit: "other exits",
      remaining: "still on ledighedsydelse",
      atRisk: "spells followed",
      spells: "spells",
      completed: "completed spells",
      completedMean: "completed spells, mean",
      completedMedian: "completed spells, median",
      completedLowerQuartile: "completed spells, lower quartile",
      completedUpperQuartile: "completed spells, upper quartile",
      median: "median",
      restrictedMean52: "mean of the first 52 weeks",
      restrictedMean104: "mean of the first 104 weeks",
      fleksjobWithin: "into fleksjob within",
      unknownStart: "spells of unknown start",
      observed: "persons observed",
      up: "more hours",
      unchanged: "unchanged",
      down: "fewer hours",
      left: "out of fleksjob",
      upOfRemaining: "more hours, of those in fleksjob",
      meanChange: "change in weekly hours",
      unknownHours: "persons with unknown hours",
      notObservedYet: "persons not observed yet",
      hoursDifference: "difference in hours above the baseline",
      balanceBefore: "standardised difference before matching",
      balanceAfter: "standardised difference after matching",
    },
  },
}
