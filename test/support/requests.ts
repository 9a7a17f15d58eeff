import stvJson from "../../data/schemes/stv.json"
import uifJson from "../../data/schemes/uif2-1.json"
import { everyone } from "../../src/domain/population-filter"
import type { DataDescription, MeasureRequest } from "../../src/domain/result"
import {
  type CompanyOrientedCriterion,
  type DurationCriterion,
  isMeasured,
  type MeasuredCriterion,
  type ProgressionCriterion,
  type Scheme,
  schemeSchema,
  type ShareCriterion,
  type WageHoursCriterion,
} from "../../src/domain/scheme"

export const uifScheme: Scheme = schemeSchema.parse(uifJson)
export const stvScheme: Scheme = schemeSchema.parse(stvJson)

const data: DataDescription = {
  firstDay: "2015-01-01",
  lastDay: "2020-12-31",
  starts: { spell: "2015-01-01", activity: "2015-01-01", wage_hours: "2015-01-01" },
  ends: { spell: "2020-12-31", activity: "2020-12-31", wage_hours: "2020-12-31" },
  lastDayChosen: true,
  provisionalMonths: 2,
  origins: [],
  countsCitizens: false,
  hasPension: false,
  weekBased: false,
}

interface UifCriteria {
  readonly andel: ShareCriterion
  readonly varighed: DurationCriterion
  readonly timer: ProgressionCriterion
}

/** A request to Udvikling i fleksjob II, first round, for everyone and against all others. */
export function uif<I extends keyof UifCriteria>(
  id: I,
  change: Partial<MeasureRequest<UifCriteria[I]>> = {},
): MeasureRequest<UifCriteria[I]> {
  return { ...requestTo<UifCriteria[I]>(uifScheme, id), ...change }
}

/** A request to Særligt tilrettelagt virksomhedsforløb. */
export function stv(
  id: "aktivitetsparate" | "ressourceforloeb",
  change: Partial<MeasureRequest<CompanyOrientedCriterion>> = {},
): MeasureRequest<CompanyOrientedCriterion> {
  return { ...requestTo<CompanyOrientedCriterion>(stvScheme, id), ...change }
}

/** A request to the wage hours of STV. */
export function wageHours(
  change: Partial<MeasureRequest<WageHoursCriterion>> = {},
): MeasureRequest<WageHoursCriterion> {
  return { ...requestTo<WageHoursCriterion>(stvScheme, "loentimer"), ...change }
}

function requestTo<C extends MeasuredCriterion>(scheme: Scheme, id: string): MeasureRequest<C> {
  const criterion = scheme.criteria.find((each) => each.id === id)
  if (criterion === undefined || !isMeasured(criterion)) throw new Error(`no measured criterion: ${id}`)
  return {
    scheme,
    criterion: criterion as C,
    project: scheme.municipalities,
    comparisonRule: "all",
    comparisonChosen: [],
    filter: everyone,
    leftOut: null,
    matched: id === "loentimer",
    wageHoursCoverage: "everyone",
    threshold: 5,
    data,
  }
}
