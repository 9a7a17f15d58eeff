import type { TableKind } from "../../domain/load-problem"
import type { DecimalMark, Mapping } from "../../domain/mapping"
import type { Recognised } from "../recognised"

/** How the rows of a file are to be made; can be sent to a worker. */
export interface TypedPlan {
  readonly fileId: number
  readonly recognised: Recognised
  readonly endsAreInclusive: boolean
  readonly mapping?: Mapping | undefined
  /** The decimal mark where no number tells. */
  readonly otherwise: DecimalMark
}

/**
 * Tables of which each row of the file makes one row by itself. Of the others, rows are made of several, or a row makes many:
 * those are made in the engine from the stored rows.
 */
const typedTables: ReadonlySet<TableKind> = new Set([
  ...(["spell", "activity", "wage_hours", "event", "participation", "population", "project", "course"] as const),
  ...(["course_response", "staff_response", "satisfaction"] as const),
])

export function isTyped({ table, course }: Recognised): boolean {
  // The name of the course that a whole file is about stands in the engine.
  return typedTables.has(table) && course === undefined
}
