import { monthNumber, monthsIn, yearOf } from "../domain/calendar"
import type { Delivery, DeliveryState } from "../domain/delivery"
import type { DeliveryFigureInput } from "./delivery-input"
import { deliveryFont, type DeliveryLayout, rowHeight, top } from "./delivery-layout"
import { deliveryRemark } from "./delivery-words"
import { hatching } from "./hatch"
import type { Label } from "./label"
import { element } from "./svg"
import { colour } from "./tokens"

/** One path a state, so that ten thousand cells are a few hundred elements. */
export function deliveryRow(
  document: Document,
  { row, y, participating }: DeliveryLayout["rows"][number],
  layout: DeliveryLayout,
): SVGElement[] {
  const fill = participating ? colour.project : colour.comparison
  const gap = layout.cell > 5 ? 1 : layout.cell * 0.15
  const boxes = (wanted: DeliveryState) =>
    row.cells.flatMap(({ state }, at) => (state === wanted ? [layout.left + at * layout.cell] : []))
  const path = (wanted: DeliveryState, from: number, to: number) => {
    const d = boxes(wanted).map(
      (x) => `M${round(x)},${from}h${round(layout.cell - gap)}V${to}h${-round(layout.cell - gap)}Z`,
    )
    return d.length === 0 ? [] : [element(document, "path", { d: d.join(""), fill })]
  }
  const inner = { y: y + 1, height: rowHeight - 3 }
  return [
    ...path("usual", inner.y, inner.y + inner.height),
    ...boxes("fewer").map((x) =>
      hatching(document, { x, y: inner.y, width: layout.cell - gap, height: inner.height }, fill, 4),
    ),
    ...path("runningOnly", inner.y + inner.height - 2, inner.y + inner.height),
    ...boxes("missing").map((x) =>
      element(document, "rect", {
        x: round(x + 0.5),
        y: inner.y + 0.5,
        width: round(Math.max(1, layout.cell - gap - 1)),
        height: inner.height - 1,
        fill: "none",
        stroke: colour.rule2,
      }),
    ),
  ]
}

export function yearLines(document: Document, { delivery }: DeliveryFigureInput, layout: DeliveryLayout): SVGElement[] {
  return januaries(delivery).map((month) => {
    const x = round(layout.left + (month - delivery.span.first) * layout.cell - 0.5)
    return element(document, "line", { x1: x, x2: x, y1: top - 4, y2: layout.height, stroke: colour.grid })
  })
}

export function deliveryLabels(input: DeliveryFigureInput, layout: DeliveryLayout, width: number): Label[] {
  const { delivery, name } = input
  const years = januaries(delivery)
  const step = Math.max(1, Math.ceil(32 / (12 * layout.cell)))
  const room = width - layout.right - 8
  return [
    ...years
      .filter((month) => yearOf(month) % step === 0)
      .map((month): Label => ({
        x: layout.left + (month - delivery.span.first) * layout.cell,
        y: 14,
        lines: [String(yearOf(month))],
        size: 14,
      })),
    ...layout.heads.map(({ word, y }): Label => ({ x: 0, y, lines: [word], size: 14, weight: 600, fill: colour.ink })),
    ...layout.rows.flatMap(({ row, y, participating }): Label[] => {
      const remark = deliveryRemark(row, input)
      const base = { y: y + rowHeight - 4, size: deliveryFont }
      return [
        {
          ...base,
          x: 0,
          lines: [name(row.municipality)],
          weight: remark === "" ? 400 : 600,
          fill: participating ? colour.project : colour.ink2,
        },
        ...(remark === "" || room < 120 ? [] : [{ ...base, x: layout.right + 8, lines: [remark], fill: colour.ink }]),
      ]
    }),
  ]
}

function januaries({ span }: Delivery): readonly number[] {
  return monthsIn(span).filter((month) => monthNumber(month) === 1)
}

const round = (value: number) => Math.round(value * 100) / 100
