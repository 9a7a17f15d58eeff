import type { MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { Row } from "../engine/engine"
import type { PersonsByStratum } from "./person-strata"

/** What persons of M4 are matched on, by their columns in the SQL; the last two are of a window. */
export const patternColumns = ["sex", "age_group", "target_group", "held"] as const
export type PatternTraits = Readonly<Record<(typeof patternColumns)[number], string>>

/** A month of a window that someone is in the group: its place in the window, twice, and one more where it is reached. */
type MonthCell = number

/** Persons who are alike in stratum and months, in both windows. */
export interface Pattern {
  /** Stratum in each window; null where the person is in none of its months, here or elsewhere. */
  readonly keys: readonly [string | null, string | null]
  readonly cells: readonly [readonly MonthCell[], readonly MonthCell[]]
  readonly persons: number
  /** Joins the rows of one person with several municipalities; null of everyone else. */
  readonly mover: number | null
}

export const monthAt = (cell: MonthCell): number => cell >> 1
export const isHit = (cell: MonthCell): boolean => (cell & 1) === 1

/** Of the persons of a stratum in a window: how many they are, and their person-months by place, all and reached. */
export interface StratumMonths {
  persons: number
  readonly d: number[]
  readonly n: number[]
}

/** The persons of a set of municipalities, and their months by stratum in each window. */
export interface SeasonMembers {
  readonly patterns: readonly Pattern[]
  readonly strata: readonly [ReadonlyMap<string, StratumMonths>, ReadonlyMap<string, StratumMonths>]
}

/** The rows of `company_oriented_patterns.sql`, for any set of municipalities. */
export class SeasonPatterns {
  readonly #byCode = new Map<MunicipalityCode, Pattern[]>()
  readonly #sets = new Map<string, SeasonMembers>()
  /** What the persons of a stratum are alike in, by its key. */
  readonly traits: ReadonlyMap<string, PatternTraits>

  constructor(rows: readonly Row[]) {
    const traits = new Map<string, PatternTraits>()
    const keyOf = (row: Row, window: 1 | 2): string | null => {
      const held = row[`held_${window}`]
      if (held === null || held === undefined) return null
      const values = [row.sex, row.age_group, row[`target_group_${window}`], held].map(String)
      const key = values.join("\u001f")
      const [sex = "", age = "", group = "", time = ""] = values
      if (!traits.has(key)) traits.set(key, { sex, age_group: age, target_group: group, held: time })
      return key
    }
    for (const row of rows) {
      const code = Number(row.municipality)
      const patterns = this.#byCode.get(code) ?? []
      patterns.push({
        keys: [keyOf(row, 1), keyOf(row, 2)],
        cells: [cellsOf(Number(row.seen_1), Number(row.hit_1)), cellsOf(Number(row.seen_2), Number(row.hit_2))],
        persons: Number(row.persons),
        mover: typeof row.mover === "number" ? row.mover : null,
      })
      this.#byCode.set(code, patterns)
    }
    this.traits = traits
  }

  /** Everyone of several municipalities; whoever moves between them is one person with the months of both. */
  of(codes: readonly MunicipalityCode[]): SeasonMembers {
    const name = codes.join()
    const known = this.#sets.get(name)
    if (known !== undefined) return known
    const patterns = oncePerPerson(codes.flatMap((code) => this.#byCode.get(code) ?? []))
    const members: SeasonMembers = { patterns, strata: [strataIn(patterns, 0), strataIn(patterns, 1)] }
    this.#sets.set(name, members)
    return members
  }
}

export function personsByStratum({ strata }: SeasonMembers, window: 0 | 1): PersonsByStratum {
  return new Map([...strata[window]].map(([key, { persons }]) => [key, persons]))
}

function oncePerPerson(patterns: readonly Pattern[]): readonly Pattern[] {
  const movers = new Map<number, Pattern>()
  const others: Pattern[] = []
  for (const pattern of patterns) {
    if (pattern.mover === null) {
      others.push(pattern)
      continue
    }
    const known = movers.get(pattern.mover)
    movers.set(pattern.mover, known === undefined ? pattern : { ...known, cells: joined(known.cells, pattern.cells) })
  }
  return [...others, ...movers.values()]
}

function strataIn(patterns: readonly Pattern[], window: 0 | 1): ReadonlyMap<string, StratumMonths> {
  const strata = new Map<string, StratumMonths>()
  for (const { keys, cells, persons } of patterns) {
    const key = keys[window]
    if (key === null || cells[window].length === 0) continue
    const months = strata.get(key) ?? { persons: 0, d: [], n: [] }
    strata.set(key, months)
    months.persons += persons
    for (const cell of cells[window]) {
      const place = monthAt(cell)
      months.d[place] = (months.d[place] ?? 0) + persons
      if (isHit(cell)) months.n[place] = (months.n[place] ?? 0) + persons
    }
  }
  return strata
}

/** A person is in one municipality in a month, so that nothing is twice. */
function joined(a: Pattern["cells"], b: Pattern["cells"]): Pattern["cells"] {
  return [
    [...a[0], ...b[0]],
    [...a[1], ...b[1]],
  ]
}

/** The months of two bit masks; division, since the masks are wider than bit operators. */
function cellsOf(seen: number, hit: number): MonthCell[] {
  const cells: MonthCell[] = []
  for (let [place, left, hits] = [0, seen, hit]; left > 0; place += 1) {
    if (left % 2 === 1) cells.push(2 * place + (hits % 2))
    left = Math.floor(left / 2)
    hits = Math.floor(hits / 2)
  }
  return cells
}

/** Which month of the baseline year each month of the result window is held against, by their places; null: none. */
export function seasonsOf(baseline: MonthSpan, result: MonthSpan): readonly (number | null)[] {
  return Array.from({ length: result.last - result.first + 1 }, (_, place) => {
    const later = (((result.first + place - baseline.first) % 12) + 12) % 12
    return baseline.first + later <= baseline.last ? later : null
  })
}
