import type { AbsenceReason } from "../domain/absence"
import { areaKey, type Area } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { Estimate, Unit } from "../domain/estimate"
import type { Series, Windows } from "../domain/result"
import type { Benchmark, MeasuredCriterion } from "../domain/scheme"
import type { Language } from "../text/language"
import { type Axis, axisAround, type AxisOptions } from "./scale"
import type { FigureStyle, Tone } from "./tokens"

export interface SeriesBreak {
  readonly month: Month
  readonly label: string
  /** For charts with little room; else the label up to its colon. */
  readonly short?: string
}

/** A window's own number, drawn as a flat segment over the window. */
export interface Level {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly estimate: Estimate
}

export interface TimeSeriesInput {
  readonly measure: MeasuredCriterion["measure"]
  readonly series: readonly Series[]
  readonly unit: Unit
  readonly step: 1 | 3
  readonly windows: Windows
  /** The first month of the intervention. */
  readonly interventionStart: Month
  /** The start is a municipality's own, not the scheme's. */
  readonly ownStart?: boolean
  /** Its last month; drawn where the data go on after it. */
  readonly interventionEnd?: Month
  readonly breaks: readonly SeriesBreak[]
  readonly levels?: readonly Level[]
  /** Are the windows drawn? They are left out where they are of starts and the line is of months. */
  readonly showWindows?: boolean
  readonly benchmarks?: readonly Benchmark[]
  /** A name, and a shorter one for charts with little room. */
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  /** Disclosure threshold k, for the note on hidden points. */
  readonly threshold?: number
  readonly style?: FigureStyle
  /** In place of the measure's own. */
  readonly title?: string
  readonly subtitle?: string
  /** Said after the figure's own notes. */
  readonly notes?: readonly string[]
  /** Is 0 what the line is held against? Then it is on the axis, as a line of its own. */
  readonly zeroLine?: boolean
  /** An axis shared with other figures. */
  readonly axis?: Axis
}

/** A point in data terms. `x` is in months; a month's point lies at its middle. */
export interface LinePoint {
  readonly month: Month
  readonly x: number
  /** NaN where there is none. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly provisional: boolean
  readonly reason: AbsenceReason | null
}

export interface Line {
  readonly key: string
  readonly area: Area
  readonly tone: Tone
  /** By month; a delivered month without a number has NaN, and so has a month that was not delivered. */
  readonly points: readonly LinePoint[]
  readonly last: LinePoint | null
  /** Points with no neighbour to draw a line to. */
  readonly lonely: readonly LinePoint[]
  /** Where hidden points interrupt the line, at the height the line would pass. */
  readonly hidden: readonly { readonly x: number; readonly value: number }[]
}

export interface LevelSegment {
  readonly tone: Tone
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly from: number
  readonly to: number
  readonly value: number
}

export interface WindowBand {
  readonly window: "baseline" | "result"
  readonly from: number
  readonly to: number
}

/** All a time series shows, before any pixel. */
export interface TimeSeriesState {
  readonly lines: readonly Line[]
  readonly levels: readonly LevelSegment[]
  readonly bands: readonly WindowBand[]
  readonly xDomain: readonly [number, number]
  readonly axis: Axis
  /** Points that are provisional, counted on the longest line. */
  readonly provisional: number
  readonly reasons: readonly { readonly line: Line; readonly reason: AbsenceReason }[]
}

/** The middle of a month on an axis of months. */
export function middleOf(month: Month): number {
  return month + 0.5
}

/** The municipality is the hero where there is one; what it is part of then steps back. */
export function toneOf(area: Area, all: readonly Area[]): Tone {
  if (area.kind === "comparison") return "comparison"
  if (area.kind === "municipality") return "hero"
  return all.some(({ kind }) => kind === "municipality") ? "own" : "hero"
}

export function timeSeriesState(input: TimeSeriesInput): TimeSeriesState {
  const areas = input.series.map(({ area }) => area)
  const lines = input.series.map((series) => lineOf(series, input.step, toneOf(series.area, areas)))
  const months = lines.flatMap(({ points }) => points.map(({ month }) => month))
  const first = Math.min(...months)
  const last = Math.max(...months) + 1
  const xDomain: readonly [number, number] =
    months.length === 0 ? [input.interventionStart - 12, input.interventionStart + 12] : [first, last]
  const bands = input.showWindows === false ? [] : bandsOf(input.windows, xDomain)
  const levels = (input.levels ?? []).flatMap((level) => segmentOf(level, bands, areas))
  const axis = input.axis ?? axisAround(axisValues(lines, levels, input), input.unit, axisOptions(input))
  return {
    lines,
    levels,
    bands,
    xDomain,
    axis,
    provisional: Math.max(0, ...lines.map(({ points }) => points.filter(({ provisional }) => provisional).length)),
    reasons: reasonsOf(lines),
  }
}

/** Room at the foot for the names of the windows; a small chart has fewer ticks. */
function axisOptions({ style }: TimeSeriesInput): AxisOptions {
  return style === "compact" || style === "report" ? { foot: 0.13, ticks: 3 } : { foot: 0.13 }
}

function lineOf(series: Series, step: 1 | 3, tone: Tone): Line {
  const given = [...series.points].sort((a, b) => a.month - b.month)
  const points = given.flatMap(({ month, estimate, provisional }, index): LinePoint[] => {
    const point: LinePoint =
      estimate.kind === "absent"
        ? { month, x: middleOf(month), ...nowhere, provisional, reason: estimate.reason }
        : { month, x: middleOf(month), ...heights(estimate), provisional, reason: null }
    const next = given[index + 1]
    if (next === undefined || next.month - month <= step) return [point]
    const missing = month + step
    return [point, { month: missing, x: middleOf(missing), ...nowhere, provisional, reason: "monthsMissing" }]
  })
  const present = (index: number) => points[index]?.reason === null
  return {
    key: `${areaKey(series.area)} ${series.name}`,
    area: series.area,
    tone,
    points,
    last: points.findLast(({ reason }) => reason === null) ?? null,
    lonely: points.filter((_, index) => present(index) && !present(index - 1) && !present(index + 1)),
    hidden: hiddenRuns(points),
  }
}

const nowhere = { value: NaN, low: NaN, high: NaN }

function heights(estimate: Exclude<Estimate, { kind: "absent" }>): Pick<LinePoint, "value" | "low" | "high"> {
  const { value, interval } = estimate
  return interval.kind === "absent" ? { value, low: NaN, high: NaN } : { value, low: interval.low, high: interval.high }
}

function hiddenRuns(points: readonly LinePoint[]): { x: number; value: number }[] {
  const runs: { x: number; value: number }[] = []
  for (let index = 0; index < points.length; index++) {
    if (points[index]?.reason !== "hidden") continue
    const start = index
    while (points[index + 1]?.reason === "hidden") index++
    const before = points.slice(0, start).findLast(({ reason }) => reason === null)
    const after = points.slice(index + 1).find(({ reason }) => reason === null)
    const sides = [before, after].filter((side) => side !== undefined)
    if (sides.length === 0) continue
    const value = sides.reduce((sum, side) => sum + side.value, 0) / sides.length
    runs.push({ x: ((points[start]?.x ?? 0) + (points[index]?.x ?? 0)) / 2, value })
  }
  return runs
}

function bandsOf(windows: Windows, [from, to]: readonly [number, number]): WindowBand[] {
  const spans = [
    { window: "baseline" as const, months: windows.baseline },
    ...(windows.result === null ? [] : [{ window: "result" as const, months: windows.result.months }]),
  ]
  return spans
    .map(({ window, months }) => ({ window, from: Math.max(from, months.first), to: Math.min(to, months.last + 1) }))
    .filter((band) => band.from < band.to)
}

function segmentOf(level: Level, bands: readonly WindowBand[], areas: readonly Area[]): LevelSegment[] {
  const band = bands.find(({ window }) => window === level.window)
  if (band === undefined || level.estimate.kind === "absent") return []
  const { area, window } = level
  return [{ area, window, tone: toneOf(area, areas), from: band.from, to: band.to, value: level.estimate.value }]
}

/** Values count fully, band ends only as far out as the values themselves range: a wild band must not flatten the lines. */
function axisValues(lines: readonly Line[], levels: readonly LevelSegment[], input: TimeSeriesInput): number[] {
  const values = [
    ...lines.flatMap(({ points }) => points.map(({ value }) => value)),
    ...levels.map(({ value }) => value),
    ...(input.benchmarks ?? []).map(({ value }) => value),
    ...(input.zeroLine === true ? [0] : []),
  ].filter(Number.isFinite)
  if (input.style !== undefined && input.style !== "page") return values
  const low = Math.min(...values)
  const high = Math.max(...values)
  const reach = high - low
  const ends = bandedLines(lines)
    .flatMap(({ points }) => points.flatMap((point) => [point.low, point.high]))
    .filter(Number.isFinite)
    .map((end) => Math.max(low - reach, Math.min(high + reach, end)))
  return [...values, ...ends]
}

/** Two lines bear bands each; with three or more only the hero's can be told apart. */
export function bandedLines(lines: readonly Line[]): Line[] {
  return lines.filter(({ tone }) => lines.length <= 2 || tone === "hero")
}

function reasonsOf(lines: readonly Line[]): { line: Line; reason: AbsenceReason }[] {
  return lines.flatMap((line) => {
    const inner = trimmed(line.points)
    return [...new Set(inner.map(({ reason }) => reason))]
      .filter((reason) => reason !== null)
      .map((reason) => ({ line, reason }))
  })
}

/** Without what the data do not reach at either end: that is no gap. */
function trimmed(points: readonly LinePoint[]): readonly LinePoint[] {
  const beyond = ({ reason }: LinePoint) => reason === "outsidePeriod" || reason === "notObservedYet"
  const from = points.findIndex((point) => !beyond(point))
  const to = points.findLastIndex((point) => !beyond(point))
  return from < 0 ? [] : points.slice(from, to + 1)
}
