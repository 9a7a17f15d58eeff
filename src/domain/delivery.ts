import type { MonthSpan } from "./calendar"
import type { Estimate } from "./estimate"
import type { MunicipalityCode } from "./municipality"

/** Tables whose rows lie in a municipality and a month. */
export const deliveredTables = [
  ...(["spell", "fleksjob_hours", "activity", "wage_hours", "event", "participation"] as const),
  ...(["population", "course", "course_response", "staff_response", "satisfaction"] as const),
] as const
export type DeliveredTable = (typeof deliveredTables)[number]

/** How a municipality's month looks beside its own other months. */
export type DeliveryState =
  | "usual"
  | "fewer" // fewer rows begin and end than chance allows
  | "runningOnly" // earlier rows run on, but none begins (of other tables than benefits: nor ends) where many usually do
  | "missing" // no row at all

export interface DeliveryCell {
  readonly state: DeliveryState
  /** Distinct persons of the rows that begin in the month (dated rows: lie in it), or the persons that they count. */
  readonly persons: Estimate
}

export interface DeliveryRow {
  readonly municipality: MunicipalityCode
  /** Persons a month, the median of the months that have any. */
  readonly usual: Estimate
  /** One a month of the span. */
  readonly cells: readonly DeliveryCell[]
  /** The months at the end in which rows only run on, where chance cannot explain it; null where there are none. */
  readonly stopped: { readonly months: MonthSpan; readonly running: number } | null
}

/** Which months each municipality has delivered, of one table. */
export interface Delivery {
  readonly table: DeliveredTable
  readonly span: MonthSpan
  /** Municipalities with any row, by code. */
  readonly rows: readonly DeliveryRow[]
}
