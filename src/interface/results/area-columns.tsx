import { createColumnHelper } from "@tanstack/react-table"
import type { Estimate, Unit } from "../../domain/estimate"
import type { Month } from "../../domain/calendar"
import { compareDanish, type MunicipalityCode } from "../../domain/municipality"
import type { AreaResult } from "../../domain/result"
import type { Verdict } from "../../domain/verdict"
import { differenceUnit } from "../../text/format"
import { IntervalText, NumberText } from "./number-text"
import type { Speech } from "./speech"
import type { SortColumn } from "./area-sort"
import { VerdictMark } from "./verdict-mark"

export interface AreaRow {
  readonly result: AreaResult
  readonly name: string
  readonly takesPart: boolean
}

/** How a cell is set, apart from its text. */
export interface ColumnLook {
  readonly numeric: boolean
  /** Intervals: small, grey and the first to leave on narrow screens. */
  readonly quiet: boolean
  /** The unit, on a line of its own in the head. */
  readonly unit?: string
}

declare module "@tanstack/react-table" {
  // The library's way to type a column's own data; the names of the parameters are its own.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-object-type
  interface ColumnMeta<TData, TValue> extends ColumnLook {}
}

const verdictOrder = [
  "fulfilled",
  "reached",
  "partlyFulfilled",
  "onTrack",
  "tooUncertain",
  "behind",
  "notFulfilled",
  "notReached",
]

/** A number to sort by; undefined sorts last, whichever the direction. */
function sortable(estimate: Estimate): number | undefined {
  return estimate.kind === "value" ? estimate.value : undefined
}

function rankOf(verdict: Verdict): number | undefined {
  return verdict.kind === "none" ? undefined : verdictOrder.indexOf(verdict.word)
}

const column = createColumnHelper<AreaRow>()

interface AreaColumns {
  readonly unit: Unit
  readonly hasGoal: boolean
  readonly provisional: boolean
  /** First month of the intervention of those who have their own. */
  readonly ownStarts: ReadonlyMap<MunicipalityCode, Month>
}

/** Columns of "Tal for kommunerne": the same for every measure, in the measure's unit; last its verdict or its goal. */
export function areaColumns({ unit, hasGoal, provisional, ownStarts }: AreaColumns, { words, formats }: Speech) {
  const texts = words.table
  const changeUnit = differenceUnit(unit)
  const levelUnit = formats.unit(unit)
  const estimateColumn = (
    id: SortColumn,
    header: string,
    pick: (row: AreaRow) => Estimate,
    of: Unit,
    as: "number" | "signed",
  ) =>
    column.accessor((row) => sortable(pick(row)), {
      id,
      header,
      sortingFn: "basic",
      sortUndefined: "last",
      cell: ({ row }) => <NumberText estimate={pick(row.original)} unit={of} as={as} />,
      meta: {
        numeric: true,
        quiet: false,
        ...(id !== "personer" && { unit: as === "signed" ? formats.unit(changeUnit) : levelUnit }),
      },
    })
  const intervalColumn = (id: string, pick: (row: AreaRow) => Estimate) =>
    column.display({
      id,
      header: texts.interval,
      cell: ({ row }) => <IntervalText estimate={pick(row.original)} unit={changeUnit} signs />,
      meta: { numeric: true, quiet: true },
    })
  return [
    column.accessor("name", {
      id: "kommune",
      header: texts.municipality,
      sortingFn: (a, b) => compareDanish(a.original.name, b.original.name),
      meta: { numeric: false, quiet: false },
    }),
    ...(ownStarts.size === 0
      ? []
      : [
          column.display({
            id: "start",
            header: texts.ownStart,
            cell: ({ row }) => {
              const start = startOf(row.original, ownStarts)
              return start === undefined ? null : formats.month(start)
            },
            meta: { numeric: false, quiet: false },
          }),
        ]),
    estimateColumn("personer", texts.persons, ({ result }) => result.persons, "persons", "number"),
    estimateColumn("udgangspunkt", texts.baseline, ({ result }) => result.baseline, unit, "number"),
    estimateColumn("resultat", texts.result, ({ result }) => result.result, unit, "number"),
    estimateColumn("aendring", texts.change, ({ result }) => result.change, changeUnit, "signed"),
    intervalColumn("aendring-interval", ({ result }) => result.change),
    estimateColumn("forskel", texts.difference, ({ result }) => result.difference, changeUnit, "signed"),
    intervalColumn("forskel-interval", ({ result }) => result.difference),
    column.accessor((row) => rankOf(row.result.verdict), {
      id: "vurdering",
      header: hasGoal ? texts.goal : texts.verdict,
      sortingFn: "basic",
      sortUndefined: "last",
      cell: ({ row }) => <VerdictCell row={row.original} noPart={texts.noPart} />,
      meta: { numeric: false, quiet: false, ...(provisional && { unit: words.verdict.provisional }) },
    }),
  ]
}

function startOf({ result: { area } }: AreaRow, starts: AreaColumns["ownStarts"]): Month | undefined {
  return area.kind === "municipality" ? starts.get(area.code) : undefined
}

function VerdictCell({ row, noPart }: { readonly row: AreaRow; readonly noPart: string }) {
  if (row.result.area.kind === "comparison") return null
  if (!row.takesPart) return <span className="verdict-reason">{noPart}</span>
  return <VerdictMark verdict={row.result.verdict} size="cell" bare />
}
