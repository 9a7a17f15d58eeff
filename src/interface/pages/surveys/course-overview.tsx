import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { CourseRules, Scheme } from "../../../domain/scheme"
import type { Estimate, Unit } from "../../../domain/estimate"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { courseOutcomeOptions, surveyAnswersOptions } from "../../results/survey-queries"
import { useSpeech } from "../../results/use-speech"
import { useScheme } from "../../schemes"
import { NotFound } from "../../shell/not-found"
import { useSurveyData } from "../../survey-data"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { AnswersFigureSection } from "./answers-figure-section"
import { MissingFile } from "./missing-file"
import { NumberCell } from "./survey-table"
import { courseRequest, surveyRequest, useSubject, useSurveyText } from "./survey-request"
import "../../results/results.css"
import "./surveys.css"

/** A scheme of courses at a glance: it sets no number, so there is no verdict. */
export function CourseOverview() {
  const scheme = useScheme()
  return scheme.courses === undefined ? <NotFound /> : <Overview scheme={scheme} rules={scheme.courses} />
}

function Overview({ scheme, rules }: { readonly scheme: Scheme; readonly rules: CourseRules }) {
  const words = useSurveyText()
  const { overview: texts } = words
  const { formats } = useSpeech()
  const view = useView()
  const data = useSurveyData()
  const isThere = data.tables.has("course") || data.tables.has("course_response")
  const outcome = useQuery({ ...courseOutcomeOptions(data, courseRequest(view, scheme, rules)), enabled: isThere })
  const answers = useQuery({
    ...surveyAnswersOptions(data, surveyRequest(view, scheme, "course"), "municipality"),
    enabled: isThere,
  })
  const subject = useSubject(scheme, "overblik", texts.answers, "course_outcome")
  if (!isThere) return <MissingFile scheme={scheme} title={texts.participation} needs={words.missing.courses} />
  const whole = outcome.data?.whole
  const headline = ((): string => {
    if (whole === undefined) return words.computing
    if (whole.attended.kind === "absent") return texts.headlineNone
    const attended = texts.participants(formats.count(whole.attended.value))
    if (whole.perApplied.kind === "absent") return texts.headlineCount(attended)
    return texts.headline(attended, formats.number(whole.perApplied.value, "ratio"))
  })()
  const { courses } = words
  const lists: readonly { readonly heading: string; readonly rows: readonly KeyNumber[] }[] =
    whole === undefined
      ? []
      : [
          {
            heading: texts.participation,
            rows: [
              { name: courses.columns.attended, estimate: whole.attended, unit: "persons" },
              { name: courses.columns.reached, estimate: whole.reached, unit: "share" },
              { name: courses.columns.perApplied, estimate: whole.perApplied, unit: "ratio" },
              { name: courses.columns.perGranted, estimate: whole.perGranted, unit: "ratio" },
            ],
          },
          {
            heading: texts.evaluation,
            rows: [
              { name: courses.columns.respondents, estimate: whole.respondents, unit: "persons" },
              { name: courses.columns.responseRate, estimate: whole.responseRate, unit: "share" },
              { name: courses.columns.days, estimate: whole.days, unit: "days" },
              { name: courses.columns.inTime(rules.answeredWithin), estimate: whole.inTime, unit: "share" },
            ],
          },
          {
            heading: texts.money,
            rows: [{ name: courses.columns.coFinancing, estimate: whole.coFinancing, unit: "share" }],
          },
        ]
  return (
    <>
      <PageHead
        eyebrow={`${scheme.name[view.language]} · ${formats.months(scheme.project)}`}
        headline={headline}
        lead={`»${rules.wording[view.language]}«. ${texts.lead}`}
      />
      <LiveRegion text={headline} />
      {scheme.municipalities.length === 0 && <p className="note">{texts.allInFile}</p>}
      <div className="survey-lists section">
        {lists.map(({ heading, rows }) => (
          <section key={heading}>
            <h2 className="section-heading">{heading}</h2>
            <dl className="number-rows">
              {rows.map((row) => (
                <div key={row.name} className="number-row">
                  <dt>{row.name}</dt>
                  <dd>
                    <NumberCell estimate={row.estimate} unit={row.unit} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="survey-link">
        <Link to="/$scheme/kurser" params={{ scheme: scheme.id }} search={formatView(view)}>
          {texts.seeCourses}
        </Link>
      </p>
      {answers.data !== undefined && answers.data.whole.questions.length > 0 && (
        <>
          <AnswersFigureSection questions={answers.data.whole.questions} subject={subject} />
          <p className="survey-link">
            <Link to="/$scheme/udbytte" params={{ scheme: scheme.id }} search={formatView(view)}>
              {texts.seeAnswers}
            </Link>
          </p>
        </>
      )}
    </>
  )
}

interface KeyNumber {
  readonly name: string
  readonly estimate: Estimate
  readonly unit: Unit
}
