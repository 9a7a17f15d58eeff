import type { CriterionResult, MeasureRequest } from "../../domain/result"
import { differenceUnit } from "../../text/format"
import { useText } from "../texts"
import { OwnWindowsList } from "./own-windows-list"
import { useMethodWords } from "./method-words"
import { useSpeech } from "./use-speech"

interface MethodUncertaintyProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** What the interval says, what it does not, and what it was made of. */
export function MethodUncertainty({ request, result }: MethodUncertaintyProps) {
  const words = useMethodWords()
  const { formats } = useSpeech()
  const texts = words.uncertainty
  const { method: own } = useText().ownTerms
  const { k, tau } = result.comparison
  const sentences = [
    texts.what,
    words.measures[request.criterion.measure].interval,
    texts.levels,
    k < 10 ? texts.tooFew(k) : texts.comparison(k, formats.quantity(tau, differenceUnit(result.unit))),
    texts.cause,
  ]
  return (
    <>
      <h3>{words.sections.uncertainty}</h3>
      {sentences.map((sentence) => (
        <p key={sentence} className="method-text">
          {sentence}
        </p>
      ))}
      {result.ownWindows !== undefined && (
        <>
          <h3>{own.heading}</h3>
          {[own.rule, own.persons, own.municipalities].map((sentence) => (
            <p key={sentence} className="method-text">
              {sentence}
            </p>
          ))}
          <OwnWindowsList windows={result.ownWindows} />
        </>
      )}
    </>
  )
}
