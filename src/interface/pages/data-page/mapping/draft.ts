import type { CanonicalColumn, LoadProblem, TableKind } from "../../../../domain/load-problem"
import { type ColumnUse, type Mapping, shapeOf } from "../../../../domain/mapping"
import { applyMapping } from "../../../../load/apply-mapping"
import { isMoveHeading, isWeekHeading } from "../../../../load/dream/wide-layout"
import type { Inspection } from "../../../../load/inspect-file"
import { monthHeading } from "../../../../load/month-heading"
import { propose, sampleOf, usesIn } from "../../../../load/propose"
import { tableRules } from "../../../../load/table-rules"
import type { SessionFile } from "../../../session-files"
import { shapeOfMapping } from "../../../session-mappings"

/** A mapping while the user is at it. */
export interface Draft {
  readonly table: TableKind
  /** By the columns of the file. */
  readonly uses: readonly ColumnUse[]
  readonly values: Mapping["values"]
  readonly municipality: number | null
}

/** What the editor begins with: the file's own mapping, else what was recognised in it. */
export function firstDraft(inspection: Inspection, { mapping, status }: SessionFile): Draft {
  const loaded = status.kind === "loaded" ? status.loaded : null
  const own = mapping ?? loaded?.mapping
  const shape = shapeOf(inspection.headings)
  if (own !== undefined && shapeOfMapping(own) === shape) {
    const { table, columns, values, municipality = null } = own
    return { table, uses: columns.map(({ usedAs }) => usedAs), values, municipality }
  }
  if (loaded !== null && shapeOf(loaded.columns.map(({ heading }) => heading)) === shape) {
    const uses = loaded.columns.map(({ usedAs }) => usedAs)
    return { table: loaded.table, uses, values: [], municipality: null }
  }
  const { table, columns } = propose(sampleOf(inspection))
  return { table, uses: columns.map(({ usedAs }) => usedAs), values: [], municipality: null }
}

export function withTable(inspection: Inspection, draft: Draft, table: TableKind): Draft {
  return { ...draft, table, uses: usesIn(table, sampleOf(inspection)) }
}

export function withUse(draft: Draft, index: number, use: ColumnUse): Draft {
  return { ...draft, uses: draft.uses.map((old, at) => (at === index ? use : old)) }
}

/** `to` null takes the code as the product reads it. */
export function withMeaning(draft: Draft, column: CanonicalColumn, from: string, to: string | null): Draft {
  const others = draft.values.filter((value) => value.column !== column || value.from !== from)
  return { ...draft, values: to === null ? others : [...others, { column, from, to }] }
}

/** Uses of a column for each month, week or year. */
const severalOf: Partial<Readonly<Record<TableKind, readonly ColumnUse[]>>> = {
  dream_wide: ["week_codes", "year_municipality"],
  wage_hours_wide: ["month_hours"],
}

/** The uses that a column with this heading can have: weeks, years and months only where it names one. */
export function usesFor(table: TableKind, heading: string): readonly ColumnUse[] {
  const isSaid: Partial<Readonly<Record<ColumnUse, (heading: string) => boolean>>> = {
    week_codes: isWeekHeading,
    year_municipality: isMoveHeading,
    month_hours: (text) => monthHeading(text) !== null,
  }
  return usesOf(table).filter((use) => isSaid[use]?.(heading) ?? true)
}

/** The uses that a column of the table can have. */
function usesOf(table: TableKind): readonly ColumnUse[] {
  const columns = tableRules.find((rule) => rule.table === table)?.columns.map(({ column }) => column) ?? []
  return [
    ...new Set([...columns, ...(severalOf[table] ?? [])]),
    ...(table === "person" ? (["background"] as const) : []),
    "ignored",
  ]
}

/** Whether the user must say where the rows are from. */
export function needsMunicipality({ table, uses }: Draft): boolean {
  return usesOf(table).includes("municipality") && !uses.includes("municipality")
}

export function mappingOf(draft: Draft, { headings }: Inspection, reading: Mapping["reading"]): Mapping {
  const { table, uses, values, municipality } = draft
  return {
    version: 1,
    table,
    columns: headings.map((heading, index) => ({ heading, usedAs: uses[index] ?? "ignored" })),
    values: values.filter(({ column }) => uses.includes(column)),
    ...(needsMunicipality(draft) && municipality !== null ? { municipality } : {}),
    ...(reading === undefined || Object.keys(reading).length === 0 ? {} : { reading }),
  }
}

/** Why the file cannot be loaded like this, null where it can. */
export function problemOf(mapping: Mapping, { name, headings }: Inspection): LoadProblem | null {
  const applied = applyMapping(name, headings, mapping)
  return "code" in applied ? applied : null
}
