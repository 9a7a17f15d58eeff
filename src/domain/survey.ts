import type { Estimate } from "./estimate"
import type { MunicipalityCode } from "./municipality"

/** Which survey: that of the courses' participants (LAB), or a scheme's survey of its staff (STV). */
export type SurveyKind = "course" | "staff"

/** What respondents are divided by. */
export const divisions = ["municipality", "role", "course"] as const
export type Division = (typeof divisions)[number]

/** The respondents that numbers are about. Null: the file does not tell. */
export type SurveyGroup =
  | { readonly kind: "all" }
  | { readonly kind: "municipality"; readonly municipality: MunicipalityCode | null }
  | { readonly kind: "role"; readonly role: string | null }
  | { readonly kind: "course"; readonly course: string; readonly municipality: MunicipalityCode | null }

/** A text that tells groups apart. */
export function groupKey(group: SurveyGroup): string {
  switch (group.kind) {
    case "all":
      return "all"
    case "municipality":
      return `municipality ${String(group.municipality)}`
    case "role":
      return `role ${group.role ?? ""}`
    case "course":
      return `course ${String(group.municipality)} ${group.course}`
  }
}

/** Neighbouring answers (1 to 5) counted together, and their share of all answers. */
export interface AnswerBand {
  readonly from: number
  readonly to: number
  readonly share: Estimate
}

/** The answers to one question, after or before. */
export interface Answers {
  readonly respondents: Estimate
  /** Those who answered 4 or 5. */
  readonly high: Estimate
  readonly mean: Estimate
  /** From 1 to 5, alone where that betrays nobody; empty where nothing can be shown. */
  readonly bands: readonly AnswerBand[]
}

/** One question in one group of respondents. */
export interface QuestionAnswers {
  readonly question: string
  readonly after: Answers
  /** Null where nobody in any group was asked before. */
  readonly before: Answers | null
  /** Respondents who answered both before and after, and their mean change. */
  readonly pairs: Estimate
  readonly change: Estimate
}

export interface GroupAnswers {
  readonly group: SurveyGroup
  readonly questions: readonly QuestionAnswers[]
}

export interface SurveyResult {
  /** Questions with answers from 1 to 5, in the order of the file. */
  readonly questions: readonly string[]
  /** Questions that are answered in words, which are never shown. */
  readonly textQuestions: readonly string[]
  readonly whole: GroupAnswers
  readonly division: Division
  readonly groups: readonly GroupAnswers[]
}
