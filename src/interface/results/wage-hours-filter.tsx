import type { WageHoursCoverage } from "../../domain/result"
import { SelectField } from "../components/select-field"
import { useLoaded } from "../session"
import { useText } from "../texts"
import { useSetView, useView } from "../view"

const answers = ["everyone", "whileOnBenefit"] as const

/** Whether the comparison group is matched, and whom the file of wage hours covers. */
export function WageHoursFilter() {
  const { filters } = useText().wageHours
  const { matched, wageHoursCoverage } = useView()
  const { model } = useLoaded()
  const setView = useSetView()
  const usual: WageHoursCoverage = model.synthetic ? "everyone" : null
  const coverage = wageHoursCoverage ?? usual
  return (
    <>
      <SelectField
        label={filters.matching}
        value={matched ? "matched" : "unmatched"}
        changed={!matched}
        onChange={(value) => {
          setView({ matched: value === "matched" })
        }}
      >
        <option value="matched">{filters.matched}</option>
        <option value="unmatched">{filters.unmatched}</option>
      </SelectField>
      <SelectField
        label={filters.coverage}
        value={coverage ?? ""}
        changed={coverage !== usual}
        onChange={(value) => {
          setView({ wageHoursCoverage: answers.find((answer) => answer === value) ?? null })
        }}
      >
        {usual === null && <option value="">{filters.unknown}</option>}
        {answers.map((answer) => (
          <option key={answer} value={answer}>
            {filters[answer]}
          </option>
        ))}
      </SelectField>
    </>
  )
}
