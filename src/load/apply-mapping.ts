import { type CanonicalColumn, isOfSheets, type LoadProblem } from "../domain/load-problem"
import type { ColumnUse, Mapping } from "../domain/mapping"
import type { Recognised } from "./recognised"
import { stretchUses } from "./dream/wide-layout"
import { type AskedQuestion, questionsOf } from "./survey/survey-headings"
import { type ColumnRule, lacking, tableRules } from "./table-rules"

/** A column for each month, week, year and question. */
const severalAllowed: ReadonlySet<ColumnUse> = new Set([
  ...(["month_hours", "question_answer", "question_text"] as const),
  ...stretchUses,
])

/** What the user's mapping makes of these headings; or why it cannot be used on them. Headings it lacks are ignored. */
export function applyMapping(file: string, headings: readonly string[], mapping: Mapping): Recognised | LoadProblem {
  const { table, municipality, course } = mapping
  const mapped = columnsOf(headings, mapping)
  const questions = questionsOf(headings)
  const columns = headings.map((heading, index) => {
    const { usedAs = "ignored", ...own } = mapped[index] ?? {}
    const asked = isQuestion(usedAs) ? askedIn(own, questions[index]) : undefined
    return { index, heading, usedAs, ...(asked !== undefined && { asked }) }
  })
  const positions = new Map<ColumnUse, number[]>()
  for (const { usedAs, index } of columns) positions.set(usedAs, [...(positions.get(usedAs) ?? []), index])

  const rule = tableRules.find((candidate) => candidate.table === table)
  const has = (column: CanonicalColumn): boolean =>
    positions.has(column) ||
    (column === "municipality" && municipality !== undefined) ||
    (column === "course" && course !== undefined)
  const missing: ColumnRule[] = rule === undefined ? [] : [...lacking(rule, has)]
  const answers = rule?.columns.find(({ column }) => column === "question_answer")
  if (isOfSheets(table) && answers !== undefined && ![...positions.keys()].some(isQuestion)) missing.push(answers)
  if (missing.length > 0) {
    const accepted = missing.map(({ column, names }) => ({ column, accepted: names }))
    return { code: "missingColumns", file, table, missing: accepted, headings }
  }
  for (const [column, at] of positions) {
    if (column === "ignored" || column === "background" || severalAllowed.has(column) || at.length === 1) continue
    return { code: "duplicateHeadings", file, column, headings: at.map((index) => headings[index] ?? "") }
  }
  const traits = columns.filter(({ usedAs }) => usedAs === "background").map(({ heading }) => heading)
  const twice = traits.filter((heading) => traits.filter((other) => sameName(heading, other)).length > 1)
  if (twice.length > 0) return { code: "duplicateHeadings", file, column: null, headings: twice }
  const givenPlace = positions.has("municipality") || municipality === undefined ? {} : { municipality }
  const givenCourse = positions.has("course") || course === undefined ? {} : { course }
  return { table, columns, ...givenPlace, ...(isOfSheets(table) && givenCourse) }
}

function isQuestion(use: ColumnUse): boolean {
  return use === "question_answer" || use === "question_text"
}

/** What the user wrote counts, also that no time is told. */
function askedIn(
  {
    question,
    timing,
  }: { readonly question?: string | undefined; readonly timing?: AskedQuestion["timing"] | undefined },
  read: AskedQuestion | undefined,
): AskedQuestion | undefined {
  return question === undefined ? read : { question, timing: timing ?? null }
}

/** A heading that stands twice is told apart by its turn. */
function columnsOf(headings: readonly string[], { columns }: Mapping): (Mapping["columns"][number] | undefined)[] {
  const left = new Map<string, Mapping["columns"][number][]>()
  for (const column of columns) {
    const name = column.heading.trim()
    left.set(name, [...(left.get(name) ?? []), column])
  }
  return headings.map((heading) => left.get(heading.trim())?.shift())
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
