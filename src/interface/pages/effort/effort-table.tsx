import type { Area } from "../../../domain/area"
import type { Estimate, Unit } from "../../../domain/estimate"
import type { MeasureRequest } from "../../../domain/result"
import { row as exportRow } from "../../../export/export-rows"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { TableDownload } from "../criterion/table-download"

export interface EffortColumn {
  readonly label: string
  readonly area: Area
  /** Of the numbers under it, as the files name it: `2019-04–2019-09`. */
  readonly period: string
}

export interface EffortRow {
  readonly name: string
  readonly unit: Unit
  /** One a column; undefined is nothing to be said there. */
  readonly cells: readonly (Estimate | undefined)[]
  /** Under the name. */
  readonly note?: string
}

interface EffortTableProps {
  readonly request: MeasureRequest
  /** Of the file that the numbers are saved to. */
  readonly part: string
  /** What the table is called where it is not seen. */
  readonly caption: string
  /** Over the names of the rows. */
  readonly head: string
  readonly columns: readonly EffortColumn[]
  readonly rows: readonly EffortRow[]
  readonly notes?: readonly string[]
}

/** Disclosed numbers in rows, each with its interval where it has one, and the same as a file. */
export function EffortTable({ request, part, caption, head, columns, rows, notes = [] }: EffortTableProps) {
  const { formats } = useSpeech()
  return (
    <>
      <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={caption}>
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, unit, cells, note }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {(unit === "share" || unit === "populationShare") && (
                    <span className="detail-unit">, {formats.unit(unit)}</span>
                  )}
                  {note !== undefined && <span className="cell-note">{note}</span>}
                </th>
                {columns.map(({ label }, index) => (
                  <td key={label} className="number">
                    <Cell estimate={cells[index]} unit={unit} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && <p className="note">{notes.join(" ")}</p>}
      <TableDownload
        heading={caption}
        exported={{
          request,
          part,
          rows: (context) =>
            rows.flatMap(({ name, unit, cells }) =>
              columns.flatMap(({ area, period }, index) => {
                const estimate = cells[index]
                return estimate === undefined ? [] : [exportRow(context, area, name, period, estimate, unit)]
              }),
            ),
        }}
      />
    </>
  )
}

function Cell({ estimate, unit }: { readonly estimate: Estimate | undefined; readonly unit: Unit }) {
  const { words } = useSpeech()
  if (estimate === undefined) return ""
  // A median that is not reached is an answer, not a gap.
  if (estimate.kind === "absent" && estimate.reason === "notReached") return words.absence.notReached
  return (
    <>
      <NumberText estimate={estimate} unit={unit} as="number" />
      {estimate.kind === "value" && estimate.interval.kind === "interval" && (
        <span className="cell-note">
          <IntervalText estimate={estimate} unit={unit} signs={false} />
        </span>
      )}
    </>
  )
}
