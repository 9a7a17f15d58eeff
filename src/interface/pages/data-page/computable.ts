import type { Model } from "../../../domain/model"
import type { Criterion } from "../../../domain/scheme"
import type { LoadedFile } from "../../../load/load-file"

export type Computable = "yes" | "needsSpells" | "needsHours" | "needsActivities" | "needsWageHours" | "notMeasured"

/** Whether the loaded tables hold what a criterion is computed from. */
export function computable(criterion: Criterion, { tables }: Model, hasHours: boolean): Computable {
  const loaded = (name: string): boolean => tables.some(({ table, rows }) => table === name && rows > 0)
  if (criterion.measure === "not_measured") return "notMeasured"
  if (!loaded("spell")) return "needsSpells"
  if (criterion.measure === "hours_progression" && !hasHours) return "needsHours"
  if (criterion.measure === "company_oriented_share" && !loaded("activity") && !loaded("wage_hours")) {
    return "needsActivities"
  }
  if (criterion.measure === "wage_hours_gap" && !loaded("wage_hours")) return "needsWageHours"
  return "yes"
}

/** Whether any file tells the weekly hours: with the spells, or by itself. */
export function hasHours(files: readonly LoadedFile[]): boolean {
  return files.some(
    ({ table, columns }) =>
      table === "fleksjob_hours" ||
      (table === "spell" && columns.some(({ usedAs }) => usedAs === "weekly_hours" || usedAs === "weekly_minutes")),
  )
}
