import { useId, useState } from "react"
import type { MunicipalityCode } from "../../../domain/municipality"
import { parseMunicipality } from "../../../load/municipality-name"
import { Button } from "../../components/button"
import { useText } from "../../texts"

interface PasteParticipantsProps {
  readonly onPaste: (codes: readonly MunicipalityCode[]) => void
}

/** A list from a letter or a sheet, instead of ticking. Nothing is taken while one of its names is unknown. */
export function PasteParticipants({ onPaste }: PasteParticipantsProps) {
  const { participants: texts } = useText().schemePage
  const [text, setText] = useState("")
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const id = useId()
  const apply = (): void => {
    const names = text
      .split(/[,;\n\t]| og /)
      .map((name) => name.trim())
      .filter((name) => name !== "")
    const read = names.map((name) => ({ name, code: parseMunicipality(name) }))
    const missing = read.filter(({ code }) => code === null).map(({ name }) => name)
    setUnknown(missing)
    if (missing.length > 0 || names.length === 0) return
    onPaste([...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))])
    setText("")
  }
  return (
    <details className="paste-participants">
      <summary className="text-button">{texts.paste}</summary>
      <label className="field-label" htmlFor={id}>
        {texts.pasteHint}
      </label>
      <textarea
        id={id}
        className="form-input paste-text"
        rows={3}
        value={text}
        aria-invalid={unknown.length > 0}
        aria-describedby={`${id}-error`}
        onChange={({ target: { value } }) => {
          setText(value)
          setUnknown([])
        }}
      />
      <p id={`${id}-error`} className="field-error" role="alert">
        {unknown.length > 0 && texts.unknown(unknown.join(", "))}
      </p>
      <Button onClick={apply}>{texts.apply}</Button>
    </details>
  )
}
