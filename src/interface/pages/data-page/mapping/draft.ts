import { type CanonicalColumn, isOfSheets, type LoadProblem, type TableKind } from "../../../../domain/load-problem"
import { type ColumnUse, longestCourse, longestQuestion, type Mapping, shapeOf } from "../../../../domain/mapping"
import { applyMapping } from "../../../../load/apply-mapping"
import {
  isBranchHeading,
  isDegreeHeading,
  isMoveHeading,
  isWeekHeading,
  stretchUses,
} from "../../../../load/dream/wide-layout"
import type { Inspection } from "../../../../load/inspect-file"
import { withoutCourse } from "../../../../load/known-mapping"
import { monthHeading } from "../../../../load/month-heading"
import { propose, sampleOf, usesIn } from "../../../../load/propose"
import { type AskedQuestion, questionsOf } from "../../../../load/survey/survey-headings"
import { tableRules } from "../../../../load/table-rules"
import type { SessionFile } from "../../../session-files"
import { shapeOfMapping } from "../../../session-mappings"

/** A mapping while the user is at it. */
export interface Draft {
  readonly table: TableKind
  /** By the columns of the file. */
  readonly uses: readonly ColumnUse[]
  readonly values: Mapping["values"]
  readonly municipality: number | null
  /** The course of every row, where no column tells it. */
  readonly course: string
  /** What each column would ask, by the columns of the file. */
  readonly questions: readonly AskedQuestion[]
}

/**
 * What the editor begins with: the file's own mapping, else one known for the same headings, which lacked something, else
 * what was recognised in it.
 */
export function firstDraft(
  inspection: Inspection,
  { mapping, status }: SessionFile,
  known: readonly Mapping[] = [],
): Draft {
  const loaded = status.kind === "loaded" ? status.loaded : null
  const shape = shapeOf(inspection.headings)
  const hasShape = (candidate: Mapping | undefined) => candidate !== undefined && shapeOfMapping(candidate) === shape
  const own = mapping ?? loaded?.mapping
  const like = known.findLast(hasShape)
  const used = hasShape(own) ? own : loaded === null && like !== undefined ? withoutCourse(like) : undefined
  const questions = questionsOf(inspection.headings)
  const begun = { values: [], municipality: null, course: "", questions }
  if (used !== undefined) {
    const { table, columns, values, municipality = null, course = "" } = used
    const written = columns.map(({ question, timing = null }, index) => {
      return question === undefined ? (questions[index] ?? { question: "", timing }) : { question, timing }
    })
    return { table, uses: columns.map(({ usedAs }) => usedAs), values, municipality, course, questions: written }
  }
  if (loaded !== null && shapeOf(loaded.columns.map(({ heading }) => heading)) === shape) {
    const uses = loaded.columns.map(({ usedAs }) => usedAs)
    return { ...begun, table: loaded.table, uses }
  }
  const { table, columns } = propose(sampleOf(inspection))
  return { ...begun, table, uses: columns.map(({ usedAs }) => usedAs) }
}

export function withTable(inspection: Inspection, draft: Draft, table: TableKind): Draft {
  return { ...draft, table, uses: usesIn(table, sampleOf(inspection)) }
}

export function withUse(draft: Draft, index: number, use: ColumnUse): Draft {
  return { ...draft, uses: draft.uses.map((old, at) => (at === index ? use : old)) }
}

export function withQuestion(draft: Draft, index: number, asked: AskedQuestion): Draft {
  return { ...draft, questions: draft.questions.map((old, at) => (at === index ? asked : old)) }
}

/** The time that all questions of the file were asked; undefined where they differ. */
export function timingOfAll({ uses, questions }: Draft): AskedQuestion["timing"] | undefined {
  const told = questions.filter((_, index) => asks(uses[index] ?? "ignored")).map(({ timing }) => timing)
  const [first = null] = told
  return told.every((timing) => timing === first) ? first : undefined
}

export function withTimingOfAll(draft: Draft, timing: AskedQuestion["timing"]): Draft {
  return { ...draft, questions: draft.questions.map(({ question }) => ({ question, timing })) }
}

/** Whether a column of this use asks something. */
export function asks(use: ColumnUse): boolean {
  return use === "question_answer" || use === "question_text"
}

/** `to` null takes the code as the product reads it. */
export function withMeaning(draft: Draft, column: CanonicalColumn, from: string, to: string | null): Draft {
  const others = draft.values.filter((value) => value.column !== column || value.from !== from)
  return { ...draft, values: to === null ? others : [...others, { column, from, to }] }
}

/** Uses of a column for each month, week or year. */
const severalOf: Partial<Readonly<Record<TableKind, readonly ColumnUse[]>>> = {
  dream_wide: stretchUses,
  wage_hours_wide: ["month_hours"],
}

/** The uses that a column with this heading can have: weeks, years and months only where it names one. */
export function usesFor(table: TableKind, heading: string): readonly ColumnUse[] {
  const isSaid: Partial<Readonly<Record<ColumnUse, (heading: string) => boolean>>> = {
    week_codes: isWeekHeading,
    year_municipality: isMoveHeading,
    month_branch: isBranchHeading,
    month_degree: isDegreeHeading,
    month_hours: (text) => monthHeading(text) !== null,
  }
  return usesOf(table).filter((use) => isSaid[use]?.(heading) ?? true)
}

/** The uses that a column of the table can have. */
function usesOf(table: TableKind): readonly ColumnUse[] {
  const columns = tableRules.find((rule) => rule.table === table)?.columns.map(({ column }) => column) ?? []
  return [
    ...new Set([...columns, ...(severalOf[table] ?? [])]),
    ...(table === "person" ? (["background"] as const) : []),
    "ignored",
  ]
}

/** Whether the user must say where the rows are from. */
export function needsMunicipality({ table, uses }: Draft): boolean {
  return usesOf(table).includes("municipality") && !uses.includes("municipality")
}

/** Whether the user must say which course the answers are about. */
export function needsCourse({ table, uses }: Draft): boolean {
  return isOfSheets(table) && usesOf(table).includes("course") && !uses.includes("course")
}

export function mappingOf(draft: Draft, { headings }: Inspection, reading: Mapping["reading"]): Mapping {
  const { table, uses, values, municipality, questions } = draft
  const course = draft.course.trim().slice(0, longestCourse)
  return {
    version: 1,
    table,
    columns: headings.map((heading, index) => {
      const usedAs = uses[index] ?? "ignored"
      const asked = asks(usedAs) ? questions[index] : undefined
      return { heading, usedAs, ...(asked !== undefined && written(asked)) }
    }),
    values: values.filter(({ column }) => uses.includes(column)),
    ...(needsMunicipality(draft) && municipality !== null ? { municipality } : {}),
    ...(needsCourse(draft) && course !== "" ? { course } : {}),
    ...(reading === undefined || Object.keys(reading).length === 0 ? {} : { reading }),
  }
}

/** An emptied question is that of its heading. */
function written({ question, timing }: AskedQuestion): Partial<Mapping["columns"][number]> {
  const text = question.trim().slice(0, longestQuestion)
  return text === "" ? {} : { question: text, ...(timing !== null && { timing }) }
}

/** Why the file cannot be loaded like this, null where it can. */
export function problemOf(mapping: Mapping, { name, headings }: Inspection): LoadProblem | null {
  const applied = applyMapping(name, headings, mapping)
  return "code" in applied ? applied : null
}
