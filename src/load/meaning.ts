import type { CanonicalColumn, FindingKind } from "../domain/load-problem"
import { activityOf, benefitOf, conditionOf, sectorOf, sexOf, visitationOf, wageKindOf } from "./categories"
import { amountOf, countOf, yesOrNoOf } from "./counts"
import { parseWeek } from "./dream/iso-week"
import { newYear, parseDate, parseMonth } from "./dates"
import { periodStartOf } from "./period-start"
import { eventOf, populationGroupOf, roleOf, schemeOf, timingOf } from "./pool-categories"
import { isEmptyMark } from "./fold"
import { parseMunicipality } from "./municipality-name"
import type { DecimalMark } from "../domain/mapping"
import { parseHours, parseNumber } from "./numbers"
import type { RecognisedColumn } from "./recognised"
import { isNoAnswer, stepOf } from "./survey/answer-words"

/** What one text of a column means. A problem says why it means nothing, or less than it should. */
export interface Meaning {
  /** Codes, days since 1970, months, minutes, hours. */
  readonly number?: number
  readonly word?: string
  /** A benefit's word that tells these too. */
  readonly visitation?: string | null
  readonly condition?: string | null
  /** An offer's word that tells this too. */
  readonly sector?: string | null
  readonly problem?: FindingKind
}

export interface ReadOptions {
  readonly decimal: DecimalMark
  /** Last days in the file belong to the period; inside, ends are exclusive. */
  readonly endsAreInclusive: boolean
}

/** Columns that are read through `meaningOf`; the others are texts kept as they are. */
export const meaningColumns: ReadonlySet<CanonicalColumn> = new Set([
  ...(["municipality", "benefit", "start_date", "end_date", "weekly_hours", "weekly_minutes", "visitation"] as const),
  ...(["condition", "activity", "month", "hours", "kind", "sex", "birth_year", "sector", "via_vitas"] as const),
  ...(["event", "day", "scheme", "population_group", "counted_on", "persons", "applied_dkk", "granted_dkk"] as const),
  ...(["total_cost_dkk", "planned_participants", "ended", "role", "enrolled", "attended", "timing"] as const),
  ...(["answer", "score", "question_answer", "week", "month_hours"] as const),
])

export const numberColumns: ReadonlySet<CanonicalColumn> = new Set([
  ...(["weekly_hours", "weekly_minutes", "hours", "month_hours", "persons", "applied_dkk", "granted_dkk"] as const),
  ...(["total_cost_dkk", "planned_participants", "enrolled", "attended"] as const),
])
export const dateColumns: ReadonlySet<CanonicalColumn> = new Set([
  ...(["start_date", "end_date", "day", "counted_on", "ended"] as const),
])

const hoursInWeek = 168
const hoursInMonth = 744
const firstDay = newYear(1900)
const afterLastDay = newYear(2100)

export function isMeant(usedAs: RecognisedColumn["usedAs"]): usedAs is CanonicalColumn {
  return meaningColumns.has(usedAs as CanonicalColumn)
}

/** What a text says in a column; an empty one, and an end that stands for "until further notice", mean nothing. */
export function meaningOf(column: CanonicalColumn, text: string, options: ReadOptions): Meaning {
  if (isEmptyMark(text)) return {}
  switch (column) {
    case "municipality":
      return numberOr(parseMunicipality(text), "unknownMunicipality")
    case "benefit": {
      const meaning = benefitOf(text)
      if (meaning === null) return { word: "ukendt", problem: "unknownCode" }
      return { word: meaning.benefit, visitation: meaning.visitation, condition: meaning.condition }
    }
    case "start_date":
    case "day":
    case "ended":
      return dayOr(parseDate(text)?.day ?? null)
    case "week":
      return numberOr(parseWeek(text), "unknownWeek")
    case "counted_on":
      return dayOr(periodStartOf(text))
    case "end_date":
      return endOf(text, options)
    case "weekly_hours": {
      const hours = parseHours(text, options.decimal)
      if (hours === null) return { problem: "invalidNumber" }
      return hours < 0 || hours > hoursInWeek ? { problem: "hoursOutOfRange" } : { number: Math.round(hours * 60) }
    }
    case "weekly_minutes": {
      const minutes = parseNumber(text, options.decimal)
      if (minutes === null) return { problem: "invalidNumber" }
      return minutes < 0 || minutes > hoursInWeek * 60
        ? { problem: "hoursOutOfRange" }
        : { number: Math.round(minutes) }
    }
    case "hours":
    case "month_hours": {
      const hours = parseHours(text, options.decimal)
      if (hours === null) return { problem: "invalidNumber" }
      // A month's hours may pass those of a week; more than 31 days have none.
      return hours < 0 || hours > hoursInMonth ? { problem: "hoursOutOfRange" } : { number: hours }
    }
    case "month":
      return numberOr(parseMonth(text), "unknownMonth")
    case "birth_year":
      return numberOr(birthYearOf(text), "invalidNumber")
    case "sex":
      return wordOr(sexOf(text))
    case "activity": {
      const { activity, sector } = activityOf(text)
      return { word: activity, sector }
    }
    case "persons":
    case "planned_participants":
    case "enrolled":
    case "attended":
      return numberOr(countOf(text, options.decimal), "invalidNumber")
    case "applied_dkk":
    case "granted_dkk":
    case "total_cost_dkk":
      return numberOr(amountOf(text, options.decimal), "invalidNumber")
    case "score":
      return isNoAnswer(text) ? {} : numberOr(stepOf(text), "answerOutOfRange")
    case "answer": {
      const step = stepOf(text)
      return { word: text.trim(), ...(step !== null && { number: step }) }
    }
    case "question_answer": {
      if (isNoAnswer(text)) return {}
      const step = stepOf(text)
      if (step !== null) return { word: text.trim(), number: step }
      return text === "text" ? { word: text } : { word: text.trim(), problem: "answerOutOfRange" }
    }
    case "via_vitas":
      return numberOr(yesOrNoOf(text), "unknownValue")
    case "sector":
      return wordOr(sectorOf(text))
    case "timing":
      return wordOr(timingOf(text))
    case "event":
      return { word: eventOf(text) }
    case "population_group":
      return { word: populationGroupOf(text) }
    case "scheme":
      return { word: schemeOf(text) }
    case "role":
      return { word: roleOf(text) }
    case "visitation":
      return { word: visitationOf(text) }
    case "condition":
      return { word: conditionOf(text) }
    case "kind":
      return { word: wageKindOf(text) }
    case "person_id":
    case "age_group":
    case "caseworker":
    case "company":
    case "branch":
    case "company_size":
    case "phase":
    case "course":
    case "respondent":
    case "question":
    case "question_text":
    case "code":
    case "code_group":
    case "code_activity":
    case "week_codes":
    case "year_municipality":
    case "month_branch":
    case "month_degree":
      return { word: text.trim() }
  }
}

function wordOr(value: string | null): Meaning {
  return value === null ? { problem: "unknownValue" } : { word: value }
}

function dayOr(day: number | null): Meaning {
  return numberOr(day !== null && day >= firstDay && day < afterLastDay ? day : null, "invalidDate")
}

function numberOr(value: number | null, problem: FindingKind): Meaning {
  return value === null ? { problem } : { number: value }
}

// 31-12-9999 and its like stand for "until further notice".
function endOf(text: string, { endsAreInclusive }: ReadOptions): Meaning {
  const day = parseDate(text)?.day
  if (day === undefined || day < firstDay) return { problem: "invalidDate" }
  return day >= afterLastDay ? {} : { number: endsAreInclusive ? day + 1 : day }
}

function birthYearOf(text: string): number | null {
  const year = /^(\d{4})(\.0+)?$/.exec(text.trim())
  const date = year === null ? parseDate(text) : null
  const found = year !== null ? Number(year[1]) : date === null ? Number.NaN : yearOfDay(date.day)
  return found >= 1900 && found < 2100 ? found : null
}

function yearOfDay(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}
