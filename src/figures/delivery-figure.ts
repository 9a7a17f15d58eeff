import { isAbsent } from "../domain/absence"
import { monthNumber, monthsIn, yearOf } from "../domain/calendar"
import type { Delivery, DeliveryRow, DeliveryState } from "../domain/delivery"
import type { MunicipalityCode } from "../domain/municipality"
import { formatsOf } from "../text/format"
import type { Language } from "../text/language"
import { texts } from "../text/texts"
import { type Figure, perWidth } from "./figure"
import { hatching } from "./hatch"
import { type Label, labelElements } from "./label"
import { drawing, element } from "./svg"
import { textWidth } from "./text-width"
import { colour } from "./tokens"

export interface DeliveryFigureInput {
  readonly delivery: Delivery
  /** What the table is called, with a capital. */
  readonly tableName: string
  readonly participants: readonly MunicipalityCode[]
  readonly name: (code: MunicipalityCode) => string
  readonly language: Language
}

/** Rows as drawn: participating municipalities first, then the others, each in Danish order. */
export function deliveryOrder({ delivery, participants, name }: DeliveryFigureInput): {
  readonly participating: readonly DeliveryRow[]
  readonly others: readonly DeliveryRow[]
} {
  const byName = (a: DeliveryRow, b: DeliveryRow): number =>
    name(a.municipality).localeCompare(name(b.municipality), "da")
  const rows = [...delivery.rows].sort(byName)
  return {
    participating: rows.filter(({ municipality }) => participants.includes(municipality)),
    others: rows.filter(({ municipality }) => !participants.includes(municipality)),
  }
}

const font = 12
const rowHeight = 14
const headHeight = 30
const top = 24

interface Layout {
  readonly left: number
  readonly cell: number
  readonly right: number
  /** Top of each row, in the order drawn; group heads stand above theirs. */
  readonly rows: readonly { readonly row: DeliveryRow; readonly y: number; readonly participating: boolean }[]
  readonly heads: readonly { readonly word: string; readonly y: number }[]
  readonly height: number
}

/** One row a municipality, one cell a month: filled as usual, half where fewer, a line where rows only run on, open where none. */
export function deliveryFigure(input: DeliveryFigureInput): Figure {
  const { delivery, tableName, name, language } = input
  const formats = formatsOf(language)
  const words = texts[language].quality.delivery
  const layoutAt = perWidth((width) => layoutOf(input, width))
  const rows = layoutAt(1200).rows.map(({ row }) => row)
  const incomplete = rows.filter((row) => remarkOf(row, input) !== "")
  const named = incomplete.slice(0, 10).map((row) => `${name(row.municipality)}: ${remarkOf(row, input)}.`)
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
    readings: rows.map((row, at) => ({ at, heading: name(row.municipality), lines: readingOf(row, input) })),
    crosshair: (width) => {
      const { rows: placed, right } = layoutAt(width)
      return { axis: "y", from: 0, to: right, position: (at) => (placed[at]?.y ?? 0) + rowHeight / 2 }
    },
    draw: (width, document) => {
      const layout = layoutAt(width)
      const cells = layout.rows.flatMap((placed) => rowElements(document, placed, layout))
      const labels = labelsOf(input, layout, width).flatMap((label) => labelElements(document, label))
      return drawing(document, width, layout.height, description, [
        ...yearLines(document, input, layout),
        ...cells,
        ...labels,
      ])
    },
  }
}

function layoutOf(input: DeliveryFigureInput, width: number): Layout {
  const words = texts[input.language].quality.delivery
  const { participating, others } = deliveryOrder(input)
  const widest = Math.max(
    0,
    ...[...participating, ...others].map((row) => textWidth(input.name(row.municipality), font, 600)),
  )
  const left = Math.ceil(Math.min(widest, width * 0.34)) + 12
  const hasRemarks = [...participating, ...others].some((row) => remarkOf(row, input) !== "")
  const remarks = width < 700 || !hasRemarks ? 0 : 170
  const months = monthsIn(input.delivery.span).length
  const cell = Math.min(18, (width - left - remarks) / Math.max(1, months))
  const rows: Layout["rows"][number][] = []
  const heads: Layout["heads"][number][] = []
  let y = top
  for (const [word, group, isParticipating] of [
    [words.participants, participating, true],
    [words.others, others, false],
  ] as const) {
    if (group.length === 0) continue
    heads.push({ word, y: y + headHeight - 10 })
    y += headHeight
    for (const row of group) {
      rows.push({ row, y, participating: isParticipating })
      y += rowHeight
    }
  }
  return { left, cell, right: left + cell * months, rows, heads, height: Math.ceil(y + 8) }
}

/** One path a state, so that ten thousand cells are a few hundred elements. */
function rowElements(
  document: Document,
  { row, y, participating }: Layout["rows"][number],
  layout: Layout,
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

function yearLines(document: Document, { delivery }: DeliveryFigureInput, layout: Layout): SVGElement[] {
  return januaries(delivery).map((month) => {
    const x = round(layout.left + (month - delivery.span.first) * layout.cell - 0.5)
    return element(document, "line", { x1: x, x2: x, y1: top - 4, y2: layout.height, stroke: colour.grid })
  })
}

function labelsOf(input: DeliveryFigureInput, layout: Layout, width: number): Label[] {
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
      const remark = remarkOf(row, input)
      const base = { y: y + rowHeight - 4, size: font }
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

/** What is wrong with a row, in few words; empty where nothing is missing. */
function remarkOf({ cells, stopped }: DeliveryRow, { delivery: { span }, language }: DeliveryFigureInput): string {
  const words = texts[language].quality.delivery
  const formats = formatsOf(language)
  if (stopped !== null) return words.stopped(formats.month(stopped.months.first))
  const missing = cells.flatMap(({ state }, at) => (state === "missing" ? [span.first + at] : []))
  const [only] = missing
  if (only === undefined) return ""
  return words.missing(missing.length === 1 ? formats.month(only) : words.nMonths(missing.length))
}

/** Every month that is not as usual, with its persons. */
function readingOf(row: DeliveryRow, { delivery: { span }, language }: DeliveryFigureInput): string[] {
  const words = texts[language].quality.delivery
  const formats = formatsOf(language)
  const count = (persons: DeliveryRow["usual"]): string => (isAbsent(persons) ? ".." : formats.count(persons.value))
  const lines = (["missing", "runningOnly", "fewer"] as const).flatMap((wanted) => {
    const months = row.cells.flatMap(({ state, persons }, at) =>
      state === wanted ? [words.month(formats.month(span.first + at), count(persons))] : [],
    )
    if (months.length === 0) return []
    return [words[wanted](months.length > 6 ? words.nMonths(months.length) : months.join(", "))]
  })
  return [words.usual(count(row.usual)), ...(lines.length === 0 ? [words.complete] : lines)]
}

function januaries({ span }: Delivery): readonly number[] {
  return monthsIn(span).filter((month) => monthNumber(month) === 1)
}

const round = (value: number) => Math.round(value * 100) / 100
