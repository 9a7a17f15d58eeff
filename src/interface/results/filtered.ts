import { noChoices } from "../../domain/choices"
import { defaultThreshold } from "../../domain/result"
import type { View } from "../view"

/** The view without any choice of who is counted, against whom and when. */
export const unfiltered: Pick<
  View,
  | "project"
  | "filter"
  | "comparisonRule"
  | "comparisonChosen"
  | "matched"
  | "choices"
  | "leftOut"
  | "threshold"
  | "period"
> = {
  project: null,
  filter: { traits: [], age: null },
  comparisonRule: "all",
  comparisonChosen: [],
  matched: null,
  choices: noChoices,
  leftOut: null,
  threshold: defaultThreshold,
  period: null,
}

export function isFiltered({
  project,
  filter,
  comparisonRule,
  matched,
  choices,
  leftOut,
  threshold,
  period,
}: View): boolean {
  const chosen = Object.values(choices).some((choice) => choice !== null)
  const usual =
    !chosen && comparisonRule === unfiltered.comparisonRule && matched === null && threshold === unfiltered.threshold
  return (
    project !== null || filter.traits.length > 0 || filter.age !== null || period !== null || leftOut !== null || !usual
  )
}
