import { useCallback } from "react"
import type { GoalStatus, Judgement } from "../../domain/verdict"
import { verdictGlyph } from "../../figures/verdict-glyph"
import { Drawn } from "./drawn"

interface VerdictGlyphProps {
  readonly word: Judgement | GoalStatus
  readonly size: number
}

/** Silent for screen readers: the word follows it. */
export function VerdictGlyph({ word, size }: VerdictGlyphProps) {
  const draw = useCallback((document: Document) => verdictGlyph(word, document, size), [word, size])
  return (
    <span aria-hidden="true" className="verdict-glyph">
      <Drawn draw={draw} />
    </span>
  )
}
