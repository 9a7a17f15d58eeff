import type { DecimalMark } from "../domain/mapping"
import { assess, type Certainty } from "./propose"
import type { Recognised } from "./recognised"
import type { ColumnTexts } from "./refuse-identifiers"
import { isRequired } from "./table-rules"

/** How sure it is what a file is. */
export interface Recognition {
  readonly certainty: Certainty
  /** Share of the values that can be read as the use, 0 to 1, in the needed column where it is least; null: none told. */
  readonly fit: number | null
}

/** Judged as in the mapping editor, by values spread over the whole file. */
export function recognitionOf({ table, columns }: Recognised, texts: ColumnTexts, decimal: DecimalMark): Recognition {
  const headings = columns.map(({ heading }) => heading)
  const uses = columns.map(({ usedAs }) => usedAs)
  const textsOf = (index: number): readonly string[] => texts.get(index) ?? []
  const judged = assess(table, uses, { headings, textsOf, decimal, barred: new Set() })
  const fits = judged.columns.flatMap(({ usedAs, fit }) =>
    usedAs !== "ignored" &&
    usedAs !== "background" &&
    fit !== null &&
    (usedAs === "month_hours" || isRequired(table, usedAs))
      ? [fit]
      : [],
  )
  return { certainty: judged.certainty, fit: fits.length === 0 ? null : Math.min(...fits) }
}
