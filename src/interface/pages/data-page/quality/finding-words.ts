import { isAbsent } from "../../../../domain/absence"
import { type CanonicalColumn, mostRejected, type TableKind } from "../../../../domain/load-problem"
import { municipality } from "../../../../domain/municipality"
import type { QualityFinding } from "../../../../domain/quality"
import { type CriterionEffect, effectOn } from "../../../../domain/quality-effect"
import { type Criterion, isMeasured } from "../../../../domain/scheme"
import type { Formats } from "../../../../text/format"
import type { Text } from "../../../../text/texts"
import { capital } from "../format-line"

/** Words and formats of the view's language. */
export interface QualitySpeech {
  readonly words: Text["quality"]
  readonly load: Text["load"]
  readonly formats: Formats
}

/** Under the name of the problem: the column and the first values, or what the finding is about. */
export function noteOf(finding: QualityFinding, { words, load, formats }: QualitySpeech): string {
  const { kind, column, values, table, days, day, most, rows, months } = finding
  const tableWord = (name: string | null | undefined): string => load.table(name as TableKind)
  const quoted = values.map(words.quoted)
  const isListed = finding.persons === null && rows !== null && rows > mostRejected
  const parts = [
    ...(kind === "personMissing"
      ? [words.missingIn(tableWord(table), tableWord(values[0]))]
      : kind === "repeatedRow" || kind === "repeatedFleksjob"
        ? [values.length > 0 ? words.betweenFiles : words.withinFile]
        : kind === "tablesEndApart"
          ? [words.until(capital(tableWord(table)), formats.day(day ?? ""))]
          : kind === "seriesBreak"
            ? [words.onDay(formats.day(day ?? ""), values[0] ?? "")]
            : kind === "monthsMissing"
              ? [words.inMonths(nameOf(finding), months === undefined ? "" : formats.months(months)), tableWord(table)]
              : kind === "deliveryStopped"
                ? [
                    words.sinceMonth(nameOf(finding), months === undefined ? "" : formats.month(months.first - 1)),
                    tableWord(table),
                  ]
                : kind === "unfamiliarCode"
                  ? [`${load.usedAs(column as CanonicalColumn)}: ${quoted.join(", ")}`]
                  : [[column, quoted.join(", ")].filter((part) => part !== undefined && part !== "").join(": ")]),
    ...(days === undefined ? [] : [words.days(formats.count(days), days === 1)]),
    ...(most === undefined ? [] : [words.most(formats.number(most, "hours"))]),
    ...(day === undefined || kind === "seriesBreak" || kind === "tablesEndApart"
      ? []
      : [words.latestStart(formats.day(day))]),
    ...(isListed ? [words.cutNote(formats.count(mostRejected), formats.count(rows))] : []),
  ]
  return parts.filter((part) => part !== "").join(" · ")
}

function nameOf({ municipality: code }: QualityFinding): string {
  return code === undefined ? "" : municipality(code).name
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
