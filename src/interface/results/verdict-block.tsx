import { TextButton } from "../components/button"
import type { Told } from "./sentences"
import { useSpeech } from "./use-speech"
import { VerdictMark } from "./verdict-mark"
import { verdictSentence } from "./verdict-sentence"

interface VerdictBlockProps {
  readonly told: Told
  /** Said beside the verdict: breaks inside the windows, few participants. */
  readonly remarks?: readonly string[]
  readonly onHow?: () => void
}

/** The word, why, and the way to the rule. */
export function VerdictBlock({ told, remarks = [], onHow }: VerdictBlockProps) {
  const speech = useSpeech()
  const texts = speech.words.verdict
  const isGoal = told.area.verdict.kind === "goal"
  return (
    <div className="verdict-block">
      <h2 className="eyebrow">{isGoal ? texts.goalHeading : texts.heading}</h2>
      <p className="verdict-line">
        <VerdictMark verdict={told.area.verdict} size="heading" />
      </p>
      <p className="verdict-sentence">
        {verdictSentence(told, speech)} {onHow && <TextButton onClick={onHow}>{texts.how}</TextButton>}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="note">
          {remark}
        </p>
      ))}
    </div>
  )
}
