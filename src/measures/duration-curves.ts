import { absent } from "../domain/absence"
import type { Area } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import type { Curve, CurvePoint, MeasureRequest } from "../domain/result"
import { disclose, isSmall } from "../disclosure/threshold"
import { type LifeTable, lifeTable, truncate } from "../statistics/life-table"
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
  const weeks = shownWeeks(table, (count) => isSmall(count, k))
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

/** Whole weeks that may be shown without betraying a small number of exits or censorings between two of them. */
export function shownWeeks(table: LifeTable, small: (count: number) => boolean): number[] {
  const weeks = [0]
  let index = 0
  let between = { fleksjob: 0, other: 0, censored: 0 }
  for (let week = 1; week <= LAST_WEEK; week += 1) {
    for (let time = table.time[index]; time !== undefined && time <= week * 7; time = table.time[++index]) {
      between = {
        fleksjob: between.fleksjob + (table.exitsByKind[1][index] ?? 0),
        other: between.other + (table.exitsByKind[2][index] ?? 0),
        censored: between.censored + (table.censored[index] ?? 0),
      }
    }
    if ((table.time.at(-1) ?? 0) < week * 7) break
    if (small(between.fleksjob) || small(between.other) || small(between.censored)) continue
    weeks.push(week)
    between = { fleksjob: 0, other: 0, censored: 0 }
  }
  return weeks
}

/** Rows at risk just after each week: entered by then and not gone. */
function atRiskAt(rows: readonly SampleRow[], weeks: readonly number[]): number[] {
  return weeks.map((week) => rows.filter(({ entry, exit }) => entry <= week * 7 && exit > week * 7).length)
}
