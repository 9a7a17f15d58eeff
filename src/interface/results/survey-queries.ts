import { queryOptions } from "@tanstack/react-query"
import type { Division } from "../../domain/survey"
import { citizenSatisfaction, type SatisfactionRequest } from "../../measures/citizen-satisfaction"
import { courseOutcome, type CourseRequest } from "../../measures/course-outcome"
import { surveyAnswers, type SurveyRequest } from "../../measures/survey-answers"
import type { SurveyData } from "../survey-data"

/** The key is plain data and names everything that changes a number, the loaded files among it. */
export function courseOutcomeOptions({ engine, fingerprint }: SurveyData, request: CourseRequest) {
  return queryOptions({
    queryKey: ["courseOutcome", fingerprint, request] as const,
    queryFn: ({ signal }) => courseOutcome(engine, request, { signal }),
  })
}

export function surveyAnswersOptions({ engine, fingerprint }: SurveyData, request: SurveyRequest, division: Division) {
  return queryOptions({
    queryKey: ["surveyAnswers", fingerprint, request, division] as const,
    queryFn: ({ signal }) => surveyAnswers(engine, request, division, { signal }),
  })
}

export function citizenSatisfactionOptions({ engine, fingerprint }: SurveyData, request: SatisfactionRequest) {
  return queryOptions({
    queryKey: ["citizenSatisfaction", fingerprint, request] as const,
    queryFn: ({ signal }) => citizenSatisfaction(engine, request, { signal }),
  })
}
