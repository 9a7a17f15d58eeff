import type { WageHoursCoverage } from "../../domain/result"
import { SelectField } from "../components/select-field"
import { useLoaded } from "../session"
import { useText } from "../texts"
import { useSetView, useView } from "../view"

const answers = ["everyone", "whileOnBenefit"] as const

/** Whom the file of wage hours covers. */
export function WageHoursFilter() {
  const { filters } = useText().wageHours
  const { wageHoursCoverage } = useView()
  const { model } = useLoaded()
  const setView = useSetView()
  const usual: WageHoursCoverage = model.synthetic ? "everyone" : null
  const coverage = wageHoursCoverage ?? usual
  return (
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
  )
}
