import * as Plot from "@observablehq/plot"
import type { Interval, Unit } from "../domain/estimate"
import { municipality, type MunicipalityCode } from "../domain/municipality"
import type { FunnelPoint, MunicipalDifferences } from "../domain/municipal-differences"
import { type Formats, formatsOf } from "../text/format"
import type { Language } from "../text/language"
import { texts } from "../text/texts"
import { type Figure, perWidth } from "./figure"
import { figureText } from "./figure-text"
import { type FunnelDot, funnelLayout, type FunnelLayout, position } from "./funnel-layout"
import { drawPlot, labels } from "./plot-frame"
import { colour } from "./tokens"

/** Share of municipalities that the inner limits hold where they differ no more than usual. */
const LEVEL = 0.95

export interface FunnelInput {
  readonly differences: MunicipalDifferences
  readonly participants: readonly MunicipalityCode[]
  readonly period: string
  readonly language: Language
  readonly threshold: number
}

/** Every municipality's level by its size, within the limits that chance and ordinary differences set. */
export function funnelFigure({ differences, participants, period, language, threshold }: FunnelInput): Figure | null {
  const words = texts[language].robustness.differences
  const formats = formatsOf(language)
  const { unit, centre, funnel } = differences
  if (centre.kind === "absent" || funnel.length === 0) return null
  const dots = dotsOf(differences, participants).sort((a, b) => a.persons - b.persons)
  const quantity = (value: number) => formats.quantity(value, unit)
  const values = dots.map(({ value }) => value)
  const described = words.described(
    quantity(centre.value),
    quantity(Math.min(...values)),
    quantity(Math.max(...values)),
  )
  const outside = dots.filter(({ isOutside }) => isOutside).length
  const title = words.title(outside, dots.length, formats.count(dots.length * (1 - LEVEL)))
  const anyHidden = differences.municipalities.some(({ raw }) => raw.kind === "absent" && raw.reason === "hidden")
  const layoutAt = perWidth((width) =>
    funnelLayout(
      dots,
      { value: centre.value, label: words.centre(quantity(centre.value)) },
      { axis: words.axis, unit, formats },
      width,
    ),
  )
  const description = `${title}. ${described}`
  return {
    title,
    subtitle: words.subtitle(period, formats.unit(unit)),
    notes: [
      words.note,
      ...(layoutAt(1000).axis.cut ? [figureText(language).axisCut] : []),
      ...(anyHidden ? [figureText(language).hiddenNote(threshold)] : []),
    ],
    description,
    heightAt: (width) => layoutAt(width).frame.height,
    draw: (width, document) => drawFunnel(document, dots, funnel, centre.value, layoutAt(width), description),
    readings: dots.map((dot, at) => ({ at, heading: dot.name, lines: [readingOf(dot, unit, words, formats)] })),
    crosshair: (width) => {
      const { frame } = layoutAt(width)
      const [low, high] = frame.xDomain
      const scale = (frame.right - frame.left) / (high - low)
      return {
        axis: "x",
        from: frame.top,
        to: frame.bottom,
        position: (at) => frame.left + (position(dots[at]?.persons ?? 1) - low) * scale,
      }
    },
  }
}

function readingOf(
  { persons, value }: FunnelDot,
  unit: Unit,
  words: { readonly reading: (persons: string, value: string) => string },
  formats: Formats,
): string {
  return words.reading(formats.quantity(persons, "persons"), formats.quantity(value, unit))
}

function dotsOf(
  { municipalities, funnel }: MunicipalDifferences,
  participants: readonly MunicipalityCode[],
): FunnelDot[] {
  const taking = new Set(participants)
  return municipalities.flatMap(({ municipality: code, persons, raw, shrunken }) => {
    if (persons.kind === "absent" || raw.kind === "absent" || shrunken.kind === "absent") return []
    const limits = limitsAt(funnel, persons.value)
    return [
      {
        name: municipality(code).name,
        persons: persons.value,
        value: raw.value,
        takesPart: taking.has(code),
        isOutside: limits !== null && (raw.value < limits.low || raw.value > limits.high),
      },
    ]
  })
}

/** The 95 per cent limits at a size, between the two drawn sizes around it. */
function limitsAt(funnel: readonly FunnelPoint[], persons: number): Interval | null {
  const next = funnel.findIndex((point) => point.persons >= persons - 1e-6)
  const [after, before] = [funnel[next], funnel[Math.max(0, next - 1)]]
  if (after === undefined || before === undefined) return funnel.at(-1)?.innerWithTau ?? null
  const along = after === before ? 0 : (persons - before.persons) / (after.persons - before.persons)
  const between = (end: "low" | "high") =>
    before.innerWithTau[end] + along * (after.innerWithTau[end] - before.innerWithTau[end])
  return { kind: "interval", low: between("low"), high: between("high") }
}

function drawFunnel(
  document: Document,
  dots: readonly FunnelDot[],
  funnel: readonly FunnelPoint[],
  centre: number,
  { frame, axis, labels: words }: FunnelLayout,
  description: string,
): SVGSVGElement {
  const [left, right] = frame.xDomain
  const [bottom, top] = frame.yDomain
  const limit = (pick: (point: FunnelPoint) => Interval, style: { stroke: string; dash?: string; width: number }) =>
    (["low", "high"] as const).map((end) =>
      Plot.line(
        // Beyond the axis a limit is not drawn; NaN parts the line there.
        funnel.map((point) => ({ x: position(point.persons), y: within(pick(point)[end], bottom, top) })),
        {
          x: "x",
          y: "y",
          stroke: style.stroke,
          strokeWidth: style.width,
          ...(style.dash !== undefined && { strokeDasharray: style.dash }),
        },
      ),
    )
  const others = dots.filter(({ takesPart }) => !takesPart)
  const own = dots.filter(({ takesPart }) => takesPart)
  const at = { x: (dot: FunnelDot) => position(dot.persons), y: (dot: FunnelDot) => dot.value }
  return drawPlot(document, frame, description, [
    Plot.ruleY(axis.ticks, { x1: left, x2: right, stroke: colour.grid }),
    ...limit(({ inner }) => inner, { stroke: colour.rule2, dash: "3 3", width: 1 }),
    ...limit(({ outer }) => outer, { stroke: colour.rule2, dash: "3 3", width: 1 }),
    ...limit(({ innerWithTau }) => innerWithTau, { stroke: colour.ink3, width: 1.25 }),
    ...limit(({ outerWithTau }) => outerWithTau, { stroke: colour.ink3, width: 1.25 }),
    Plot.ruleY([centre], { x1: left, x2: right, stroke: colour.ink }),
    Plot.ruleY([bottom], { x1: left, x2: right, stroke: colour.ink }),
    Plot.dot(others, { ...at, r: 3, fill: colour.paper, stroke: colour.comparison, strokeWidth: 1.25 }),
    Plot.dot(own, { ...at, r: 4.5, fill: colour.project, stroke: colour.paper, strokeWidth: 1 }),
    labels(words),
  ])
}

function within(value: number, low: number, high: number): number {
  return value < low || value > high ? NaN : value
}
