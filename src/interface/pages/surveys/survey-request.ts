import { useMemo } from "react"
import type { CourseRules, Scheme } from "../../../domain/scheme"
import { type Division, divisions, type SurveyKind } from "../../../domain/survey"
import type { CourseRequest } from "../../../measures/course-outcome"
import type { SurveyRequest } from "../../../measures/survey-answers"
import type { ExportSubject } from "../../results/figure-export"
import { useText } from "../../texts"
import { useSpeech } from "../../results/use-speech"
import { unfiltered } from "../../results/filtered"
import { useView, type View } from "../../view"

/** The question that the view puts to a survey: of the chosen municipalities, or all that take part. */
export function surveyRequest({ project, threshold }: View, scheme: Scheme, survey: SurveyKind): SurveyRequest {
  return { survey, scheme: scheme.id, municipalities: project ?? scheme.municipalities, threshold }
}

export function courseRequest(view: View, scheme: Scheme, rules: CourseRules): CourseRequest {
  return { ...surveyRequest(view, scheme, "course"), rules, project: scheme.project }
}

/** The names that the address has for what respondents are divided by. */
const divisionNames = { municipality: "kommune", role: "rolle", course: "kursus" } as const

export function divisionOf({ splitBy }: View): Division {
  return divisions.find((division) => divisionNames[division] === splitBy) ?? "municipality"
}

export function divisionName(division: Division): string {
  return divisionNames[division]
}

/** What files made from these pages are called and say. */
export function useSubject(scheme: Scheme, id: string, name: string, measure: string): ExportSubject {
  const { words } = useSpeech()
  const { threshold } = useView()
  const { filters } = words
  return useMemo(() => {
    const chosen =
      threshold === unfiltered.threshold ? [] : [`${filters.threshold}: ${filters.thresholdOption(threshold)}`]
    return { scheme, id, name, measure, chosen }
  }, [scheme, id, name, measure, threshold, filters])
}

export function useSurveyText() {
  return useText().surveys
}
