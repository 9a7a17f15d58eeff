import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { Curve, CurvePoint, Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import { type Curve as StepCurve, curveAt } from "../statistics/product-limit"
import { countOf } from "./clustered-share"
import { personsIn } from "./duration"
import type { SampleRow } from "./period-sample"
import type { SpellReading } from "./spell-reading"

/**
 * Cumulative incidence of both kinds of exit, and survival, at whole weeks. Weeks are merged until exits of each kind and
 * censorings between two shown points are 0 or at least k; the curve ends where fewer than k are at risk.
 * Source: MEASURES §3 M2 (b), §5.
 */
export function curvesOf({ set, rows, basis, weeks, ...curves }: SpellReading, k: Threshold): Curve[] {
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
    { ...set, kind: "toFleksjob", points: points(curves.toFleksjob) },
    { ...set, kind: "otherExit", points: points(curves.otherExit) },
    { ...set, kind: "remaining", points: points(curves.survival) },
  ]
}

/** Persons at risk just after each week: entered by then and not gone. */
function atRiskAt(rows: readonly SampleRow[], weeks: readonly number[]): number[] {
  return weeks.map((week) => personsIn(rows.filter(({ entry, exit }) => entry <= week * 7 && exit > week * 7)))
}
