import background from "../../queries/quality/background.sql?raw"
import category from "../../queries/quality/category.sql?raw"
import duplicateRow from "../../queries/quality/duplicate_row.sql?raw"
import gap from "../../queries/quality/gap.sql?raw"
import hours from "../../queries/quality/hours.sql?raw"
import overlap from "../../queries/quality/overlap.sql?raw"
import personPair from "../../queries/quality/person_pair.sql?raw"
import superseded from "../../queries/quality/superseded.sql?raw"
import droppedRunning from "../../queries/quality/dropped_running.sql?raw"
import startDay from "../../queries/quality/start_day.sql?raw"
import type { TableKind } from "../domain/load-problem"
import type { ModelFindingKind, QualityFinding, Severity } from "../domain/quality"
import type { Row } from "../engine/engine"
import { type CodeColumn, isKnownCode } from "../load/categories"

/** What a row of a check says, before its file, rows, persons and lines are taken from the columns that all checks share. */
type Said = Pick<QualityFinding, "kind" | "severity" | "values"> &
  Partial<Pick<QualityFinding, "table" | "column" | "days" | "day" | "most">>

interface Check {
  readonly sql: string
  /** Sorts every spell, so that it is run for a part of the persons at a time. */
  readonly sliced?: boolean
  /** The findings in one row of the answer; none where the row is in order. */
  readonly read: (row: Row) => readonly Said[]
}

/** One query each, so that they are computed one by one after the model is built. */
export const checkNames = [
  "hours",
  "startDay",
  "background",
  "category",
  "personPair",
  "overlap",
  "gap",
  "duplicateRow",
  "superseded",
  "droppedRunning",
] as const
export type CheckName = (typeof checkNames)[number]

const text = (cell: Row[string] | undefined): string => (typeof cell === "string" ? cell : "")
const tableOf = (row: Row): TableKind => row.table_name as TableKind

/** A row whose `sort` names the kind of finding. */
function sorted<S extends string>(kinds: Readonly<Record<S, readonly [ModelFindingKind, Severity]>>) {
  return (row: Row): Pick<Said, "kind" | "severity"> => {
    const found = kinds[text(row.sort) as S] as readonly [ModelFindingKind, Severity] | undefined
    if (found === undefined) throw new Error(`unknown sort of finding: ${text(row.sort)}`)
    return { kind: found[0], severity: found[1] }
  }
}

const hoursSorts = sorted({
  weeklyOver37: ["weeklyOver37", "doubtful"],
  fleksjobWithoutHours: ["fleksjobWithoutHours", "unknown"],
  fleksjobZeroHours: ["fleksjobZeroHours", "doubtful"],
  monthlyOver300: ["monthlyOver300", "doubtful"],
  outsideFleksjob: ["hoursOutsideFleksjob", "doubtful"],
})

const startSorts = sorted({
  afterEnd: ["startAfterEnd", "doubtful"],
  future: ["startInFuture", "doubtful"],
  early: ["startEarly", "doubtful"],
  lone: ["startLone", "doubtful"],
})

const backgroundSorts = sorted({
  tooYoung: ["tooYoung", "doubtful"],
  tooOld: ["tooOld", "doubtful"],
  otherFile: ["personInSeveralFiles", "information"],
  noBirthYear: ["birthYearMissing", "unknown"],
})

const gapSorts = sorted({
  shortLedighedsydelse: ["shortGap", "doubtful"],
  withoutBenefit: ["gapWithoutBenefit", "information"],
  afterLedighedsydelse: ["gapAfterLedighedsydelse", "information"],
})

const overlapSorts = sorted({
  sameBenefit: ["overlapSameBenefit", "doubtful"],
  ledighedsydelseInFleksjob: ["ledighedsydelseInFleksjob", "information"],
  twoBenefits: ["overlapTwoBenefits", "doubtful"],
})

/** So many overlaps of a single day, and most of the overlaps, are no accident: the ends are days after the last. */
const fewestOneDayOverlaps = 20

function overlapSaid(row: Row): Said[] {
  const values = [...new Set([text(row.other_benefit), text(row.benefit)])]
  const said: Said = { ...overlapSorts(row), table: "spell", values, days: Number(row.days) }
  const oneDay = Number(row.one_day_rows)
  return oneDay >= fewestOneDayOverlaps && oneDay * 2 > Number(row.rows)
    ? [said, { kind: "endsLookExclusive", severity: "doubtful", table: "spell", values }]
    : [said]
}

export const checks: Readonly<Record<CheckName, Check>> = {
  hours: {
    sql: hours,
    read: (row) => [
      { ...hoursSorts(row), table: tableOf(row), values: [], ...(row.most !== null && { most: Number(row.most) }) },
    ],
  },
  startDay: {
    sql: startDay,
    read: (row) => [{ ...startSorts(row), table: tableOf(row), values: [], day: text(row.last_day) }],
  },
  background: { sql: background, read: (row) => [{ ...backgroundSorts(row), table: "person", values: [] }] },
  category: {
    sql: category,
    read: (row) => {
      const column = row.column_name as CodeColumn
      const value = text(row.value)
      if (isKnownCode(column, value)) return []
      return [{ kind: "unfamiliarCode", severity: "doubtful", table: tableOf(row), column, values: [value] }]
    },
  },
  personPair: {
    sql: personPair,
    read: (row) => [
      { kind: "personMissing", severity: "information", table: tableOf(row), values: [text(row.other_table)] },
    ],
  },
  superseded: {
    sql: superseded,
    read: (row) => [{ kind: "supersededPeriod", severity: "information", table: tableOf(row), values: [] }],
  },
  droppedRunning: {
    sql: droppedRunning,
    read: (row) => [{ kind: "droppedRunning", severity: "doubtful", table: tableOf(row), values: [text(row.kind)] }],
  },
  overlap: { sql: overlap, sliced: true, read: overlapSaid },
  gap: {
    sql: gap,
    sliced: true,
    read: (row) => [{ ...gapSorts(row), table: "spell", values: [], days: Number(row.days) }],
  },
  duplicateRow: {
    sql: duplicateRow,
    read: (row) => [
      {
        kind: row.is_fleksjob_with_hours === true ? "repeatedFleksjob" : "repeatedRow",
        severity: "doubtful",
        table: tableOf(row),
        values: row.is_between_files === true ? ["betweenFiles"] : [],
      },
    ],
  },
}
