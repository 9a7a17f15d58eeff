import {
  type DurationOrigin,
  isMeasured,
  type MeasuredCriterion,
  type OrdinaryWork,
  type PensionRule,
  type Scheme,
  type ShareDenominator,
} from "./scheme"

/** What carries the verdict on durations: a statistic of the curve, or the share in fleksjob within some weeks. */
export const verdictStatistics = [
  "restrictedMean",
  "median",
  "fleksjobWithin8",
  "fleksjobWithin13",
  "fleksjobWithin26",
  "fleksjobWithin52",
] as const
export type VerdictStatistic = (typeof verdictStatistics)[number]

/** Whom the wage hours are followed of. */
export const cohorts = ["onDay", "entrants"] as const
export type Cohort = (typeof cohorts)[number]

/** Parameters that a reader may choose otherwise than the scheme has them; null is as the scheme has it. */
export interface CriterionChoices {
  readonly denominator: ShareDenominator | null
  readonly statistic: VerdictStatistic | null
  readonly origin: DurationOrigin | null
  readonly cohort: Cohort | null
  readonly pension: PensionRule | null
  readonly ordinaryWork: OrdinaryWork | null
}

export const noChoices: CriterionChoices = {
  denominator: null,
  statistic: null,
  origin: null,
  cohort: null,
  pension: null,
  ordinaryWork: null,
}

const within = { fleksjobWithin8: 8, fleksjobWithin13: 13, fleksjobWithin26: 26, fleksjobWithin52: 52 } as const

export function statisticOf(criterion: Extract<MeasuredCriterion, { statistic: string }>): VerdictStatistic {
  return criterion.statistic === "fleksjobWithin" ? `fleksjobWithin${criterion.fleksjobWithin}` : criterion.statistic
}

/** The criterion with the reader's choices, as far as they are of its kind. */
export function withChoices<C extends MeasuredCriterion>(
  criterion: C,
  { denominator, statistic, origin, cohort, pension, ordinaryWork }: CriterionChoices,
): C {
  switch (criterion.measure) {
    case "ledighedsydelse_share":
      return { ...criterion, ...(denominator !== null && { denominator }) }
    case "ledighedsydelse_duration":
      return { ...criterion, ...statisticParameters(statistic), ...(origin !== null && { origin }) }
    case "wage_hours_gap":
      return { ...criterion, ...(cohort !== null && { cohort }), ...(pension !== null && { pension }) }
    case "company_oriented_share":
      return { ...criterion, ...(ordinaryWork !== null && { ordinaryWork }) }
    case "hours_progression":
    case "own_measure":
      return criterion
  }
}

function statisticParameters(statistic: VerdictStatistic | null) {
  if (statistic === null) return {}
  return statistic === "median" || statistic === "restrictedMean"
    ? { statistic }
    : ({ statistic: "fleksjobWithin", fleksjobWithin: within[statistic] } as const)
}

export function schemeWithChoices(scheme: Scheme, choices: CriterionChoices): Scheme {
  const criteria = scheme.criteria.map((one) => (isMeasured(one) ? withChoices(one, choices) : one))
  return { ...scheme, criteria }
}
