/** Who is counted. An empty filter counts everyone, also persons of whom the files tell nothing. */
export interface PopulationFilter {
  /** Background variables (sex among them) and the value each must have. */
  readonly traits: readonly Trait[]
  /** Completed years, both ends included: calendar year minus birth year. */
  readonly age: AgeSpan | null
}

export interface Trait {
  readonly name: string
  readonly value: string
}

export interface AgeSpan {
  readonly from: number
  readonly to: number
}

export const everyone: PopulationFilter = { traits: [], age: null }

export function isEveryone(filter: PopulationFilter): boolean {
  return filter.traits.length === 0 && filter.age === null
}
