import { useId, useState } from "react"
import { parseNumber } from "../../../load/numbers"
import { useText } from "../../texts"

interface NumberFieldProps {
  readonly label: string
  /** As written in the field; empty where there is none. */
  readonly written: string
  readonly hint?: string
  readonly labelHidden?: boolean
  /** Whether an empty field is an answer. */
  readonly optional?: boolean
  /** Takes the number, null for an empty field. */
  readonly onChange: (value: number | null) => void
}

/** A number over 0 with a decimal comma or point. Half-written text stays until it is a number. */
export function NumberField({ label, written, hint, labelHidden, optional = false, onChange }: NumberFieldProps) {
  const { criteria: texts } = useText().schemePage
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  const isBad = draft !== null && valueOf(draft, optional) === undefined
  return (
    <div className="field number-field">
      <label className={labelHidden === true ? "sr-only" : "field-label"} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="form-input"
        inputMode="decimal"
        value={draft ?? written}
        aria-invalid={isBad}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setDraft(target.value)
          const value = valueOf(target.value, optional)
          if (value !== undefined) onChange(value)
        }}
        onBlur={() => {
          if (!isBad) setDraft(null)
        }}
      />
      {(isBad || hint !== undefined) && (
        <p id={`${id}-hint`} className={isBad ? "field-error" : "note"}>
          {isBad ? texts.invalidNumber : hint}
        </p>
      )}
    </div>
  )
}

/** Undefined where the text is no answer. */
function valueOf(text: string, optional: boolean): number | null | undefined {
  if (text.trim() === "" && optional) return null
  const value = parseNumber(text, ",")
  return value !== null && value > 0 ? value : undefined
}
