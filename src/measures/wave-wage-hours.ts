import type { MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { NumberColumns } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { sharesOf } from "./clustered-share"
import { type CohortPerson, type CohortSums, countOfPersons } from "./cohort-sums"
import { coveredShare } from "./coverage"
import { comparisonOf } from "./request-parameters"
import { matchingOf, type WageHoursRequest } from "./wage-hours"
import { waveRows } from "./wave-shares"

/** One wave's cohort, as sums and as persons, the months of its result, and the wave's weight ω. */
export interface WaveCohort {
  readonly weight: number
  readonly request: WageHoursRequest
  readonly result: MonthSpan
  readonly cohort: CohortSums
  readonly persons: readonly CohortPerson[]
  /** The wave's numbers for the project, of which the whole takes what is not a mean of hours. */
  readonly own: AreaNumbers
}

/**
 * M5 of several waves: every wave's persons are matched on their own, and a person's influence w(h − h̄)/Σw is added up
 * over the waves. V = n/(n−1)·Σu² on either side, less twice the products of those who stand on both.
 */
export function waveWageHours(waves: readonly WaveCohort[]): MeasuredAreas {
  const rows = waveRows(waves.map(({ weight, ...wave }) => ({ weight, columns: columnsOf(wave) })))
  const measured = sharesOf(rows, { isMean: true })
  const [own, other] = rows
  const variance =
    own === undefined || other === undefined
      ? 0
      : clusteredVariance(own.uuChange, own.personsEither) +
        clusteredVariance(other.uuChange, other.personsEither) -
        2 * own.uuShared
  const noVerdict = waves.map((wave) => wave.own.noVerdict).find((reason) => reason !== undefined)
  const all = waves.reduce((sum, { cohort, request }) => sum + countOfPersons(cohort.of(request.project)), 0)
  const covered = waves.some(({ request }) => request.matched) ? coveredShare(own?.personsEither ?? 0, all) : null
  const areas = new Map(
    [...measured.areas].map(([key, numbers]): [string, AreaNumbers] => [
      key,
      { ...numbers, ...(noVerdict && { noVerdict }), ...(covered !== null && key === "project" && { covered }) },
    ]),
  )
  return { ...measured, areas, personsPart: () => ({ kind: "symmetric", variance: Math.max(0, variance) }) }
}

/** The wave's persons in the columns of a query with $by_person: n = w·hours, d = w. */
function columnsOf({ request, cohort, persons }: Omit<WaveCohort, "weight">): NumberColumns {
  const matching = matchingOf(cohort.of(request.project), cohort.of(comparisonOf(request)), request.matched)
  const project = weightedPersons(persons, request.project, (stratum) => (matching.weights.has(stratum) ? 1 : 0))
  const comparison = weightedPersons(persons, comparisonOf(request), (stratum) => matching.weights.get(stratum) ?? 0)
  const all = [...project.map((one) => ({ ...one, area: -1 })), ...comparison.map((one) => ({ ...one, area: -2 }))]
  const column = (of: (one: (typeof all)[number]) => number) => Float64Array.from(all, of)
  return {
    area: column(({ area }) => area),
    person: column(({ person }) => person),
    n_1: column(({ w, before }) => w * before),
    d_1: column(({ w }) => w),
    n_2: column(({ w, after }) => w * after),
    d_2: column(({ w }) => w),
    persons_1: column(() => 1),
    persons_2: column(() => 1),
    with_1: column(({ before }) => (before > 0 ? 1 : 0)),
    with_2: column(({ after }) => (after > 0 ? 1 : 0)),
    // Of a mean nobody betrays the others by having none.
    without_1: column(() => 1),
    without_2: column(() => 1),
    u_1: column(({ u1 }) => u1),
    u_2: column(({ u2 }) => u2),
  }
}

interface WeightedPerson extends CohortPerson {
  readonly w: number
  readonly u1: number
  readonly u2: number
}

function weightedPersons(
  persons: readonly CohortPerson[],
  codes: readonly MunicipalityCode[],
  weightOf: (stratum: string) => number,
): WeightedPerson[] {
  const members = new Set(codes)
  const weighted = persons
    .filter(({ municipality }) => members.has(municipality))
    .map((person) => ({ ...person, w: weightOf(person.stratum) }))
    .filter(({ w }) => w > 0)
  const total = weighted.reduce((sum, { w }) => sum + w, 0)
  const mean = (of: "before" | "after") => weighted.reduce((sum, one) => sum + one.w * one[of], 0) / total
  const [before, after] = [mean("before"), mean("after")]
  return weighted.map((one) => ({
    ...one,
    u1: (one.w * (one.before - before)) / total,
    u2: (one.w * (one.after - after)) / total,
  }))
}
