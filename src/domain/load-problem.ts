/** What loading a file can say: findings about rows, and reasons to refuse the file. Codes with data; `src/text` has the words. */

/** The canonical tables (MEASURES §1). */
export const canonicalTables = [
  ...(["person", "spell", "fleksjob_hours", "activity", "wage_hours", "event", "participation"] as const),
  ...(["population", "project", "course", "course_response", "staff_response", "satisfaction"] as const),
] as const

/**
 * What a file can be: a canonical table, paid hours by column, answers with a column for each question, weeks of DREAM by
 * column or by row, or a table of their codes.
 */
export const tableKinds = [
  ...canonicalTables,
  ...(["wage_hours_wide", "course_response_wide", "staff_response_wide"] as const),
  ...(["dream_wide", "dream_long", "dream_code"] as const),
] as const
export type TableKind = (typeof tableKinds)[number]

/** Whether a file of this kind becomes benefit periods: as such, or made from weeks. */
export function tellsBenefits(table: TableKind): boolean {
  return table === "spell" || table === "dream_wide" || table === "dream_long"
}

/** Whether a file of this kind has one row a sheet of answers, and a column for each question. */
export function isOfSheets(table: TableKind): boolean {
  return table === "course_response_wide" || table === "staff_response_wide"
}

/** A column of a canonical table as a file may bring it. */
export const canonicalColumns = [
  "person_id",
  "sex",
  "birth_year",
  "age_group",
  "municipality",
  "benefit",
  "start_date",
  "end_date",
  "weekly_hours",
  "weekly_minutes",
  "visitation",
  "condition",
  "caseworker",
  "activity",
  "month",
  "hours",
  "kind",
  "company",
  "branch",
  "sector",
  "company_size",
  "via_vitas",
  "event",
  "day",
  "scheme",
  "phase",
  "population_group",
  "counted_on",
  "persons",
  "applied_dkk",
  "granted_dkk",
  "total_cost_dkk",
  "planned_participants",
  "course",
  "ended",
  "role",
  "enrolled",
  "attended",
  "respondent",
  "timing",
  "question",
  "answer",
  "score",
  "question_answer", // a column for each question, answered on a scale of 1 to 5
  "question_text", // a column for each question, answered in words or by ticks
  "week",
  "month_hours", // a column for each month
  "week_codes",
  "year_municipality",
  "month_branch",
  "month_degree",
  "code",
  "code_group",
  "code_activity",
] as const
export type CanonicalColumn = (typeof canonicalColumns)[number]

export type FindingKind =
  | "invalidDate"
  | "endBeforeStart"
  | "invalidNumber"
  | "hoursOutOfRange"
  | "unknownMunicipality"
  | "unknownMonth"
  | "unknownWeek"
  | "unknownCode" // a number that the DREAM code table does not have
  | "unknownValue" // a text that has no meaning in a column of few values (sex, yes or no)
  | "answerOutOfRange" // an answer that is no whole number from 1 to 5
  | "missingValue" // a required value is empty
  | "raggedRow" // more or fewer fields than headings
  | "brokenQuote" // a quotation mark that opens a field and is never closed
  | "unknownWeekCode" // a code of DREAM weeks that the code table does not have
  | "missingWeeks" // weeks without a column or row, inside the period of a file of weeks
  | "missingYears" // years without a column of municipalities, inside the period of a file of weeks
  | "missingMonths" // months without a column of employment, between such months of a file of weeks
  | "repeatedWeek" // a citizen's week on a second row
  | "repeatedPerson" // a citizen on a second row of a person file

/** Stands for the columns of the degree of employment, one for each month. */
export const degreeColumn = "grad_"

/** Of each finding so many rows can be listed; the count of them is always whole. */
export const mostRejected = 100_000

export interface FindingExample {
  /** Line of the record in the file, 1-based: the line with the headings is 1. In Parquet the row plus 1, as in a CSV of it. */
  readonly row: number
  /** What the file says there, shortened. */
  readonly value: string
  /** Ragged rows: the number of fields on the row. */
  readonly fields?: number
}

export interface Finding {
  readonly kind: FindingKind
  /** The heading as written. Absent where the whole row is meant. */
  readonly column?: string
  /** How many rows. */
  readonly rows: number
  /** The first of them, at most 20. */
  readonly examples: readonly FindingExample[]
  readonly effect: "rowLeftOut" | "valueUnknown" | "none"
  /**
   * The different values, at most 200, and on how many rows each stands: codes with their weeks; missing weeks, months
   * and years as ISO 8601 intervals (`2021-W10/2021-W17`) with how many each has.
   */
  readonly values?: readonly { readonly value: string; readonly count: number }[]
  /** Ragged rows: the number of headings. */
  readonly expectedFields?: number
}

export interface MissingColumn {
  readonly column: CanonicalColumn
  /** Headings that would be recognised, the usual one first. */
  readonly accepted: readonly string[]
}

export const identifierKinds = [
  "personNumber",
  "shiftedPersonNumber", // dates with another end, or numbers moved by a constant
  "maskedPersonNumber", // 010190-XXXX
  "name",
  "address",
  "email",
  "phone",
] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** A column that says who the citizens are. */
export interface IdentifierColumn {
  readonly heading: string
  readonly kind: IdentifierKind
  /** How many of the values looked at. */
  readonly matching: number
  readonly of: number
  /** What the column would have been used as. */
  readonly usedAs: CanonicalColumn | "background" | "ignored"
}

/** A column, or all that a file has of one kind: `branche_*`. */
export interface LeaveOut {
  readonly heading: string
  readonly headings: readonly string[]
  readonly share: number
}

/** What of a file that the engine has no room for may be left out. Shares are of the rows read. */
export interface TooLarge {
  /** Columns that no criterion needs and that are worth it, with their share of what the rows take up: the largest first. */
  readonly leaveOut: readonly LeaveOut[]
  /** The rows that begin before this year, or the weeks that lie before it; null where the table has no dates. */
  readonly early: { readonly year: number; readonly share: number; readonly of: "rows" | "weeks" } | null
  /** The most frequent benefit of several, as written. */
  readonly benefit: { readonly text: string; readonly share: number } | null
}

/** Files of other programs, which hold no table that can be read here. */
export type UnreadableKind =
  | "oldExcel" // .xls
  | "lockedExcel" // a workbook with a password
  | "excelBinary" // .xlsb
  | "openDocument" // .ods
  | "numbers"
  | "document" // of Word or PowerPoint
  | "stata"
  | "spss"
  | "sas"
  | "r"
  | "database"
  | "markup" // HTML or XML
  | "json"
  | "utf32"
  | "pdf"
  | "zip" // within another
  | "gzip"
  | "archive" // of another kind
  | "binary" // anything else

/** Why a file is refused as a whole. Nothing of it is kept. */
export type LoadProblem =
  | { readonly code: "emptyFile"; readonly file: string }
  | { readonly code: "noRows"; readonly file: string }
  | {
      readonly code: "containerNotReadable"
      readonly file: string
      readonly reason: "damaged" | "encrypted" | "noFiles" | "tooManyFiles" | "largeWorkbook"
    }
  | {
      readonly code: "packedTooLarge"
      readonly file: string
      readonly packedBytes: number
      readonly mostBytes: number
      readonly mostRatio: number
    }
  | { readonly code: "notReadable"; readonly file: string }
  | {
      readonly code: "notCsv"
      readonly file: string
      readonly looksLike: UnreadableKind
    }
  | { readonly code: "unknownTable"; readonly file: string; readonly headings: readonly string[] }
  | {
      readonly code: "missingColumns"
      readonly file: string
      readonly table: TableKind
      readonly missing: readonly MissingColumn[]
      readonly headings: readonly string[]
    }
  | {
      readonly code: "duplicateHeadings"
      readonly file: string
      /** Null for background variables of the same name. */
      readonly column: CanonicalColumn | null
      readonly headings: readonly string[]
    }
  | { readonly code: "nestedColumn"; readonly file: string; readonly heading: string }
  | { readonly code: "foreignColumn"; readonly file: string; readonly heading: string }
  | { readonly code: "parquetNotReadable"; readonly file: string }
  | {
      readonly code: "noValidRow"
      readonly file: string
      readonly rowsRead: number
      readonly findings: readonly Finding[]
    }
  | { readonly code: "identifiers"; readonly file: string; readonly found: readonly IdentifierColumn[] }
  | { readonly code: "sameFile"; readonly file: string; readonly as: string }
  | {
      readonly code: "monthFirstDates"
      readonly file: string
      readonly heading: string
      readonly example: FindingExample
    }
  | ({ readonly code: "outOfMemory"; readonly file: string } & TooLarge)
