import type { TableKind } from "../domain/load-problem"
import type { TableName } from "../domain/model"

/** The canonical table that the rows of a file go to; `dream_code` stands beside them. */
export function storedIn(table: TableKind): TableName | "dream_code" {
  if (table === "dream_wide" || table === "dream_long") return "spell"
  if (table === "course_response_wide") return "course_response"
  if (table === "staff_response_wide") return "staff_response"
  return table === "wage_hours_wide" ? "wage_hours" : table
}
