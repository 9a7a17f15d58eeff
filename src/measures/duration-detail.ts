import { absent } from "../domain/absence"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import { municipalities } from "../domain/municipality"
import type { Curve, DurationDetail, MeasureRequest, Threshold } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { disclose } from "../disclosure/threshold"
import { lifeTable, truncate } from "../statistics/life-table"
import { cumulativeIncidence, type Curve as StepCurve, curveAt, kaplanMeier } from "../statistics/product-limit"
import { quantileType7, survivalQuantile } from "../statistics/quantiles"
import { restrictedMeanByPerson } from "../statistics/restricted-mean"
import { countOf } from "./clustered-share"
import { curvesOf } from "./duration-curves"
import { countsOf, rowsByArea, sampleOf, staysOfRequest, weeksEstimate } from "./duration"
import { dayWindow, type SampleRow, spellKey, unknownStarts } from "./period-sample"
import { comparisonOf, windowsOf } from "./request-parameters"

/** Weeks at which the share in fleksjob is read: the published marker and the quarters of a year (MEASURES §3 M2). */
const MARKS = [8, 13, 26, 52] as const

/** Beside M2's verdict: completed spells, the curves and what is read from them, for every area in both windows. */
export async function durationDetail(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  run: RunOptions = {},
): Promise<{ details: readonly DurationDetail[]; curves: readonly Curve[] }> {
  const stays = await staysOfRequest(engine, request, run)
  const windows = windowsOf(request)
  const spans: { name: "baseline" | "result"; span: MonthSpan }[] = [{ name: "baseline", span: windows.baseline }]
  if (windows.result !== null) spans.push({ name: "result", span: windows.result.months })

  const areas: Area[] = [projectArea, comparisonArea, ...municipalities.map(({ code }) => municipalityArea(code))]
  const details: DurationDetail[] = []
  const curves: Curve[] = []
  for (const { name, span } of spans) {
    const days = dayWindow(span)
    const rows = sampleOf(request, stays, span)
    const byArea = rowsByArea(rows, request.project, comparisonOf(request))
    const unknown = unknownStarts(stays, days).map((stay) => ({
      person: stay.person,
      spell: spellKey(stay),
      municipality: stay.municipality,
      entry: 0,
      exit: 1,
      kind: 0,
    }))
    const unknownByArea = rowsByArea(unknown, request.project, comparisonOf(request))
    for (const area of areas) {
      const own = byArea.get(areaKey(area)) ?? []
      details.push(detailOf(request, area, name, own, unknownByArea.get(areaKey(area)) ?? []))
      if (area.kind !== "municipality" || request.scheme.municipalities.includes(area.code)) {
        curves.push(...curvesOf(request, area, name, own))
      }
    }
  }
  return { details, curves }
}

function detailOf(
  request: MeasureRequest<DurationCriterion>,
  area: Area,
  window: "baseline" | "result",
  rows: readonly SampleRow[],
  unknown: readonly SampleRow[],
): DurationDetail {
  const k = request.threshold
  const counts = countsOf(rows)
  const basis = [counts.persons, counts.fleksjob, counts.other]
  const shown = (estimate: Estimate): Estimate => disclose({ estimate, basis }, k)
  const table = truncate(lifeTable(rows), k)
  const survival = kaplanMeier(table)
  const toFleksjob = cumulativeIncidence(table, 1)

  const completed = rows.filter(({ kind }) => kind > 0)
  const durations = completed.map(({ exit }) => exit).sort((a, b) => a - b)
  const completedPersons = new Set(completed.map(({ person }) => person)).size
  const ofCompleted = (estimate: Estimate): Estimate => disclose({ estimate, basis: [completedPersons] }, k)
  /** A quantile q needs min(q, 1−q)·n ≥ k, and is shown in whole weeks (MEASURES §5). */
  const quartile = (q: number): Estimate => {
    if (Math.min(q, 1 - q) * completedPersons < k) return absent(completedPersons === 0 ? "noPopulation" : "hidden")
    const quantile = quantileType7(durations, q)
    return quantile.kind === "absent" ? quantile : ofCompleted(wholeWeeks(quantile.value))
  }
  const restricted = (weeks: number): Estimate => {
    const mean = restrictedMeanByPerson(rows, weeks * 7, k)
    if (mean.kind === "absent") return mean
    return shown(weeksEstimate(mean.value / 7, Math.sqrt(mean.variance) / 7, counts.persons))
  }
  return {
    area,
    window,
    spells: shown({ ...countOf(new Set(rows.map(({ spell }) => spell)).size), persons: counts.persons }),
    completed: ofCompleted(countOf(new Set(completed.map(({ spell }) => spell)).size)),
    completedMean:
      durations.length === 0
        ? absent("noPopulation")
        : ofCompleted({
            kind: "value",
            value: durations.reduce((sum, days) => sum + days, 0) / durations.length / 7,
            interval: absent("noInterval"),
            persons: completedPersons,
          }),
    completedMedian: quartile(0.5),
    completedLowerQuartile: quartile(0.25),
    completedUpperQuartile: quartile(0.75),
    median: shown(medianOf(survival, counts.persons, k)),
    restrictedMean52: restricted(52),
    restrictedMean104: restricted(104),
    fleksjobWithin: MARKS.map((weeks) => {
      const point = curveAt(toFleksjob, weeks * 7)
      return {
        weeks,
        estimate: shown(
          point.kind === "absent" ? point : { kind: "value", value: point.value, interval: point.interval },
        ),
      }
    }),
    unknownStart: disclose(unknownCount(unknown), k),
  }
}

function unknownCount(rows: readonly SampleRow[]) {
  const spells = new Set(rows.map(({ spell }) => spell)).size
  return { estimate: countOf(spells), basis: [new Set(rows.map(({ person }) => person)).size] }
}

function wholeWeeks(days: number): Estimate {
  return { kind: "value", value: Math.round(days / 7), interval: absent("noInterval") }
}

/** Half of the persons must be at least k (MEASURES §5). */
function medianOf(survival: StepCurve, persons: number, k: Threshold): Estimate {
  if (persons === 0) return absent("noPopulation")
  if (persons < 2 * k) return absent("hidden")
  const quantile = survivalQuantile(survival, 0.5)
  if (quantile.kind === "absent") return quantile
  const weeks = (days: number): number => Math.round(days / 7)
  const { interval: limits } = quantile
  return {
    kind: "value",
    value: weeks(quantile.value),
    interval: limits.kind === "absent" ? limits : { ...limits, low: weeks(limits.low), high: weeks(limits.high) },
  }
}
