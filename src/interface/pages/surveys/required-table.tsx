import type { CourseOutcome } from "../../../domain/course-outcome"
import type { CourseRules } from "../../../domain/scheme"
import { useView } from "../../view"
import { placeName } from "./group-name"
import { useSurveyText } from "./survey-request"
import { SurveyTable } from "./survey-table"

/** More courses than these are counted, not named. */
const MOST_NAMES = 3

/** Whether the questions that the scheme requires were put on each course. */
export function RequiredTable({ outcome, rules }: { readonly outcome: CourseOutcome; readonly rules: CourseRules }) {
  const words = useSurveyText()
  const { required: texts } = words.courses
  const { language } = useView()
  if (outcome.required.length === 0) return null
  const nameOf = (id: string): string => rules.requiredQuestions.find((one) => one.id === id)?.name[language] ?? id
  return (
    <SurveyTable
      heading={texts.heading}
      subtitle={texts.subtitle}
      firstHead={texts.question}
      name={({ id }) => nameOf(id)}
      rows={outcome.required}
      keyOf={({ id }) => id}
      columns={[
        {
          head: texts.found,
          cell: ({ found }) => (
            <span className="survey-words">{found.length === 0 ? texts.none : found.join(" · ")}</span>
          ),
        },
        {
          head: texts.courses,
          cell: ({ courses, of, lacking }) => (
            <>
              {texts.of(courses, of)}
              {lacking.length > 0 && lacking.length <= MOST_NAMES && (
                <span className="cell-note survey-words">
                  {texts.lacking(
                    lacking.map((one) => `${one.course} (${placeName(one.municipality, words)})`).join(" · "),
                  )}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
