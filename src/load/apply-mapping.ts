import type { CanonicalColumn, LoadProblem } from "../domain/load-problem"
import type { ColumnUse, Mapping } from "../domain/mapping"
import type { Recognised } from "./recognise"
import { lacking, tableRules } from "./table-rules"

/** A column for each month, week and year. */
const severalAllowed: ReadonlySet<ColumnUse> = new Set(["month_hours", "week_codes", "year_municipality"])

/** What the user's mapping makes of these headings; or why it cannot be used on them. Headings it lacks are ignored. */
export function applyMapping(file: string, headings: readonly string[], mapping: Mapping): Recognised | LoadProblem {
  const { table, municipality } = mapping
  const uses = usesOf(headings, mapping)
  const columns = headings.map((heading, index) => ({ index, heading, usedAs: uses[index] ?? "ignored" }))
  const positions = new Map<ColumnUse, number[]>()
  for (const { usedAs, index } of columns) positions.set(usedAs, [...(positions.get(usedAs) ?? []), index])

  const rule = tableRules.find((candidate) => candidate.table === table)
  const has = (column: CanonicalColumn): boolean =>
    positions.has(column) || (column === "municipality" && municipality !== undefined)
  const missing = rule === undefined ? [] : lacking(rule, has)
  if (missing.length > 0) {
    const accepted = missing.map(({ column, names }) => ({ column, accepted: names }))
    return { code: "missingColumns", file, table, missing: accepted, headings }
  }
  for (const [column, at] of positions) {
    if (column === "ignored" || column === "background" || severalAllowed.has(column) || at.length === 1) continue
    return { code: "duplicateHeadings", file, column, headings: at.map((index) => headings[index] ?? "") }
  }
  const traits = columns.filter(({ usedAs }) => usedAs === "background").map(({ heading }) => heading)
  const twice = traits.filter((heading) => traits.filter((other) => sameName(heading, other)).length > 1)
  if (twice.length > 0) return { code: "duplicateHeadings", file, column: null, headings: twice }
  const given = positions.has("municipality") || municipality === undefined ? {} : { municipality }
  return { table, columns, ...given }
}

/** A heading that stands twice is told apart by its turn. */
function usesOf(headings: readonly string[], { columns }: Mapping): (ColumnUse | undefined)[] {
  const left = new Map<string, ColumnUse[]>()
  for (const { heading, usedAs } of columns) {
    const name = heading.trim()
    left.set(name, [...(left.get(name) ?? []), usedAs])
  }
  return headings.map((heading) => left.get(heading.trim())?.shift())
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
