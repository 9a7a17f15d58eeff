import { municipalityArea, projectArea } from "../domain/area"
import type { CitizenAnswers } from "../domain/citizen-satisfaction"
import type { CourseNumbers, CourseOutcome } from "../domain/course-outcome"
import type { Estimate, Unit } from "../domain/estimate"
import type { SurveyGroup } from "../domain/survey"
import { type ExportContext, type ExportRow, row } from "./export-rows"

const courseUnits = {
  enrolled: "persons",
  attended: "persons",
  reached: "share",
  perApplied: "ratio",
  perGranted: "ratio",
  coFinancing: "share",
  respondents: "persons",
  responseRate: "share",
  days: "days",
} as const satisfies Partial<Record<keyof CourseNumbers, Unit>>
type CourseName = keyof typeof courseUnits

/** One row a number of the whole, each municipality, role and course. */
export function courseRows(
  context: ExportContext,
  { whole, municipalities, roles, courses }: CourseOutcome,
  names: Readonly<Record<CourseName, string>>,
  nameOf: (group: SurveyGroup) => string,
): ExportRow[] {
  return [whole, ...municipalities, ...roles, ...courses].flatMap((numbers) => {
    const { group, ended } = numbers
    const code = "municipality" in group ? group.municipality : null
    return (Object.keys(courseUnits) as CourseName[]).map((name): ExportRow => {
      const estimate: Estimate = numbers[name]
      const area = code === null ? projectArea : municipalityArea(code)
      const written = row(context, area, name, ended ?? "", estimate, courseUnits[name])
      const part = group.kind === "role" || group.kind === "course" ? `, ${nameOf(group)}` : ""
      return { ...written, series: `${names[name]}${part}` }
    })
  })
}

const citizenUnits = {
  sent: "persons",
  answered: "share",
  high: "share",
  mean: "score",
  reached: "persons",
  reach: "share",
} as const satisfies Partial<Record<keyof CitizenAnswers, Unit>>
type CitizenName = keyof typeof citizenUnits

/** One row a number of each municipality and quarter. */
export function citizenRows(
  context: ExportContext,
  answers: readonly CitizenAnswers[],
  names: Readonly<Record<CitizenName, string>>,
  always: string,
): ExportRow[] {
  return answers.flatMap((one) => {
    const area = one.municipality === null ? projectArea : municipalityArea(one.municipality)
    const period = one.quarter === null ? always : `${Math.floor(one.quarter / 4)}-K${(one.quarter % 4) + 1}`
    return (Object.keys(citizenUnits) as CitizenName[]).map((name): ExportRow => ({
      ...row(context, area, name, period, one[name], citizenUnits[name]),
      series: names[name],
    }))
  })
}
