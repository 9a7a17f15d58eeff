import { useQuery } from "@tanstack/react-query"
import type { Scheme } from "../../../domain/scheme"
import type { SurveyKind, SurveyResult } from "../../../domain/survey"
import { Failure } from "../../components/error-boundary"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { surveyAnswersOptions } from "../../results/survey-queries"
import { useSpeech } from "../../results/use-speech"
import { useScheme } from "../../schemes"
import { NotFound } from "../../shell/not-found"
import { useSurveyData } from "../../survey-data"
import { useView } from "../../view"
import { AnswersFigureSection } from "./answers-figure-section"
import { answersHeadline } from "./answers-headline"
import { AnswersTable, ChangeTable } from "./answers-tables"
import { DividedTable } from "./divided-table"
import { MissingFile } from "./missing-file"
import { SurveyMethod } from "./survey-method"
import { divisionOf, surveyRequest, useSubject, useSurveyText } from "./survey-request"
import "../../results/results.css"
import "./surveys.css"

/** The evaluation of courses by those who attended them. */
export function CourseAnswersPage() {
  const scheme = useScheme()
  if (scheme.courses === undefined) return <NotFound />
  return <AnswersPage scheme={scheme} survey="course" wording={null} />
}

/** The scheme's survey of its staff, before and after. */
export function StaffAnswersPage() {
  const scheme = useScheme()
  const { language } = useView()
  if (scheme.staffSurvey === undefined) return <NotFound />
  return <AnswersPage scheme={scheme} survey="staff" wording={scheme.staffSurvey.wording[language]} />
}

interface AnswersPageProps {
  readonly scheme: Scheme
  readonly survey: SurveyKind
  /** What the document asks of it. */
  readonly wording: string | null
}

function AnswersPage({ scheme, survey, wording }: AnswersPageProps) {
  const words = useSurveyText()
  const speech = useSpeech()
  const view = useView()
  const data = useSurveyData()
  const title = survey === "course" ? words.navigation.answers : words.navigation.staff
  const isThere = data.tables.has(survey === "course" ? "course_response" : "staff_response")
  const query = useQuery({
    ...surveyAnswersOptions(data, surveyRequest(view, scheme, survey), divisionOf(view)),
    enabled: isThere,
  })
  if (!isThere) {
    return (
      <MissingFile scheme={scheme} title={title} needs={words.missing[survey === "course" ? "answers" : "staff"]} />
    )
  }
  const headline = query.data === undefined ? words.computing : answersHeadline(query.data, survey, words, speech)
  const lead = survey === "course" ? words.answers.leadCourse : words.answers.leadStaff
  return (
    <>
      <PageHead
        eyebrow={`${scheme.name[view.language]} · ${title}`}
        headline={headline}
        lead={[...(wording === null ? [] : [`»${wording}«.`]), lead, words.noVerdict].join(" ")}
      />
      <LiveRegion text={headline} />
      <SurveyMethod topic={survey === "course" ? "courseAnswers" : "staffAnswers"} scheme={scheme} />
      {query.isError && <Failure scope="page" error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <Answered scheme={scheme} survey={survey} result={query.data} title={title} />}
    </>
  )
}

interface AnsweredProps {
  readonly scheme: Scheme
  readonly survey: SurveyKind
  readonly result: SurveyResult
  readonly title: string
}

function Answered({ scheme, survey, result, title }: AnsweredProps) {
  const words = useSurveyText()
  const { threshold } = useView()
  const subject = useSubject(scheme, survey === "course" ? "udbytte" : "medarbejdere", title, "course_outcome")
  const { textQuestions, whole } = result
  const notes = [
    ...(textQuestions.length > 0 ? [words.answers.text(textQuestions.length)] : []),
    words.free,
    words.answers.last,
    words.answers.mean,
    words.threshold(threshold),
  ]
  return (
    <>
      <AnswersFigureSection questions={whole.questions} subject={subject} />
      <AnswersTable result={result} survey={survey} subject={subject} notes={notes} />
      <ChangeTable result={result} />
      <DividedTable result={result} survey={survey} />
    </>
  )
}
