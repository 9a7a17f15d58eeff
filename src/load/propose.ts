import { type CanonicalColumn, isOfSheets, type TableKind } from "../domain/load-problem"
import type { ColumnUse, DecimalMark, Mapping } from "../domain/mapping"
import { isCoded } from "./coded-values"
import { parseDate } from "./dates"
import { idOf, keyOf } from "./fold"
import type { Inspection } from "./inspect-file"
import type { Sample } from "./sample"
import { isCitizenHeading, monthColumns, recognise } from "./recognise"
import { monthHeading } from "./month-heading"
import { isSheet, sheetTable, sheetUses } from "./survey/sheet-columns"
import { isQuestionHeading, questionsOf } from "./survey/survey-headings"
import { type ColumnRule, isToldByColumns, type TableRule, tableRules } from "./table-rules"
import { couldBePseudonyms, holdsSerials, tellingColumns, valueFit } from "./value-fit"

/**
 * How sure a recognition is. `sure`: the heading is known and at least 95 per cent of the values fit. `unsure`: the heading is
 * known but fewer fit, or it only has a known word in it. `guess`: the values alone.
 */
export type Certainty = "sure" | "unsure" | "guess"

export interface ColumnProposal {
  readonly heading: string
  readonly usedAs: ColumnUse
  /** Null for columns that are not used. */
  readonly certainty: Certainty | null
  /** Share of the values that can be read as the use; null where there are none, or nothing to read. */
  readonly fit: number | null
  /** Other uses in the table that the values fit as well. */
  readonly alsoFits: readonly CanonicalColumn[]
}

export interface Proposal {
  readonly table: TableKind
  readonly certainty: Certainty
  readonly columns: readonly ColumnProposal[]
}

const fitting = 0.95
const guessing = 0.9
const halfKnown = 0.5
/** What a column that a table may have says for it, beside one that it must have. */
const optionalWeight = 0.5

/** What a file most likely is, from its headings and its values. */
export function propose(sample: Sample): Proposal {
  const { headings, barred } = sample
  const known = recognise(
    "",
    headings.map((heading, index) => (barred.has(index) ? "" : heading)),
  )
  if ("columns" in known) {
    const uses = known.columns.map(({ usedAs }) => usedAs)
    return { table: known.table, ...assess(known.table, uses, sample) }
  }
  const months = monthColumns(headings)
  if (months.filter(({ usedAs, index }) => usedAs === "month_hours" && !barred.has(index)).length >= 2) {
    const uses = months.map(({ usedAs, index }) => (barred.has(index) ? "ignored" : usedAs))
    return { table: "wage_hours_wide", ...assess("wage_hours_wide", uses, sample) }
  }
  const hasCitizens = headings.some((heading) => isCitizenHeading(heading) && heading.trim().toLowerCase() !== "id")
  if (isSheet(sample, hasCitizens)) {
    const table = sheetTable(headings)
    return { table, ...assess(table, sheetUses(table, sample), sample) }
  }
  const rules = tableRules.filter(({ table }) => !isToldByColumns(table))
  const keys = headings.map(headingKeys)
  const guesses = rules.map((rule) => ({ rule, ...guess(rule, sample, keys) }))
  const best = guesses.reduce((best, next) => (next.score > best.score ? next : best))
  return { table: best.rule.table, ...assess(best.rule.table, best.uses, sample) }
}

/** The most likely uses where the user has said what the table is. */
export function usesIn(table: TableKind, sample: Sample): readonly ColumnUse[] {
  if (table === "wage_hours_wide") return monthColumns(sample.headings).map(({ usedAs }) => usedAs)
  if (isOfSheets(table)) return sheetUses(table, sample)
  const rule = tableRules.find((candidate) => candidate.table === table)
  return rule === undefined ? sample.headings.map(() => "ignored") : guess(rule, sample).uses
}

/** How sure each use is, and the table: as sure as its least sure needed column. */
export function assess(
  table: TableKind,
  uses: readonly ColumnUse[],
  sample: Sample,
): Pick<Proposal, "certainty" | "columns"> {
  const rule = tableRules.find((candidate) => candidate.table === table)
  const asked = isOfSheets(table) ? questionsOf(sample.headings) : []
  const columns = sample.headings.map((heading, index): ColumnProposal => {
    const usedAs = uses[index] ?? "ignored"
    if (usedAs === "question_answer" || usedAs === "question_text") {
      return assessQuestion(heading, asked[index]?.question ?? heading, usedAs, sample, index)
    }
    if (usedAs === "month_hours") return assessMonth(heading, sample.textsOf(index), sample.decimal)
    const columnRule = rule?.columns.find(({ column }) => column === usedAs)
    if (usedAs === "ignored" || usedAs === "background" || columnRule === undefined) {
      return { heading, usedAs, certainty: null, fit: null, alsoFits: [] }
    }
    const texts = sample.textsOf(index)
    const fit = holdsSerials(columnRule.column, texts) ? 1 : valueFit(columnRule.column, texts, sample.decimal)
    const named = nameFit(headingKeys(heading), columnRule)
    const certainty =
      named === "whole" ? ((fit ?? 1) >= fitting ? "sure" : "unsure") : named === "part" ? "unsure" : "guess"
    const others = certainty === "sure" ? [] : tellingColumns.filter((column) => column !== usedAs)
    const alsoFits = others.filter(
      (column) =>
        rule?.columns.some((candidate) => candidate.column === column) === true &&
        (valueFit(column, texts, sample.decimal) ?? 0) >= guessing,
    )
    return { heading, usedAs, certainty, fit, alsoFits }
  })
  const needed = rule === undefined ? [] : neededIn(rule, uses)
  const levels = columns
    .filter(({ usedAs }) => usedAs === "month_hours" || usedAs === "question_answer")
    .flatMap(({ certainty }) => certainty ?? [])
    .concat(needed.map((column) => columns.find(({ usedAs }) => usedAs === column)?.certainty ?? "guess"))
  const certainty = levels.includes("guess") ? "guess" : levels.includes("unsure") ? "unsure" : "sure"
  return { certainty, columns }
}

/** A month's column is known by its heading where that says hours. */
function assessMonth(heading: string, texts: readonly string[], decimal: DecimalMark): ColumnProposal {
  const fit = valueFit("month_hours", texts, decimal)
  const isKnown = monthHeading(heading)?.isOfHours === true
  const certainty = !isKnown ? "guess" : (fit ?? 1) >= fitting ? "sure" : "unsure"
  return { heading, usedAs: "month_hours", certainty, fit, alsoFits: [] }
}

/** A question's column is known by its heading, and fits where its answers are steps of a scale. */
function assessQuestion(
  heading: string,
  question: string,
  usedAs: "question_answer" | "question_text",
  { textsOf, decimal }: Sample,
  index: number,
): ColumnProposal {
  const fit = usedAs === "question_answer" ? valueFit(usedAs, textsOf(index), decimal) : null
  const certainty = !isQuestionHeading(question) ? "guess" : (fit ?? 1) >= fitting ? "sure" : "unsure"
  return { heading, usedAs, certainty, fit, alsoFits: [] }
}

/** The columns a table needs: of two that stand in for each other, the one that is there. */
function neededIn(rule: TableRule, uses: readonly ColumnUse[]): readonly CanonicalColumn[] {
  return rule.columns.flatMap(({ column, required, unless }) => {
    const isElsewhere = unless !== undefined && uses.includes(unless) && !uses.includes(column)
    // Of answers that name no course, the user says it.
    if (column === "course" && isOfSheets(rule.table) && !uses.includes(column)) return []
    return required && !isElsewhere ? [column] : []
  })
}

/** Whether a heading is a column's name, or has one of its names in it. */
function nameFit({ key, words }: HeadingKeys, rule: ColumnRule): "whole" | "part" | null {
  const keys = keysOf(rule)
  if (keys.includes(key)) return "whole"
  const isPart = keys.some(
    (name) => (name.length >= 3 && words.includes(name)) || (name.length >= 5 && key.includes(name)),
  )
  return isPart ? "part" : null
}

interface HeadingKeys {
  readonly key: string
  readonly words: readonly string[]
}

const keysOfRules = new WeakMap<ColumnRule, readonly string[]>()

/** Folded once: a file may have thousands of headings to compare them with. */
function keysOf(rule: ColumnRule): readonly string[] {
  const known = keysOfRules.get(rule)
  if (known !== undefined) return known
  const keys = [...rule.names, ...(rule.lastResort ?? [])].map(keyOf)
  keysOfRules.set(rule, keys)
  return keys
}

function headingKeys(heading: string): HeadingKeys {
  return { key: keyOf(heading), words: idOf(heading).split("_").map(keyOf) }
}

/** Of the columns after these, the values are looked at only where the heading points to a use. */
const mostGuessed = 200

interface Candidate {
  readonly column: CanonicalColumn
  readonly index: number
  readonly score: number
}

/** The best use of each column in a table, and how much of what the table needs is there: the more the better. */
function guess(
  rule: TableRule,
  { headings, textsOf, decimal, barred }: Sample,
  keys: readonly HeadingKeys[] = headings.map(headingKeys),
): { uses: ColumnUse[]; score: number } {
  const candidates = rule.columns.flatMap((columnRule) =>
    keys.flatMap((heading, index): Candidate[] => {
      if (barred.has(index)) return []
      const named = nameFit(heading, columnRule)
      if (named === null && index >= mostGuessed) return []
      const score = scoreOf(columnRule, named, textsOf(index), decimal)
      return score === 0 ? [] : [{ column: columnRule.column, index, score }]
    }),
  )
  // Sorting is stable: what is needed more, and stands first, goes first among equals.
  candidates.sort((a, b) => b.score - a.score)
  const uses = new Map<number, Candidate>()
  const given = new Set<CanonicalColumn>()
  for (const candidate of candidates) {
    if (uses.has(candidate.index) || given.has(candidate.column)) continue
    uses.set(candidate.index, candidate)
    given.add(candidate.column)
  }
  const scoreFor = (column: CanonicalColumn): number | undefined =>
    [...uses.values()].find((candidate) => candidate.column === column)?.score
  const weights = rule.columns.map(({ column, required, unless }) => {
    const score = scoreFor(column)
    if (!required || (unless !== undefined && given.has(unless))) return (score ?? 0) * optionalWeight
    // The user can tell a municipality's own file where it is from.
    return score ?? (column === "municipality" ? -0.2 : -0.5)
  })
  const distinctive = rule.distinctive.length === 0 || rule.distinctive.some((column) => given.has(column))
  const strangers = rule.alone === true ? headings.length - uses.size : 0
  const score = weights.reduce((sum, weight) => sum + weight, distinctive ? 0 : -1) - strangers
  const used = headings.map((_, index): ColumnUse => uses.get(index)?.column ?? "ignored")
  return { uses: inOrder(used, textsOf), score }
}

function scoreOf(
  rule: ColumnRule,
  named: ReturnType<typeof nameFit>,
  texts: readonly string[],
  decimal: DecimalMark,
): number {
  if (named === "whole") return 1
  if (rule.column === "person_id" && named === null) return couldBePseudonyms(texts) ? 0.35 : 0
  const fit = valueFit(rule.column, texts, decimal) ?? 0
  // Some codes of a file's own are to be expected; the user gives them their meaning.
  if (fit < (isCoded(rule.column) ? halfKnown : guessing)) return 0
  if (named === "part") return 0.7 * fit
  return tellingColumns.includes(rule.column) ? 0.4 * fit : 0
}

/** A start guessed from values alone lies before the end. */
function inOrder(uses: readonly ColumnUse[], textsOf: Sample["textsOf"]): ColumnUse[] {
  const [start, end] = [uses.indexOf("start_date"), uses.indexOf("end_date")]
  if (start === -1 || end === -1) return [...uses]
  const ends = textsOf(end).map((text) => parseDate(text)?.day)
  const days = textsOf(start).map((text, row) => [parseDate(text)?.day, ends[row]] as const)
  const count = (test: (from: number, to: number) => boolean): number =>
    days.filter(([from, to]) => from !== undefined && to !== undefined && test(from, to)).length
  if (count((from, to) => from > to) <= count((from, to) => from <= to)) return [...uses]
  return uses.map((use) => (use === "start_date" ? "end_date" : use === "end_date" ? "start_date" : use))
}

/** What an inspection gives to judge by. */
export function sampleOf({ headings, columns, decimal, identifiers }: Inspection): Sample {
  return { headings, decimal, textsOf: (index) => columns[index] ?? [], barred: new Set(identifiers.keys()) }
}

/** The mapping a file would most likely be loaded by. */
export function proposedMapping(inspection: Inspection): Mapping {
  const { table, columns } = propose(sampleOf(inspection))
  return {
    version: 1,
    table,
    columns: columns.map(({ heading, usedAs }) => ({ heading, usedAs })),
    values: [],
  }
}
