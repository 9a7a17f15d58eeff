import type { Month } from "../domain/calendar"
import type { Delivery, DeliveryRow } from "../domain/delivery"
import type { QualityFinding } from "../domain/quality"

const inFiles = { severity: "doubtful", fileId: null, persons: null, lines: [] } as const

/** Municipalities without a row in some months, and those whose periods only run on. */
export function deliveryFindings({ table, span, rows }: Delivery): readonly QualityFinding[] {
  return rows.flatMap(({ municipality, cells, stopped }): QualityFinding[] => {
    const missing = cells.flatMap(({ state }, at) => (state === "missing" ? [span.first + at] : []))
    const about = { ...inFiles, table, municipality }
    return [
      ...runsOf(missing).map((months): QualityFinding => ({
        ...about,
        id: `delivery missing ${table} ${municipality} ${months.first}`,
        kind: "monthsMissing",
        values: [],
        rows: null,
        months,
      })),
      ...(stopped === null ? [] : [stoppedFinding(about, stopped)]),
    ]
  })
}

function stoppedFinding(
  about: typeof inFiles & Pick<QualityFinding, "table" | "municipality">,
  { months, running }: NonNullable<DeliveryRow["stopped"]>,
): QualityFinding {
  const id = `delivery stopped ${about.table ?? ""} ${about.municipality ?? ""}`
  return { ...about, id, kind: "deliveryStopped", values: [], rows: running, months }
}

/** Months that follow each other, as spans. */
export function runsOf(months: readonly Month[]): { first: Month; last: Month }[] {
  const runs: { first: Month; last: Month }[] = []
  for (const month of months) {
    const run = runs.at(-1)
    if (run?.last === month - 1) run.last = month
    else runs.push({ first: month, last: month })
  }
  return runs
}
