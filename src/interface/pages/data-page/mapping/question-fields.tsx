import { longestQuestion } from "../../../../domain/mapping"
import { SelectField } from "../../../components/select-field"
import { useText } from "../../../texts"
import { type Draft, withQuestion } from "./draft"

interface QuestionFieldsProps {
  readonly draft: Draft
  readonly index: number
  readonly heading: string
  readonly onChange: (draft: Draft) => void
}

/** What a column asks, and when: columns that ask the same before and after are told apart by the time alone. */
export function QuestionFields({ draft, index, heading, onChange }: QuestionFieldsProps) {
  const { mapping: words } = useText()
  const { question, timing } = draft.questions[index] ?? { question: heading, timing: null }
  return (
    <div className="mapping-question">
      <input
        type="text"
        className="form-input"
        aria-label={words.questionOf(heading)}
        maxLength={longestQuestion}
        value={question}
        onChange={({ target }) => {
          onChange(withQuestion(draft, index, { question: target.value, timing }))
        }}
      />
      <SelectField
        label={words.timingOf(heading)}
        labelHidden
        value={timing ?? ""}
        onChange={(value) => {
          onChange(
            withQuestion(draft, index, { question, timing: value === "foer" || value === "efter" ? value : null }),
          )
        }}
      >
        <option value="">{words.untimed}</option>
        <option value="foer">{words.before}</option>
        <option value="efter">{words.after}</option>
      </SelectField>
    </div>
  )
}
