import type { IsoDay, MonthSpan } from "./calendar"
import type { Estimate } from "./estimate"
import type { Finding, FindingKind, TableKind } from "./load-problem"
import type { MunicipalityCode } from "./municipality"

/** What the data-quality report can find when all files are loaded; what each file brought by itself is a `FindingKind`. */
export type ModelFindingKind =
  | "repeatedRow"
  | "repeatedFleksjob" // with hours, which count once
  | "overlapSameBenefit"
  | "ledighedsydelseInFleksjob"
  | "overlapTwoBenefits"
  | "endsLookExclusive" // most overlaps are of a single day
  | "shortGap" // under 28 days between two periods of ledighedsydelse
  | "gapWithoutBenefit" // 28 days or more without any benefit
  | "gapAfterLedighedsydelse" // the same, where the last period before was ledighedsydelse
  | "weeklyOver37"
  | "fleksjobWithoutHours"
  | "fleksjobZeroHours"
  | "monthlyOver300"
  | "hoursOutsideFleksjob" // of a file of hours, on days without fleksjob
  | "supersededPeriod" // told again by a newer file with another end, or carried on
  | "droppedRunning" // runs in an older file, and a newer one that should have it lacks it
  | "unfamiliarCode"
  | "personMissing" // in one table and not in another
  | "tooYoung"
  | "tooOld"
  | "personInSeveralFiles"
  | "birthYearMissing"
  | "startAfterEnd"
  | "startInFuture"
  | "startEarly"
  | "startLone" // a few rows that set the data's end
  | "monthsMissing" // a municipality without any delivered row between months that have some
  | "monthsWithoutNew" // a municipality's periods run on, but none begins for a stretch
  | "deliveryStopped" // a municipality's periods run on, but none begins any more
  | "tablesEndApart"
  | "columnsLeftOut" // by the user's choice
  | "seriesBreak"

export type QualityKind = FindingKind | ModelFindingKind

/** The gravest first: rows that are out, values that are unknown, rows that count but should be looked at, things to know. */
export const severities = ["leftOut", "unknown", "doubtful", "information"] as const
export type Severity = (typeof severities)[number]

/** Months of one municipality, as spans in the order of time. */
export interface MunicipalGap {
  readonly municipality: MunicipalityCode
  readonly months: readonly MonthSpan[]
}

/** One finding of the report, in one file or in all of them. */
export interface QualityFinding {
  /** The same for the same data, so that a list of findings keeps its place. */
  readonly id: string
  readonly kind: QualityKind
  readonly severity: Severity
  /** Null where it is about the files together. */
  readonly fileId: number | null
  readonly table: TableKind | null
  /** The heading as written, or the canonical column. */
  readonly column?: string
  /** Codes or texts of the file that the finding is about: benefits, values, the other table. */
  readonly values: readonly string[]
  /** Rows of the file: a fact of the reader's own file, always given. */
  readonly rows: number | null
  /** Distinct persons: these pass disclosure control. */
  readonly persons: Estimate | null
  /** Lines of the first rows. */
  readonly lines: readonly number[]
  /** Days overlapped or in gaps. */
  readonly days?: number
  /** Municipalities with the months that the finding is about. */
  readonly gaps?: readonly MunicipalGap[]
  /** The different values of the file, with how many rows (codes of weeks: weeks) each has; those with most first. */
  readonly counted?: NonNullable<Finding["values"]>
  readonly day?: IsoDay
  /** Largest value, in hours. */
  readonly most?: number
}

/** A row or value that loading could not use, as listed for the reader. */
export interface RejectedRow {
  readonly fileId: number
  readonly line: number
  readonly heading: string | null
  readonly value: string
  readonly fields: number | null
  readonly kind: FindingKind
  readonly effect: "rowLeftOut" | "valueUnknown"
}
