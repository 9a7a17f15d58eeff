import { lastDay, lastWholeMonth, type Month, type MonthSpan } from "./calendar"
import type { MunicipalityCode } from "./municipality"
import { ambitionOf, type CompanyOrientedCriterion, type Milestone, type Scheme } from "./scheme"

/** Months behind a point of the path, and behind a milestone (MEASURES §3 M4: three whole months). */
export const monthsBehind = 3

/** A point that the straight lines go through: the gain (as a fraction) that is to be reached with this month. */
export interface PathMark {
  readonly month: Month
  readonly gain: number
}

/**
 * The criterion that counts the whole bruttomålgruppe: a person in several of the scheme's groups once. Null where the
 * scheme has no criterion of this kind.
 */
export function wholeGroup(scheme: Scheme): CompanyOrientedCriterion | null {
  const parts = scheme.criteria.filter((criterion) => criterion.measure === "company_oriented_share")
  const [first] = parts
  if (first === undefined) return null
  const targetGroups = [...new Set(parts.flatMap((criterion) => criterion.targetGroups))]
  return { ...first, targetGroups, benchmarks: [] }
}

/** The whole months that end on or before the milestone's date. */
export function milestoneMonths({ date }: Milestone): MonthSpan {
  const last = lastWholeMonth(date)
  return { first: last - monthsBehind + 1, last }
}

export function milestonesOf(scheme: Scheme, municipality: MunicipalityCode): readonly Milestone[] {
  return scheme.milestones
    .filter((milestone) => milestone.municipality === municipality)
    .sort((a, b) => a.date.localeCompare(b.date))
}

/** The municipality's ambition for the whole bruttomålgruppe: null where its criteria have different ones. */
export function wholeAmbition(scheme: Scheme, municipality: MunicipalityCode): number | null {
  const ambitions = scheme.criteria.flatMap((criterion) =>
    criterion.measure === "company_oriented_share" ? [ambitionOf(criterion, municipality)] : [],
  )
  const [first] = ambitions
  return first !== undefined && ambitions.every((ambition) => ambition === first) ? first : null
}

/**
 * What the municipality's way leads through: nothing gained when the intervention starts, each milestone, the ambition
 * with the goal's last month (MEASURES §4 "Mål").
 */
export function pathMarks(scheme: Scheme, municipality: MunicipalityCode): readonly PathMark[] {
  const whole = wholeGroup(scheme)
  const ambition = wholeAmbition(scheme, municipality)
  const end = whole === null || ambition === null ? [] : [{ month: whole.goal.last, gain: ambition }]
  const steps = milestonesOf(scheme, municipality).map((milestone) => ({
    month: milestoneMonths(milestone).last,
    gain: milestone.gain,
  }))
  return [{ month: scheme.intervention.first - 1, gain: 0 }, ...steps, ...end]
}

/** The gain that the straight lines ask for with this month; null after the last mark. */
export function wantedAt(marks: readonly PathMark[], month: Month): number | null {
  const next = marks.findIndex((mark) => mark.month >= month)
  const to = marks[next]
  if (to === undefined) return null
  const from = marks[next - 1]
  if (from === undefined) return to.gain
  return from.gain + ((to.gain - from.gain) * (month - from.month)) / (to.month - from.month)
}

/** Three milestones on the straight line to the ambition, a quarter of the time apart: a start to be written over. */
export function evenMilestones(scheme: Scheme): readonly Milestone[] {
  const whole = wholeGroup(scheme)
  if (whole === null) return []
  const start = scheme.intervention.first
  const months = whole.goal.last - start + 1
  return scheme.municipalities.flatMap((municipality) => {
    const ambition = wholeAmbition(scheme, municipality)
    if (ambition === null) return []
    return [1, 2, 3].map((quarter) => ({
      municipality,
      date: lastDay(start + Math.round((months * quarter) / 4) - 1),
      gain: Number(((ambition * quarter) / 4).toFixed(4)),
    }))
  })
}
