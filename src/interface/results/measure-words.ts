import { type DurationCriterion, isOfCitizens, type MeasuredCriterion } from "../../domain/scheme"
import type { ResultWords } from "./speech"

type MeasureWords = ResultWords["measures"]["ledighedsydelse_share"]

/**
 * How a criterion's number is spoken of: a share by its denominator, a duration by the statistic that carries its verdict
 * and by where its time begins.
 */
export function measureWords(criterion: MeasuredCriterion, words: ResultWords): MeasureWords {
  if (criterion.measure === "ledighedsydelse_duration") {
    return ofStatistic(
      criterion,
      criterion.origin === "benefit" ? words.durations : words.durationsFrom(criterion.origin),
    )
  }
  if (criterion.measure === "own_measure") return words.ownMeasure(criterion.subject[words.language])
  return isOfCitizens(criterion) ? words.citizens : words.measures[criterion.measure]
}

/** Words for each statistic that a duration's verdict may rest on. */
interface ByStatistic<W> {
  readonly restrictedMean: (weeks: number) => W
  readonly median: W
  readonly fleksjobWithin: (weeks: number) => W
}

/** The words that belong to a duration criterion's statistic. */
export function ofStatistic<W>(criterion: DurationCriterion, words: ByStatistic<W>): W {
  const { statistic, restrictedTo, fleksjobWithin } = criterion
  switch (statistic) {
    case "restrictedMean":
      return words.restrictedMean(restrictedTo)
    case "median":
      return words.median
    case "fleksjobWithin":
      return words.fleksjobWithin(fleksjobWithin)
  }
}
