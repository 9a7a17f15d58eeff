import type { Estimate } from "../domain/estimate"
import { type BalanceRow, notableImbalance } from "../domain/result"
import { type Formats, formatsOf } from "../text/format"
import type { Language } from "../text/language"
import { texts } from "../text/texts"
import { type BalanceItem, balanceLayout, drawBalance } from "./balance-layout"
import { type Figure, perWidth, type Reading } from "./figure"
import { figureText } from "./figure-text"
import { cellText } from "./rows"

export interface BalanceInput {
  readonly rows: readonly BalanceRow[]
  readonly language: Language
  readonly threshold: number
  /** For how many the comparison holds. */
  readonly covered: string
}

/** How far two groups differ in each background before and after matching (Love plot), sizes without sign. */
export function balanceFigure({ rows, language, threshold, covered }: BalanceInput): Figure {
  const words = texts[language].wageHours.balance
  const formats = formatsOf(language)
  const items = itemsOf(rows, language)
  const after = rows.flatMap((row) => (row.after.kind === "value" ? [Math.abs(row.after.value)] : []))
  const described = words.described(after.filter((size) => size > notableImbalance).length, after.length)
  const description = `${words.title} ${described}`
  const hidden = rows.some((row) => [row.before, row.after].some(isHidden))
  // Of hours alone a baseline stands beside what is matched on.
  const hasCheck = rows.some(({ variable }) => variable === "baselineHours")
  const layoutAt = perWidth((width) => balanceLayout(items, words.columns, formats, width))
  return {
    title: words.title,
    subtitle: `${covered} ${words.subtitle}`,
    notes: [
      words.line,
      described,
      ...(hasCheck ? [words.check] : []),
      ...(hidden ? [figureText(language).hiddenNote(threshold)] : []),
    ],
    description,
    heightAt: (width) => layoutAt(width).frame.height,
    draw: (width, document) => drawBalance(document, items, layoutAt(width), description),
    readings: items.flatMap((item, at): Reading[] => {
      if (item.kind === "heading") return []
      const write = (estimate: Estimate) => writtenSize(estimate, formats)
      const lines = [
        `${words.tableColumns.before}: ${write(item.before)}`,
        `${words.tableColumns.after}: ${write(item.after)}`,
      ]
      return [{ at, heading: item.reading, lines }]
    }),
    crosshair: (width) => {
      const { frame, middles } = layoutAt(width)
      return { axis: "y", from: 0, to: frame.width, position: (at) => middles[at] ?? 0 }
    },
  }
}

/** A heading for each variable with its levels under it. */
function itemsOf(rows: readonly BalanceRow[], language: Language): BalanceItem[] {
  const words = texts[language].wageHours.balance
  return rows.flatMap((row, index): BalanceItem[] => {
    const heading = words.variables[row.variable]
    const name = words.level(row.variable, row.level)
    const level: BalanceItem = {
      kind: "level",
      name,
      reading: `${heading}: ${name}`,
      before: row.before,
      after: row.after,
    }
    return rows[index - 1]?.variable === row.variable ? [level] : [{ kind: "heading", name: heading }, level]
  })
}

export function writtenSize(estimate: Estimate, formats: Formats): string {
  return cellText(estimate, (value) => formats.number(Math.abs(value), "deviations"))
}

function isHidden(estimate: Estimate): boolean {
  return estimate.kind === "absent" && estimate.reason === "hidden"
}
