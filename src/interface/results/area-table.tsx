import { Link } from "@tanstack/react-router"
import {
  type Cell,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type Row,
  useReactTable,
} from "@tanstack/react-table"
import { useMemo, useState } from "react"
import { municipality } from "../../domain/municipality"
import type { CriterionResult } from "../../domain/result"
import { betterOf, type MeasuredCriterion, type Scheme } from "../../domain/scheme"
import { TextButton } from "../components/button"
import { useSetView, useView } from "../view"
import { type AreaRow, areaColumns } from "./area-columns"
import type { AreaNames } from "./area-names"
import { formatSort, parseSort, sortColumns, sortingState } from "./area-sort"
import { SortHead } from "./sort-head"
import { useMedia } from "./use-media"
import { useSpeech } from "./use-speech"

interface AreaTableProps {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
  readonly result: CriterionResult
  readonly names: AreaNames
}

// Made once: a table given new ones resets its state on every render, which renders it again, for ever.
const coreRows = getCoreRowModel<AreaRow>()
const sortedRows = getSortedRowModel<AreaRow>()

/** Project and comparison first and never sorted; then the participating municipalities, or all 98. */
export function AreaTable({ scheme, criterion, result, names }: AreaTableProps) {
  const speech = useSpeech()
  const texts = speech.words.table
  const view = useView()
  const setView = useSetView()
  const [everyone, setEveryone] = useState(false)
  const narrow = useMedia("(width < 600px)")
  const { heads, data } = useMemo(() => {
    const rows = result.areas.map((area): AreaRow => ({
      result: area,
      name: narrow ? names.short(area.area) : names.label(area.area),
      takesPart: area.area.kind !== "municipality" || scheme.municipalities.includes(area.area.code),
    }))
    return {
      heads: rows.filter((row) => row.result.area.kind !== "municipality"),
      data: rows.filter((row) => row.result.area.kind === "municipality" && (everyone || row.takesPart)),
    }
  }, [result, names, narrow, scheme, everyone])
  const columns = useMemo(() => {
    const provisional = result.areas.some(({ verdict }) => "provisional" in verdict && verdict.provisional)
    const own = (result.ownWindows ?? []).filter(({ intervention }) => intervention.first !== scheme.intervention.first)
    const ownStarts = new Map(
      own.flatMap(({ municipalities, intervention }) =>
        municipalities.map((code) => [code, intervention.first] as const),
      ),
    )
    return areaColumns({ unit: result.unit, hasGoal: "ambition" in criterion, provisional, ownStarts }, speech)
  }, [result, criterion, scheme, speech])
  const sort = parseSort(view.sort, betterOf(criterion))
  // The two first rows go through the table as well, so that their cells are the same, but not through the sorting.
  const options = { columns, getCoreRowModel: coreRows, autoResetAll: false, enableSortingRemoval: false }
  // eslint-disable-next-line react-hooks/incompatible-library
  const head = useReactTable({ ...options, data: heads })
  const table = useReactTable({
    ...options,
    data,
    getSortedRowModel: sortedRows,
    state: { sorting: sortingState(sort) },
  })
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-heading">{texts.heading}</h2>
        <TextButton
          aria-pressed={everyone}
          onClick={() => {
            setEveryone(!everyone)
          }}
        >
          {everyone ? texts.participants : texts.everyone}
        </TextButton>
      </div>
      <div className="table-scroll area-table" tabIndex={0} role="region" aria-label={texts.heading}>
        <table className="table">
          <caption className="sr-only">{texts.caption(criterion.name[view.language])}</caption>
          <thead>
            <tr>
              {table.getFlatHeaders().map(({ id, column }) => (
                <SortHead
                  key={id}
                  label={String(column.columnDef.header)}
                  look={column.columnDef.meta}
                  sorted={sort.column === id ? (sort.descending ? "descending" : "ascending") : null}
                  {...(isSortColumn(id) && {
                    onSort: () => {
                      const descending = sort.column === id ? !sort.descending : column.columnDef.meta?.numeric === true
                      setView({ sort: formatSort({ column: id, descending }, betterOf(criterion)) })
                    },
                  })}
                />
              ))}
            </tr>
          </thead>
          <tbody className="area-table-heads">
            {head.getRowModel().rows.map((row) => (
              <AreaTableRow key={row.id} row={row} />
            ))}
          </tbody>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <AreaTableRow key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function isSortColumn(id: string): id is (typeof sortColumns)[number] {
  return sortColumns.some((name) => name === id)
}

function AreaTableRow({ row }: { readonly row: Row<AreaRow> }) {
  const { result, takesPart } = row.original
  return (
    <tr className={`area-${result.area.kind} ${takesPart ? "" : "area-other"}`}>
      {row.getVisibleCells().map((cell) => (
        <AreaTableCell key={cell.id} cell={cell} row={row.original} />
      ))}
    </tr>
  )
}

function AreaTableCell({ cell, row }: { readonly cell: Cell<AreaRow, unknown>; readonly row: AreaRow }) {
  if (cell.column.id === "kommune") {
    return (
      <th scope="row">
        <AreaLink row={row} />
      </th>
    )
  }
  const look = cell.column.columnDef.meta
  const classes = [look?.numeric === true ? "number" : "", look?.quiet === true ? "interval" : ""]
  return <td className={classes.join(" ")}>{flexRender(cell.column.columnDef.cell, cell.getContext())}</td>
}

function AreaLink({ row: { result, name } }: { readonly row: AreaRow }) {
  const { area } = result
  const { schemeId } = useView()
  if (area.kind !== "municipality") return name
  const { code } = municipality(area.code)
  return (
    <Link to="/$scheme/kommune/$code" params={{ scheme: schemeId, code: String(code) }} search>
      {name}
    </Link>
  )
}
