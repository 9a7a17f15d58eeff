import { useQuery } from "@tanstack/react-query"
import type { CourseOutcome } from "../../../domain/course-outcome"
import type { CourseRules, Scheme } from "../../../domain/scheme"
import { Failure } from "../../components/error-boundary"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { courseOutcomeOptions } from "../../results/survey-queries"
import { useSpeech } from "../../results/use-speech"
import { useScheme } from "../../schemes"
import { NotFound } from "../../shell/not-found"
import { useSurveyData } from "../../survey-data"
import { useView } from "../../view"
import { CourseTable, MoneyTable, MunicipalityTable, RoleTable } from "./course-tables"
import { MissingFile } from "./missing-file"
import { OwnSuccessSection } from "./own-success-section"
import { RequiredTable } from "./required-table"
import { SurveyMethod } from "./survey-method"
import { courseRequest, useSurveyText } from "./survey-request"
import "../../results/results.css"
import "./surveys.css"

/** Courses of the pool: who attended of those planned and for the money, and how soon they were asked. */
export function CoursesPage() {
  const scheme = useScheme()
  return scheme.courses === undefined ? <NotFound /> : <Courses scheme={scheme} rules={scheme.courses} />
}

function Courses({ scheme, rules }: { readonly scheme: Scheme; readonly rules: CourseRules }) {
  const words = useSurveyText()
  const { formats } = useSpeech()
  const view = useView()
  const data = useSurveyData()
  const isThere = data.tables.has("course")
  const query = useQuery({ ...courseOutcomeOptions(data, courseRequest(view, scheme, rules)), enabled: isThere })
  if (!isThere) return <MissingFile scheme={scheme} title={words.navigation.courses} needs={words.missing.courses} />
  const texts = words.courses
  const reached = query.data?.whole.reached
  const headline =
    query.data === undefined
      ? words.computing
      : reached?.kind === "value"
        ? texts.headline(formats.quantity(reached.value, "share"))
        : texts.headlineNone
  return (
    <>
      <PageHead
        eyebrow={`${scheme.name[view.language]} · ${words.navigation.courses}`}
        headline={headline}
        lead={`${texts.lead} ${words.noVerdict}`}
      />
      <LiveRegion text={headline} />
      <SurveyMethod topic="courses" scheme={scheme} />
      {query.isError && <Failure scope="page" error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <Outcome scheme={scheme} rules={rules} outcome={query.data} />}
    </>
  )
}

interface OutcomeProps {
  readonly scheme: Scheme
  readonly rules: CourseRules
  readonly outcome: CourseOutcome
}

function Outcome({ scheme, rules, outcome }: OutcomeProps) {
  return (
    <>
      <MunicipalityTable scheme={scheme} outcome={outcome} />
      <MoneyTable outcome={outcome} rules={rules} />
      <RoleTable outcome={outcome} />
      <CourseTable outcome={outcome} rules={rules} />
      <RequiredTable outcome={outcome} rules={rules} />
      <OwnSuccessSection scheme={scheme} rules={rules} outcome={outcome} />
    </>
  )
}
