import personGroupSql from "../../queries/measures/person_group.sql?raw"
import { ageBands, type DurationSplit } from "../domain/duration"
import type { Threshold } from "../domain/result"
import { shownGroups } from "../disclosure/shown-groups"
import type { Engine, RunOptions } from "../engine/engine"
import { countsOf } from "./duration"
import { type SampleRow, type Stay, spellKey } from "./period-sample"
import type { SpellGroup } from "./spell-group"

const DAY = 86_400_000
const valueSeparator = "\u001f"

/** Groups that a page may show side by side. */
const MOST_GROUPS = 6

interface Part {
  readonly group: string
  readonly rows: SampleRow[]
  readonly unknown: Stay[]
}

/**
 * A set of spells divided by a background variable, or by age at the spell's start: the largest groups, in the variable's
 * own order. Persons without a value are in none. A group too small to be shown is left out together with so many others
 * that it cannot be found as what is missing in the whole.
 */
export async function splitGroups(
  engine: Engine,
  whole: SpellGroup,
  stays: readonly Stay[],
  split: DurationSplit,
  k: Threshold,
  run: RunOptions,
): Promise<SpellGroup[]> {
  const groupOf = await grouping(engine, split, run)
  const starts = new Map(stays.map((stay) => [spellKey(stay), stay.spellStart]))
  const names = split.kind === "age" ? ageBands.map((_, index) => String(index)) : split.values
  const none = names.length
  const parts = [...names, ""].map((group): Part => ({ group, rows: [], unknown: [] }))
  for (const row of whole.rows) parts[groupOf(row.person, starts.get(row.spell) ?? 0) ?? none]?.rows.push(row)
  for (const stay of whole.unknown) parts[groupOf(stay.person, stay.spellStart) ?? none]?.unknown.push(stay)

  const rest = parts.pop()
  const counts = parts.map(({ rows }) => countsIn(rows))
  const shown = shownGroups(counts, countsIn(rest?.rows ?? []), k)
  const largest = new Set(
    parts
      .filter((_, index) => shown[index])
      .sort((a, b) => b.rows.length - a.rows.length)
      .slice(0, MOST_GROUPS),
  )
  const { area, window } = whole
  return parts.filter((part) => largest.has(part)).map((part) => ({ area, window, ...part }))
}

function countsIn(rows: SpellGroup["rows"]): readonly number[] {
  const { persons, fleksjob, other } = countsOf(rows)
  return [persons, fleksjob, other]
}

/** The number of the group of a person's spell, from the day it began; undefined for none. */
async function grouping(
  engine: Engine,
  split: DurationSplit,
  run: RunOptions,
): Promise<(person: number, spellStart: number) => number | undefined> {
  const parameters =
    split.kind === "age"
      ? { name: "", group_values: "" }
      : { name: split.name, group_values: split.values.join(valueSeparator) }
  const { pid, value_number, birth_year } = await engine.numbers(personGroupSql, parameters, run)
  if (!pid || !value_number || !birth_year) throw new Error("person_group.sql lacks a column")
  const told = split.kind === "age" ? birth_year : value_number
  const byPerson = new Map(Array.from(pid, (person, index) => [person, told[index] ?? 0]))
  return (person, spellStart) => {
    const number = byPerson.get(person) ?? 0
    if (number === 0) return undefined
    if (split.kind === "trait") return number - 1
    const age = new Date(spellStart * DAY).getUTCFullYear() - number
    const band = ageBands.findIndex(({ from, to }) => age >= from && age <= to)
    return band === -1 ? undefined : band
  }
}
