import type { Month } from "../domain/calendar"
import type { Delivery, DeliveryState } from "../domain/delivery"
import type { MunicipalGap, QualityFinding } from "../domain/quality"

const inFiles = { severity: "doubtful", fileId: null, values: [], persons: null, lines: [] } as const

/**
 * Municipalities without a row in some months, those in which no period begins for a stretch, and those in which none does
 * any more: one finding of each for a table.
 */
export function deliveryFindings({ table, span, rows }: Delivery): readonly QualityFinding[] {
  const gapsIn = (wanted: DeliveryState): MunicipalGap[] =>
    rows.flatMap(({ municipality, cells, stopped }) => {
      const end = stopped?.months.first ?? Number.POSITIVE_INFINITY
      const months = cells.flatMap(({ state }, at) => {
        const month = span.first + at
        return state === wanted && (wanted === "missing" || month < end) ? [month] : []
      })
      return months.length === 0 ? [] : [{ municipality, months: runsOf(months) }]
    })
  const stopped = rows.flatMap(({ municipality, stopped }) => (stopped === null ? [] : [{ municipality, ...stopped }]))
  const found: QualityFinding[] = [
    { ...inFiles, id: `delivery missing ${table}`, table, kind: "monthsMissing", rows: null, gaps: gapsIn("missing") },
    {
      ...inFiles,
      id: `delivery silent ${table}`,
      table,
      kind: "monthsWithoutNew",
      rows: null,
      gaps: gapsIn("runningOnly"),
    },
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
