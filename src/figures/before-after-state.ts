import { areaKey, type Area } from "../domain/area"
import type { Estimate, Interval, Unit } from "../domain/estimate"
import type { AreaResult, Windows } from "../domain/result"
import type { Language } from "../text/language"
import { type Axis, axisAcross } from "./scale"
import type { Tone } from "./tokens"

export interface BeforeAfterInput {
  /** In the order to be shown: project, comparison, then the municipalities. */
  readonly rows: readonly BeforeAfterSource[]
  readonly unit: Unit
  readonly windows: Windows
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold?: number
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
}

/** What a row is drawn from; one that does not stand for its whole area has a name of its own. */
export interface BeforeAfterSource extends Pick<AreaResult, "area" | "baseline" | "result" | "change"> {
  readonly name?: { readonly long: string; readonly short: string }
}

export interface BeforeAfterRow {
  readonly key: string
  readonly area: Area
  readonly name: { readonly long: string; readonly short: string }
  readonly tone: Tone
  readonly before: Estimate
  readonly after: Estimate
  readonly change: Estimate
  /** The interval of the latest value as far as the axis reaches, and the sides on which it goes on. */
  readonly bar: { readonly low: number; readonly high: number; readonly below: boolean; readonly above: boolean } | null
}

export interface BeforeAfterState {
  readonly rows: readonly BeforeAfterRow[]
  readonly axis: Axis
  readonly offAxis: boolean
  /** Rows before the first municipality: a gap and a rule part them from the rest. */
  readonly head: number
  readonly anyHidden: boolean
  readonly anyOther: boolean
}

export function beforeAfterState(input: BeforeAfterInput): BeforeAfterState {
  const values = input.rows.flatMap(({ baseline, result }) => [baseline, result]).flatMap(valueOf)
  const intervals = input.rows.flatMap(({ result }) => intervalOf(result))
  const axis = axisAcross([...values, ...withinReach(values, intervals)], input.unit)
  const rows = input.rows.map(({ area, baseline, result, change, name }): BeforeAfterRow => {
    const [interval] = intervalOf(result)
    const [low, high] = axis.domain
    return {
      key: name === undefined ? areaKey(area) : `${areaKey(area)} ${name.long}`,
      area,
      name: name ?? { long: input.labels(area, "long"), short: input.labels(area, "short") },
      tone: area.kind === "comparison" ? "comparison" : "hero",
      before: baseline,
      after: result,
      change,
      bar:
        interval === undefined
          ? null
          : {
              low: Math.max(low, interval.low),
              high: Math.min(high, interval.high),
              below: interval.low < low,
              above: interval.high > high,
            },
    }
  })
  const estimates = input.rows.flatMap(({ baseline, result, change }) => [baseline, result, change])
  const firstMunicipality = rows.findIndex(({ area }) => area.kind === "municipality")
  return {
    rows,
    axis,
    offAxis: rows.some(({ bar }) => bar !== null && (bar.below || bar.above)),
    head: firstMunicipality < 0 ? rows.length : firstMunicipality,
    anyHidden: estimates.some((estimate) => estimate.kind === "absent" && estimate.reason === "hidden"),
    anyOther: estimates.some((estimate) => estimate.kind === "absent" && estimate.reason !== "hidden"),
  }
}

function valueOf(estimate: Estimate): number[] {
  return estimate.kind === "value" ? [estimate.value] : []
}

function intervalOf(estimate: Estimate): Interval[] {
  return estimate.kind === "value" && estimate.interval.kind === "interval" ? [estimate.interval] : []
}

/** Interval ends that lie no farther from the values than these range: one tiny municipality must not squeeze the rest. */
function withinReach(values: readonly number[], intervals: readonly Interval[]): number[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const high = Math.max(...values)
  const reach = Math.max((high - low) * 0.5, median(intervals.map((interval) => interval.high - interval.low)) / 2)
  return intervals
    .flatMap((interval) => [interval.low, interval.high])
    .filter((end) => end >= low - reach && end <= high + reach)
}

function median(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
