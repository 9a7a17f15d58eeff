import { formatsOf } from "../text/format"
import { texts } from "../text/texts"
import type { DeliveryFigureInput } from "./delivery-input"
import { deliveryLayout, rowHeight } from "./delivery-layout"
import { deliveryLabels, deliveryRow, yearLines } from "./delivery-marks"
import { deliveryReading, deliveryRemark } from "./delivery-words"
import { type Figure, perWidth } from "./figure"
import { labelElements } from "./label"
import { drawing } from "./svg"

/** One row a municipality, one cell a month: filled as usual, half where fewer, a line where rows only run on, open where none. */
export function deliveryFigure(input: DeliveryFigureInput): Figure {
  const { delivery, tableName, name, language } = input
  const formats = formatsOf(language)
  const words = texts[language].quality.delivery
  const layoutAt = perWidth((width) => deliveryLayout(input, width))
  const rows = layoutAt(1200).rows.map(({ row }) => row)
  const incomplete = rows.filter((row) => deliveryRemark(row, input) !== "")
  const named = incomplete.slice(0, 10).map((row) => `${name(row.municipality)}: ${deliveryRemark(row, input)}.`)
  const description = words.described(
    formats.count(rows.length - incomplete.length),
    formats.count(rows.length),
    named.join(" "),
  )
  return {
    title: words.title,
    subtitle: words.subtitle(tableName, formats.months(delivery.span)),
    notes: [words.note],
    description,
    heightAt: (width) => layoutAt(width).height,
    readings: rows.map((row, at) => ({ at, heading: name(row.municipality), lines: deliveryReading(row, input) })),
    crosshair: (width) => {
      const { rows: placed, right } = layoutAt(width)
      return { axis: "y", from: 0, to: right, position: (at) => (placed[at]?.y ?? 0) + rowHeight / 2 }
    },
    draw: (width, document) => {
      const layout = layoutAt(width)
      const cells = layout.rows.flatMap((placed) => deliveryRow(document, placed, layout))
      const labels = deliveryLabels(input, layout, width).flatMap((label) => labelElements(document, label))
      return drawing(document, width, layout.height, description, [
        ...yearLines(document, input, layout),
        ...cells,
        ...labels,
      ])
    },
  }
}
