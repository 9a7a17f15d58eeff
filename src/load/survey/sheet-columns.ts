import type { CanonicalColumn, TableKind } from "../../domain/load-problem"
import type { ColumnUse } from "../../domain/mapping"
import type { ColumnRule } from "../column-rules"
import { isEmptyMark, keyOf } from "../fold"
import { scoreOf } from "../counts"
import type { Sample } from "../sample"
import { tableRules } from "../table-rules"
import { valueFit } from "../value-fit"
import { areOfSheet, isQuestionHeading, isSureQuestion, isTechnical, questionsOf } from "./survey-headings"

/** Share of the answers that must be steps of a scale: the others are words that the user maps, or "Andet". */
const mostlySteps = 0.6
const surely = 0.9
/** Questions with a scale that make a file of unknown headings a file of answers. */
const fewest = 2

/** What each column of a file with one row a sheet of answers most likely is. */
export function sheetUses(table: TableKind, sample: Sample): readonly ColumnUse[] {
  const rule = tableRules.find((candidate) => candidate.table === table)
  const { headings, barred } = sample
  const uses = new Map<number, ColumnUse>()
  const give = (index: number | undefined, use: ColumnUse): void => {
    if (index !== undefined) uses.set(index, use)
  }
  for (const column of rule?.columns ?? []) {
    if (isOfAnswer(column.column)) continue
    const free = headings.flatMap((_, index) => (uses.has(index) || barred.has(index) ? [] : [index]))
    give(named(column, free, headings) ?? spoken(column, free, sample), column.column)
  }
  const asked = questionsOf(headings)
  return headings.map((heading, index): ColumnUse => {
    const use = uses.get(index)
    if (use !== undefined || barred.has(index) || isTechnical(heading)) return use ?? "ignored"
    return answerUse(asked[index]?.question ?? heading, sample.textsOf(index), sample)
  })
}

/** Files of answers are told by their headings, or by columns of scales in a file without citizens. */
export function isSheet(sample: Sample, hasCitizens: boolean): boolean {
  const uses = sheetUses("staff_response_wide", sample)
  const questions = uses.flatMap((use, index) => (use === "question_answer" ? [index] : []))
  if (areOfSheet(sample.headings)) return uses.some(isOfAnswer)
  const headed = (is: (heading: string) => boolean): number =>
    questions.filter((index) => is(sample.headings[index] ?? "")).length
  if (hasCitizens) return false
  if (!uses.includes("respondent")) return headed(isQuestionHeading) >= fewest
  return questions.length >= fewest || headed(isSureQuestion) > 0
}

/** Answers about a course say so in a heading; others are those of a scheme's own staff. */
export function sheetTable(headings: readonly string[]): "course_response_wide" | "staff_response_wide" {
  const isOfCourse = headings.some((heading) => /kurs(us|et|er)|undervisning|course/i.test(heading))
  return isOfCourse ? "course_response_wide" : "staff_response_wide"
}

function isOfAnswer(use: ColumnUse): boolean {
  return use === "question_answer" || use === "question_text"
}

function answerUse(question: string, texts: readonly string[], { decimal }: Sample): ColumnUse {
  const told = texts.filter((text) => !isEmptyMark(text))
  if (told.length === 0) return "ignored"
  if (told.every((text) => /^[01]$/.test(text.trim())) && told.some((text) => text.trim() === "0")) {
    return isQuestionHeading(question) ? "question_text" : "ignored"
  }
  // Numbers beyond the scale: an age, a count.
  const isCount = told.some((text) => /^\d{2,}$/.test(text.trim()) && scoreOf(text) === null)
  if (!isCount && (valueFit("question_answer", told, decimal) ?? 0) >= mostlySteps) return "question_answer"
  const isInWords = told.some((text) => /\p{L}/u.test(text))
  return isInWords && isQuestionHeading(question) ? "question_text" : "ignored"
}

/** The column that has one of the names, the usual one first. */
function named(
  { names, lastResort = [] }: ColumnRule,
  free: readonly number[],
  headings: readonly string[],
): number | undefined {
  for (const name of [...names, ...lastResort].map(keyOf)) {
    const found = free.find((index) => keyOf(headings[index] ?? "") === name)
    if (found !== undefined) return found
  }
  return undefined
}

const toldByValues: readonly CanonicalColumn[] = ["municipality", "role", "timing", "day"]

/** A column that asks for it in a sentence ("Hvilken kommune arbejder du i?"), and whose answers are of that kind. */
function spoken(rule: ColumnRule, free: readonly number[], { headings, textsOf, decimal }: Sample): number | undefined {
  const { column } = rule
  const names = rule.names.map((name) => name.toLowerCase().replaceAll("_", " "))
  const asks = (index: number): boolean => {
    const heading = (headings[index] ?? "").toLowerCase()
    return names.some((name) => name.length >= 4 && heading.includes(name)) && !isTechnical(heading)
  }
  return free.filter(asks).find((index) => {
    const texts = textsOf(index).filter((text) => !isEmptyMark(text))
    if (toldByValues.includes(column)) return (valueFit(column, texts, decimal) ?? 0) >= surely
    // Names of courses recur, and are no answers.
    return column === "course" && new Set(texts).size <= texts.length / 2 && !isScale(texts, decimal)
  })
}

function isScale(texts: readonly string[], decimal: Sample["decimal"]): boolean {
  return (valueFit("question_answer", texts, decimal) ?? 0) >= mostlySteps
}
