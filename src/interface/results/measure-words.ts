import type { MeasuredCriterion } from "../../domain/scheme"
import type { ResultWords } from "./speech"

type MeasureWords = ResultWords["measures"]["ledighedsydelse_share"]

/** How a criterion's number is spoken of; a duration by the statistic that carries its verdict. */
export function measureWords(criterion: MeasuredCriterion, words: ResultWords): MeasureWords {
  if (criterion.measure !== "ledighedsydelse_duration") return words.measures[criterion.measure]
  const { statistic, restrictedTo, fleksjobWithin } = criterion
  switch (statistic) {
    case "restrictedMean":
      return words.durations.restrictedMean(restrictedTo)
    case "median":
      return words.durations.median
    case "fleksjobWithin":
      return words.durations.fleksjobWithin(fleksjobWithin)
  }
}
