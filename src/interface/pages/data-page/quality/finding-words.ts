import { isAbsent } from "../../../../domain/absence"
import { type CanonicalColumn, mostRejected, type TableKind } from "../../../../domain/load-problem"
import { municipality } from "../../../../domain/municipality"
import type { QualityFinding } from "../../../../domain/quality"
import { type CriterionEffect, effectOn } from "../../../../domain/quality-effect"
import { type Criterion, isMeasured } from "../../../../domain/scheme"
import { brief, type Formats } from "../../../../text/format"
import type { Text } from "../../../../text/texts"
import { capital } from "../format-line"

/** Words and formats of the view's language. */
export interface QualitySpeech {
  readonly words: Text["quality"]
  readonly load: Text["load"]
  readonly formats: Formats
}

/** What stands under the name of a problem: facts, and a list of what it is about, which may be long. */
export interface FindingNote {
  readonly facts: readonly string[]
  readonly list: readonly string[]
}

/** Facts and list as one text. */
export function noteOf(finding: QualityFinding, speech: QualitySpeech): string {
  const { facts, list } = noteParts(finding, speech)
  return [list.join("; "), ...facts].filter((part) => part !== "").join(" · ")
}

export function noteParts(finding: QualityFinding, speech: QualitySpeech): FindingNote {
  const { words, formats } = speech
  const { kind, days, day, most, rows } = finding
  const isListed = finding.persons === null && rows !== null && rows > mostRejected
  const facts = [
    factOf(finding, speech),
    ...(days === undefined ? [] : [words.days(formats.count(days), days === 1)]),
    ...(most === undefined ? [] : [words.most(formats.number(most, "hours"))]),
    ...(day === undefined || kind === "seriesBreak" || kind === "tablesEndApart"
      ? []
      : [words.latestStart(formats.day(day))]),
    ...(isListed ? [words.cutNote(formats.count(mostRejected), formats.count(rows))] : []),
  ]
  return { facts: facts.filter((fact) => fact !== ""), list: listOf(finding, speech) }
}

function factOf(finding: QualityFinding, { words, load, formats }: QualitySpeech): string {
  const { kind, table, values, day, counted, column } = finding
  const tableWord = (name: string | null | undefined): string => load.table(name as TableKind)
  switch (kind) {
    case "personMissing":
      return words.missingIn(tableWord(table), tableWord(values[0]))
    case "repeatedRow":
    case "repeatedFleksjob":
      return values.length > 0 ? words.betweenFiles : words.withinFile
    case "tablesEndApart":
      return words.until(capital(tableWord(table)), formats.day(day ?? ""))
    case "seriesBreak":
      return words.onDay(formats.day(day ?? ""), words.breakName(day ?? "", values[0] ?? ""))
    case "monthsMissing":
    case "monthsWithoutNew":
    case "deliveryStopped":
      return tableWord(table)
    case "columnsLeftOut":
      return ""
    case "unfamiliarCode":
      return `${load.usedAs(column as CanonicalColumn)}: ${values.map(words.quoted).join(", ")}`
    default:
      if (counted !== undefined) return ""
      return [column, values.map(words.quoted).join(", ")]
        .filter((part) => part !== undefined && part !== "")
        .join(": ")
  }
}

/** Municipalities with their months, or the file's values with their rows. */
function listOf(
  { kind, gaps = [], counted = [], column, rows, values: told }: QualityFinding,
  { words, formats }: QualitySpeech,
): string[] {
  if (kind === "columnsLeftOut") return told.map((heading) => words.quoted(brief(heading)))
  const places = gaps.map(({ municipality: code, months: [first, ...others] }) => {
    const name = municipality(code).name
    if (first === undefined) return name
    if (kind === "deliveryStopped") return words.sinceMonth(name, formats.month(first.first - 1))
    return words.inMonths(name, [first, ...others].map(formats.months).join(", "))
  })
  const values = counted.map(({ value, count }) => {
    if (kind === "missingWeeks" || kind === "missingYears" || kind === "missingMonths")
      return formats.calendarInterval(value)
    return kind === "unknownWeekCode"
      ? words.weeksOf(words.quoted(value), formats.count(count), count)
      : words.rowsOf(words.quoted(value), formats.count(count), count)
  })
  // Rows without any value are told with the others.
  const empty =
    kind === "unknownMunicipality" && rows !== null ? rows - counted.reduce((sum, { count }) => sum + count, 0) : 0
  if (empty > 0 && values.length > 0) values.push(words.rowsOf(words.emptyField, formats.count(empty), empty))
  const [firstValue, ...otherValues] = values
  if (firstValue === undefined) return places
  return [column === undefined ? firstValue : `${column}: ${firstValue}`, ...otherValues]
}

/** One line for the criteria that a finding does the same to, those it does nothing to last. */
export function effectLines(
  finding: QualityFinding,
  criteria: readonly Criterion[],
  { words, formats }: QualitySpeech,
): readonly string[] {
  const numbers = new Map<CriterionEffect, string[]>()
  for (const criterion of criteria.filter(isMeasured)) {
    const effect = effectOn(finding, criterion)
    numbers.set(effect, [...(numbers.get(effect) ?? []), String(criterion.number)])
  }
  const untouched = numbers.get("none") ?? []
  const lines = [...numbers].flatMap(([effect, those]) =>
    effect === "none" ? [] : [words.effectLine(words.criteria(formats.list(those)), words.effects[effect])],
  )
  if (lines.length === 0) return [words.noEffect]
  return untouched.length === 0 ? lines : [...lines, words.noEffectFor(words.criteria(formats.list(untouched)))]
}

/** Number of persons; `..` where disclosure control hides it. */
export function personsOf({ persons }: QualityFinding, { count }: Formats): string {
  if (persons === null) return "–"
  return isAbsent(persons) ? ".." : count(persons.value)
}

/** The first lines, and how many more there are: 411 · 2.008 · 9 flere. */
export function linesOf({ lines, rows }: QualityFinding, { words, formats }: QualitySpeech, most = 4): string {
  const shown = lines.slice(0, most)
  if (shown.length === 0) return "–"
  const more = (rows ?? shown.length) - shown.length
  return words.moreLines(shown.map(formats.count).join(" · "), more > 0 ? formats.count(more) : "")
}
