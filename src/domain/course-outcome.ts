import type { IsoDay } from "./calendar"
import type { Estimate } from "./estimate"
import type { SurveyGroup } from "./survey"

/** What a scheme of courses came to, for all of it or a part. Money is in kroner, never of persons, so never hidden. */
export interface CourseNumbers {
  readonly group: SurveyGroup
  /** Of a course: its last day. */
  readonly ended: IsoDay | null
  readonly courses: number
  readonly enrolled: Estimate
  readonly attended: Estimate
  /** Attended for every 100 000 kr. that was applied for, and that was granted. */
  readonly perApplied: Estimate
  readonly perGranted: Estimate
  readonly planned: number | null
  /** Attended ÷ planned: may be over 1. */
  readonly reached: Estimate
  readonly applied: number | null
  readonly granted: number | null
  readonly total: number | null
  /** (total − granted) ÷ total. */
  readonly coFinancing: Estimate
  readonly respondents: Estimate
  /** Respondents ÷ attended. */
  readonly responseRate: Estimate
  /** Median of the days from the course's end to the answer. */
  readonly days: Estimate
  /** Share of the respondents who answered within the scheme's number of days. */
  readonly inTime: Estimate
}

/** A question that the scheme requires, and where it was put. */
export interface RequiredQuestion {
  readonly id: string
  /** The file's questions that are taken for it. */
  readonly found: readonly string[]
  /** Courses with answers that have it, of those with answers. */
  readonly courses: number
  readonly of: number
  /** Courses with answers that lack it. */
  readonly lacking: readonly { readonly course: string; readonly municipality: number | null }[]
}

export interface CourseOutcome {
  readonly whole: CourseNumbers
  readonly municipalities: readonly CourseNumbers[]
  readonly roles: readonly CourseNumbers[]
  readonly courses: readonly CourseNumbers[]
  readonly required: readonly RequiredQuestion[]
  /** Municipalities whose courses have no money in the file, so that they are in no number per krone. */
  readonly withoutMoney: readonly number[]
  /** Rows of courses that do not tell how many attended. */
  readonly withoutAttended: number
  /** Courses that ended outside the scheme's project period. */
  readonly outsidePeriod: number
}
