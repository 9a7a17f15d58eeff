import { isOfCitizens, type MeasuredCriterion } from "../../domain/scheme"
import type { Language } from "../../text/language"
import { texts } from "../../text/texts"

interface SeriesTitle {
  readonly title?: string
  readonly subtitle?: string
}

/** What a line over time is called where the reader has chosen another number than the scheme's. */
export function seriesTitle(criterion: MeasuredCriterion, language: Language): SeriesTitle {
  const { denominator, statistic, origin } = texts[language].choices
  if (isOfCitizens(criterion)) return denominator.series
  if (criterion.measure !== "ledighedsydelse_duration") return {}
  const from = criterion.origin === "benefit" ? {} : origin.series(origin.events[criterion.origin])
  if (criterion.statistic === "median") return { ...statistic.series.median, ...from }
  if (criterion.statistic === "fleksjobWithin") return { ...statistic.series.fleksjobWithin(criterion.fleksjobWithin) }
  return from
}
