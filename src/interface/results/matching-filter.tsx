import { isMatched, matchedOn } from "../../domain/matching"
import type { MeasuredCriterion } from "../../domain/scheme"
import { SelectField } from "../components/select-field"
import { useText } from "../texts"
import { useSetView, useView } from "../view"

/** Whether the comparison group is made alike in what the criterion matches on. */
export function MatchingFilter({ criterion }: { readonly criterion: MeasuredCriterion }) {
  const { matching, wageHours } = useText()
  const view = useView()
  const setView = useSetView()
  const usual = isMatched(criterion, null)
  const matched = isMatched(criterion, view.matched)
  const on = matchedOn(criterion)
  return (
    <SelectField
      label={matching.filter.label}
      value={matched ? "matched" : "unmatched"}
      changed={matched !== usual}
      onChange={(value) => {
        const chosen = value === "matched"
        setView({ matched: chosen === usual ? null : chosen })
      }}
    >
      <option value="matched">{on === "cohort" ? wageHours.filters.matched : matching.filter.matched[on]}</option>
      <option value="unmatched">{matching.filter.unmatched}</option>
    </SelectField>
  )
}
