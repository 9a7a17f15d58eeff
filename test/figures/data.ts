import { absent, type AbsenceReason } from "../../src/domain/absence"
import { type Area, comparisonArea, municipalityArea, projectArea } from "../../src/domain/area"
import { type Month, monthOf } from "../../src/domain/calendar"
import { type Estimate, interval } from "../../src/domain/estimate"
import type { FollowUp, HoursMatrix, HoursMatrixRow, IncreaseCurve } from "../../src/domain/progression-result"
import type { Answers, QuestionAnswers } from "../../src/domain/survey"
import type {
  AreaResult,
  BalanceRow,
  Curve,
  ProgressionDetail,
  Series,
  SeriesPoint,
  Windows,
} from "../../src/domain/result"

/** Figures of the size and shape of the demo's, each the same in every run. */

export const names: Readonly<Record<number, string>> = {
  151: "Ballerup",
  157: "Gentofte",
  165: "Albertslund",
  320: "Faxe",
  336: "Stevns",
  550: "Tønder",
  741: "Samsø",
  760: "Ringkøbing-Skjern",
  787: "Thisted",
  791: "Viborg",
  813: "Frederikshavn",
}

export function labels(area: Area, length: "long" | "short"): string {
  if (area.kind === "municipality") return names[area.code] ?? String(area.code)
  if (area.kind === "project") return "Projektkommuner"
  return length === "long" ? "Sammenligningsgruppe" : "Sammenligning"
}

export function labelsEnglish(area: Area, length: "long" | "short"): string {
  if (area.kind === "municipality") return names[area.code] ?? String(area.code)
  if (area.kind === "project") return length === "long" ? "Project municipalities" : "Project"
  return length === "long" ? "Comparison group" : "Comparison"
}

export function measured(value: number, half: number): Estimate {
  return { kind: "value", value, interval: interval(value - half, value + half) }
}

/** The same waves every time: no chance is needed to look like a monthly figure. */
export function wave(index: number, seed: number): number {
  return (
    Math.sin(index * 0.9 + seed) * 0.5 +
    Math.sin(index * 0.37 + seed * 2.3) * 0.8 +
    Math.sin(index * 2.1 + seed * 5) * 0.3
  )
}

export interface Shape {
  readonly first: string
  readonly months: number
  readonly step?: 1 | 3
  readonly at: (index: number) => number
  readonly half: number
  readonly provisional?: number
  readonly absent?: Readonly<Record<string, AbsenceReason>>
}

export function seriesOf(area: Area, shape: Shape, name = "level"): Series {
  const { first, months, step = 1, at, half, provisional = 0, absent: missing = {} } = shape
  const count = Math.floor(months / step)
  const points = Array.from({ length: count }, (_, index): SeriesPoint => {
    const month: Month = monthOf(first) + index * step
    const reason = missing[String(index)]
    return {
      month,
      estimate: reason === undefined ? measured(at(index), half) : absent(reason),
      provisional: index >= count - provisional,
    }
  })
  return { area, name, points }
}

export const windows: Windows = {
  baseline: { first: monthOf("2018-04"), last: monthOf("2019-03") },
  result: { months: { first: monthOf("2019-10"), last: monthOf("2020-09") }, provisional: false },
}

const start = 51 // April 2019, counted from January 2015
const afterStart = (index: number) => Math.max(0, Math.min(1, (index - start) / 12))

/** 72 months from January 2015, the last two provisional. */
export const projectShare = seriesOf(projectArea, {
  first: "2015-01",
  months: 72,
  at: (index) => 0.184 - index * 0.0002 + wave(index, 1) * 0.003 - afterStart(index) * 0.024,
  half: 0.0085,
  provisional: 2,
})

export const comparisonShare = seriesOf(comparisonArea, {
  first: "2015-01",
  months: 72,
  at: (index) => 0.177 - index * 0.0002 + wave(index, 4) * 0.0022 - afterStart(index) * 0.003,
  half: 0.0035,
  provisional: 2,
})

/** A small municipality: wide intervals, hidden months alone and in a run, a lonely month between. */
export const smallShare = seriesOf(municipalityArea(741), {
  first: "2015-01",
  months: 72,
  at: (index) => 0.165 + wave(index, 7) * 0.014 - afterStart(index) * 0.02,
  half: 0.05,
  provisional: 2,
  absent: { 9: "hidden", 30: "hidden", 31: "hidden", 32: "hidden", 34: "hidden", 60: "noPopulation" },
})

export const municipalityShare = seriesOf(municipalityArea(813), {
  first: "2015-01",
  months: 72,
  at: (index) => 0.172 - index * 0.0002 + wave(index, 9) * 0.005 - afterStart(index) * 0.03,
  half: 0.018,
  provisional: 2,
})

export const shareLevels = [
  { area: projectArea, window: "baseline" as const, estimate: measured(0.173, 0.006) },
  { area: projectArea, window: "result" as const, estimate: measured(0.148, 0.006) },
  { area: comparisonArea, window: "baseline" as const, estimate: measured(0.167, 0.003) },
  { area: comparisonArea, window: "result" as const, estimate: measured(0.161, 0.003) },
]

export const breaks = [
  { month: monthOf("2017-07"), label: "Databrud: nyt datagrundlag" },
  { month: monthOf("2020-03"), label: "COVID-19-nedlukning", short: "COVID-19" },
]

export const durationProject = seriesOf(projectArea, {
  first: "2016-03",
  months: 57,
  step: 3,
  at: (index) => 46 + wave(index, 2) * 2 + Math.max(0, index - 10) * 0.4,
  half: 3.2,
  provisional: 1,
})

export const durationComparison = seriesOf(comparisonArea, {
  first: "2016-03",
  months: 57,
  step: 3,
  at: (index) => 45 + wave(index, 5) * 1.1 + Math.max(0, index - 10) * 0.45,
  half: 1.3,
  provisional: 1,
})

const change = (area: Area, before: Estimate, after: Estimate, half: number): AreaResult => ({
  area,
  persons: { kind: "value", value: 400, interval: absent("noInterval") },
  baseline: before,
  result: after,
  change:
    before.kind === "value" && after.kind === "value"
      ? measured(after.value - before.value, half)
      : absent(before.kind === "absent" ? before.reason : "hidden"),
  difference: absent("noComparison"),
  verdict: { kind: "none", reason: "noComparison" },
})

export const areaResults: readonly AreaResult[] = [
  change(projectArea, measured(0.173, 0.006), measured(0.152, 0.006), 0.007),
  change(comparisonArea, measured(0.167, 0.002), measured(0.164, 0.002), 0.003),
  change(municipalityArea(151), measured(0.183, 0.025), measured(0.153, 0.026), 0.025),
  change(municipalityArea(813), measured(0.163, 0.015), measured(0.134, 0.015), 0.015),
  change(municipalityArea(787), measured(0.159, 0.02), measured(0.13, 0.019), 0.018),
  change(municipalityArea(791), measured(0.178, 0.014), measured(0.153, 0.014), 0.014),
  change(municipalityArea(550), measured(0.176, 0.02), measured(0.161, 0.022), 0.02),
  change(municipalityArea(760), measured(0.178, 0.02), measured(0.164, 0.024), 0.023),
  change(municipalityArea(157), measured(0.177, 0.02), measured(0.168, 0.028), 0.025),
  change(municipalityArea(165), measured(0.193, 0.03), measured(0.1905, 0.034), 0.03),
  change(municipalityArea(336), measured(0.165, 0.03), measured(0.173, 0.075), 0.031),
  change(municipalityArea(741), absent("hidden"), absent("hidden"), 0),
]

interface CurveShape {
  readonly reach: number
  readonly pace: number
  readonly half: number
  readonly weeks: number
  readonly risk: number
  readonly every?: number
}

export function curveOf(area: Area, window: Curve["window"], kind: Curve["kind"], shape: CurveShape): Curve {
  const { reach, pace, half, weeks, risk, every = 1 } = shape
  const points = Array.from({ length: Math.floor(weeks / every) + 1 }, (_, index) => {
    const week = index * every
    const value = reach * (1 - Math.exp(-week / pace)) + (week > 0 ? Math.sin(week * 1.3) * 0.002 : 0)
    const estimate: Estimate =
      week === 0
        ? { kind: "value", value: 0, interval: absent("noInterval") }
        : measured(value, half * Math.min(1, 0.25 + week / 60))
    const atRisk: Estimate = {
      kind: "value",
      value: Math.round(risk * Math.exp(-week / 40)),
      interval: absent("noInterval"),
    }
    return { week, estimate, atRisk }
  })
  return { area, window, kind, points }
}

export function curvesOf(area: Area, weeks: number, risk: number, half: number, every = 1): readonly Curve[] {
  return [
    curveOf(area, "result", "toFleksjob", { reach: 0.66, pace: 30, half, weeks, risk, every }),
    curveOf(area, "result", "otherExit", { reach: 0.2, pace: 60, half: half * 0.6, weeks, risk, every }),
    curveOf(area, "baseline", "toFleksjob", { reach: 0.72, pace: 35, half, weeks, risk: risk * 0.9, every }),
    curveOf(area, "baseline", "otherExit", { reach: 0.19, pace: 60, half, weeks, risk, every }),
    curveOf(comparisonArea, "result", "toFleksjob", { reach: 0.69, pace: 37, half: 0.012, weeks: 104, risk: 9800 }),
    curveOf(comparisonArea, "result", "otherExit", { reach: 0.215, pace: 58, half: 0.008, weeks: 104, risk: 9800 }),
    curveOf(comparisonArea, "result", "remaining", { reach: 0.1, pace: 58, half: 0.008, weeks: 104, risk: 9800 }),
  ]
}

/** The share that remains, from the shares that have left. */
const remaining = (toFleksjob: Curve, otherExit: Curve): Curve => ({
  ...toFleksjob,
  kind: "remaining",
  points: toFleksjob.points.map((point, index) => {
    const left = [point.estimate, otherExit.points[index]?.estimate].map((one) =>
      one?.kind === "value" ? one.value : 0,
    )
    return { ...point, estimate: measured(1 - (left[0] ?? 0) - (left[1] ?? 0), 0.02) }
  }),
})

export const remainingCurves: readonly Curve[] = (
  [
    [projectArea, "result", 0.66],
    [projectArea, "baseline", 0.72],
    [comparisonArea, "result", 0.69],
  ] as const
).map(([area, window, reach]) => {
  const shape = { pace: 30, half: 0.02, weeks: 104, risk: 2496 }
  return remaining(
    curveOf(area, window, "toFleksjob", { ...shape, reach }),
    curveOf(area, window, "otherExit", { ...shape, reach: 0.2 }),
  )
})

export const groupCurves: readonly Curve[] = [
  "Under 30 år",
  "30–39 år",
  "40–49 år",
  "50–59 år",
  "60 år og derover",
].map((group, index) => ({
  ...curveOf(projectArea, "result", "toFleksjob", {
    reach: 0.75 - index * 0.06,
    pace: 24 + index * 6,
    half: 0.04,
    weeks: 104 - index * 9,
    risk: 300 + index * 150,
  }),
  group,
}))

const count = (value: number): Estimate => ({ kind: "value", value, interval: absent("noInterval") })

export function progressionOf(
  area: Area,
  window: "baseline" | "result",
  up: number,
  down: number,
  left: number,
  mean: number,
  half: number,
): ProgressionDetail {
  return {
    area,
    window,
    observed: count(600),
    up: measured(up, half),
    unchanged: measured(1 - up - down - left, half),
    down: measured(down, half),
    left: measured(left, half),
    upOfRemaining: measured(up / (1 - left), half),
    meanChange: measured(mean, half * 8),
    meanRise: measured(mean * 4, half * 10),
    unknownHours: count(12),
    notObservedYet: count(40),
  }
}

const hiddenDetail: ProgressionDetail = {
  ...progressionOf(municipalityArea(741), "result", 0, 0, 0, 0, 0),
  up: absent("hidden"),
  unchanged: measured(0.62, 0.1),
  down: absent("hidden"),
  left: measured(0.12, 0.1),
  meanChange: absent("hidden"),
  meanRise: absent("hidden"),
}

export const progressionDetails: readonly ProgressionDetail[] = [
  progressionOf(projectArea, "baseline", 0.196, 0.085, 0.11, 0.5, 0.015),
  progressionOf(projectArea, "result", 0.224, 0.083, 0.104, 0.62, 0.015),
  progressionOf(comparisonArea, "baseline", 0.195, 0.08, 0.11, 0.5, 0.006),
  progressionOf(comparisonArea, "result", 0.203, 0.082, 0.108, 0.57, 0.006),
  ...(
    [
      [813, 0.196, 0.255, 0.081, 0.095, 0.78, 0.035],
      [787, 0.2, 0.23, 0.077, 0.1, 0.6, 0.045],
      [791, 0.194, 0.229, 0.088, 0.11, 0.66, 0.033],
      [151, 0.185, 0.218, 0.081, 0.09, 0.71, 0.058],
      [320, 0.2, 0.215, 0.071, 0.12, 0.53, 0.05],
      [760, 0.197, 0.201, 0.091, 0.1, 0.46, 0.044],
      [165, 0.198, 0.198, 0.086, 0.1, 0.63, 0.07],
      [157, 0.196, 0.19, 0.087, 0.13, 0.5, 0.054],
      [336, 0.189, 0.184, 0.089, 0.09, 0.41, 0.068],
    ] as const
  ).flatMap(([code, before, up, down, left, mean, half]) => [
    progressionOf(municipalityArea(code), "baseline", before, down, left, mean, half),
    progressionOf(municipalityArea(code), "result", up, down, left, mean, half),
  ]),
  hiddenDetail,
]

/** Cohorts three months to two years after the start; the last of the result cannot be seen yet. */
export const followUps: readonly FollowUp[] = ([3, 6, 12, 18, 24] as const).map((months, index): FollowUp => {
  const left = [0.21, 0.39, 0.63, 0.66, 0.68][index] ?? 0
  const detailOf = (area: Area, window: "baseline" | "result", up: number): ProgressionDetail =>
    progressionOf(area, window, up, 0.012 * (index + 1), left, 0.6, 0.01)
  const none = absent("notObservedYet")
  const unseen = { up: none, unchanged: none, down: none, left: none }
  const results = [
    detailOf(projectArea, "result", 0.095 + index * 0.02),
    detailOf(comparisonArea, "result", 0.086 + index * 0.02),
  ]
  return {
    months,
    windows,
    details: [
      detailOf(projectArea, "baseline", 0.083 + index * 0.02),
      index === 0
        ? { ...detailOf(comparisonArea, "baseline", 0.086), down: absent("hidden"), left: absent("hidden") }
        : detailOf(comparisonArea, "baseline", 0.086 + index * 0.02),
      ...results.map((detail) => (months === 24 ? { ...detail, ...unseen } : detail)),
    ],
  }
})

const matrixRow = (persons: number, ...counts: readonly (number | null)[]): HoursMatrixRow => ({
  persons: count(persons),
  shares: counts.map((cell) =>
    persons === 0 ? absent("noPopulation") : cell === null ? absent("hidden") : measured(cell / persons, 0.01),
  ),
})

/** Hours from start to follow-up: an empty row, hidden cells, and a row of which all stayed in their band. */
export function matrixOf(area: Area): HoursMatrix {
  return {
    area,
    window: "result",
    rows: [
      matrixRow(0, 0, 0, 0, 0, 0, 0, 0),
      matrixRow(617, 0, 165, 56, 10, 0, 0, 386),
      matrixRow(1416, 0, 34, 370, 797, 17, 0, 198),
      matrixRow(310, 0, 0, null, 237, null, 0, 65),
      matrixRow(247, 0, 0, 0, null, 180, null, 57),
      matrixRow(50, 0, 0, 0, 0, 0, 50, 0),
    ],
    unknownHours: count(31),
  }
}

const kinds = { toFleksjob: "moreHours", otherExit: "outOfFleksjob", remaining: "sameHours" } as const

/** The curves of time until hours first rise, of the shape of those above. */
export function increaseCurves(): readonly IncreaseCurve[] {
  return curvesOf(projectArea, 78, 2496, 0.03).map((curve) => ({ ...curve, kind: kinds[curve.kind] }))
}

const companyOriented = (area: Area, name: string, base: number, gain: number, seed: number) =>
  seriesOf(
    area,
    {
      first: "2016-01",
      months: 36,
      at: (index) => base + Math.max(0, Math.min(1, (index - 11) / 20)) * gain + wave(index, seed) * 0.005,
      half: 0.008,
      provisional: 0,
    },
    name,
  )

export const companySeries: readonly Series[] = [
  companyOriented(projectArea, "either", 0.168, 0.172, 1),
  companyOriented(comparisonArea, "either", 0.166, 0.04, 2),
  companyOriented(projectArea, "companyOriented", 0.14, 0.11, 3),
  companyOriented(comparisonArea, "companyOriented", 0.138, 0.025, 4),
  companyOriented(projectArea, "ordinaryHours", 0.042, 0.082, 5),
  companyOriented(comparisonArea, "ordinaryHours", 0.041, 0.018, 6),
]

export const companyWindows: Windows = {
  baseline: { first: monthOf("2016-01"), last: monthOf("2016-12") },
  result: { months: { first: monthOf("2018-01"), last: monthOf("2018-12") }, provisional: false },
}

const atStart = projectShare.points.findIndex(({ month }) => month === monthOf("2019-04"))

/** Around 0 to the start, then some two hours above it. */
export const hoursDifference: Series = {
  area: projectArea,
  name: "hoursDifference",
  points: projectShare.points.map(({ month, provisional }, index) => ({
    month,
    provisional,
    estimate: measured(wave(index, 5) * 0.4 + Math.min(2, Math.max(0, index - atStart) * 0.2), 0.9),
  })),
}

const difference = (value: number): Estimate => ({ kind: "value", value, interval: absent("noInterval") })

/** Unlike before matching, alike after it but for what is not matched on; one level hidden. */
export const balance: readonly BalanceRow[] = [
  { variable: "sex", level: "kvinde", before: difference(0.16), after: difference(0) },
  { variable: "sex", level: "mand", before: difference(-0.16), after: difference(0) },
  { variable: "held", level: "0-12", before: difference(0.04), after: difference(0.02) },
  { variable: "held", level: "104-", before: difference(-0.31), after: difference(-0.01) },
  { variable: "held", level: "unknown", before: absent("hidden"), after: absent("hidden") },
  { variable: "earlierHours", level: "10-50", before: difference(0.08), after: difference(0) },
  { variable: "baselineHours", level: "", before: difference(0.22), after: difference(0.13) },
]

/** Answers from 1 to 5, as shares of all; those of a pair are counted together where few gave one of them. */
const answersOf = (
  persons: number,
  shares: readonly (readonly [from: number, to: number, share: number])[],
): Answers => {
  const high = shares.filter(([from]) => from >= 4).reduce((sum, [, , share]) => sum + share, 0)
  return {
    respondents: { kind: "value", value: persons, interval: absent("noInterval") },
    high: measured(high, 0.04),
    mean: measured(3.8, 0.1),
    bands: shares.map(([from, to, share]) => ({ from, to, share: measured(share, 0.04) })),
  }
}

/** Asked afterwards alone, asked twice, with joined answers, and hidden. */
export const answeredQuestions: readonly Pick<QuestionAnswers, "question" | "after" | "before">[] = [
  {
    question: "Hvor stort udbytte har du haft af kurset?",
    after: answersOf(412, [
      [1, 1, 0.04],
      [2, 2, 0.09],
      [3, 3, 0.18],
      [4, 4, 0.41],
      [5, 5, 0.28],
    ]),
    before: null,
  },
  {
    question: "Jeg har kompetencer til at planlægge en meningsfuld indsats sammen med borgeren",
    after: answersOf(388, [
      [1, 2, 0.11],
      [3, 3, 0.29],
      [4, 4, 0.4],
      [5, 5, 0.2],
    ]),
    before: answersOf(371, [
      [1, 1, 0.07],
      [2, 2, 0.2],
      [3, 3, 0.38],
      [4, 5, 0.35],
    ]),
  },
  {
    question: "Kurset blev holdt til tiden",
    after: { respondents: absent("hidden"), high: absent("hidden"), mean: absent("hidden"), bands: [] },
    before: null,
  },
]
