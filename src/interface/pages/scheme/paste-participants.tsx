import { useState } from "react"
import type { MunicipalityCode } from "../../../domain/municipality"
import { parseMunicipality } from "../../../load/municipality-name"
import { useText } from "../../texts"
import { PasteField } from "./paste-field"

interface PasteParticipantsProps {
  readonly onPaste: (codes: readonly MunicipalityCode[]) => void
}

/** A list of names or codes instead of ticking. Nothing is taken while one of them is unknown. */
export function PasteParticipants({ onPaste }: PasteParticipantsProps) {
  const { participants: texts } = useText().schemePage
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const apply = (text: string): boolean => {
    const names = text
      .split(/[,;\n\t]| og /)
      .map((name) => name.trim())
      .filter((name) => name !== "")
    const read = names.map((name) => ({ name, code: parseMunicipality(name) }))
    const missing = read.filter(({ code }) => code === null).map(({ name }) => name)
    setUnknown(missing)
    if (missing.length > 0) return false
    onPaste([...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))])
    return true
  }
  return (
    <PasteField
      summary={texts.paste}
      hint={texts.pasteHint}
      apply={texts.apply}
      problem={unknown.length === 0 ? null : texts.unknown(unknown.join(", "))}
      onApply={apply}
      onChange={() => {
        setUnknown([])
      }}
    />
  )
}
