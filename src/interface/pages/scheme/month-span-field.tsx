import { useId, useState } from "react"
import { isoMonth, type MonthSpan } from "../../../domain/calendar"
import { parseMonth } from "../../../load/dates"
import { useText } from "../../texts"

interface MonthSpanFieldProps {
  readonly label: string
  readonly span: MonthSpan
  /** Takes the months; gives in words why they cannot be used. */
  readonly onChange: (span: MonthSpan) => string | null
}

/** Two months. What cannot be used stays in the fields, with the reason under them; the scheme keeps its months. */
export function MonthSpanField({ label, span, onChange }: MonthSpanFieldProps) {
  const { periods: texts } = useText().schemePage
  const [draft, setDraft] = useState<{ first: string; last: string; problem: string | null } | null>(null)
  const id = useId()
  const shown = draft ?? { first: isoMonth(span.first), last: isoMonth(span.last) }
  const isBad = draft !== null && draft.problem !== null
  const write = (change: { first?: string; last?: string }): void => {
    const { first, last } = { ...shown, ...change }
    const months = monthsOf(first, last)
    const problem = months === null ? texts.invalid : onChange(months)
    setDraft({ first, last, problem })
  }
  return (
    <fieldset className="month-span">
      <legend className="field-label">{label}</legend>
      <div className="month-span-fields">
        {(["first", "last"] as const).map((end) => (
          <input
            key={end}
            className="form-input"
            placeholder="2019-04"
            autoComplete="off"
            aria-label={`${label}: ${texts[end]}`}
            aria-invalid={isBad}
            aria-describedby={`${id}-error`}
            value={shown[end]}
            onChange={({ target: { value } }) => {
              write({ [end]: value })
            }}
            onBlur={() => {
              if (!isBad) setDraft(null)
            }}
          />
        ))}
      </div>
      <p id={`${id}-error`} className="field-error" role="alert">
        {draft?.problem}
      </p>
    </fieldset>
  )
}

function monthsOf(first: string, last: string): MonthSpan | null {
  const [from, to] = [parseMonth(first), parseMonth(last)]
  return from === null || to === null || from > to ? null : { first: from, last: to }
}
