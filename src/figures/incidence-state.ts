import { areaKey, type Area } from "../domain/area"
import type { Curve, CurvePoint } from "../domain/result"
import type { Language } from "../text/language"
import { type Axis, axisAround } from "./scale"
import type { Tone } from "./tokens"

export interface IncidenceInput {
  /** The area whose curves the figure is about: the project or one municipality. */
  readonly area: Area
  readonly curves: readonly Curve[]
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold?: number
  /** The week whose values are written into the plot. */
  readonly marker?: number
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
}

export interface StepPoint {
  readonly week: number
  readonly value: number
  readonly low: number
  readonly high: number
}

export interface StepCurve {
  readonly key: string
  readonly area: Area
  readonly tone: Tone
  readonly kind: "toFleksjob" | "otherExit"
  readonly window: "baseline" | "result"
  readonly points: readonly StepPoint[]
}

export interface RiskRow {
  readonly area: Area
  readonly tone: Tone
  readonly window: "baseline" | "result"
  /** Persons still followed, by week; null where hidden. Weeks that are not shown have no entry. */
  readonly counts: ReadonlyMap<number, number | null>
}

export interface IncidenceState {
  readonly curves: readonly StepCurve[]
  readonly risk: readonly RiskRow[]
  /** The last week that the figure's own curves reach. */
  readonly lastWeek: number
  readonly axis: Axis
  readonly marker: number
  readonly anyHidden: boolean
  /** Weeks under the ticks at which some curve has no point of its own. */
  readonly anyMerged: boolean
}

export const tickWeeks = [0, 8, 13, 26, 39, 52, 65, 78, 104] as const

/** Which curves are drawn: the area's own result and baseline into fleksjob, its other exits, and the comparison's result. */
export function incidenceState(input: IncidenceInput): IncidenceState {
  const marker = input.marker ?? 8
  const own = (area: Area) => areaKey(area) === areaKey(input.area)
  const wanted = input.curves.flatMap((curve): StepCurve[] => {
    if (curve.kind === "remaining" || !(own(curve.area) || curve.area.kind === "comparison")) return []
    if (curve.window === "baseline" && !(own(curve.area) && curve.kind === "toFleksjob")) return []
    const { area, kind, window } = curve
    const tone: Tone = !own(area) ? "comparison" : window === "baseline" ? "own" : "hero"
    return [{ key: `${areaKey(area)} ${window} ${kind}`, area, tone, kind, window, points: steps(curve.points) }]
  })
  const ends = wanted.filter(({ tone }) => tone === "hero").map(({ points }) => points.at(-1)?.week ?? 0)
  const lastWeek = Math.min(104, Math.max(13, ...ends))
  const curves = wanted
    .map((curve) => ({ ...curve, points: curve.points.filter(({ week }) => week <= lastWeek) }))
    .filter(({ points }) => points.length > 1)
  const axis = axisAround(
    curves.flatMap(({ points }) => points.map(({ value }) => value)),
    "share",
    { fromZero: true },
  )
  const risk = riskRows(input, own)
  return {
    curves,
    risk,
    lastWeek,
    axis,
    marker,
    anyMerged: risk.some(({ counts }) => {
      const last = Math.min(lastWeek, Math.max(...counts.keys()))
      return tickWeeks.some((week) => week <= last && !counts.has(week))
    }),
    anyHidden: input.curves.some(({ points }) =>
      points.some(({ estimate, atRisk }) =>
        [estimate, atRisk].some((number) => number.kind === "absent" && number.reason === "hidden"),
      ),
    ),
  }
}

/** The curve begins at 0 in week 0; points that are not shown do not interrupt a step curve, they prolong the step. */
function steps(points: readonly CurvePoint[]): StepPoint[] {
  const shown = points.flatMap(({ week, estimate }): StepPoint[] => {
    if (estimate.kind === "absent") return []
    const { value, interval } = estimate
    const { low, high } = interval.kind === "interval" ? interval : { low: NaN, high: NaN }
    return [{ week, value, low, high }]
  })
  return shown[0]?.week === 0 ? shown : [{ week: 0, value: 0, low: NaN, high: NaN }, ...shown]
}

function riskRows(input: IncidenceInput, own: (area: Area) => boolean): RiskRow[] {
  const rows = [
    { match: own, window: "result", tone: "hero" },
    { match: own, window: "baseline", tone: "own" },
    { match: (area: Area) => area.kind === "comparison", window: "result", tone: "comparison" },
  ] as const
  return rows.flatMap(({ match, window, tone }): RiskRow[] => {
    const curve = input.curves.find((one) => match(one.area) && one.window === window && one.kind === "toFleksjob")
    if (curve === undefined) return []
    const counts = curve.points.flatMap(({ week, atRisk }): [number, number | null][] => {
      if (atRisk.kind === "value") return [[week, atRisk.value]]
      return atRisk.reason === "hidden" ? [[week, null]] : []
    })
    return [{ area: curve.area, tone, window, counts: new Map(counts) }]
  })
}

/** The value of a step curve at a week, null after its end. */
export function valueAt(curve: StepCurve, week: number): number | null {
  if ((curve.points.at(-1)?.week ?? -1) < week) return null
  return curve.points.findLast((point) => point.week <= week)?.value ?? null
}
