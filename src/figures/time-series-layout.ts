import { type Month, yearOf } from "../domain/calendar"
import type { Benchmark } from "../domain/scheme"
import { formatsOf } from "../text/format"
import { figureText } from "./figure-text"
import type { Label } from "./label"
import { type Leader, type LineEnd, lineEndsWidth, placeLineEnds } from "./line-ends"
import { along, cloudOf, type Point } from "./place"
import { type Frame, scalesOf } from "./plot-frame"
import { tickText } from "./scale"
import { textWidth } from "./text-width"
import { placeEvents, type Rule } from "./time-series-events"
import { benchmarkEnd, type Ground, nameBands, nameBenchmarks, nameLevels, nameLine } from "./time-series-names"
import type { LevelSegment, Line, TimeSeriesInput, TimeSeriesState, WindowBand } from "./time-series-state"
import { colour, type FigureStyle, narrow, type Sizes, sizes, styleAt, tones } from "./tokens"

export interface TimeSeriesLayout {
  readonly frame: Frame
  readonly size: Sizes
  readonly bands: readonly WindowBand[]
  readonly levels: readonly LevelSegment[]
  readonly years: readonly Month[]
  readonly rules: readonly Rule[]
  readonly labels: readonly Label[]
  readonly leaders: readonly Leader[]
}

/** How lines are labelled: at the ends with values or by name alone, inside the plot, or inside with values at the ends. */
export type LineLabels = "ends" | "endNames" | "names" | "namesAndValues"

/** Under this width labels are shortened. */
const wide = 640

export function timeSeriesHeight(width: number, style: FigureStyle): number {
  if (style === "projector") return Math.round(width * 0.36)
  if (style === "compact" || width < narrow) return 224
  if (style === "report") return 190
  if (width < wide) return 320
  return width < 900 ? 380 : 440
}

/** Places everything of a time series in pixels, so that no label stands on another or on a line where it can be helped. */
export function timeSeriesLayout(
  input: TimeSeriesInput,
  state: TimeSeriesState,
  width: number,
  height: number,
  lineLabels: LineLabels,
): TimeSeriesLayout {
  const first = layoutWith(input, state, width, height, lineLabels, [])
  if (first.homeless.length === 0 || lineLabels !== "ends") return first.layout
  // Benchmarks that lines run over are named at the end of their own line instead.
  return layoutWith(input, state, width, height, lineLabels, first.homeless).layout
}

function layoutWith(
  input: TimeSeriesInput,
  state: TimeSeriesState,
  width: number,
  height: number,
  lineLabels: LineLabels,
  ended: readonly Benchmark[],
): { readonly layout: TimeSeriesLayout; readonly homeless: readonly Benchmark[] } {
  const style = styleAt(input.style ?? "page", width)
  const size = sizes[style]
  const short = style === "compact" || width < wide
  const tick = tickText(formatsOf(input.language), state.axis.ticks, input.unit)
  const tickWidth = Math.max(...state.axis.ticks.map((value) => textWidth(tick(value), size.font)))
  const lineEnds = lineLabels === "names" ? [] : state.lines.map((line) => lineEnd(input, line, short, lineLabels))
  const ends = [
    ...lineEnds,
    ...ended.map((benchmark) => ({ tone: "comparison" as const, lines: benchmarkEnd(input, benchmark) })),
  ]
  const left = Math.ceil(tickWidth) + 10
  const right = lineLabels === "names" ? width - 8 : width - lineEndsWidth(ends, size) - 14
  const flat = { width, height, left, right, xDomain: state.xDomain, yDomain: state.axis.domain }
  const events = placeEvents(input, state, scalesOf({ ...flat, top: 0, bottom: 1 }).x, width, size, short)
  const frame: Frame = { ...flat, top: events.height + 8, bottom: height - size.lineHeight - 6 }
  const { x, y } = scalesOf(frame)
  const at = (from: number, value: number): Point => ({ x: x(from), y: y(value) })
  const levels = style === "compact" ? [] : state.levels
  const paths = state.lines.map(({ points }) =>
    along(points.map((point) => (point.reason === null ? at(point.x, point.value) : null))),
  )
  const segments = levels.flatMap(({ from, to, value }) => along([at(from, value), at(to, value)]))
  const ground: Ground = { frame, size, points: cloudOf([...paths.flat(), ...segments]), taken: [] }
  const bands = nameBands(input, state, ground, events.rules, short)
  const names =
    lineLabels === "ends" || lineLabels === "endNames"
      ? []
      : state.lines.flatMap((line, index) => {
          const rivals = cloudOf(paths.filter((_, other) => other !== index).flat())
          return nameLine(input, line, cloudOf(paths[index] ?? []), rivals, events.rules, ground) ?? []
        })
  const placed = placeLineEnds(
    ends.map((end, index) => {
      const benchmark = ended[index - lineEnds.length]
      if (benchmark !== undefined) return { ...end, at: at(state.xDomain[1], benchmark.value) }
      const last = state.lines[index]?.last ?? null
      return { ...end, at: last === null ? null : at(last.x, last.value) }
    }),
    frame,
    size,
  )
  const levelNames = nameLevels(input, { ...state, levels }, ground)
  const inside = (input.benchmarks ?? []).filter((benchmark) => !ended.includes(benchmark))
  const benchmarks = nameBenchmarks({ ...input, benchmarks: inside }, ground, events.rules)
  const layout: TimeSeriesLayout = {
    frame,
    size,
    levels,
    bands: bands.bands,
    years: januaries(state),
    rules: events.rules,
    leaders: placed.leaders,
    labels: [
      ...state.axis.ticks.map((value) => valueTick(tick(value), y(value), frame, size)),
      ...yearLabels(state, frame, size),
      ...bands.labels,
      ...levelNames,
      ...benchmarks.labels,
      ...hiddenMarks(input, state, frame, size),
      ...names,
      ...placed.labels,
      ...events.labels,
    ],
  }
  return { layout, homeless: benchmarks.homeless }
}

/** A line's name with its last value and month; the value alone where the names stand inside. */
function lineEnd(input: TimeSeriesInput, line: Line, short: boolean, how: LineLabels): Omit<LineEnd, "at"> {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { tone, last } = line
  const name = input.labels(line.area, short ? "short" : "long")
  if (last === null) return { tone, lines: how === "namesAndValues" ? [text.hidden] : [name, text.hidden] }
  if (how === "endNames") return { tone, lines: [name] }
  if (how === "namesAndValues") return { tone, lines: [formats.number(last.value, input.unit)] }
  const value = formats.quantity(last.value, input.unit)
  const dated =
    input.step === 1 ? [text.atMonth(value, formats.month(last.month))] : [value, formats.quarter(last.month)]
  const provisional = last.provisional ? [text.provisional] : []
  return { tone, lines: [name, ...(short ? [value] : dated), ...provisional] }
}

function valueTick(words: string, y: number, frame: Frame, size: Sizes): Label {
  return { x: frame.left - 8, y: y + size.font * 0.34, lines: [words], size: size.font, anchor: "end" }
}

function januaries({ xDomain: [from, to] }: TimeSeriesState): Month[] {
  const first = Math.ceil(from / 12)
  const last = Math.floor((to - 1) / 12)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * 12)
}

/** The year stands right of its January tick; where they crowd, every second, third … year is named. */
function yearLabels(state: TimeSeriesState, frame: Frame, size: Sizes): Label[] {
  const { x } = scalesOf(frame)
  const width = textWidth("2020", size.font)
  const starts = januaries(state)
  const [from] = state.xDomain
  const stride = Math.max(1, Math.ceil((width + 10) / (x(12) - x(0))))
  const isJanuary = (month: Month) => month % 12 === 0
  const named = [...(isJanuary(from) ? [] : [from]), ...starts].filter((month, index, all) => {
    if (!isJanuary(month)) return x(all[index + 1] ?? Infinity) - x(month) >= width + 10
    return (yearOf(month) - yearOf(starts[0] ?? month)) % stride === 0 && x(month) + 4 + width <= frame.width
  })
  return named.map((month) => ({
    x: x(month) + (isJanuary(month) ? 4 : 0),
    y: frame.bottom + size.font + 4,
    lines: [String(yearOf(month))],
    size: size.font,
  }))
}

/** `..` in the gap that hidden points leave. */
function hiddenMarks(input: TimeSeriesInput, state: TimeSeriesState, frame: Frame, size: Sizes): Label[] {
  const { x, y } = scalesOf(frame)
  return state.lines.flatMap((line) =>
    line.hidden.map((gap): Label => ({
      x: x(gap.x),
      y: y(gap.value) + 2,
      lines: [figureText(input.language).hidden],
      size: size.font,
      weight: 600,
      anchor: "middle",
      fill: tones[line.tone].label,
      halo: colour.paper,
    })),
  )
}
