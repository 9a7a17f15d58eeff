import { lastDay, lastWholeMonth, type Month, type MonthSpan } from "./calendar"
import type { MunicipalityCode } from "./municipality"
import { ownGroups, waveOf } from "./waves"
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

/** The municipality's ambition for all its target groups: null where their criteria have different ones. */
export function wholeAmbition(scheme: Scheme, municipality: MunicipalityCode): number | null {
  const ambitions = scheme.criteria.flatMap((criterion) =>
    criterion.measure === "company_oriented_share" && ownGroups(scheme, criterion.targetGroups, municipality).length > 0
      ? [ambitionOf(criterion, municipality)]
      : [],
  )
  const [first] = ambitions
  return first !== undefined && ambitions.every((ambition) => ambition === first) ? first : null
}

/**
 * What the municipality's way leads through: nothing gained when the intervention starts, each milestone, the ambition
 * with the goal's last month (MEASURES §4 "Mål").
 */
export function pathMarks(scheme: Scheme, municipality: MunicipalityCode): readonly PathMark[] {
  const { first, last } = wayOf(scheme, municipality)
  const ambition = wholeAmbition(scheme, municipality)
  const end = last === null || ambition === null ? [] : [{ month: last, gain: ambition }]
  const steps = milestonesOf(scheme, municipality).map((milestone) => ({
    month: milestoneMonths(milestone).last,
    gain: milestone.gain,
  }))
  return [{ month: first - 1, gain: 0 }, ...steps, ...end]
}

/** First month of the municipality's intervention, and the last of its goal. */
function wayOf(scheme: Scheme, municipality: MunicipalityCode): { readonly first: Month; readonly last: Month | null } {
  const whole = wholeGroup(scheme)
  const own = whole && waveOf(scheme, whole, municipality)
  return { first: (own?.scheme ?? scheme).intervention.first, last: (own?.criterion ?? whole)?.goal.last ?? null }
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
  return scheme.municipalities.flatMap((municipality) => {
    const ambition = wholeAmbition(scheme, municipality)
    const { first: start, last } = wayOf(scheme, municipality)
    if (ambition === null || last === null) return []
    const months = last - start + 1
    return [1, 2, 3].map((quarter) => ({
      municipality,
      date: lastDay(start + Math.round((months * quarter) / 4) - 1),
      gain: Number(((ambition * quarter) / 4).toFixed(4)),
    }))
  })
}
