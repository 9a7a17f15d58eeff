import { Button } from "../../components/button"
import { IdentifierWarning } from "../../project/identifier-warning"
import { useCopy } from "../../results/use-copy"
import { useText } from "../../texts"
import type { Letter } from "./letter-content"
import { letterText } from "./letter-text"

interface LetterActionsProps {
  readonly letter: Letter
  /** Half a letter is neither printed nor copied. */
  readonly complete: boolean
}

/** Print it, or take it along as text. */
export function LetterActions({ letter, complete }: LetterActionsProps) {
  const texts = useText()
  const { actions } = texts.letter
  const [copied, copy] = useCopy()
  return (
    <div className="letter-actions">
      <div className="button-row">
        <Button
          disabled={!complete}
          onClick={() => {
            print()
          }}
        >
          {actions.print}
        </Button>
        <Button
          disabled={!complete}
          onClick={() => {
            copy(letterText(letter, texts))
          }}
        >
          {actions.copy}
        </Button>
      </div>
      <IdentifierWarning texts={letter.learned.map(({ text }) => text)} />
      <p className="note" role="status">
        {copied === "copied" ? actions.copied : copied === "failed" ? actions.copyFailed : ""}
      </p>
    </div>
  )
}
