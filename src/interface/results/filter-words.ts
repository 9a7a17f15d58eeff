import { municipality } from "../../domain/municipality"
import type { PopulationFilter } from "../../domain/population-filter"
import type { Scheme } from "../../domain/scheme"
import { texts as allTexts } from "../../text/texts"
import type { View } from "../view"
import { unfiltered } from "./filtered"
import type { ResultWords, Speech } from "./speech"

/** More municipalities than these are counted, not named. */
const MOST_NAMES = 5

/** Who is counted, one item for each choice: "Kvinder", "40–49 år". */
export function filterWords(filter: PopulationFilter, { filters }: ResultWords): readonly string[] {
  return [
    ...filter.traits.map(({ name, value }) =>
      name === "sex" ? filters.sexOf(value) : `${filters.traitName(name)}: ${value}`,
    ),
    ...(filter.age === null ? [] : [filters.ages(filter.age.from, filter.age.to)]),
  ]
}

/** Everything chosen that changes the numbers or what is shown of them; empty where nothing is. */
export function chosenWords(
  { language, project, filter, comparisonRule, comparisonChosen, matched, choices, leftOut, threshold, period }: View,
  scheme: Scheme,
  { words, formats }: Speech,
): readonly string[] {
  const texts = words.filters
  const parameters = allTexts[language].choices
  const { denominator, statistic, origin, cohort, pension, ordinaryWork } = choices
  const [only] = project ?? []
  const municipalities =
    project?.length === 1 && only !== undefined
      ? texts.onlyMunicipality(municipality(only).name)
      : texts.someMunicipalities(project?.length ?? 0, scheme.municipalities.length)
  return [
    ...filterWords(filter, words),
    ...(project === null ? [] : [municipalities]),
    ...(comparisonRule === "cluster" ? [`${texts.comparison}: ${texts.comparisonCluster}`] : []),
    ...(comparisonRule === "chosen"
      ? [
          `${texts.comparison}: ${comparisonChosen.length > MOST_NAMES ? texts.chosenCount(comparisonChosen.length) : formats.list(comparisonChosen.map((code) => municipality(code).name))}`,
        ]
      : []),
    ...(matched === true ? [allTexts[language].matching.chosen] : []),
    ...(denominator === null ? [] : [`${parameters.denominator.label}: ${parameters.denominator.names[denominator]}`]),
    ...(statistic === null ? [] : [`${parameters.statistic.label}: ${parameters.statistic.names[statistic]}`]),
    ...(origin === null ? [] : [`${parameters.origin.label}: ${parameters.origin.names[origin]}`]),
    ...(cohort === null ? [] : [`${parameters.cohort.label}: ${parameters.cohort.names[cohort]}`]),
    ...(pension === null ? [] : [`${parameters.pension.label}: ${parameters.pension.names[pension]}`]),
    ...(ordinaryWork === null
      ? []
      : [`${parameters.ordinaryWork.label}: ${parameters.ordinaryWork.names[ordinaryWork]}`]),
    ...(leftOut === null ? [] : [texts.leftOutMonths(formats.months(leftOut))]),
    ...(threshold === unfiltered.threshold ? [] : [`${texts.threshold}: ${texts.thresholdOption(threshold)}`]),
    ...(period === null ? [] : [`${texts.period}: ${formats.months(period)}`]),
  ]
}
