import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { absent } from "../../../domain/absence"
import type { CourseOutcome } from "../../../domain/course-outcome"
import type { Estimate, Unit } from "../../../domain/estimate"
import { municipality } from "../../../domain/municipality"
import type { CourseRules, OwnSuccess, Scheme } from "../../../domain/scheme"
import type { SurveyResult } from "../../../domain/survey"
import { surveyAnswersOptions } from "../../results/survey-queries"
import { useSpeech } from "../../results/use-speech"
import { useSurveyData } from "../../survey-data"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { surveyRequest, useSurveyText } from "./survey-request"
import { NumberCell, SurveyTable } from "./survey-table"

interface OwnSuccessSectionProps {
  readonly scheme: Scheme
  readonly rules: CourseRules
  readonly outcome: CourseOutcome
}

/** What municipalities have set themselves, beside what they reached. */
export function OwnSuccessSection({ scheme, rules, outcome }: OwnSuccessSectionProps) {
  const { own: texts } = useSurveyText()
  const { formats } = useSpeech()
  const view = useView()
  const data = useSurveyData()
  const answers = useQuery(surveyAnswersOptions(data, surveyRequest(view, scheme, "course"), "municipality"))
  if (rules.ownSuccess.length === 0) {
    return (
      <section className="section">
        <h2 className="section-heading">{texts.heading}</h2>
        <p className="note">
          {texts.none}{" "}
          <Link to="/$scheme/ordning" params={{ scheme: scheme.id }} search={formatView(view)}>
            {texts.enter}
          </Link>
        </p>
      </section>
    )
  }
  const rows = rules.ownSuccess.map((own, index) => ({ own, index }))
  return (
    <SurveyTable
      heading={texts.heading}
      subtitle={texts.subtitle}
      firstHead={texts.columns.municipality}
      name={({ own }) => municipality(own.municipality).name}
      rows={rows}
      keyOf={({ index }) => String(index)}
      columns={[
        {
          head: texts.columns.wording,
          cell: ({ own }) => (
            <span className="survey-words">
              {own.wording}
              <span className="cell-note">{texts.measures[own.measure]}</span>
            </span>
          ),
        },
        {
          head: texts.columns.target,
          cell: ({ own }) => (own.target === undefined ? "–" : formats.quantity(own.target, unitOf(own))),
        },
        {
          head: texts.columns.reached,
          cell: ({ own }) => {
            const reached = reachedOf(own, outcome, answers.data)
            return reached === null ? "–" : <NumberCell estimate={reached} unit={unitOf(own)} />
          },
        },
      ]}
    />
  )
}

function unitOf({ measure }: OwnSuccess): Unit {
  return measure === "attended" ? "persons" : "share"
}

/** Null where it is told in words alone. */
function reachedOf(own: OwnSuccess, outcome: CourseOutcome, answers: SurveyResult | undefined): Estimate | null {
  const isOwn = (group: { readonly kind: string; readonly municipality?: number | null }): boolean =>
    group.kind === "municipality" && group.municipality === own.municipality
  const numbers = outcome.municipalities.find(({ group }) => isOwn(group))
  switch (own.measure) {
    case "attended":
      return numbers?.attended ?? absent("noPopulation")
    case "responseRate":
      return numbers?.responseRate ?? absent("noPopulation")
    case "high": {
      const questions = answers?.groups.find(({ group }) => isOwn(group))?.questions
      return questions?.find(({ question }) => question === own.question)?.after.high ?? absent("noPopulation")
    }
    case "told":
      return null
  }
}
