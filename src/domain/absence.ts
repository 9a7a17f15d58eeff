/**
 * Why a number is not there. An absent number is a value with a reason, never null or NaN: a figure, a table and an
 * export can then say the reason, and the compiler asks for it.
 */
export type AbsenceReason =
  | "hidden" // disclosure control
  | "noPopulation" // the denominator is empty
  | "outsidePeriod" // the data do not cover the period
  | "notObservedYet" // the follow-up lies after the data's end
  | "monthsMissing" // more than a quarter of a window's months have no delivered row
  | "curveTooShort" // a curve ends before the time asked for
  | "notReached" // a quantile that the curve never reaches
  | "noInterval" // an estimate at the edge, where the method gives no interval
  | "tooFewMunicipalities" // fewer than ten comparison municipalities
  | "tooFewPersons" // too few persons in a window for a verdict
  | "noComparison" // nothing to compare with, or the area takes no part in the scheme
  | "tableMissing" // the table the measure needs is not loaded
  | "columnMissing" // the column the measure needs is not in the file
  | "hoursCoverageUnknown" // nobody has said whether the wage hours cover all persons
  | "hoursOnlyOnBenefit" // the wage hours end with the benefit, so that hours after it are unknown
  | "eventsMissing" // no event of the kind that time is to begin at
  | "populationMissing" // no count of the citizens that the share is to be of
  | "populationNotDivided" // counts of citizens are not divided by what the persons are chosen by
  | "groupNotIncluded" // the municipality takes no part with the criterion's target group
  | "notTogether" // municipalities with months or groups of their own, for whom together the number cannot be computed
  | "relevantChangeMissing" // the scheme sets no smallest relevant change of this number
  | "fewMatched" // too small a part of the target group has anyone to be compared with

export interface Absent {
  readonly kind: "absent"
  readonly reason: AbsenceReason
}

export function absent(reason: AbsenceReason): Absent {
  return { kind: "absent", reason }
}

export function isAbsent(value: { readonly kind: string }): value is Absent {
  return value.kind === "absent"
}
