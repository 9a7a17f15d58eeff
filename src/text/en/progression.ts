import type {
  progressionColumnOf as danishColumnOf,
  progressionColumns as danishColumns,
  progressionFigures as danishFigures,
  progressionPage as danishPage,
} from "../da/progression"

const weeks = (week: number) => (week === 1 ? "1 week" : `${week} weeks`)
const stop = (text: string) => (text.endsWith(".") ? text : `${text}.`)
const limit = (hours: string, below: boolean) => (below ? `under ${hours} hours` : `${hours} hours or less`)
const band = (over: number | null, upTo: number | null) =>
  upTo === null ? `>${over ?? 0}` : over === null ? String(upTo) : `>${over}–${upTo}`

const bandShort = (over: number | null, upTo: number | null) =>
  upTo === null ? `>${over ?? 0}` : over === null ? String(upTo) : `≤${upTo}`

export const progressionFigures: typeof danishFigures = {
  firstIncrease: {
    titles: {
      exits: "Time until more hours in fleksjob",
      toFleksjob: "Time until more hours in fleksjob",
      otherExit: "Out of fleksjob",
      remaining: "In fleksjob without more hours",
    },
    subtitle:
      "Per cent of persons who started a fleksjob of few hours, by weeks since the start. Shaded: 95 per cent confidence interval.",
    narrowSubtitle: "Per cent of persons who started a fleksjob of few hours, by weeks since the start.",
    kinds: { toFleksjob: "More hours", otherExit: "Out of fleksjob", remaining: "In fleksjob without more hours" },
    baselineOf: (name) => `${name}, baseline`,
    baselineLower: "baseline",
    weeks,
    atRisk: "Persons still followed",
    otherNote:
      "More hours: the first time that weekly hours are above those of the start. Out of fleksjob: left without having had more hours, for whatever reason.",
    entryNote:
      "All who start during the intervention are followed to the end of the data. The baseline is followed to the start of the intervention only, so that its days do not count on both sides.",
    stretchNote: "Dotted: weeks merged for confidentiality; only the ends are known.",
    between: (low, high) => `between ${low} and ${high}`,
    mergedNote:
      "Where a week is merged with its neighbours for disclosure control, the number is that of the latest week shown.",
    endNote: (threshold) => `A curve ends where fewer than ${threshold} persons are followed.`,
    valuesNotes: {
      toFleksjob: (week, items) => `More hours within ${week} weeks: ${stop(items)}`,
      otherExit: (week, items) => `Out of fleksjob within ${week} weeks: ${stop(items)}`,
      remaining: (week, items) => `Still in fleksjob without more hours after ${week} weeks: ${stop(items)}`,
    },
    valueOf: (value, name) => `${name} ${value}`,
    lines: {
      toFleksjob: (name, value) => `${name}, more hours: ${value}`,
      otherExit: (name, value) => `${name}, out of fleksjob: ${value}`,
      remaining: (name, value) => `${name}, in fleksjob without more hours: ${value}`,
    },
  },
  followUps: {
    title: "Up, unchanged, down and out at each follow-up",
    subtitle: (hours, below) =>
      `Per cent of persons who started a fleksjob of ${limit(hours, below)}, by months since the start.`,
    months: (months) => `${months} mths`,
    monthsLong: (months) => `${months} months after the start`,
    panel: (name, window) => `${name}, ${window}`,
    baseline: "baseline",
    result: "result",
    windowsNote:
      "Each follow-up has its own months of start: in the baseline the 12 months whose follow-up ends before the intervention; in the result those whose follow-up the data show.",
  },
  hoursMatrix: {
    title: (months) => `From hours at the start to hours after ${months} months`,
    subtitle: (name, starts) => `Per cent of each row: all who started a fleksjob ${stop(starts)} Area: ${stop(name)}`,
    rowHead: "Hours at start",
    columnHead: (months) => `Weekly hours after ${months} months`,
    band,
    bandShort,
    left: "Out of fleksjob",
    leftShort: "Out",
    persons: "Persons",
    personsShort: "Pers.",
    down: "Below the diagonal: down",
    up: "Above the diagonal: up",
    sameNote: "Grey cells: the same band as at the start.",
    targetNote: (hours) => `Above the rule: the target group, started at ${hours} hours or less.`,
    unknownNote: (persons) => `Not in the matrix, since their hours are unknown: ${persons}.`,
    from: (row) => `From ${row} hours`,
    to: (column, value) => `to ${column} hours: ${value}`,
    toLeft: (value) => `out of fleksjob: ${value}`,
    described: (row, parts) => `Started at ${row} hours: ${stop(parts)}`,
  },
}

export const progressionColumns: typeof danishColumns = {
  meanRise: "change in weekly hours, those who went up",
  moreHours: "more hours",
  outOfFleksjob: "out of fleksjob",
  sameHours: "in fleksjob without more hours",
  personsAtRisk: "persons followed",
  increased: "persons with more hours",
  medianIncrease: "median until more hours",
}
export const progressionColumnOf: typeof danishColumnOf = {
  followUp: (name, months) => `${name}, ${months} months`,
  within: (week) => `more hours within ${weeks(week)}`,
  cell: (from, to) => `from ${from} to ${to} hours`,
  cellLeft: (from) => `from ${from} hours to out of fleksjob`,
  row: (from) => `persons, started at ${from} hours`,
}

export const progressionPage: typeof danishPage = {
  limit,
  followUps: {
    heading: "The three shares at each follow-up",
    subtitle:
      "Share who are up: (i) of all observed, (ii) of those still in fleksjob, and (iii) of the stock, however long ago they started.",
    caption: "Shares at each follow-up in baseline and result",
    ofObserved: (months) => `(i) Up after ${months} months, of all`,
    ofRemaining: (months) => `(ii) Up after ${months} months, of those in fleksjob`,
    stock: "(iii) Stock: more hours than at the start",
    started: (before, after) => `started ${before} → ${after}`,
    stockAt: (before, after) => `end of ${before} → ${after}`,
    month: "Months after start",
    starts: "Started",
  },
  matrix: {
    choose: "Show matrix of",
    option: (name, window) => `${name}, ${window}`,
  },
  increase: {
    heading: "How many get more hours, and when",
    subtitle: "Read from the curves above. Those who leave fleksjob without more hours stay in the denominator.",
    caption: "Time until more hours in baseline and result",
    persons: "Persons followed",
    increased: "Persons with more hours",
    within: (week) => `More hours within ${week} weeks`,
    median: "Median: time until half have more hours",
    started: (starts, until) => `started ${starts}, followed to ${until}`,
  },
  meanRise: "Mean change of those who went up",
}
