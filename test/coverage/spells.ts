import type { NumberColumns } from "../../src/engine/engine"
import { exponential, type Random } from "./draws"
import { spellLength } from "./hazard"

/** The days of a simulation of spells. */
export interface Calendar {
  /** The first day on which a spell can begin. */
  readonly from: number
  /** From here on the second hazard holds. */
  readonly change: number
  /** The result window, [resultFrom, to); nothing is drawn after it. */
  readonly resultFrom: number
  readonly to: number
}

/** Of every ten spells six end in a fleksjob. */
export const TO_FLEKSJOB = 0.6
/** A quarter come back, after half a year and a month on average. */
const RETURN = 0.25
const SOONEST_RETURN = 30
const MEAN_RETURN = 180

type Column =
  | "pid"
  | "spell"
  | "municipality"
  | "spell_start"
  | "stay_start"
  | "benefit_start"
  | "stay_end"
  | "exit_kind"
  | "unknown_start"

/** Rows of `ledighedsydelse_spell.sql` under construction. */
export class Spells {
  readonly #columns: Record<Column, number[]> = {
    pid: [],
    spell: [],
    municipality: [],
    spell_start: [],
    stay_start: [],
    benefit_start: [],
    stay_end: [],
    exit_kind: [],
    unknown_start: [],
  }
  #persons = 0

  /** The spells of these municipalities. */
  columnsOf(municipalities: ReadonlySet<number>): NumberColumns {
    const kept = this.#columns.municipality.map((code) => municipalities.has(code))
    return Object.fromEntries(
      Object.entries(this.#columns).map(([name, values]) => [
        name,
        Float64Array.from(values.filter((_, j) => kept[j])),
      ]),
    )
  }

  /** Draws a person's spells; true where one has a day in the result window. */
  addPerson(random: Random, municipality: number, before: number, after: number, calendar: Calendar): boolean {
    const person = ++this.#persons
    let start = calendar.from + Math.floor(random() * (calendar.to - calendar.from))
    let seen = false
    for (let spell = 1; start < calendar.to; spell++) {
      const end = start + spellLength(random, before, after, calendar.change - start)
      this.#add(person, spell, municipality, start, end, random() < TO_FLEKSJOB ? 1 : 2)
      seen ||= end > calendar.resultFrom
      if (random() >= RETURN) break
      start = end + SOONEST_RETURN + Math.floor(MEAN_RETURN * exponential(random))
    }
    return seen
  }

  #add(person: number, spell: number, municipality: number, start: number, end: number, kind: 1 | 2): void {
    const columns = this.#columns
    columns.pid.push(person)
    columns.spell.push(spell)
    columns.municipality.push(municipality)
    columns.spell_start.push(start)
    columns.stay_start.push(start)
    columns.benefit_start.push(start)
    columns.stay_end.push(end)
    columns.exit_kind.push(kind)
    columns.unknown_start.push(0)
  }
}
