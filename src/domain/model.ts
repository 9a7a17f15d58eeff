import type { IsoDay, Month } from "./calendar"
import { canonicalTables } from "./load-problem"
import type { DataDescription } from "./result"

export const tableNames = canonicalTables
/** A canonical table (MEASURES §1). */
export type TableName = (typeof tableNames)[number]

/** How much of one table is loaded, and from when to when. */
export interface TableCoverage {
  readonly table: TableName
  readonly rows: number
  /** Null for a table without citizens (denominators, money, courses, surveys of staff). */
  readonly persons: number | null
  readonly firstDay: IsoDay | null
  /** The latest start date, or the last day of the latest month. */
  readonly lastStart: IsoDay | null
  /** The latest end date; later than `lastStart` where periods are known to run on. */
  readonly latestEnd: IsoDay | null
}

/** What is loaded, with or without benefit periods: enough for courses and surveys, and for the report on data quality. */
export interface Loaded {
  readonly data: {
    readonly ends: Partial<DataDescription["ends"]>
    readonly provisionalMonths: number
  }
  /** Stands for the loaded files: the same files give the same text, in whatever order they came. */
  readonly fingerprint: string
  readonly tables: readonly TableCoverage[]
  /** The months of each table that hold anything. */
  readonly months: readonly TableMonth[]
}

export interface TableMonth {
  readonly table: TableName
  readonly month: Month
  /** That begin in the month, or lie in it. */
  readonly rows: number
  /** Periods that began in an earlier month and still run. */
  readonly running: number
}

/** What is loaded and ready to be measured. */
export interface Model extends Loaded {
  readonly data: DataDescription
  /** True where every person is one of the shipped synthetic ones. */
  readonly synthetic: boolean
  /** Background variables to filter by, sex among them, each with its values in Danish order. */
  readonly traits: readonly { readonly name: string; readonly values: readonly string[] }[]
  readonly hasBirthYear: boolean
  /** False where no spell tells visitation, so that target groups cannot be narrowed by it. */
  readonly hasVisitation: boolean
}
