import { useId, useState } from "react"
import { Button } from "../../components/button"

interface PasteFieldProps {
  readonly summary: string
  readonly hint: string
  readonly apply: string
  /** Takes the text; where it cannot be used it stays in the field, and why is given and shown. */
  readonly onApply: (text: string) => string | null
}

/** A field to paste a list from a letter or a sheet into, folded until it is wanted. */
export function PasteField({ summary, hint, apply, onApply }: PasteFieldProps) {
  const [text, setText] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const use = (): void => {
    if (text.trim() === "") return
    const refused = onApply(text)
    setProblem(refused)
    if (refused === null) setText("")
  }
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
          setProblem(null)
        }}
      />
      <p id={`${id}-error`} className="field-error" role="alert">
        {problem}
      </p>
      <Button onClick={use}>{apply}</Button>
    </details>
  )
}
