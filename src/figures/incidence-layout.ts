import { formatsOf } from "../text/format"
import { type IncidenceInput, incidenceText, type IncidenceState, type StepCurve, valueAt } from "./incidence-state"
import { isMergedStretch, stretchAt } from "./incidence-merged"
import { boxOf, type Label } from "./label"
import { type Leader, type LineEnd, lineEndsWidth, placeLineEnds } from "./line-ends"
import { along, cheapest, cloudOf, hits, type Point } from "./place"
import { type Frame, scalesOf } from "./plot-frame"
import { riskTable, riskTableHeight, riskTableInset } from "./risk-table"
import { weeksShown } from "./week-ticks"
import { tickText } from "./scale"
import { textWidth, wrap } from "./text-width"
import { colour, narrow, type Sizes, sizes, tones } from "./tokens"

export interface IncidenceLayout {
  readonly frame: Frame
  readonly size: Sizes
  readonly ticks: readonly number[]
  readonly labels: readonly Label[]
  readonly markerDots: readonly { readonly x: number; readonly y: number; readonly fill: string; readonly r: number }[]
  readonly leaders: readonly Leader[]
}

const axisHeight = 26

export function incidenceLayout(input: IncidenceInput, state: IncidenceState, width: number): IncidenceLayout {
  const size = sizes[width < narrow ? "compact" : "page"]
  const { font } = size
  const plotHeight = width < narrow ? 190 : width < 640 ? 260 : width < 900 ? 320 : 370
  const tick = tickText(formatsOf(input.language), state.axis.ticks, "share")
  const tickWidth = Math.max(...state.axis.ticks.map((value) => textWidth(tick(value), font)))
  const ends = state.curves.map((curve) => curveEnd(input, curve, width))
  const top = size.lineHeight + 12
  const bottom = top + plotHeight
  const frame: Frame = {
    width,
    height: Math.ceil(bottom + axisHeight + riskTableHeight(state, width)),
    left: Math.ceil(Math.max(tickWidth + 10, riskTableInset(input, state, width, font))),
    right: width - lineEndsWidth(ends, size) - 14,
    top,
    bottom,
    xDomain: [0, state.lastWeek],
    yDomain: state.axis.domain,
  }
  const { x, y } = scalesOf(frame)
  const ticks = weeksShown(state, frame, textWidth("104", font) + 8)
  const placed = placeLineEnds(
    ends.map((end, index) => {
      const last = state.curves[index]?.points.at(-1)
      return { ...end, at: last === undefined ? null : { x: x(last.week), y: y(last.value) } }
    }),
    frame,
    { ...size, dot: 0 },
  )
  const paths = state.curves.map((curve) => pathOf(curve, x, y))
  const marker = markerLabels(input, state, frame, size)
  const kinds = state.kinds.map((kind) => kindLabel(state, kind, incidenceText(input).kinds[kind], frame, size, paths))
  return {
    frame,
    size,
    ticks,
    leaders: placed.leaders,
    markerDots: marker.dots,
    labels: [
      ...state.axis.ticks.map((value): Label => ({
        x: frame.left - 8,
        y: y(value) + font * 0.34,
        lines: [tick(value)],
        size: font,
        anchor: "end",
      })),
      ...weekLabels(input, ticks, frame, font),
      ...riskTable(input, state, frame, bottom + axisHeight, font),
      ...kinds.filter((label) => label !== null),
      ...marker.labels,
      ...placed.labels,
    ],
  }
}

function weekLabels(input: IncidenceInput, weeks: readonly number[], frame: Frame, font: number): Label[] {
  const { x } = scalesOf(frame)
  const text = incidenceText(input)
  return weeks.map((week, index): Label => {
    const base = { x: x(week), y: frame.bottom + font + 6, size: font, lines: [String(week)] }
    if (index < weeks.length - 1) return { ...base, anchor: "middle" }
    // "104 uger" keeps its number under the tick as far as there is room right of it.
    const half = textWidth(String(week), font) / 2
    const words = text.weeks(week)
    if (x(week) - half + textWidth(words, font) <= frame.width) return { ...base, x: x(week) - half, lines: [words] }
    const end = Math.min(frame.width, x(week) + half)
    const before = weeks[index - 1]
    const crowded = before !== undefined && x(before) + half + 6 > end - textWidth(words, font)
    return crowded ? { ...base, anchor: "middle" } : { ...base, x: end, lines: [words], anchor: "end" }
  })
}

function curveEnd(input: IncidenceInput, curve: StepCurve, width: number): Omit<LineEnd, "at"> {
  const text = incidenceText(input)
  const value = formatsOf(input.language).number(curve.points.at(-1)?.value ?? NaN, "share")
  const { tone, names } = curve
  const name = width < 640 ? names.short : names.long
  if (tone.startsWith("group")) {
    const lines = wrap(name, width < narrow ? 72 : 150, sizes.page.font, tones[tone].weight)
    return { tone, lines: width < narrow ? lines : [...lines, value] }
  }
  if (width < narrow) return { tone, lines: [value] }
  if (tone === "own") {
    const area = input.labels(input.area, width < 640 ? "short" : "long")
    return { tone, lines: [`${area},`, `${text.baselineLower} ${value}`] }
  }
  return { tone, lines: width < 640 ? [name, value] : [`${name} ${value}`] }
}

function pathOf(curve: StepCurve, x: (value: number) => number, y: (value: number) => number): Point[] {
  return along(
    curve.points.flatMap((point, index) => {
      const next = curve.points[index + 1]
      const here = { x: x(point.week), y: y(point.value) }
      return next === undefined || isMergedStretch(point, next) ? [here] : [here, { x: x(next.week), y: here.y }]
    }),
  )
}

/**
 * The marker's name above the plot, and the values where its line meets the curves: the higher left, the lower right.
 * Where there is no room left of the line, the values stand behind the name.
 */
function markerLabels(input: IncidenceInput, state: IncidenceState, frame: Frame, size: Sizes) {
  const text = incidenceText(input)
  const formats = formatsOf(input.language)
  const { x, y } = scalesOf(frame)
  const at = x(state.marker)
  const met = state.curves
    .filter(({ kind, tone }) => kind === state.kinds[0] && tone !== "own")
    .flatMap((curve) => {
      const value = valueAt(curve, state.marker)
      // Inside a merged stretch the value is not known.
      const known = value !== null && stretchAt(curve.points, state.marker) === null
      return known ? [{ tone: curve.tone, value }] : []
    })
    .sort((a, b) => b.value - a.value)
  // Two values have room on either side of the line; those of several groups stand in the table.
  const found = met.length > 2 ? [] : met
  const words = text.weeks(state.marker)
  const name: Label = { x: at + 6, y: size.font, lines: [words], size: size.font, weight: 600, fill: colour.ink }
  const beside = at - frame.left > textWidth("88,8", size.font, 600) + 12
  let next = at + 6 + textWidth(words, size.font, 600) + 12
  const values = found.map(({ tone, value }, index): Label => {
    const { weight, label: fill } = tones[tone]
    const lines = [formats.number(value, "share")]
    const base = { lines, size: size.font, weight, fill }
    if (!beside) {
      const start = next
      next += textWidth(lines[0] ?? "", size.font, weight) + 10
      return { ...base, x: start, y: size.font }
    }
    const halo = colour.paper
    return index === 0
      ? { ...base, x: at - 7, y: y(value) - 4, anchor: "end", halo }
      : { ...base, x: at + 7, y: y(value) + size.font + 1, halo }
  })
  const dots = [...found].reverse().map(({ tone, value }) => ({
    x: at,
    y: y(value),
    fill: tones[tone].stroke,
    r: tone === "hero" ? 4 : 3.5,
  }))
  return { labels: [name, ...values], dots }
}

/** "I fleksjob" and "Andre afgange" beside their bundle of curves, where no curve runs. */
function kindLabel(
  state: IncidenceState,
  kind: StepCurve["kind"],
  words: string,
  frame: Frame,
  size: Sizes,
  paths: readonly (readonly Point[])[],
): Label | null {
  const { x } = scalesOf(frame)
  const own = textWidth(words, size.font, 600)
  const bundle = cloudOf(state.curves.flatMap((curve, index) => (curve.kind === kind ? (paths[index] ?? []) : [])))
  const all = cloudOf(paths.flat())
  const candidates: Label[] = []
  for (let x1 = x(state.marker) + 14; x1 + own < frame.right - 8; x1 += 8) {
    const under = bundle.within(x1 - 4, x1 + own + 4).map(({ y }) => y)
    if (under.length === 0) continue
    const base = { x: x1, lines: [words], size: size.font, weight: 600 as const, fill: colour.ink, halo: colour.paper }
    candidates.push({ ...base, y: Math.min(...under) - 14 })
    if (kind !== "otherExit") candidates.push({ ...base, y: Math.max(...under) + size.font + 16 })
  }
  const middle = frame.left + (frame.right - frame.left) * (kind === "otherExit" ? 0.5 : 0.3)
  const best = cheapest(candidates, (label) => {
    const box = boxOf(label)
    const outside = box.y1 < frame.top || box.y2 > frame.bottom ? 500 : 0
    return hits(box, all, 5) * 20 + outside + Math.abs((box.x1 + box.x2) / 2 - middle) * 0.1
  })
  return best ?? null
}
