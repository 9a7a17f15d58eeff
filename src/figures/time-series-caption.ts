import { differenceUnit, formatsOf } from "../text/format"
import type { Caption, Reading } from "./figure"
import { figureText } from "./figure-text"
import { bandedLines, type Line, type TimeSeriesInput, type TimeSeriesState } from "./time-series-state"
import { roundQuantity } from "./scale"
import { sizes } from "./tokens"

export function timeSeriesCaption(
  input: TimeSeriesInput,
  state: TimeSeriesState,
): Caption & { narrow: Partial<Caption> } {
  const text = figureText(input.language)
  const own = text.series[input.measure]
  const every = input.step === 1 ? text.every.month : text.every.quarter
  const subtitle = input.subtitle ?? own.subtitle(every)
  const bands = bandedLines(state.lines).filter(({ points }) => points.some(({ low }) => Number.isFinite(low)))
  const banded = sizes[input.style ?? "page"].bands && bands.length > 0
  const shaded = bands.length > 1 ? text.shadedLines : text.shaded
  const notes = notesOf(input, state)
  return {
    title: input.title ?? own.title,
    subtitle: banded ? `${subtitle} ${shaded}` : subtitle,
    notes,
    narrow: { subtitle, notes: [...latest(input, state), ...notes] },
  }
}

function notesOf(input: TimeSeriesInput, state: TimeSeriesState): string[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const notes: string[] = []
  if (state.axis.cut) notes.push(text.axisBegins(roundQuantity(formats, state.axis.domain[0], input.unit)))
  if (state.provisional > 0)
    notes.push((input.step === 1 ? text.provisionalMonths : text.provisionalQuarters)(state.provisional))
  if (state.reasons.some(({ reason }) => reason === "hidden")) notes.push(text.hiddenNote(input.threshold ?? 5))
  for (const { line, reason } of state.reasons)
    if (reason !== "hidden") notes.push(text.gapNote(input.labels(line.area, "long"), text.reasons[reason]))
  return [...notes, ...windowNotes(input), ...benchmarkNotes(input), ...(input.notes ?? [])]
}

/** Which months the grey fields span, since not every width has room to say so in the field. */
function windowNotes(input: TimeSeriesInput): string[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { baseline, result } = input.windows
  if (input.showWindows === false) return []
  return [text.windowsNote(formats.months(baseline), result === null ? null : formats.months(result.months))]
}

/** What the dotted lines stand for, whole and with their source: in the plot there is room for the area and the year. */
function benchmarkNotes(input: TimeSeriesInput): string[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const items = (input.benchmarks ?? []).map(({ value, area, year, source }) => {
    const quantity = roundQuantity(formats, value, input.unit)
    const named = text.benchmark(quantity, area[input.language], formats.yearOrMonth(year))
    return `${named} (${source})`
  })
  return items.length === 0 ? [] : [text.benchmarkNote(items)]
}

/** The latest values in words, for drawings with no room at the line ends. */
function latest(input: TimeSeriesInput, state: TimeSeriesState): string[] {
  const text = figureText(input.language)
  const items = state.lines.flatMap((line) => (line.last === null ? [] : [endWords(input, line)]))
  return items.length === 0 ? [] : [text.latestNote(formatsOf(input.language).list(items))]
}

function endWords(input: TimeSeriesInput, line: Line): string {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  if (line.last === null) return text.hidden
  const value = text.reading(input.labels(line.area, "long"), formats.quantity(line.last.value, input.unit))
  const when = pointName(input, line.last.month)
  return input.step === 1 ? text.atMonth(value, when) : text.atQuarter(value, when)
}

function pointName(input: TimeSeriesInput, month: number): string {
  const formats = formatsOf(input.language)
  return input.step === 1 ? formats.month(month) : formats.quarter(month)
}

/** What the chart shows, in sentences: each area's two windows, or its first and last value where no windows are given. */
export function timeSeriesDescription(input: TimeSeriesInput, state: TimeSeriesState): string {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const sentences = state.lines.map((line) => {
    const name = input.labels(line.area, "long")
    const [before, after] = (["baseline", "result"] as const).map((window) =>
      state.levels.find((level) => level.window === window && level.area === line.area),
    )
    const result = input.windows.result
    if (before !== undefined && after !== undefined && result !== null)
      return text.described.levels(
        name,
        formats.quantity(before.value, input.unit),
        formats.months(input.windows.baseline),
        formats.quantity(after.value, input.unit),
        formats.months(result.months),
      )
    const first = line.points.find(({ reason }) => reason === null)
    if (first === undefined || line.last === null) return text.described.none(name)
    return text.described.ends(
      name,
      formats.quantity(first.value, input.unit),
      pointName(input, first.month),
      formats.quantity(line.last.value, input.unit),
      pointName(input, line.last.month),
    )
  })
  return [input.title ?? text.series[input.measure].title + ".", ...sentences].join(" ")
}

/** One reading a month: every line's value and interval, the difference from the comparison, and whether it is provisional. */
export function timeSeriesReadings(input: TimeSeriesInput, state: TimeSeriesState): Reading[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const months = [...new Set(state.lines.flatMap(({ points }) => points.map(({ month }) => month)))].sort(
    (a, b) => a - b,
  )
  return months.map((month) => {
    const here = state.lines.flatMap((line) => {
      const point = line.points.find((candidate) => candidate.month === month)
      return point === undefined ? [] : [{ line, point }]
    })
    const lines = here.map(({ line, point }) => {
      const name = input.labels(line.area, "long")
      if (point.reason !== null)
        return text.reading(name, point.reason === "hidden" ? text.reasons.hidden : text.reasons[point.reason])
      const value = formats.quantity(point.value, input.unit)
      const interval = Number.isFinite(point.low + point.high)
        ? text.withInterval(value, formats.interval(point.low, point.high, input.unit, false))
        : value
      return text.reading(name, interval)
    })
    const hero = here.find(({ line }) => line.tone === "hero")?.point
    const comparison = here.find(({ line }) => line.tone === "comparison")?.point
    const both = hero !== undefined && comparison !== undefined && hero.reason === null && comparison.reason === null
    const difference = both
      ? [text.difference(formats.change(hero.value - comparison.value, differenceUnit(input.unit)))]
      : []
    const provisional = here.some(({ point }) => point.provisional) ? [text.provisionalReading] : []
    return { at: month + 0.5, heading: pointName(input, month), lines: [...lines, ...difference, ...provisional] }
  })
}
