import type { NumberColumns } from "../engine/engine"
import type { ShareRow } from "./clustered-share"

/** One wave's persons on either side, as a query with $by_person gives them, and the wave's weight ω. */
export interface WavePersons {
  readonly weight: number
  readonly columns: NumberColumns
}

const sides = [
  { area: "project", number: -1 },
  { area: "comparison", number: -2 },
] as const

interface PersonSum {
  u1: number
  u2: number
  readonly counts: { persons: boolean; withTrait: boolean; withoutTrait: boolean }[]
}

/**
 * Project and comparison of several waves as one row each: levels Σω·p, and a person's influence Σω·u, so that someone who
 * counts in several waves, windows or sides counts once. ω is taken as fixed.
 *
 * Source: MEASURES §3 "Where starts differ"; R `survey::svycontrast` on the stacked totals of all waves.
 */
export function waveRows(waves: readonly WavePersons[]): ShareRow[] {
  const [project, comparison] = sides.map(({ area, number }) => ({ area, ...sideOf(waves, number) }))
  if (project === undefined || comparison === undefined) return []
  let [sharedPersons, uuShared] = [0, 0]
  for (const [person, own] of project.persons) {
    const other = comparison.persons.get(person)
    if (other === undefined) continue
    sharedPersons += 1
    uuShared += (own.u2 - own.u1) * (other.u2 - other.u1)
  }
  return [
    { area: project.area, ...project.row, sharedPersons, uuShared },
    { area: comparison.area, ...comparison.row, sharedPersons: 0, uuShared: 0 },
  ]
}

interface Side {
  readonly persons: ReadonlyMap<number, PersonSum>
  readonly row: Omit<ShareRow, "area" | "sharedPersons" | "uuShared">
}

function sideOf(waves: readonly WavePersons[], area: number): Side {
  const persons = new Map<number, PersonSum>()
  const levels = [0, 0]
  const denominators = [0, 0]
  for (const { weight, columns } of waves) {
    const cell = (name: string, row: number): number => columns[name]?.[row] ?? 0
    const n = [0, 0]
    const d = [0, 0]
    const areas = columns.area ?? new Float64Array()
    areas.forEach((of, row) => {
      if (of !== area) return
      const person = persons.get(cell("person", row)) ?? newPerson()
      persons.set(cell("person", row), person)
      person.u1 += weight * cell("u_1", row)
      person.u2 += weight * cell("u_2", row)
      person.counts.forEach((count, index) => {
        const window = index + 1
        n[index] = (n[index] ?? 0) + cell(`n_${window}`, row)
        d[index] = (d[index] ?? 0) + cell(`d_${window}`, row)
        count.persons ||= cell(`persons_${window}`, row) > 0
        count.withTrait ||= cell(`with_${window}`, row) > 0
        count.withoutTrait ||= cell(`without_${window}`, row) > 0
      })
    })
    for (const index of [0, 1]) {
      levels[index] = (levels[index] ?? 0) + (weight * (n[index] ?? 0)) / (d[index] ?? 0)
      denominators[index] = (denominators[index] ?? 0) + (d[index] ?? 0)
    }
  }
  return { persons, row: rowOf(persons, levels, denominators) }
}

function newPerson(): PersonSum {
  const nothing = () => ({ persons: false, withTrait: false, withoutTrait: false })
  return { u1: 0, u2: 0, counts: [nothing(), nothing()] }
}

function rowOf(
  persons: ReadonlyMap<number, PersonSum>,
  levels: readonly number[],
  denominators: readonly number[],
): Side["row"] {
  const all = [...persons.values()]
  const total = (term: (person: PersonSum) => number): number => all.reduce((sum, person) => sum + term(person), 0)
  const window = (index: 0 | 1): ShareRow["window1"] => {
    const d = denominators[index] ?? 0
    const count = (kind: keyof PersonSum["counts"][number]) =>
      total(({ counts }) => (counts[index]?.[kind] === true ? 1 : 0))
    return {
      n: (levels[index] ?? 0) * d,
      d,
      persons: count("persons"),
      withTrait: count("withTrait"),
      withoutTrait: count("withoutTrait"),
    }
  }
  return {
    window1: window(0),
    window2: window(1),
    personsEither: persons.size,
    uu1: total(({ u1 }) => u1 * u1),
    uu2: total(({ u2 }) => u2 * u2),
    uuChange: total(({ u1, u2 }) => (u2 - u1) ** 2),
  }
}
