import { areaKey, type Area } from "../domain/area"
import type { Curve, CurvePoint } from "../domain/result"
import type { Language } from "../text/language"
import { type FigureText, figureText } from "./figure-text"
import { curveParts, type StepPoint } from "./incidence-merged"
import { type Axis, axisAround } from "./scale"
import { groupTones, type LineTone } from "./tokens"

/** What the curves tell: both ways out on one axis, one of them, or who is still there. */
export type CurveChoice = "exits" | Curve["kind"]

export interface IncidenceInput {
  /** The area whose curves the figure is about: the project or one municipality. */
  readonly area: Area
  /** Curves with a group are held against each other, one tone each; otherwise areas and windows are. */
  readonly curves: readonly Curve[]
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold?: number
  readonly choice?: CurveChoice
  /** What the curves are of: time on ledighedsydelse, until hours in fleksjob first rise, until the first ordinary hours. */
  readonly words?: "incidence" | "firstIncrease" | "firstHours"
  /** The week whose values are written into the plot. */
  readonly marker?: number
  readonly title?: string
  readonly subtitle?: string
  /** Under 420 px, where the band leaves. */
  readonly narrowSubtitle?: string
  /** What the numbers rest on, in place of the note on spells that run when the period begins. */
  readonly entryNote?: string
  readonly notes?: readonly string[]
}

/** The words of a figure of cumulative incidence. */
export function incidenceText({ language, words = "incidence" }: IncidenceInput): FigureText["incidence"] {
  return figureText(language)[words]
}

/** How a line is called: in full, where there is little room, and in the table of those still followed. */
interface Names {
  readonly long: string
  readonly short: string
  readonly row: { readonly long: string; readonly short: string }
}

export interface StepCurve {
  readonly key: string
  readonly names: Names
  readonly tone: LineTone
  readonly kind: Curve["kind"]
  readonly window: "baseline" | "result"
  readonly points: readonly StepPoint[]
}

export interface RiskRow {
  readonly names: Names
  readonly tone: LineTone
  /** Persons still followed, by week; null where hidden. Weeks that are not shown have no entry. */
  readonly counts: ReadonlyMap<number, number | null>
}

export interface IncidenceState {
  readonly curves: readonly StepCurve[]
  readonly kinds: readonly Curve["kind"][]
  readonly risk: readonly RiskRow[]
  /** The last week that the figure's own curves reach. */
  readonly lastWeek: number
  readonly axis: Axis
  readonly marker: number
  readonly anyHidden: boolean
  /** Weeks under the ticks at which some curve has no point of its own. */
  readonly anyMerged: boolean
  /** Is some curve drawn as a dotted line over weeks that were merged? */
  readonly anyStretch: boolean
}

export const tickWeeks = [0, 8, 13, 26, 39, 52, 65, 78, 104] as const

/** A line of the figure: all curves of one group, or of one area in one window. */
interface Line {
  readonly key: string
  readonly names: Names
  readonly tone: LineTone
  readonly window: Curve["window"]
  readonly curves: readonly Curve[]
}

/** Which curves are drawn: the groups'; or the area's own result and baseline, and the comparison's result. */
export function incidenceState(input: IncidenceInput): IncidenceState {
  const marker = input.marker ?? 8
  const choice = input.choice ?? "exits"
  const kinds: readonly Curve["kind"][] = choice === "exits" ? ["toFleksjob", "otherExit"] : [choice]
  const lines = linesOf(input)
  const wanted = lines.flatMap(({ key, names, tone, window, curves }) =>
    curves.flatMap((curve): StepCurve[] => {
      const { kind } = curve
      if (!kinds.includes(kind) || (tone === "own" && kind !== kinds[0])) return []
      return [{ key: `${key} ${kind}`, names, tone, kind, window, points: steps(curve) }]
    }),
  )
  const leading = wanted.filter(({ tone }) => tone !== "own" && tone !== "comparison")
  const lastWeek = Math.min(104, Math.max(13, ...leading.map(({ points }) => points.at(-1)?.week ?? 0)))
  const curves = wanted
    .map((curve) => ({ ...curve, points: curve.points.filter(({ week }) => week <= lastWeek) }))
    .filter(({ points }) => points.length > 1)
  const axis = axisAround(
    curves.flatMap(({ points }) => points.map(({ value }) => value)),
    "share",
    { fromZero: true },
  )
  const risk = lines.map(riskRow)
  return {
    curves,
    kinds,
    risk,
    lastWeek,
    axis,
    marker,
    anyMerged: risk.some(({ counts }) => {
      const last = Math.min(lastWeek, Math.max(...counts.keys()))
      return tickWeeks.some((week) => week <= last && !counts.has(week))
    }),
    anyStretch: curves.some(({ points }) => curveParts(points).stretches.length > 0),
    anyHidden: input.curves.some(({ points }) =>
      points.some(({ estimate, atRisk }) =>
        [estimate, atRisk].some((number) => number.kind === "absent" && number.reason === "hidden"),
      ),
    ),
  }
}

function linesOf(input: IncidenceInput): readonly Line[] {
  const groups = [...new Set(input.curves.flatMap(({ group }) => group ?? []))]
  if (groups.length > 0) {
    return groupTones.flatMap((tone, index): Line[] => {
      const group = groups[index]
      if (group === undefined) return []
      const names = { long: group, short: group, row: { long: group, short: group } }
      const curves = input.curves.filter((curve) => curve.group === group)
      return [{ key: group, names, tone, window: curves[0]?.window ?? "result", curves }]
    })
  }
  const own = areaKey(input.area)
  return (
    [
      { area: own, window: "result", tone: "hero" },
      { area: own, window: "baseline", tone: "own" },
      { area: "comparison", window: "result", tone: "comparison" },
    ] as const
  ).flatMap(({ area, window, tone }): Line[] => {
    const curves = input.curves.filter((curve) => areaKey(curve.area) === area && curve.window === window)
    const [first] = curves
    return first === undefined ? [] : [{ key: `${area} ${window}`, names: namesOf(input, first), tone, window, curves }]
  })
}

function namesOf(input: IncidenceInput, { area, window }: Curve): Names {
  const text = figureText(input.language)
  const [long, short] = [input.labels(area, "long"), input.labels(area, "short")]
  if (window === "result") return { long, short, row: { long, short } }
  return { long: incidenceText(input).baselineOf(long), short, row: { long: text.baseline, short: text.baseline } }
}

/** A curve begins in week 0; points that are not shown do not interrupt a step curve, they prolong the step. Long stretches: `curveParts`. */
function steps({ kind, points }: Curve): StepPoint[] {
  const shown = points.flatMap(({ week, estimate }: CurvePoint): StepPoint[] => {
    if (estimate.kind === "absent") return []
    const { value, interval } = estimate
    const { low, high } = interval.kind === "interval" ? interval : { low: NaN, high: NaN }
    return [{ week, value, low, high }]
  })
  const start = kind === "remaining" ? 1 : 0
  return shown[0]?.week === 0 ? shown : [{ week: 0, value: start, low: NaN, high: NaN }, ...shown]
}

/** All curves of a line have the same persons at risk. */
function riskRow({ names, tone, curves }: Line): RiskRow {
  const counts = (curves[0]?.points ?? []).flatMap(({ week, atRisk }): [number, number | null][] => {
    if (atRisk.kind === "value") return [[week, atRisk.value]]
    return atRisk.reason === "hidden" ? [[week, null]] : []
  })
  return { names, tone, counts: new Map(counts) }
}

/** The value of a step curve at a week, null after its end. */
export function valueAt(curve: StepCurve, week: number): number | null {
  if ((curve.points.at(-1)?.week ?? -1) < week) return null
  return curve.points.findLast((point) => point.week <= week)?.value ?? null
}
