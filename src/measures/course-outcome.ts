import attendanceSql from "../../queries/measures/course_attendance.sql?raw"
import moneySql from "../../queries/measures/project_money.sql?raw"
import questionSql from "../../queries/measures/survey_question.sql?raw"
import sheetsSql from "../../queries/measures/course_sheets.sql?raw"
import { firstDay, lastDay } from "../domain/calendar"
import type { CourseOutcome, RequiredQuestion } from "../domain/course-outcome"
import { isRequired } from "../domain/required-question"
import type { CourseRules, Scheme } from "../domain/scheme"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { type AttendanceRow, courseParts, type MoneyRow, type SheetRow } from "./course-parts"
import { courseNumbers } from "./course-numbers"
import { parametersOf, type SurveyRequest } from "./survey-answers"

export interface CourseRequest extends SurveyRequest {
  readonly rules: CourseRules
  readonly project: Scheme["project"]
}

/**
 * What courses came to, in all and for each municipality, role and course: who attended of those planned and for the money,
 * what the municipality paid itself, who answered afterwards and how soon, and whether the required questions were put.
 * Numbers of participants and money come from their own tables, never from answers. Source: MEASURES §3 M6.
 */
export async function courseOutcome(
  engine: Engine,
  request: CourseRequest,
  run: RunOptions = {},
): Promise<CourseOutcome> {
  const { rules, project, threshold } = request
  const parameters = parametersOf(request, "none")
  const attendance = (await engine.query(attendanceSql, parameters, run)).map(attendanceRow)
  const sheets = (await engine.query(sheetsSql, parameters, run)).map(sheetRow)
  const money = (await engine.query(moneySql, parameters, run)).map(moneyRow)
  const asked = await engine.query(questionSql, parameters, run)
  const parts = courseParts({ attendance, sheets, money })
  const withMoney = new Set(money.filter(({ applied, granted }) => applied !== null || granted !== null).map(codeOf))
  const without = new Set(attendance.map(codeOf).filter((code) => !withMoney.has(code)))
  return {
    ...courseNumbers(parts, { answeredWithin: rules.answeredWithin, threshold }),
    required: rules.requiredQuestions.map((question) => requiredIn(question, asked)),
    withoutMoney: [...without].flatMap((code) => (code === null ? [] : [code])).sort((a, b) => a - b),
    withoutAttended: attendance.filter(({ attended }) => attended === null).length,
    outsidePeriod: new Set(
      attendance
        .filter(({ ended }) => ended !== null && (ended < firstDay(project.first) || ended > lastDay(project.last)))
        .map(({ course, municipality }) => `${String(municipality)} ${course}`),
    ).size,
  }
}

function codeOf({ municipality }: { readonly municipality: number | null }): number | null {
  return municipality
}

/** Which questions of the file are the required one, and which courses with answers have none of them. */
function requiredIn(required: CourseRules["requiredQuestions"][number], asked: readonly Row[]): RequiredQuestion {
  const courses = new Map<string, { readonly course: string; readonly municipality: number | null; has: boolean }>()
  const found = new Set<string>()
  for (const row of asked) {
    const municipality = numberOf(row, "municipality")
    const course = String(row.course)
    const key = `${String(municipality)} ${course}`
    const known = courses.get(key) ?? { course, municipality, has: false }
    if (isRequired(required, String(row.question))) {
      known.has = true
      found.add(String(row.question))
    }
    courses.set(key, known)
  }
  const all = [...courses.values()]
  return {
    id: required.id,
    found: [...found],
    courses: all.filter(({ has }) => has).length,
    of: all.length,
    lacking: all.filter(({ has }) => !has).map(({ course, municipality }) => ({ course, municipality })),
  }
}

function numberOf(row: Row, name: string): number | null {
  const value = row[name]
  return typeof value === "number" ? value : null
}

function textOf(row: Row, name: string): string | null {
  const value = row[name]
  return typeof value === "string" ? value : null
}

function attendanceRow(row: Row): AttendanceRow {
  return {
    course: String(row.course),
    municipality: numberOf(row, "municipality"),
    role: textOf(row, "role"),
    ended: textOf(row, "ended"),
    enrolled: numberOf(row, "enrolled"),
    attended: numberOf(row, "attended"),
  }
}

function sheetRow(row: Row): SheetRow {
  return {
    course: String(row.course),
    municipality: numberOf(row, "municipality"),
    role: textOf(row, "role"),
    days: numberOf(row, "days"),
    sheets: Number(row.sheets),
  }
}

function moneyRow(row: Row): MoneyRow {
  return {
    municipality: Number(row.municipality),
    applied: numberOf(row, "applied"),
    granted: numberOf(row, "granted"),
    total: numberOf(row, "total"),
    planned: numberOf(row, "planned"),
  }
}
