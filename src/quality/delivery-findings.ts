import type { Month } from "../domain/calendar"
import type { Delivery } from "../domain/delivery"
import type { MunicipalGap, QualityFinding } from "../domain/quality"

const inFiles = { severity: "doubtful", fileId: null, values: [], persons: null, lines: [] } as const

/** Municipalities without a row in some months, and those whose periods only run on: one finding of each for a table. */
export function deliveryFindings({ table, span, rows }: Delivery): readonly QualityFinding[] {
  const missing = rows.flatMap(({ municipality, cells }): MunicipalGap[] => {
    const months = runsOf(cells.flatMap(({ state }, at) => (state === "missing" ? [span.first + at] : [])))
    return months.length === 0 ? [] : [{ municipality, months }]
  })
  const stopped = rows.flatMap(({ municipality, stopped }) => (stopped === null ? [] : [{ municipality, ...stopped }]))
  const found: QualityFinding[] = [
    { ...inFiles, id: `delivery missing ${table}`, table, kind: "monthsMissing", rows: null, gaps: missing },
    {
      ...inFiles,
      id: `delivery stopped ${table}`,
      table,
      kind: "deliveryStopped",
      rows: stopped.reduce((sum, { running }) => sum + running, 0),
      gaps: stopped.map(({ municipality, months }) => ({ municipality, months: [months] })),
    },
  ]
  return found.filter(({ gaps = [] }) => gaps.length > 0)
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
