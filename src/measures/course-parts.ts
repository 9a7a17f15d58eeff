import type { IsoDay } from "../domain/calendar"
import { groupKey, type SurveyGroup } from "../domain/survey"

/** Rows of `course_attendance.sql`, `course_sheets.sql` and `project_money.sql`. */
export interface AttendanceRow {
  readonly course: string
  readonly municipality: number | null
  readonly role: string | null
  readonly ended: IsoDay | null
  readonly enrolled: number | null
  readonly attended: number | null
}

export interface SheetRow {
  readonly course: string
  readonly municipality: number | null
  readonly role: string | null
  readonly days: number | null
  readonly sheets: number
}

export interface MoneyRow {
  readonly municipality: number
  readonly applied: number | null
  readonly granted: number | null
  readonly total: number | null
  readonly planned: number | null
}

export interface CourseRows {
  readonly attendance: readonly AttendanceRow[]
  readonly sheets: readonly SheetRow[]
  readonly money: readonly MoneyRow[]
}

/** Sums of one part of the scheme, before disclosure control. Null: no row tells it. */
export interface CoursePart {
  readonly group: SurveyGroup
  readonly ended: IsoDay | null
  readonly courses: number
  readonly enrolled: number | null
  readonly attended: number | null
  readonly sheets: number
  /** Sheets by days after the course's end; those without a day are in none. */
  readonly days: ReadonlyMap<number, number>
  readonly money: PartMoney
}

/** Sums over the municipalities that tell them, and the attended of these municipalities. */
export interface PartMoney {
  readonly applied: number | null
  readonly granted: number | null
  readonly total: number | null
  readonly planned: number | null
  readonly attendedOfApplied: number
  readonly attendedOfGranted: number
  readonly attendedOfPlanned: number
  /** Of the municipalities that tell both what it cost and what was granted. */
  readonly ownCost: number
  readonly costOf: number
}

export interface CourseParts {
  readonly whole: CoursePart
  readonly municipalities: readonly CoursePart[]
  readonly roles: readonly CoursePart[]
  readonly courses: readonly CoursePart[]
  readonly hasCourses: boolean
  readonly hasAnswers: boolean
}

interface Place {
  readonly course: string
  readonly municipality: number | null
  readonly role: string | null
}

/** The rows added up in all, and by municipality, role and course. */
export function courseParts(rows: CourseRows): CourseParts {
  const by = (groupOf: (place: Place) => SurveyGroup): CoursePart[] => {
    const groups = new Map<string, SurveyGroup>()
    for (const place of [...rows.attendance, ...rows.sheets]) groups.set(groupKey(groupOf(place)), groupOf(place))
    return [...groups].map(([key, group]) =>
      partOf(group, {
        attendance: rows.attendance.filter((row) => groupKey(groupOf(row)) === key),
        sheets: rows.sheets.filter((row) => groupKey(groupOf(row)) === key),
        money: moneyOf(rows, group),
      }),
    )
  }
  return {
    whole: partOf({ kind: "all" }, rows),
    municipalities: by(({ municipality }) => ({ kind: "municipality", municipality })),
    roles: by(({ role }) => ({ kind: "role", role })),
    courses: by(({ course, municipality }) => ({ kind: "course", course, municipality })),
    hasCourses: rows.attendance.length > 0,
    hasAnswers: rows.sheets.length > 0,
  }
}

/** A role's persons are held against the whole scheme's money; a course has none of its own. */
function moneyOf({ money }: CourseRows, group: SurveyGroup): readonly MoneyRow[] {
  if (group.kind === "course") return []
  if (group.kind !== "municipality") return money
  return money.filter(({ municipality }) => municipality === group.municipality)
}

function partOf(group: SurveyGroup, { attendance, sheets, money }: CourseRows): CoursePart {
  const days = new Map<number, number>()
  for (const row of sheets) if (row.days !== null) days.set(row.days, (days.get(row.days) ?? 0) + row.sheets)
  const ended = attendance.flatMap((row) => (row.ended === null ? [] : [row.ended])).sort()
  const attendedIn = (pick: (row: MoneyRow) => number | null): number => {
    const codes = new Set(money.filter((row) => pick(row) !== null).map(({ municipality }) => municipality))
    return total(
      attendance
        .filter(({ municipality }) => municipality !== null && codes.has(municipality))
        .map(({ attended }) => attended),
    )
  }
  const both = money.flatMap(({ total: cost, granted }) =>
    cost === null || granted === null ? [] : [{ cost, granted }],
  )
  const sumOf = (pick: (row: MoneyRow) => number | null): number | null => sum(money.map(pick))
  return {
    group,
    ended: ended.at(-1) ?? null,
    courses: new Set(attendance.map(({ course, municipality }) => `${String(municipality)} ${course}`)).size,
    enrolled: sum(attendance.map(({ enrolled }) => enrolled)),
    attended: sum(attendance.map(({ attended }) => attended)),
    sheets: total(sheets.map((row) => row.sheets)),
    days,
    money: {
      applied: sumOf(({ applied }) => applied),
      granted: sumOf(({ granted }) => granted),
      total: sumOf((row) => row.total),
      planned: sumOf(({ planned }) => planned),
      attendedOfApplied: attendedIn(({ applied }) => applied),
      attendedOfGranted: attendedIn(({ granted }) => granted),
      attendedOfPlanned: attendedIn(({ planned }) => planned),
      ownCost: total(both.map(({ cost, granted }) => cost - granted)),
      costOf: total(both.map(({ cost }) => cost)),
    },
  }
}

/** Null where no row tells it. */
function sum(values: readonly (number | null)[]): number | null {
  const told = values.filter((value) => value !== null)
  return told.length === 0 ? null : told.reduce((all, value) => all + value, 0)
}

function total(values: readonly (number | null)[]): number {
  return sum(values) ?? 0
}
