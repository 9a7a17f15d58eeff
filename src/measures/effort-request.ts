import { absent } from "../domain/absence"
import { type IsoDay, lastWholeMonth, type Month, monthOf, type MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { MeasureRequest } from "../domain/result"
import type { Scheme, ShareCriterion } from "../domain/scheme"
import { lastFinalMonth, observedWindow } from "../domain/window"
import { countOf } from "./clustered-share"
import { dataEnd } from "./request-parameters"

/** The page of the effort is about persons in the fleksjob scheme, as the criterion of their share is. */
export type EffortRequest = MeasureRequest<ShareCriterion>

/** How `participation` may name the scheme: by its id, or as the user wrote one of their own. Parted for the SQL. */
export function schemeNames({ id, name, shortName }: Scheme): string {
  return [id, name.da, name.en, shortName.da, shortName.en].join("\u001f")
}

/** Latest day that both the benefit periods and the events cover. */
export function eventEnd(request: EffortRequest): IsoDay {
  const own = dataEnd(request)
  const { event } = request.data.ends
  return event !== undefined && event < own ? event : own
}

/** The whole months that events are delivered for. */
export function eventMonths(request: EffortRequest): MonthSpan {
  const { event, spell } = request.data.starts
  const from = [event, spell, request.data.firstDay].filter((day) => day !== undefined)
  return { first: monthOf(from.reduce((a, b) => (a > b ? a : b))), last: lastWholeMonth(eventEnd(request)) }
}

/** Twelve months before the intervention, and all final months of it (MEASURES §6, M2). */
export function effortWindows(
  request: EffortRequest,
  lastDay: IsoDay,
): { readonly baseline: MonthSpan; readonly result: MonthSpan | null } {
  const { intervention } = request.scheme
  const final = lastFinalMonth({ firstDay: request.data.firstDay, lastDay }, request.data.provisionalMonths)
  return {
    baseline: { first: intervention.first - 12, last: intervention.first - 1 },
    result: observedWindow(intervention, final)?.months ?? null,
  }
}

/** From the half-year before the intervention to a year after it, as far as the data go. */
export function statusMonths({ scheme: { intervention } }: EffortRequest, months: MonthSpan): MonthSpan {
  const first: Month = Math.max(months.first, intervention.first - 12)
  return { first, last: Math.min(months.last, intervention.last + 12) }
}

/** Persons that a file tells of. None at all is no number: the file may only begin after the months asked for. */
export function toldPersons(persons: number): Estimate {
  return persons === 0 ? absent("noPopulation") : countOf(persons)
}
