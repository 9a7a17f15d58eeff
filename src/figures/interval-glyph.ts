import type { Estimate } from "../domain/estimate"
import { linear } from "./scale"
import { labelElements } from "./label"
import { drawing, element } from "./svg"
import { colour, type Tone, tones } from "./tokens"

export interface IntervalGlyphInput {
  readonly estimate: Estimate
  /** The column's shared axis. */
  readonly domain: readonly [number, number]
  /** Mindste relevante ændring in the direction of good: a dashed line. */
  readonly target?: number
  readonly tone?: Tone
  readonly width?: number
  readonly height?: number
}

const margin = 6

/** A number and its interval in a table cell: dot, line, zero line, dashed target, a chevron where the interval goes on. */
export function intervalGlyph(input: IntervalGlyphInput, document: Document): SVGSVGElement {
  const { estimate, domain, target, tone = "hero", width = 112, height = 24 } = input
  const [low, high] = domain
  const x = linear(domain, [margin, width - margin])
  const y = height / 2
  const inside = (value: number) => value >= low && value <= high
  const rule = (value: number, dashes?: string) =>
    element(document, "line", {
      x1: x(value),
      x2: x(value),
      y1: 1,
      y2: height - 1,
      stroke: colour.ink,
      "stroke-dasharray": dashes,
    })
  const parts: SVGElement[] = []
  if (inside(0)) parts.push(rule(0))
  if (target !== undefined && inside(target)) parts.push(rule(target, "2 2"))
  if (estimate.kind === "absent") {
    const words = estimate.reason === "hidden" ? ".." : "–"
    const label = { x: width / 2, y: y + 5, lines: [words], size: 14, anchor: "middle" as const, fill: colour.ink3 }
    return drawing(document, width, height, null, labelElements(document, label))
  }
  const { stroke } = tones[tone]
  if (estimate.interval.kind === "interval") {
    const from = Math.max(low, Math.min(high, estimate.interval.low))
    const to = Math.max(low, Math.min(high, estimate.interval.high))
    parts.push(element(document, "line", { x1: x(from), x2: x(to), y1: y, y2: y, stroke, "stroke-width": 2 }))
    if (estimate.interval.low < low) parts.push(chevron(document, x(low), y, -1, stroke))
    if (estimate.interval.high > high) parts.push(chevron(document, x(high), y, 1, stroke))
  }
  if (inside(estimate.value))
    parts.push(element(document, "circle", { cx: x(estimate.value), cy: y, r: 4, fill: stroke }))
  return drawing(document, width, height, null, parts)
}

function chevron(document: Document, x: number, y: number, side: -1 | 1, stroke: string): SVGElement {
  const d = `M${x - side * 2},${y - 4}l${side * 5},4l${-side * 5},4`
  return element(document, "path", { d, fill: "none", stroke, "stroke-width": 1.75 })
}

/** A shared axis for a column of intervals: all values and 0 fit, wild intervals run off it with a chevron. */
export function intervalDomain(estimates: readonly Estimate[], target = 0): readonly [number, number] {
  const measured = estimates.flatMap((estimate) => (estimate.kind === "value" ? [estimate] : []))
  const values = [0, target, ...measured.map(({ value }) => value)]
  const widths = measured
    .flatMap(({ interval }) => (interval.kind === "interval" ? [interval.high - interval.low] : []))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const reach = (widths[Math.floor(widths.length / 2)] ?? 0) * 0.75
  const ends = measured
    .flatMap(({ interval }) => (interval.kind === "interval" ? [interval.low, interval.high] : []))
    .filter((end) => end >= Math.min(...values) - reach && end <= Math.max(...values) + reach)
  const low = Math.min(...values, ...ends)
  const high = Math.max(...values, ...ends)
  return low === high ? [low - 1, high + 1] : [low, high]
}
