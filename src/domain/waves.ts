import { type IsoDay, type Month, type MonthSpan, monthNumber, monthOf, yearOf } from "./calendar"
import type { MunicipalityCode } from "./municipality"
import type { MeasuredCriterion, OwnTerms, Scheme, TargetGroup } from "./scheme"

/** Participating municipalities with the same months and the same target groups, and the definition that is theirs. */
export interface Wave<C extends MeasuredCriterion = MeasuredCriterion> {
  readonly municipalities: readonly MunicipalityCode[]
  readonly scheme: Scheme
  readonly criterion: C
}

/** Months by which a municipality starts and ends after the scheme does. */
interface Shift {
  readonly start: number
  readonly end: number
}

const together: Shift = { start: 0, end: 0 }

export function termsOf({ ownTerms }: Scheme, code: MunicipalityCode): OwnTerms | undefined {
  return ownTerms.find(({ municipality }) => municipality === code)
}

/** A municipality with a start of its own and no end of its own is as long in the scheme as the others. */
function shiftOf(scheme: Scheme, code: MunicipalityCode): Shift {
  const own = termsOf(scheme, code)
  if (own === undefined) return together
  const start = own.start === undefined ? 0 : own.start - scheme.intervention.first
  return { start, end: own.end === undefined ? start : own.end - scheme.project.last }
}

/** The groups of a criterion that the municipality takes part with: all where it has none of its own, none where no one is. */
export function ownGroups<G extends TargetGroup>(
  scheme: Scheme,
  groups: readonly G[],
  code: MunicipalityCode,
): readonly G[] {
  const own = termsOf(scheme, code)?.targetGroups
  return own === undefined ? groups : groups.filter((group) => own.includes(group))
}

/**
 * The municipalities of a scheme that take part in a criterion, parted by when they start and end and by their target
 * groups. One wave whose definition is the scheme's own where they are all alike. Source: MEASURES §2, §6.
 */
export function wavesOf<C extends MeasuredCriterion>(
  scheme: Scheme,
  criterion: C,
  codes: readonly MunicipalityCode[],
): readonly Wave<C>[] {
  const waves = new Map<string, { shift: Shift; criterion: C; municipalities: MunicipalityCode[] }>()
  for (const code of codes) {
    const shift = shiftOf(scheme, code)
    const local = withGroups(scheme, criterion, code)
    if (local === null) continue
    const groups = "targetGroups" in local ? local.targetGroups : []
    const key = [shift.start, shift.end, ...groups].join(" ")
    const known = waves.get(key)
    if (known === undefined) waves.set(key, { shift, criterion: local, municipalities: [code] })
    else known.municipalities.push(code)
  }
  return [...waves.values()].map(({ shift, criterion: own, municipalities }) => ({
    municipalities,
    scheme: movedScheme(scheme, shift),
    criterion: movedCriterion(own, scheme, shift),
  }))
}

/** The scheme and the criterion as they are for one municipality; null where it has none of the criterion's groups. */
export function waveOf<C extends MeasuredCriterion>(
  scheme: Scheme,
  criterion: C,
  code: MunicipalityCode,
): Wave<C> | null {
  return wavesOf(scheme, criterion, [code])[0] ?? null
}

/** The one wave that all of these municipalities are in, with every one of them; null where they are in several, or in none. */
export function commonWave<C extends MeasuredCriterion>(
  scheme: Scheme,
  criterion: C,
  codes: readonly MunicipalityCode[],
): Wave<C> | null {
  if (scheme.ownTerms.length === 0) return { municipalities: codes, scheme, criterion }
  const [wave] = wavesOf(scheme, criterion, codes)
  return wave?.municipalities.length === codes.length ? wave : null
}

/** Is the definition the scheme's own, in months and in groups? */
export function isCommon(wave: Wave, { scheme, criterion }: Pick<Wave, "scheme" | "criterion">): boolean {
  return wave.scheme === scheme && wave.criterion === criterion
}

function withGroups<C extends MeasuredCriterion>(scheme: Scheme, criterion: C, code: MunicipalityCode): C | null {
  if (!("targetGroups" in criterion)) return criterion
  const groups = ownGroups(scheme, criterion.targetGroups, code)
  if (groups.length === criterion.targetGroups.length) return criterion
  return groups.length === 0 ? null : { ...criterion, targetGroups: [...groups] }
}

function movedScheme(scheme: Scheme, { start, end }: Shift): Scheme {
  if (start === 0 && end === 0) return scheme
  const span = ({ first, last }: MonthSpan): MonthSpan => ({ first: first + start, last: last + end })
  return { ...scheme, project: span(scheme.project), intervention: span(scheme.intervention) }
}

/**
 * The criterion with a municipality's own months (MEASURES §6): what comes before the intervention follows its start,
 * what comes at its end or after it follows its end, and what lasts through it follows both.
 */
function movedCriterion<C extends MeasuredCriterion>(criterion: C, scheme: Scheme, shift: Shift): C
function movedCriterion(criterion: MeasuredCriterion, scheme: Scheme, { start, end }: Shift): MeasuredCriterion {
  if (start === 0 && end === 0) return criterion
  const baseline = moved(criterion.baseline, start)
  // A short project has no whole year at its end: its months are those since the own start.
  const atEnd = (span: MonthSpan): MonthSpan => {
    const { first, last } = moved(span, end)
    const own = scheme.intervention.first + start
    return { first: span.first < scheme.intervention.first ? first : Math.max(first, own), last }
  }
  switch (criterion.measure) {
    case "ledighedsydelse_share":
    case "own_measure":
      return { ...criterion, baseline, result: atEnd(criterion.result) }
    case "company_oriented_share":
      return { ...criterion, baseline, result: atEnd(criterion.result), goal: atEnd(criterion.goal) }
    case "ledighedsydelse_duration":
    case "hours_progression": {
      const { first, last } = criterion.result
      return { ...criterion, baseline, result: { first: first + start, last: last + end } }
    }
    case "wage_hours_gap":
      return {
        ...criterion,
        baseline,
        earlier: moved(criterion.earlier, start),
        cohortDay: sameDay(criterion.cohortDay, start),
        result: moved(criterion.result, end),
      }
  }
}

function moved({ first, last }: MonthSpan, months: number): MonthSpan {
  return { first: first + months, last: last + months }
}

/** The same day of another month, or its last. */
function sameDay(day: IsoDay, months: number): IsoDay {
  const month: Month = monthOf(day) + months
  const lastOfMonth = new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate()
  const date = Math.min(Number(day.slice(8)), lastOfMonth)
  return new Date(Date.UTC(yearOf(month), monthNumber(month) - 1, date)).toISOString().slice(0, 10)
}
