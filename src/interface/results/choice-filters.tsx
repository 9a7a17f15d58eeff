import { type CriterionChoices, cohorts, statisticOf, verdictStatistics } from "../../domain/choices"
import type { MeasuredCriterion } from "../../domain/scheme"
import { useScheme } from "../schemes"
import { useText } from "../texts"
import { useSetView, useView } from "../view"
import { ChoiceFilter } from "./choice-filter"

/** The parameters of a criterion that its page lets the reader choose. */
export function ChoiceFilters({ criterion }: { readonly criterion: MeasuredCriterion }) {
  const { choices: texts } = useText()
  const { choices } = useView()
  const setView = useSetView()
  // The scheme itself, without what the reader has chosen.
  const usual = useScheme().criteria.find(({ id }) => id === criterion.id)
  const choose = (change: Partial<CriterionChoices>) => {
    setView({ choices: { ...choices, ...change } })
  }
  if (criterion.measure === "ledighedsydelse_duration" && usual?.measure === criterion.measure) {
    return (
      <ChoiceFilter
        label={texts.statistic.label}
        options={verdictStatistics}
        nameOf={(statistic) => texts.statistic.names[statistic]}
        value={statisticOf(criterion)}
        usual={statisticOf(usual)}
        onChoose={(statistic) => {
          choose({ statistic })
        }}
      />
    )
  }
  if (criterion.measure === "wage_hours_gap" && usual?.measure === criterion.measure) {
    return (
      <ChoiceFilter
        label={texts.cohort.label}
        options={cohorts}
        nameOf={(cohort) => texts.cohort.names[cohort]}
        value={criterion.cohort}
        usual={usual.cohort}
        onChoose={(cohort) => {
          choose({ cohort })
        }}
      />
    )
  }
  return null
}
