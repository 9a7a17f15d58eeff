import type { Area } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import { hourBands, outOfFleksjob } from "../domain/hour-band"
import type { HoursMatrix } from "../domain/progression-result"
import type { Language } from "../text/language"
import { formatsOf } from "../text/format"
import { type FigureText, figureText } from "./figure-text"
import { cellText } from "./rows"
import { colour } from "./tokens"

export interface HoursMatrixInput {
  readonly matrix: HoursMatrix
  readonly followUpMonths: number
  /** At most these weekly hours make the target group. */
  readonly hoursAtStart: number
  /** Months of start, as text. */
  readonly starts: string
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold: number
}

export interface MatrixCell {
  readonly estimate: Estimate
  readonly words: string
  readonly fill: string
  readonly ink: string
  /** The same band as at the start, more or fewer hours, or out of fleksjob. */
  readonly kind: "same" | "up" | "down" | "left"
}

export interface MatrixRow {
  readonly name: string
  readonly persons: string
  readonly cells: readonly MatrixCell[]
}

export interface HoursMatrixState {
  readonly columns: readonly string[]
  /** The same for columns of little width. */
  readonly shortColumns: readonly string[]
  readonly rows: readonly MatrixRow[]
  /** Rows of the target group, from the top; null where its bound parts a band. */
  readonly targetRows: number | null
  readonly anyHidden: boolean
}

/** Steps of the tile map's two ramps of equal lightness, from few to many. */
const ramps = {
  hero: ["#F3F1F8", "#E1DFEF", "#C6C4E1", "#A5A1CD", "#7362AA"],
  comparison: ["#F5F5F5", "#E4E4E4", "#CFCFCF", "#B3B3B3", "#737373"],
} as const
const bounds = [0.05, 0.1, 0.25, 0.5]

export function hoursMatrixState(input: HoursMatrixInput): HoursMatrixState {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const names = hourBands.map(({ over, upTo }) => text.hoursMatrix.band(over, upTo))
  const ramp = ramps[input.matrix.area.kind === "comparison" ? "comparison" : "hero"]
  const rows = input.matrix.rows.map((row, from): MatrixRow => ({
    name: names[from] ?? "",
    persons: cellText(row.persons, formats.count),
    cells: row.shares.map((estimate, to): MatrixCell => {
      const kind = to === outOfFleksjob ? "left" : to === from ? "same" : to > from ? "up" : "down"
      return { estimate, kind, words: wordsOf(estimate, input.language), ...coloursOf(estimate, kind, ramp) }
    }),
  }))
  const last = hourBands.findIndex(({ upTo }) => upTo === input.hoursAtStart)
  const all = input.matrix.rows.flatMap(({ persons, shares }) => [persons, ...shares])
  return {
    columns: names,
    shortColumns: hourBands.map(({ over, upTo }) => text.hoursMatrix.bandShort(over, upTo)),
    rows,
    targetRows: last < 0 ? null : last + 1,
    anyHidden: all.some((estimate) => estimate.kind === "absent" && estimate.reason === "hidden"),
  }
}

/** Of nobody there is no share: a dash. None of somebody is a plain 0, so that the eye passes over it. */
function wordsOf(estimate: Estimate, language: Language): string {
  const formats = formatsOf(language)
  return cellText(estimate, (value) => (value === 0 ? "0" : value === 1 ? "100" : formats.number(value, "share")))
}

function coloursOf(
  estimate: Estimate,
  kind: MatrixCell["kind"],
  ramp: readonly string[],
): Pick<MatrixCell, "fill" | "ink"> {
  if (estimate.kind === "absent") return { fill: colour.paper, ink: colour.ink3 }
  if (estimate.value === 0) return { fill: kind === "same" ? colour.comparisonBand : colour.paper, ink: colour.ink3 }
  if (kind === "same") return { fill: colour.comparisonBand, ink: colour.ink }
  if (kind === "left") return { fill: colour.paper, ink: colour.ink }
  const step = bounds.filter((bound) => estimate.value >= bound).length
  return { fill: ramp[step] ?? colour.paper, ink: step >= 4 ? colour.paper : colour.ink }
}

/** One sentence part a shown cell of a row: to >5–10 hours: 7,9 pct. */
export function rowParts(row: MatrixRow, columns: readonly string[], text: FigureText, language: Language): string[] {
  const formats = formatsOf(language)
  return row.cells.flatMap(({ estimate, kind }, to) => {
    if (estimate.kind === "absent" || estimate.value === 0) return []
    const value = formats.quantity(estimate.value, "share")
    return [kind === "left" ? text.hoursMatrix.toLeft(value) : text.hoursMatrix.to(columns[to] ?? "", value)]
  })
}
