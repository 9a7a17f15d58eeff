import { isOfSheets } from "../../../../domain/load-problem"
import { SelectField } from "../../../components/select-field"
import { useText } from "../../../texts"
import { type Draft, timingOfAll, withTimingOfAll } from "./draft"

interface TimingFieldProps {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

const differs = "="

/** When all questions of a file were asked: a survey's file from before a course, say. */
export function TimingField({ draft, onChange }: TimingFieldProps) {
  const { mapping: words } = useText()
  if (!isOfSheets(draft.table) || draft.uses.includes("timing")) return null
  const timing = timingOfAll(draft)
  return (
    <SelectField
      label={words.asked}
      value={timing === undefined ? differs : (timing ?? "")}
      onChange={(value) => {
        onChange(withTimingOfAll(draft, value === "foer" || value === "efter" ? value : null))
      }}
    >
      {timing === undefined && <option value={differs}>{words.askedBoth}</option>}
      <option value="">{words.untimed}</option>
      <option value="foer">{words.before}</option>
      <option value="efter">{words.after}</option>
    </SelectField>
  )
}
