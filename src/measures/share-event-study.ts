import eventStudySql from "../../queries/measures/share_event_study.sql?raw"
import type { Month, MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion, ShareCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import type { Cell, Point } from "./event-study-point"
import { areaParameters, leftOutParameters, populationParameters } from "./request-parameters"

/** Shares month by month against the baseline's, each person counted once whether on one side or on both. */
export async function sharePoints(
  engine: Engine,
  request: MeasureRequest<ShareCriterion | CompanyOrientedCriterion>,
  span: MonthSpan,
  run: RunOptions,
): Promise<(month: Month) => Point | null> {
  const { criterion } = request
  const parameters = {
    ...populationParameters(request),
    ...areaParameters(request),
    ...leftOutParameters(request),
    ...span,
    measure: criterion.measure,
    groups: criterion.measure === "company_oriented_share" ? criterion.targetGroups.join(",") : "",
    work: criterion.measure === "company_oriented_share" ? criterion.ordinaryWork : "",
    baseline_first: criterion.baseline.first,
    baseline_last: criterion.baseline.last,
  }
  const months = new Map<Month, Map<number, EventRow>>()
  for (const row of await engine.query(eventStudySql, parameters, run)) {
    const numbers = Object.fromEntries(
      eventColumns.map((name) => [name, Number(row[name] ?? 0)]),
    ) as unknown as EventRow
    const areas = months.get(Number(row.month)) ?? new Map<number, EventRow>()
    months.set(Number(row.month), areas.set(Number(row.area), numbers))
  }
  return (month) => {
    const areas = months.get(month)
    const [own, other] = [areas?.get(-1), areas?.get(-2)]
    if (areas === undefined || own === undefined || other === undefined) return null
    const persons = own.persons_1 + own.d + other.d - own.shared - other.shared
    const squares = monthSquares(own, 1) + monthSquares(other, -1) + own.b_b
    return {
      project: shareCell(own),
      comparison: shareCell(other),
      persons: { kind: "symmetric", variance: clusteredVariance(squares, persons) },
      municipalities: new Map([...areas].flatMap(([code, row]) => (code > 0 ? cellEntry(code, row) : []))),
      basis: [own, other].flatMap(({ n, d, with_1, without_1 }) => [n, d, d - n, with_1, without_1]),
    }
  }
}

const eventColumns = [
  "n",
  "d",
  "b_n",
  "b_d",
  "b_b",
  "n_1",
  "d_1",
  "persons_1",
  "shared",
  "with_1",
  "without_1",
] as const
type EventRow = Readonly<Record<(typeof eventColumns)[number], number>>

/** Σ(m² + 2mb) of a month's persons, m = ±(n − p·d) ÷ d their influence on the month's share. */
function monthSquares({ n, d, b_n: bn, b_d: bd }: EventRow, sign: 1 | -1): number {
  if (d === 0) return 0
  const p = n / d
  return (p * (1 - p)) / d + (2 * sign * (bn - p * bd)) / d
}

function shareCell(row: EventRow): Cell | null {
  if (row.d === 0 || row.d_1 === 0) return null
  const persons = row.persons_1 + row.d - row.shared
  return {
    change: row.n / row.d - row.n_1 / row.d_1,
    variance: clusteredVariance(monthSquares(row, 1) + row.b_b, persons),
    fewest: Math.min(row.d, row.persons_1),
    weight: row.d,
  }
}

function cellEntry(code: number, row: EventRow): [number, Cell][] {
  const cell = shareCell(row)
  return cell === null ? [] : [[code, cell]]
}
