import type { SurveyKind, SurveyResult } from "../../../domain/survey"
import { certainSign } from "../../../domain/estimate"
import type { surveys } from "../../../text/da/surveys"
import type { Speech } from "../../results/speech"

type Words = typeof surveys

/** A change is claimed only of questions whose interval lies above 0; without changes, what most answer is said. */
export function answersHeadline(
  { whole }: SurveyResult,
  survey: SurveyKind,
  words: Words,
  { formats }: Speech,
): string {
  const { answers } = words
  const changes = whole.questions.flatMap(({ change }) => (change.kind === "value" ? [change] : []))
  if (changes.length > 0) {
    const up = changes.filter((change) => certainSign(change) === 1).length
    if (up === 0) return answers.headlineUnsure
    return (survey === "course" ? answers.headlineCourse : answers.headlineStaff)(up, changes.length)
  }
  const [first] = whole.questions
  if (first?.after.high.kind !== "value") return answers.headlineNone
  return answers.headlineHigh(formats.quantity(first.after.high.value, "share"), first.question)
}
