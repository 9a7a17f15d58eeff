import * as Plot from "@observablehq/plot"
import type { Estimate } from "../domain/estimate"
import { notableImbalance } from "../domain/result"
import type { Formats } from "../text/format"
import type { Label } from "./label"
import { drawPlot, type Frame, labels, pixels, scalesOf } from "./plot-frame"
import { cellText } from "./rows"
import { roundStep } from "./scale"
import { element } from "./svg"
import { textWidth } from "./text-width"
import { colour, sizes } from "./tokens"

/** A line of the figure: the name of a variable, or one of its levels. */
export type BalanceItem =
  | { readonly kind: "heading"; readonly name: string }
  | {
      readonly kind: "level"
      readonly name: string
      readonly reading: string
      readonly before: Estimate
      readonly after: Estimate
    }

export interface BalanceLayout {
  readonly frame: Frame
  readonly middles: readonly number[]
  readonly ticks: readonly number[]
  readonly labels: readonly Label[]
}

const rowHeight = 24
const headRow = 22
const indent = 12
/** Under this width the numbers before matching leave for the table, so that the dots keep their room. */
const oneColumn = 320

/** The axis reaches to twice the notable difference at least, so that small differences look small. */
export function balanceLayout(
  items: readonly BalanceItem[],
  columns: { readonly before: string; readonly after: string },
  formats: Formats,
  width: number,
): BalanceLayout {
  const { font } = sizes.page
  const found = items.flatMap((item) => (item.kind === "level" ? [item.before, item.after].map(sizeOf) : []))
  const top = Math.max(2 * notableImbalance, ...found.filter((size) => size !== null)) * 1.04
  const step = Math.max(notableImbalance, roundStep(top, 4))
  const ticks = Array.from({ length: Math.floor(top / step + 1e-9) + 1 }, (_, index) => index * step)
  const nameWidth = Math.max(
    ...items.map(({ kind, name }) => textWidth(name, font) + (kind === "level" ? indent : 0)),
    0,
  )
  const number = (estimate: Estimate) => cellText(estimate, (value) => formats.number(Math.abs(value), "deviations"))
  const shown = width < oneColumn ? (["after"] as const) : (["before", "after"] as const)
  const columnWidth =
    Math.max(...[columns.before, columns.after, "0,00"].map((word) => textWidth(word, font, 600)), 0) + 12
  const middles = items.map((_, index) => headRow + rowHeight * (index + 0.5))
  const bottom = headRow + rowHeight * items.length
  const frame: Frame = {
    width,
    height: Math.ceil(bottom + 6),
    left: Math.min(Math.ceil(nameWidth) + 16, Math.round(width * 0.5)),
    right: width - Math.ceil(columnWidth * shown.length) - 14,
    top: headRow,
    bottom,
    xDomain: [0, top],
    yDomain: [0, 1],
  }
  const { x } = scalesOf(frame)
  const room = x(ticks[1] ?? top) - x(0)
  const stride = Math.max(1, Math.ceil((textWidth("0,00", font) + 10) / room))
  const row = (index: number) => (middles[index] ?? 0) + font * 0.35
  const ends = { before: width - columnWidth, after: width }
  return {
    frame,
    middles,
    ticks,
    labels: [
      ...ticks
        .filter((_, index) => index % stride === 0)
        .map((tick): Label => ({
          x: x(tick),
          y: font,
          lines: [formats.number(tick, "deviations")],
          size: font,
          anchor: "middle",
        })),
      ...shown.map((column): Label => ({
        x: ends[column],
        y: font,
        lines: [columns[column]],
        size: font,
        anchor: "end",
      })),
      ...items.flatMap((item, index): Label[] => {
        if (item.kind === "heading")
          return [
            { x: 0, y: row(index), lines: [item.name], size: font, fill: colour.ink, weight: 600, halo: colour.paper },
          ]
        return [
          { x: indent, y: row(index), lines: [item.name], size: font },
          ...shown.map((column): Label => ({
            x: ends[column],
            y: row(index),
            lines: [number(item[column])],
            size: font,
            anchor: "end",
            weight: isNotable(item[column]) ? 600 : 400,
            fill: column === "after" ? colour.project : colour.ink2,
          })),
        ]
      }),
    ],
  }
}

export function drawBalance(
  document: Document,
  items: readonly BalanceItem[],
  layout: BalanceLayout,
  description: string,
): SVGSVGElement {
  const { frame, middles, ticks } = layout
  const { x } = scalesOf(frame)
  const dot = (estimate: Estimate, y: number, svg: Document, attributes: Record<string, string | number>) => {
    const size = sizeOf(estimate)
    return size === null ? [] : [element(svg, "circle", { cx: x(size), cy: y, ...attributes })]
  }
  return drawPlot(document, frame, description, [
    Plot.ruleX(ticks, { y1: 0, y2: 1, stroke: colour.grid }),
    pixels((svg) => [
      element(svg, "line", {
        x1: x(notableImbalance),
        x2: x(notableImbalance),
        y1: frame.top,
        y2: frame.bottom,
        stroke: colour.ink3,
        "stroke-dasharray": "4,3",
      }),
      ...items.flatMap((item, index): SVGElement[] => {
        if (item.kind === "heading") return []
        const y = middles[index] ?? 0
        return [
          ...dot(item.before, y, svg, { r: 4.25, fill: colour.paper, stroke: colour.project, "stroke-width": 1.5 }),
          ...dot(item.after, y, svg, { r: 5, fill: colour.project }),
        ]
      }),
    ]),
    labels(layout.labels),
  ])
}

function sizeOf(estimate: Estimate): number | null {
  return estimate.kind === "value" ? Math.abs(estimate.value) : null
}

function isNotable(estimate: Estimate): boolean {
  const size = sizeOf(estimate)
  return size !== null && size > notableImbalance
}
