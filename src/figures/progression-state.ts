import { areaKey, type Area } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import type { ProgressionDetail } from "../domain/result"
import type { Language } from "../text/language"
import { type Axis, axisAround } from "./scale"
import type { Tone } from "./tokens"

export interface ProgressionInput {
  readonly details: readonly ProgressionDetail[]
  /** The rows in the order to be shown; all areas of the details where left out. */
  readonly order?: readonly Area[]
  readonly followUpMonths: number
  readonly hoursAtStart: number
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold?: number
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
}

export type PartName = "up" | "unchanged" | "down" | "left"

/** A part of the bar, from and to as shares of all observed. */
export interface Part {
  readonly name: PartName
  readonly from: number
  readonly to: number
}

export interface ProgressionRow {
  readonly key: string
  readonly area: Area
  /** In place of the area's name, where the rows are of one area. */
  readonly name?: string
  readonly tone: Tone
  /** The parts that are shown, each where it lies in the bar. */
  readonly parts: readonly Part[]
  /** The stretch of the bar that hidden parts share; null where all are shown. */
  readonly gap: { readonly from: number; readonly to: number } | null
  readonly estimates: Readonly<Record<PartName, Estimate>>
  readonly upBefore: Estimate
  readonly meanChange: Estimate
}

export interface ProgressionState {
  readonly rows: readonly ProgressionRow[]
  readonly head: number
  /** Of the mean changes of hours. */
  readonly meanAxis: Axis
  readonly anyHidden: boolean
}

const partNames: readonly PartName[] = ["up", "unchanged", "down", "left"]

export function progressionState(input: ProgressionInput): ProgressionState {
  const order = input.order ?? input.details.filter(({ window }) => window === "result").map(({ area }) => area)
  const find = (area: Area, window: "baseline" | "result") =>
    input.details.find((detail) => detail.window === window && areaKey(detail.area) === areaKey(area))
  const rows = order.flatMap((area): ProgressionRow[] => {
    const detail = find(area, "result")
    if (detail === undefined) return []
    const estimates = { up: detail.up, unchanged: detail.unchanged, down: detail.down, left: detail.left }
    return [
      {
        key: areaKey(area),
        area,
        tone: area.kind === "comparison" ? "comparison" : "hero",
        ...stack(estimates),
        estimates,
        upBefore: find(area, "baseline")?.up ?? { kind: "absent", reason: "outsidePeriod" },
        meanChange: detail.meanChange,
      },
    ]
  })
  const firstMunicipality = rows.findIndex(({ area }) => area.kind === "municipality")
  const shown = rows.flatMap(({ estimates, upBefore, meanChange }) => [
    ...Object.values(estimates),
    upBefore,
    meanChange,
  ])
  return {
    rows,
    head: firstMunicipality < 0 ? rows.length : firstMunicipality,
    meanAxis: axisAround(meanEnds(rows), "hours", { fromZero: true, ticks: 3 }),
    anyHidden: shown.some((estimate) => estimate.kind === "absent" && estimate.reason === "hidden"),
  }
}

/** Parts from the left as far as they are shown, then from the right; what lies between belongs to those that are not. */
export function stack(estimates: Readonly<Record<PartName, Estimate>>): Pick<ProgressionRow, "parts" | "gap"> {
  const shareOf = (name: PartName) => {
    const estimate = estimates[name]
    return estimate.kind === "value" ? estimate.value : null
  }
  const parts: Part[] = []
  let from = 0
  for (const name of partNames) {
    const share = shareOf(name)
    if (share === null) break
    parts.push({ name, from, to: from + share })
    from += share
  }
  if (parts.length === partNames.length) return { parts, gap: null }
  let to = 1
  for (const name of [...partNames].reverse()) {
    const share = shareOf(name)
    if (share === null) break
    parts.push({ name, from: to - share, to })
    to -= share
  }
  return { parts, gap: { from, to } }
}

function meanEnds(rows: readonly ProgressionRow[]): number[] {
  const values = rows.flatMap(({ meanChange }) => (meanChange.kind === "value" ? [meanChange.value] : []))
  const reach = Math.max(0.5, Math.max(0, ...values) - Math.min(0, ...values))
  const ends = rows.flatMap(({ meanChange }) =>
    meanChange.kind === "value" && meanChange.interval.kind === "interval"
      ? [meanChange.interval.low, meanChange.interval.high]
      : [],
  )
  return [
    0,
    ...values,
    ...ends.filter((end) => end > Math.min(0, ...values) - reach && end < Math.max(0, ...values) + reach),
  ]
}
