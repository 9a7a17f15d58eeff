import { ageBands, type DurationChoice, type DurationSplit, type SpellSet } from "../../../domain/duration"
import type { Model } from "../../../domain/model"
import type { AreaNames } from "../../results/area-names"
import type { ResultWords } from "../../results/speech"
import type { View } from "../../view"
import { splitByAge } from "../../view-search"

/** What the view chooses of M2's description, as far as the data have it. */
export function durationChoice({ sample, splitBy }: View, model: Model): DurationChoice {
  return { sample, split: splitOf(splitBy, model) }
}

function splitOf(name: string | null, model: Model): DurationSplit | null {
  const trait = model.traits.find((each) => each.name === name)
  if (trait !== undefined) return { kind: "trait", ...trait }
  return name === splitByAge && model.hasBirthYear ? { kind: "age" } : null
}

/** A group's name in words: "Kvinder", "30–39 år". */
export function groupName(split: DurationSplit | null, group: string, { filters }: ResultWords): string {
  if (split?.kind === "trait") return split.name === "sex" ? filters.sexOf(group) : group
  const band = ageBands[Number(group)]
  return band === undefined ? group : filters.ages(band.from, band.to)
}

/** The variable inside a sentence: "køn", "alder ved forløbets start". */
export function splitName(split: DurationSplit, age: string, { filters }: ResultWords): string {
  const name = split.kind === "age" ? age : filters.traitName(split.name)
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** The sets of one answer with their groups in words. */
export function withGroupNames<S extends SpellSet>(
  sets: readonly S[],
  split: DurationSplit | null,
  words: ResultWords,
): readonly S[] {
  return sets.map((set) => (set.group === undefined ? set : { ...set, group: groupName(split, set.group, words) }))
}

/** "Projektkommuner, resultat", or the group. */
export function setName({ area, window, group }: SpellSet, names: AreaNames, words: ResultWords): string {
  return group ?? `${names.short(area)}, ${words.series[window]}`
}
