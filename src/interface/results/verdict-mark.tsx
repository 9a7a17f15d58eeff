import type { Verdict } from "../../domain/verdict"
import { useSpeech } from "./use-speech"
import { VerdictGlyph } from "./verdict-glyph"
import { verdictWord } from "./verdict-sentence"

interface VerdictMarkProps {
  readonly verdict: Verdict
  readonly size: "cell" | "heading"
  /** The word alone, where the column's head says that all are provisional. */
  readonly bare?: boolean
}

/** The glyph and always the word after it; without a verdict its short reason. */
export function VerdictMark({ verdict, size, bare = false }: VerdictMarkProps) {
  const speech = useSpeech()
  const word = verdictWord(verdict, speech)
  if (verdict.kind === "none" || word === null) {
    if (size === "heading") return <span className="verdict-none">{speech.words.verdict.none}</span>
    return <span className="verdict-reason">{verdict.kind === "none" ? speech.words.absence[verdict.reason] : ""}</span>
  }
  return (
    <span className={`verdict verdict-${size}`}>
      <VerdictGlyph word={verdict.word} size={size === "heading" ? 18 : 14} />
      <span>{bare ? speech.words.verdict.words[verdict.word] : word}</span>
    </span>
  )
}
