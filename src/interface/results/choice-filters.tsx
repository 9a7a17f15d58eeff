import { type CriterionChoices, cohorts, statisticOf, verdictStatistics } from "../../domain/choices"
import {
  durationOrigins,
  type MeasuredCriterion,
  ordinaryWorks,
  pensionRules,
  shareDenominators,
} from "../../domain/scheme"
import { useScheme } from "../schemes"
import { useLoaded } from "../session"
import { useText } from "../texts"
import { useSetView, useView } from "../view"
import { ChoiceFilter } from "./choice-filter"

/** The parameters of a criterion that its page lets the reader choose, as far as the files allow them. */
export function ChoiceFilters({ criterion }: { readonly criterion: MeasuredCriterion }) {
  const { choices: texts } = useText()
  const { choices } = useView()
  const setView = useSetView()
  const { data } = useLoaded().model
  // The scheme itself, without what the reader has chosen.
  const usual = useScheme().criteria.find(({ id }) => id === criterion.id)
  const choose = (change: Partial<CriterionChoices>) => {
    setView({ choices: { ...choices, ...change } })
  }
  if (criterion.measure === "ledighedsydelse_share" && usual?.measure === criterion.measure) {
    if (!data.countsCitizens && criterion.denominator === usual.denominator) return null
    return (
      <ChoiceFilter
        label={texts.denominator.label}
        options={shareDenominators}
        nameOf={(denominator) => texts.denominator.names[denominator]}
        value={criterion.denominator}
        usual={usual.denominator}
        onChoose={(denominator) => {
          choose({ denominator })
        }}
      />
    )
  }
  if (criterion.measure === "ledighedsydelse_duration" && usual?.measure === criterion.measure) {
    const offered: readonly string[] = ["benefit", usual.origin, criterion.origin, ...data.origins]
    const origins = durationOrigins.filter((origin) => offered.includes(origin))
    return (
      <>
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
        {origins.length > 1 && (
          <ChoiceFilter
            label={texts.origin.label}
            options={origins}
            nameOf={(origin) => texts.origin.names[origin]}
            value={criterion.origin}
            usual={usual.origin}
            onChoose={(origin) => {
              choose({ origin })
            }}
          />
        )}
      </>
    )
  }
  if (criterion.measure === "company_oriented_share" && usual?.measure === criterion.measure) {
    if (data.ends.employment === undefined && criterion.ordinaryWork === usual.ordinaryWork) return null
    return (
      <ChoiceFilter
        label={texts.ordinaryWork.label}
        options={ordinaryWorks}
        nameOf={(work) => texts.ordinaryWork.names[work]}
        value={criterion.ordinaryWork}
        usual={usual.ordinaryWork}
        onChoose={(ordinaryWork) => {
          choose({ ordinaryWork })
        }}
      />
    )
  }
  if (criterion.measure === "wage_hours_gap" && usual?.measure === criterion.measure) {
    return (
      <>
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
        {(data.hasPension || criterion.pension !== usual.pension) && (
          <ChoiceFilter
            label={texts.pension.label}
            options={pensionRules}
            nameOf={(pension) => texts.pension.names[pension]}
            value={criterion.pension}
            usual={usual.pension}
            onChoose={(pension) => {
              choose({ pension })
            }}
          />
        )}
      </>
    )
  }
  return null
}
