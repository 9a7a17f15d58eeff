import { firstDay, type MonthSpan, monthOf } from "./calendar"
import { type Criterion, isMeasured, type MeasuredCriterion, type Scheme } from "./scheme"

type Periods = Pick<Scheme, "project" | "intervention">

const year = 12

function before({ first }: MonthSpan, months = 0): MonthSpan {
  return { first: first - months - year, last: first - months - 1 }
}

function lastOf({ last }: MonthSpan, months: number): MonthSpan {
  return { first: last - months + 1, last }
}

/** The criterion with the windows that MEASURES §6 gives it where the scheme sets none of its own. */
export function withDefaultWindows<C extends MeasuredCriterion>(criterion: C, { project, intervention }: Periods): C
export function withDefaultWindows(criterion: MeasuredCriterion, { project, intervention }: Periods): Criterion {
  switch (criterion.measure) {
    case "ledighedsydelse_share":
    case "own_measure":
      return { ...criterion, baseline: before(intervention), result: lastOf(intervention, year) }
    case "ledighedsydelse_duration":
      return { ...criterion, baseline: before(intervention), result: intervention }
    case "hours_progression":
      // Follow-up of those who started before is over when the intervention starts.
      return { ...criterion, baseline: before(intervention, criterion.followUpMonths), result: intervention }
    case "company_oriented_share":
      return {
        ...criterion,
        baseline: before(intervention),
        result: lastOf(project, year),
        goal: lastOf(project, 3),
      }
    case "wage_hours_gap": {
      const cohortDay = firstDay(intervention.first)
      return {
        ...criterion,
        cohortDay,
        earlier: before(intervention, year),
        baseline: before(intervention),
        result: { first: project.last + 1, last: project.last + year },
      }
    }
  }
}

/**
 * The scheme with other periods. Windows of a criterion that were the default ones move along; windows that were set by
 * hand, or by the scheme's document, stay.
 */
export function withPeriods(scheme: Scheme, periods: Partial<Periods>): Scheme {
  const moved = { ...scheme, ...periods }
  const criteria = scheme.criteria.map((criterion) =>
    isMeasured(criterion) && hasDefaultWindows(criterion, scheme) ? withDefaultWindows(criterion, moved) : criterion,
  )
  return { ...moved, criteria }
}

/** Whether every window of the criterion is the default one. */
export function hasDefaultWindows(criterion: MeasuredCriterion, periods: Periods): boolean {
  return JSON.stringify(withDefaultWindows(criterion, periods)) === JSON.stringify(criterion)
}

/** The criterion with one of its windows changed; the cohort's day stays in the month after the baseline. */
export function withWindow<C extends MeasuredCriterion>(criterion: C, name: string, span: MonthSpan): C {
  const changed = { ...criterion, [name]: span }
  if (changed.measure !== "wage_hours_gap" || name !== "baseline") return changed
  return monthOf(changed.cohortDay) > span.last ? changed : { ...changed, cohortDay: firstDay(span.last + 1) }
}
