import { useId, useState } from "react"

interface WordsFieldProps {
  readonly label: string
  readonly words: readonly string[]
  readonly onChange: (words: string[]) => void
}

/** Words parted by commas; an empty field changes nothing. */
export function WordsField({ label, words, onChange }: WordsFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const id = useId()
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="form-input"
        value={draft ?? words.join(", ")}
        onChange={({ target }) => {
          setDraft(target.value)
          const written = target.value
            .split(",")
            .map((word) => word.trim())
            .filter((word) => word !== "")
          if (written.length > 0) onChange(written)
        }}
        onBlur={() => {
          setDraft(null)
        }}
      />
    </div>
  )
}
