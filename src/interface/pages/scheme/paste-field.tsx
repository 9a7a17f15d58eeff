import { useId, useState } from "react"
import { Button } from "../../components/button"

interface PasteFieldProps {
  readonly summary: string
  readonly hint: string
  readonly apply: string
  /** Why the text could not be used. */
  readonly problem: string | null
  /** Takes the text; false where it cannot be used and stays in the field. */
  readonly onApply: (text: string) => boolean
  readonly onChange: () => void
}

/** A field to paste a list from a letter or a sheet into, folded until it is wanted. */
export function PasteField({ summary, hint, apply, problem, onApply, onChange }: PasteFieldProps) {
  const [text, setText] = useState("")
  const id = useId()
  return (
    <details className="paste-field">
      <summary className="text-button">{summary}</summary>
      <label className="field-label" htmlFor={id}>
        {hint}
      </label>
      <textarea
        id={id}
        className="form-input paste-text"
        rows={3}
        value={text}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-error`}
        onChange={({ target: { value } }) => {
          setText(value)
          onChange()
        }}
      />
      <p id={`${id}-error`} className="field-error" role="alert">
        {problem}
      </p>
      <Button
        onClick={() => {
          if (text.trim() !== "" && onApply(text)) setText("")
        }}
      >
        {apply}
      </Button>
    </details>
  )
}
