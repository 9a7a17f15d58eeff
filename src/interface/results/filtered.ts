import { defaultThreshold } from "../../domain/result"
import type { View } from "../view"

/** The view without any choice of who is counted, against whom and when. */
export const unfiltered: Pick<
  View,
  "project" | "filter" | "comparisonRule" | "comparisonChosen" | "leftOut" | "threshold" | "period"
> = {
  project: null,
  filter: { traits: [], age: null },
  comparisonRule: "all",
  comparisonChosen: [],
  leftOut: null,
  threshold: defaultThreshold,
  period: null,
}

export function isFiltered({ project, filter, comparisonRule, leftOut, threshold, period }: View): boolean {
  const usual = comparisonRule === unfiltered.comparisonRule && threshold === unfiltered.threshold
  return (
    project !== null || filter.traits.length > 0 || filter.age !== null || period !== null || leftOut !== null || !usual
  )
}
