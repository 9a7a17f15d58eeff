import type { MeasuredCriterion } from "../../domain/scheme"
import { useMethodWords } from "./method-words"
import { useSpeech } from "./use-speech"
import { VerdictGlyph } from "./verdict-glyph"

/** The rule behind the words, as a table of word and condition. */
export function MethodVerdict({ criterion }: { readonly criterion: MeasuredCriterion }) {
  const words = useMethodWords()
  const { words: resultWords } = useSpeech()
  const texts = words.verdict
  const isGoal = criterion.measure === "company_oriented_share"
  const rules = isGoal
    ? (["reached", "notReached", "onTrack", "behind"] as const).map((word) => ({ word, rule: texts.goalRules[word] }))
    : (["fulfilled", "partlyFulfilled", "notFulfilled", "tooUncertain"] as const).map((word) => ({
        word,
        rule: texts.rules[word],
      }))
  return (
    <>
      <h3>{words.sections.verdict}</h3>
      <p className="method-text">{isGoal ? texts.goalIntro : texts.intro}</p>
      <dl className="method-pairs">
        {rules.map(({ word, rule }) => (
          <div key={word}>
            <dt>
              <VerdictGlyph word={word} size={14} /> {resultWords.verdict.words[word]}
            </dt>
            <dd>{rule}</dd>
          </div>
        ))}
      </dl>
      <p className="method-text">{isGoal ? texts.payment : texts.none}</p>
    </>
  )
}
