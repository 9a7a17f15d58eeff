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
  const apply = (text: string): string | null => {
    const names = text
      .split(/[,;\n\t]| og /)
      .map((name) => name.trim())
      .filter((name) => name !== "")
    const read = names.map((name) => ({ name, code: parseMunicipality(name) }))
    const missing = read.filter(({ code }) => code === null).map(({ name }) => name)
    if (missing.length > 0) return texts.unknown(missing.join(", "))
    onPaste([...new Set(read.flatMap(({ code }) => (code === null ? [] : [code])))])
    return null
  }
  return <PasteField summary={texts.paste} hint={texts.pasteHint} apply={texts.apply} onApply={apply} />
}
