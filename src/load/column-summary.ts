import { parseDate } from "./dates"
import type { DecimalMark } from "../domain/mapping"
import { isEmptyMark } from "./fold"
import { parseNumber } from "./numbers"

/** What a column holds, in short. */
export interface ColumnSummary {
  /** Share of the rows without a value, 0 to 1. */
  readonly missing: number
  readonly distinct: number
  readonly content:
    | { readonly kind: "empty" }
    | { readonly kind: "texts"; readonly top: readonly { readonly text: string; readonly rows: number }[] }
    | {
        readonly kind: "numbers" | "dates"
        /** Of numbers as they are, of dates in days since 1970. */
        readonly least: number
        readonly greatest: number
        /** Rows in twelve equal steps from the least to the greatest. */
        readonly bins: readonly number[]
      }
}

const steps = 12
const mostTexts = 3
/** Numbers of few kinds are codes: how often each stands says more than a histogram. */
const fewKinds = 12

export function columnSummary(texts: readonly string[], decimal: DecimalMark): ColumnSummary {
  const told = texts.map((text) => text.trim()).filter((text) => !isEmptyMark(text))
  const counts = new Map<string, number>()
  for (const text of told) counts.set(text, (counts.get(text) ?? 0) + 1)
  const missing = texts.length === 0 ? 0 : 1 - told.length / texts.length
  const summary = { missing, distinct: counts.size }
  if (told.length === 0) return { ...summary, content: { kind: "empty" } }
  const readers = [
    ["dates", (text: string) => parseDate(text)?.day ?? null],
    ["numbers", (text: string) => parseNumber(text, decimal)],
  ] as const
  for (const [kind, read] of readers) {
    if (kind === "numbers" && counts.size <= fewKinds) continue
    const values = told.flatMap((text) => read(text) ?? [])
    if (values.length >= told.length * 0.95) return { ...summary, content: { kind, ...histogram(values) } }
  }
  const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostTexts)
  return { ...summary, content: { kind: "texts", top: top.map(([text, rows]) => ({ text, rows })) } }
}

function histogram(values: readonly number[]): { least: number; greatest: number; bins: readonly number[] } {
  const least = values.reduce((a, b) => Math.min(a, b))
  const greatest = values.reduce((a, b) => Math.max(a, b))
  const bins = Array<number>(steps).fill(0)
  for (const value of values) {
    const bin = greatest === least ? 0 : Math.min(steps - 1, Math.floor(((value - least) / (greatest - least)) * steps))
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  return { least, greatest, bins }
}
