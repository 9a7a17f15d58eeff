import { hourBands } from "../domain/hour-band"
import { formatsOf } from "../text/format"
import { type Figure, perWidth } from "./figure"
import { figureText } from "./figure-text"
import {
  type HoursMatrixInput,
  type HoursMatrixState,
  hoursMatrixState,
  type MatrixCell,
  rowParts,
} from "./hours-matrix-state"
import { type Label, labelElements } from "./label"
import { cellText } from "./rows"
import { drawing, element } from "./svg"
import { textWidth } from "./text-width"
import { colour } from "./tokens"

interface MatrixLayout {
  readonly height: number
  readonly cell: { readonly width: number; readonly height: number }
  readonly left: number
  readonly top: number
  /** Left edge of a column; the one out of fleksjob stands apart. */
  readonly x: (column: number) => number
  readonly y: (row: number) => number
  readonly right: number
  readonly font: number
}

const font = 14
const smallFont = 12
/** Below this a cell has no room for 88,8 at the usual size. */
const leastCell = 32

/** Row percentages from the band of hours at the start to that at follow-up; the diagonal is grey, those who left apart. */
export function hoursMatrixFigure(input: HoursMatrixInput): Figure {
  const text = figureText(input.language)
  const words = text.hoursMatrix
  const state = hoursMatrixState(input)
  const { matrix, followUpMonths: months } = input
  const layoutAt = perWidth((width) => layoutOf(state, words.left, words.persons, width))
  const target = hourBands.find(({ upTo }) => upTo === input.hoursAtStart)?.upTo ?? null
  const unknown = cellText(matrix.unknownHours, formatsOf(input.language).count)
  const description = [
    `${words.title(months)}.`,
    ...state.rows.flatMap((row) => {
      const parts = rowParts(row, state.columns, text, input.language)
      return parts.length === 0 ? [] : [words.described(row.name, parts.join(", "))]
    }),
  ].join(" ")
  return {
    title: words.title(months),
    subtitle: words.subtitle(input.labels(matrix.area, "long"), input.starts),
    notes: [
      words.sameNote,
      ...(target === null ? [] : [words.targetNote(formatsOf(input.language).count(target))]),
      words.unknownNote(unknown),
      ...(state.anyHidden ? [text.hiddenNote(input.threshold)] : []),
    ],
    description,
    heightAt: (width) => layoutAt(width).height,
    readings: state.rows.map((row, at) => ({
      at,
      heading: words.from(row.name),
      lines: rowParts(row, state.columns, text, input.language),
    })),
    crosshair: (width) => {
      const { y, right, cell } = layoutAt(width)
      return { axis: "y", from: 0, to: right, position: (at) => y(at) + cell.height / 2 }
    },
    draw: (width, document) => {
      const layout = layoutAt(width)
      const cells = state.rows.flatMap((row, at) =>
        row.cells.map((cell, to) => cellElement(document, cell, layout.x(to), layout.y(at), layout)),
      )
      const rule = state.targetRows === null ? [] : [ruleElement(document, layout, layout.y(state.targetRows) - 1)]
      const labels = labelsOf(input, state, layout, width).flatMap((label) => labelElements(document, label))
      return drawing(document, width, layout.height, description, [...cells, ...rule, ...labels])
    },
  }
}

function layoutOf(state: HoursMatrixState, leftWord: string, personsWord: string, width: number): MatrixLayout {
  const isNarrow = width < 560
  const left = isNarrow ? 56 : 120
  const persons = isNarrow ? 44 : textWidth(personsWord, font, 400) + 24
  const gap = isNarrow ? 4 : 16
  const columns = state.columns.length + 1
  const room = (width - left - persons - gap) / columns
  const cell = { width: Math.floor(Math.min(isNarrow ? room : Math.max(room, 40), 104)), height: isNarrow ? 34 : 42 }
  const own = isNarrow ? cell.width : Math.max(cell.width, Math.ceil(textWidth(leftWord, font, 600)) + 4)
  const top = 54
  const x = (column: number) => left + column * cell.width + (column === columns - 1 ? gap : 0)
  const right = x(columns - 1) + own + persons
  // The rule of the target rows needs a little air.
  const y = (row: number) => top + row * cell.height + (state.targetRows !== null && row >= state.targetRows ? 3 : 0)
  return {
    height: Math.ceil(y(state.rows.length) + 28),
    cell,
    left,
    top,
    x,
    y,
    right: Math.min(width, right),
    font: cell.width < leastCell ? smallFont : font,
  }
}

function cellElement(document: Document, cell: MatrixCell, x: number, y: number, layout: MatrixLayout): SVGElement {
  const { width, height } = layout.cell
  const outlined = cell.kind === "left" || cell.fill === colour.paper
  return element(document, "rect", {
    x: x + 1,
    y: y + 1,
    width: width - 2,
    height: height - 2,
    fill: cell.fill,
    ...(cell.kind === "same" ? { stroke: colour.rule2 } : outlined ? { stroke: colour.rule } : {}),
  })
}

function ruleElement(document: Document, { right }: MatrixLayout, y: number): SVGElement {
  return element(document, "line", {
    x1: 0,
    x2: right,
    y1: y,
    y2: y,
    stroke: colour.ink,
    "stroke-width": 1.5,
  })
}

function labelsOf(input: HoursMatrixInput, state: HoursMatrixState, layout: MatrixLayout, width: number): Label[] {
  const words = figureText(input.language).hoursMatrix
  const { cell, x, y, top, right, left, font: size } = layout
  const isNarrow = width < 560
  const base = { size, fill: colour.ink2 }
  const head = top - 10
  const foot = y(state.rows.length) + 20
  const middle = (column: number) => x(column) + cell.width / 2
  const last = state.columns.length
  return [
    { ...base, x: left + 1, y: 14, lines: [words.columnHead(input.followUpMonths)] },
    ...(isNarrow ? [] : [{ ...base, x: 0, y: head, lines: [words.rowHead] }]),
    ...(isNarrow ? state.shortColumns : state.columns).map((name, column): Label => ({
      ...base,
      x: middle(column),
      y: head,
      lines: [name],
      anchor: "middle",
      weight: 600,
      fill: colour.ink,
    })),
    { ...base, x: middle(last), y: head, lines: [isNarrow ? words.leftShort : words.left], anchor: "middle" },
    { ...base, x: right, y: head, lines: [isNarrow ? words.personsShort : words.persons], anchor: "end" },
    ...state.rows.flatMap((row, at): Label[] => {
      const baseline = y(at) + cell.height / 2 + size * 0.35
      return [
        { ...base, x: 0, y: baseline, lines: [row.name], weight: 600, fill: colour.ink },
        ...row.cells.map(({ words: value, ink }, to): Label => ({
          x: middle(to),
          y: baseline,
          lines: [value],
          size,
          anchor: "middle",
          fill: ink,
        })),
        { ...base, x: right, y: baseline, lines: [row.persons], anchor: "end" },
      ]
    }),
    ...(textWidth(words.down + words.up, size) + 24 > last * cell.width
      ? []
      : [
          { ...base, x: left + 1, y: foot, lines: [words.down] },
          { ...base, x: x(last - 1) + cell.width, y: foot, lines: [words.up], anchor: "end" as const },
        ]),
  ]
}
