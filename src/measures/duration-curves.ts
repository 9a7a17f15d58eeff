import { absent } from "../domain/absence"
import type { Area } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import type { Curve, CurvePoint, MeasureRequest } from "../domain/result"
import { disclose, isSmall } from "../disclosure/threshold"
import { lifeTable, truncate } from "../statistics/life-table"
import { cumulativeIncidence, type Curve as StepCurve, curveAt, kaplanMeier } from "../statistics/product-limit"
import { countOf } from "./clustered-share"
import { countsOf } from "./duration"
import type { SampleRow } from "./period-sample"

/** Weeks to which curves are given. */
const LAST_WEEK = 104

/**
 * Cumulative incidence of both kinds of exit, and survival, at whole weeks. Weeks are merged until exits of each kind and
 * censorings between two shown points are 0 or at least k; the curve ends where fewer than k are at risk.
 * Source: MEASURES §3 M2 (b), §5.
 */
export function curvesOf(
  request: MeasureRequest,
  area: Area,
  window: "baseline" | "result",
  rows: readonly SampleRow[],
): Curve[] {
  const k = request.threshold
  const { persons, fleksjob, other } = countsOf(rows)
  const basis = [persons, fleksjob, other]
  const table = truncate(lifeTable(rows), k)
  const weeks = shownWeeks(rows, table.time.at(-1) ?? 0, (count) => isSmall(count, k))
  const atRisk = atRiskAt(rows, weeks)
  const points = (curve: StepCurve): CurvePoint[] =>
    weeks.map((week, index) => {
      const at = curveAt(curve, week * 7)
      const estimate: Estimate = at.kind === "absent" ? at : { kind: "value", value: at.value, interval: at.interval }
      const risk = atRisk[index] ?? 0
      return {
        week,
        estimate: disclose({ estimate, basis }, k),
        atRisk: risk === 0 ? absent("curveTooShort") : disclose({ estimate: countOf(risk), basis: [risk] }, k),
      }
    })
  return [
    { area, window, kind: "toFleksjob", points: points(cumulativeIncidence(table, 1)) },
    { area, window, kind: "otherExit", points: points(cumulativeIncidence(table, 2)) },
    { area, window, kind: "remaining", points: points(kaplanMeier(table)) },
  ]
}

/**
 * Whole weeks, until a curve's end, that may be shown without betraying a small number of persons who exit in one way or
 * are censored between two of them. Counted are persons: one may have several spells.
 */
export function shownWeeks(rows: readonly SampleRow[], endDay: number, small: (persons: number) => boolean): number[] {
  const ends = rows.filter(({ exit }) => exit <= endDay).sort((a, b) => a.exit - b.exit)
  const weeks = [0]
  let next = 0
  let between = new Map<number, Set<number>>()
  for (let week = 1; week <= Math.min(LAST_WEEK, endDay / 7); week += 1) {
    for (let row = ends[next]; row !== undefined && row.exit <= week * 7; row = ends[++next]) {
      between.set(row.kind, (between.get(row.kind) ?? new Set()).add(row.person))
    }
    if ([...between.values()].some(({ size }) => small(size))) continue
    weeks.push(week)
    between = new Map()
  }
  return weeks
}

/** Persons at risk just after each week: entered by then and not gone. */
function atRiskAt(rows: readonly SampleRow[], weeks: readonly number[]): number[] {
  return weeks.map((week) => personsOf(rows.filter(({ entry, exit }) => entry <= week * 7 && exit > week * 7)))
}

function personsOf(rows: readonly SampleRow[]): number {
  return new Set(rows.map(({ person }) => person)).size
}
