import { absent, type Absent } from "../domain/absence"
import type { CourseNumbers, CourseOutcome } from "../domain/course-outcome"
import type { Estimate } from "../domain/estimate"
import type { Threshold } from "../domain/result"
import { type Part, shownParts } from "../disclosure/shown-parts"
import { countOf } from "./clustered-share"
import type { CoursePart, CourseParts } from "./course-parts"
import { shareOf } from "./progression"

interface CourseOptions {
  readonly answeredWithin: number
  readonly threshold: Threshold
}

/** "per 100 000 kr." */
const per = 100_000

/** Numbers of persons that are hidden or shown each by itself. */
const gates = ["enrolled", "attended", "perApplied", "perGranted", "reached", "answers", "days", "inTime"] as const
type Gate = (typeof gates)[number]
type Shown = Readonly<Record<Gate, boolean>>

/**
 * The numbers of the whole and its parts after disclosure control, each part beside the whole that it is a part of; a
 * course is a part of its municipality. Source: MEASURES §3 M6, §5.
 */
export function courseNumbers(
  parts: CourseParts,
  options: CourseOptions,
): Pick<CourseOutcome, "whole" | "municipalities" | "roles" | "courses"> {
  const { whole, municipalities, roles, courses } = parts
  const told = (part: CoursePart, shown: Shown): CourseNumbers => numbersOf(part, parts, shown, options)
  const shownOf = (family: readonly CoursePart[]): readonly Shown[] => shownIn(family, options)
  const ofMunicipality = new Map(
    shownOf(municipalities).map((shown, index) => [codeOf(municipalities[index]), { shown }] as const),
  )
  const ofCourse = new Map<CoursePart, Shown>()
  for (const [code, { shown: above }] of ofMunicipality) {
    const family = courses.filter((course) => codeOf(course) === code)
    for (const [index, shown] of shownOf(family).entries()) {
      const course = family[index]
      if (course !== undefined) ofCourse.set(course, both(shown, above))
    }
  }
  const [own = none] = shownIn([whole], options)
  const each = (family: readonly CoursePart[]): CourseNumbers[] => {
    const shown = shownOf(family)
    return family.map((part, index) => told(part, shown[index] ?? none))
  }
  return {
    whole: told(whole, own),
    municipalities: each(municipalities),
    roles: each(roles),
    courses: courses.map((part) => told(part, ofCourse.get(part) ?? none)),
  }
}

const none = Object.fromEntries(gates.map((gate) => [gate, false])) as Shown

function both(one: Shown, other: Shown): Shown {
  return Object.fromEntries(gates.map((gate) => [gate, one[gate] && other[gate]])) as Shown
}

function codeOf(part: CoursePart | undefined): number | null {
  const group = part?.group
  return group?.kind === "municipality" || group?.kind === "course" ? group.municipality : null
}

function shownIn(family: readonly CoursePart[], options: CourseOptions): readonly Shown[] {
  const byGate = gates.map((gate) => {
    const parts = family.map((part) => gateOf(gate, part, options))
    return shownParts(
      parts,
      (parts[0]?.summed ?? []).map(() => 0),
      options.threshold,
    )
  })
  return family.map((_, index) => {
    const shown = Object.fromEntries(gates.map((gate, at) => [gate, byGate[at]?.[index] ?? false])) as Shown
    // An interval tells its denominator, and that of a share in time is the respondents.
    return { ...shown, inTime: shown.inTime && shown.answers }
  })
}

function gateOf(gate: Gate, part: CoursePart, { answeredWithin, threshold }: CourseOptions): Part {
  const { sheets, days, money } = part
  const attended = part.attended ?? 0
  const of = (...counts: number[]): Part => ({ own: counts, summed: counts })
  // Those of municipalities without money or plan are the attended less these.
  const ofMoney = (counted: number): Part => of(attended, counted, attended - counted)
  switch (gate) {
    case "enrolled":
      return of(part.enrolled ?? 0)
    case "attended":
      return of(attended)
    case "perApplied":
      return ofMoney(money.attendedOfApplied)
    case "perGranted":
      return ofMoney(money.attendedOfGranted)
    case "reached":
      return ofMoney(money.attendedOfPlanned)
    case "answers":
      return of(sheets, attended, part.attended === null ? 0 : Math.max(0, attended - sheets))
    case "days": {
      // A median needs k on either side of it.
      const dated = datedOf(part)
      return { own: dated < 2 * threshold ? [1] : [dated], summed: [dated] }
    }
    case "inTime": {
      const dated = datedOf(part)
      const late = total([...days].map(([at, count]) => (at > answeredWithin ? count : 0)))
      return of(dated, late, dated - late)
    }
  }
}

function numbersOf(part: CoursePart, all: CourseParts, shown: Shown, { answeredWithin }: CourseOptions): CourseNumbers {
  const { group, ended, courses, sheets, money } = part
  const noCourses: Absent | null = all.hasCourses ? null : absent("tableMissing")
  const noAnswers: Absent | null = all.hasAnswers ? null : absent("tableMissing")
  const gated = (gate: Gate, estimate: () => Estimate): Estimate => (shown[gate] ? estimate() : absent("hidden"))
  const count = (gate: Gate, value: number | null): Estimate =>
    noCourses ?? (value === null ? absent("columnMissing") : gated(gate, () => countOf(value)))
  const ratio = (gate: Gate, numerator: number, denominator: number | null): Estimate =>
    noCourses ??
    (denominator === null || part.attended === null
      ? absent("columnMissing")
      : gated(gate, () => quotient(numerator, denominator)))
  return {
    group,
    ended,
    courses,
    enrolled: count("enrolled", part.enrolled),
    attended: count("attended", part.attended),
    perApplied: ratio("perApplied", money.attendedOfApplied, times(money.applied)),
    perGranted: ratio("perGranted", money.attendedOfGranted, times(money.granted)),
    planned: money.planned,
    reached: ratio("reached", money.attendedOfPlanned, money.planned),
    applied: money.applied,
    granted: money.granted,
    total: money.total,
    coFinancing: money.costOf > 0 ? quotient(money.ownCost, money.costOf) : absent("columnMissing"),
    respondents: noAnswers ?? gated("answers", () => countOf(sheets)),
    responseRate:
      noAnswers ?? (part.attended === null ? absent("columnMissing") : gated("answers", () => rateOf(part))),
    days: noAnswers ?? (datedOf(part) === 0 ? absent("columnMissing") : gated("days", () => median(part))),
    inTime:
      noAnswers ??
      (datedOf(part) === 0 ? absent("columnMissing") : gated("inTime", () => inTime(part, answeredWithin))),
  }
}

function times(kroner: number | null): number | null {
  return kroner === null ? null : kroner / per
}

/** Without an interval: nothing in it is drawn by chance. */
function quotient(numerator: number, denominator: number): Estimate {
  if (!(denominator > 0)) return absent("noPopulation")
  return { kind: "value", value: numerator / denominator, interval: absent("noInterval"), numerator, denominator }
}

/** Where a file has more answers than participants, the rate is over 1 and has no interval. */
function rateOf({ sheets, attended }: CoursePart): Estimate {
  const of = attended ?? 0
  return sheets > of ? quotient(sheets, of) : shareOf(sheets, of)
}

/** The fewest days within which at least half have answered. Source: R `quantile(x, 0.5, type = 1)`. */
function median(part: CoursePart): Estimate {
  const half = datedOf(part) / 2
  let counted = 0
  for (const [days, count] of [...part.days].sort(([a], [b]) => a - b)) {
    counted += count
    if (counted >= half) return { kind: "value", value: days, interval: absent("noInterval") }
  }
  return absent("noPopulation")
}

function inTime(part: CoursePart, within: number): Estimate {
  const early = total([...part.days].map(([at, count]) => (at <= within ? count : 0)))
  return shareOf(early, datedOf(part))
}

function datedOf({ days }: CoursePart): number {
  return total([...days.values()])
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
