import type { MunicipalityCode } from "../domain/municipality"
import type { Row } from "../engine/engine"
import type { WeightedSums } from "../statistics/weighted-mean"

/** The traits that persons are matched on, by their columns in `wage_hours_strata.sql`. */
export const stratumColumns = ["sex", "age_group", "target_group", "held", "earlier_hours"] as const
export type StratumColumn = (typeof stratumColumns)[number]

const sumColumns = [
  "persons",
  "before",
  "after",
  "before_squared",
  "after_squared",
  "change_squared",
  "with_before",
  "with_after",
  "with_either",
  "unobserved",
] as const
export type Sums = Readonly<Record<(typeof sumColumns)[number], number>>

/** One stratum of a set of municipalities: its traits and the sums of its persons' hours. */
export interface Stratum {
  readonly key: string
  readonly traits: Readonly<Record<StratumColumn, string>>
  readonly sums: Sums
}

/** Persons by stratum key. */
export type Strata = ReadonlyMap<string, Stratum>

/** A cohort as `wage_hours_strata.sql` gives it: sums by municipality and stratum. */
export class CohortSums {
  readonly #byCode = new Map<MunicipalityCode, Stratum[]>()
  /** Months of the two windows that the wage hours cover; 0 where there is no cohort. */
  readonly months: readonly [number, number]

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const traits = traitsOf(row)
      const sums = recordOf(sumColumns, (column) => Number(row[column] ?? 0))
      const code = Number(row.municipality)
      const strata = this.#byCode.get(code) ?? []
      strata.push({ key: keyOf(traits), traits, sums })
      this.#byCode.set(code, strata)
    }
    this.months = [Number(rows[0]?.months_1 ?? 0), Number(rows[0]?.months_2 ?? 0)]
  }

  /** The strata of several municipalities together. */
  of(codes: readonly MunicipalityCode[]): Strata {
    const pooled = new Map<string, Stratum>()
    for (const stratum of codes.flatMap((code) => this.#byCode.get(code) ?? [])) {
      const known = pooled.get(stratum.key)
      pooled.set(stratum.key, known === undefined ? stratum : { ...known, sums: added(known.sums, stratum.sums) })
    }
    return pooled
  }
}

/** One of the cohort's persons who are followed, with mean hours a month. */
export interface CohortPerson {
  readonly person: number
  readonly municipality: MunicipalityCode
  /** Key of the stratum. */
  readonly stratum: string
  readonly before: number
  readonly after: number
}

export function cohortPerson(row: Row): CohortPerson {
  return {
    person: Number(row.person),
    municipality: Number(row.municipality),
    stratum: keyOf(traitsOf(row)),
    before: Number(row.before ?? 0),
    after: Number(row.after ?? 0),
  }
}

function traitsOf(row: Row): Stratum["traits"] {
  return recordOf(stratumColumns, (column) => String(row[column]))
}

function keyOf(traits: Stratum["traits"]): string {
  return stratumColumns.map((column) => traits[column]).join("\u001f")
}

export function personsBy(strata: Strata): Map<string, number> {
  return new Map([...strata].map(([key, { sums }]) => [key, sums.persons]))
}

export function countOfPersons(strata: Strata): number {
  return [...strata.values()].reduce((sum, { sums }) => sum + sums.persons, 0)
}

/** A group under weights that are the same for everyone of a stratum; those who weigh 0 are not in it. */
export interface WeightedGroup {
  readonly persons: number
  readonly w: number
  readonly before: WeightedSums
  readonly after: WeightedSums
  readonly change: WeightedSums
  /** Persons with any hours before, after, or either. */
  readonly withBefore: number
  readonly withAfter: number
  readonly withEither: number
}

export function weighted(strata: Strata, weightOf: (key: string) => number): WeightedGroup {
  const members = [...strata.values()].map(({ key, sums }) => ({ sums, w: weightOf(key) })).filter(({ w }) => w > 0)
  const total = (term: (sums: Sums, w: number) => number) =>
    members.reduce((sum, one) => sum + term(one.sums, one.w), 0)
  const persons = total((sums) => sums.persons)
  const w = total((sums, weight) => weight * sums.persons)
  const w2 = total((sums, weight) => weight * weight * sums.persons)
  const sumsOf = (x: (sums: Sums) => number, squares: (sums: Sums) => number): WeightedSums => ({
    persons,
    w,
    w2,
    wx: total((sums, weight) => weight * x(sums)),
    w2x: total((sums, weight) => weight * weight * x(sums)),
    w2xx: total((sums, weight) => weight * weight * squares(sums)),
  })
  return {
    persons,
    w,
    before: sumsOf(
      (sums) => sums.before,
      (sums) => sums.before_squared,
    ),
    after: sumsOf(
      (sums) => sums.after,
      (sums) => sums.after_squared,
    ),
    change: sumsOf(
      (sums) => sums.after - sums.before,
      (sums) => sums.change_squared,
    ),
    withBefore: total((sums) => sums.with_before),
    withAfter: total((sums) => sums.with_after),
    withEither: total((sums) => sums.with_either),
  }
}

function added(a: Sums, b: Sums): Sums {
  return recordOf(sumColumns, (column) => a[column] + b[column])
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}
