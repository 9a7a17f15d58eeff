import { type IsoDay, lastWholeMonth, type Month, type MonthSpan } from "./calendar"

/** A result window as the data allow it. */
export interface ObservedWindow {
  readonly months: MonthSpan
  /** True where the data's end or the provisional months cut it short: what is said of it is "(foreløbig)". */
  readonly provisional: boolean
}

export interface DataPeriod {
  /** The data's first day. */
  readonly firstDay: IsoDay
  /** The data's last day (MEASURES §6: the latest start date, unless the user says otherwise). */
  readonly lastDay: IsoDay
}

/** The last month whose figures are final: whole, and not among the provisional ones. */
export function lastFinalMonth(period: DataPeriod, provisionalMonths: number): Month {
  return lastWholeMonth(period.lastDay) - provisionalMonths
}

/**
 * A result window ends with the last month that is final (MEASURES §6). `followUpMonths` is the time after a month that
 * must be observed too. Null where nothing of the window is left.
 */
export function observedWindow(window: MonthSpan, lastFinal: Month, followUpMonths = 0): ObservedWindow | null {
  const last = Math.min(window.last, lastFinal - followUpMonths)
  if (last < window.first) return null
  return { months: { first: window.first, last }, provisional: last < window.last }
}
