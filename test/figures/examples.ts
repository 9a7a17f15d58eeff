import { comparisonArea, municipalityArea, projectArea } from "../../src/domain/area"
import { lastDay, monthOf } from "../../src/domain/calendar"
import { answersFigure } from "../../src/figures/answers-figure"
import { balanceFigure } from "../../src/figures/balance-figure"
import { beforeAfterFigure } from "../../src/figures/before-after-figure"
import type { Figure } from "../../src/figures/figure"
import { deliveryFigure } from "../../src/figures/delivery-figure"
import { firstIncreaseFigure } from "../../src/figures/first-increase-figure"
import { followUpFigure } from "../../src/figures/follow-up-figure"
import { groupSeriesFigure } from "../../src/figures/group-series-figure"
import { hoursMatrixFigure } from "../../src/figures/hours-matrix-figure"
import { incidenceFigure } from "../../src/figures/incidence-figure"
import { pathFigure } from "../../src/figures/path-figure"
import type { DrawnPath } from "../../src/figures/path-scale"
import { progressionFigure } from "../../src/figures/progression-figure"
import { timeSeriesFigure } from "../../src/figures/time-series-figure"
import type { TimeSeriesInput } from "../../src/figures/time-series-state"
import * as data from "./data"
import { deliveryInput } from "./deliveries"

export const shareInput: TimeSeriesInput = {
  measure: "ledighedsydelse_share",
  series: [data.projectShare, data.comparisonShare],
  unit: "share",
  step: 1,
  windows: data.windows,
  interventionStart: monthOf("2019-04"),
  breaks: data.breaks,
  levels: data.shareLevels,
  labels: data.labels,
  language: "da",
}

const ownLevels = data.shareLevels.map((level) =>
  level.area.kind === "project" ? { ...level, area: municipalityArea(741) } : level,
)

const matrixInput = {
  followUpMonths: 12,
  hoursAtStart: 10,
  starts: "apr.–okt. 2019",
  labels: data.labels,
  language: "da",
  threshold: 5,
} as const

/** One figure of each kind and each hard case, drawn for the golden files and looked at as pictures. */
const pathMarksOf741 = [
  { month: monthOf("2016-12"), gain: 0 },
  { month: monthOf("2017-06"), gain: 0.05 },
  { month: monthOf("2017-12"), gain: 0.1 },
  { month: monthOf("2018-06"), gain: 0.15 },
  { month: monthOf("2018-12"), gain: 0.2 },
]

/** A municipality that reached two of its milestones, not the third, and not its ambition. */
export const drawnPath: DrawnPath = {
  marks: pathMarksOf741,
  path: {
    municipality: 741,
    points: Array.from({ length: 22 }, (_, index) => ({
      month: monthOf("2017-03") + index,
      estimate: data.measured(0.02 + 0.16 * Math.sin(index / 13), 0.02),
      provisional: false,
    })),
    marks: pathMarksOf741.slice(1).map(({ month, gain }, index) => ({
      milestone: index === 3 ? null : { municipality: 741, date: lastDay(month), gain },
      months: { first: month - 2, last: month },
      wanted: gain,
      gain: data.measured(gain + (index < 2 ? 0.02 : -0.02), 0.02),
      verdict: {
        kind: "goal",
        word: index < 2 ? "reached" : "notReached",
        provisional: false,
        withinInterval: false,
      },
    })),
  },
}

export const examples: Readonly<Record<string, Figure>> = {
  share: timeSeriesFigure(shareInput),
  "share-english": timeSeriesFigure({ ...shareInput, language: "en", labels: data.labelsEnglish }),
  "share-compact": timeSeriesFigure({ ...shareInput, style: "compact" }),
  "share-projector": timeSeriesFigure({ ...shareInput, style: "projector" }),
  "share-municipality": timeSeriesFigure({
    ...shareInput,
    series: [data.municipalityShare, data.projectShare, data.comparisonShare],
    levels: [],
  }),
  "share-small": timeSeriesFigure({
    ...shareInput,
    series: [data.smallShare, data.comparisonShare],
    levels: ownLevels,
    interventionEnd: monthOf("2020-09"),
    benchmarks: [
      { value: 0.21, series: "level", area: { da: "Hele landet", en: "All of Denmark" }, year: "2018", source: "STAR" },
    ],
  }),
  duration: timeSeriesFigure({
    ...shareInput,
    measure: "ledighedsydelse_duration",
    series: [data.durationProject, data.durationComparison],
    unit: "weeks",
    step: 3,
    windows: {
      ...data.windows,
      result: { months: { first: monthOf("2019-04"), last: monthOf("2020-07") }, provisional: true },
    },
    levels: [],
  }),
  group: groupSeriesFigure({
    measure: "company_oriented_share",
    series: data.companySeries,
    unit: "share",
    step: 1,
    windows: data.companyWindows,
    interventionStart: monthOf("2017-01"),
    breaks: [],
    labels: data.labels,
    language: "da",
  }),
  answers: answersFigure({
    title: "Svar på hvert spørgsmål",
    subtitle: "Andel af svarene, alle deltagere.",
    questions: data.answeredQuestions,
    language: "da",
    threshold: 5,
  }),
  "before-after": beforeAfterFigure({
    rows: data.areaResults,
    unit: "share",
    windows: data.windows,
    labels: data.labels,
    language: "da",
  }),
  "event-study": timeSeriesFigure({
    ...shareInput,
    measure: "wage_hours_gap",
    series: [data.hoursDifference],
    unit: "hoursPerMonth",
    breaks: [],
    levels: [],
    zeroLine: true,
    labels: () => "Forskel",
  }),
  balance: balanceFigure({
    rows: data.balance,
    language: "da",
    threshold: 5,
    covered: "Sammenligningen gælder 91,3 pct. af målgruppen.",
  }),
  incidence: incidenceFigure({
    area: projectArea,
    curves: data.curvesOf(projectArea, 78, 2496, 0.03),
    labels: data.labels,
    language: "da",
  }),
  "incidence-small": incidenceFigure({
    area: municipalityArea(760),
    curves: data.curvesOf(municipalityArea(760), 50, 119, 0.12, 2),
    labels: data.labels,
    language: "da",
  }),
  // Long stretches of merged weeks, as where few leave in each week.
  "incidence-merged": incidenceFigure({
    area: municipalityArea(760),
    curves: data.curvesOf(municipalityArea(760), 48, 119, 0.12, 8),
    labels: data.labels,
    language: "da",
  }),
  "incidence-remaining": incidenceFigure({
    area: projectArea,
    curves: data.remainingCurves,
    choice: "remaining",
    labels: data.labels,
    language: "da",
  }),
  "incidence-groups": incidenceFigure({
    area: projectArea,
    curves: data.groupCurves,
    choice: "toFleksjob",
    labels: data.labels,
    language: "da",
  }),
  "first-increase": firstIncreaseFigure({
    area: projectArea,
    curves: data.increaseCurves(),
    labels: data.labels,
    language: "da",
  }),
  "follow-ups": followUpFigure({
    followUps: data.followUps,
    hoursAtStart: "10",
    hoursBelow: false,
    labels: data.labels,
    language: "da",
    threshold: 5,
  }),
  matrix: hoursMatrixFigure({ ...matrixInput, matrix: data.matrixOf(projectArea) }),
  "matrix-comparison": hoursMatrixFigure({
    ...matrixInput,
    matrix: data.matrixOf(comparisonArea),
    language: "en",
    labels: data.labelsEnglish,
    hoursAtStart: 7.5,
  }),
  deliveries: deliveryFigure(deliveryInput),
  path: pathFigure({ drawn: drawnPath, name: "Samsø", language: "da", threshold: 5 }),
  progression: progressionFigure({
    details: data.progressionDetails,
    followUpMonths: 12,
    hoursAtStart: 10,
    labels: data.labels,
    language: "da",
  }),
}
