import type { ReactNode } from "react"
import type { Estimate, Unit } from "../../../domain/estimate"
import { IntervalText, NumberText } from "../../results/number-text"

export interface SurveyColumn<R> {
  readonly head: string
  readonly cell: (row: R) => ReactNode
}

interface SurveyTableProps<R> {
  readonly heading: string
  readonly subtitle: string
  readonly firstHead: string
  readonly name: (row: R) => ReactNode
  readonly rows: readonly R[]
  readonly keyOf: (row: R) => string
  readonly columns: readonly SurveyColumn<R>[]
  /** The row that the others are parts of: semibold, first. */
  readonly isTotal?: (row: R) => boolean
  readonly notes?: readonly string[]
  readonly children?: ReactNode
}

/** A table of a section of the page: a name and numbers. */
export function SurveyTable<R>(props: SurveyTableProps<R>) {
  const { heading, subtitle, firstHead, name, rows, keyOf, columns, isTotal, notes = [], children } = props
  return (
    <section className="section">
      <h2 className="section-heading">{heading}</h2>
      <p className="subtitle">{subtitle}</p>
      <div className="table-scroll survey-table" tabIndex={0} role="region" aria-label={heading}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{firstHead}</th>
              {columns.map(({ head }) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={keyOf(row)} className={isTotal?.(row) === true ? "survey-total" : ""}>
                <th scope="row">{name(row)}</th>
                {columns.map(({ head, cell }) => (
                  <td key={head} className="number">
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.length > 0 && <p className="note">{notes.join(" ")}</p>}
      {children}
    </section>
  )
}

interface NumberCellProps {
  readonly estimate: Estimate
  readonly unit: Unit
  readonly signed?: boolean
}

/** A number with its interval under it, where it has one. */
export function NumberCell({ estimate, unit, signed = false }: NumberCellProps) {
  const hasInterval = estimate.kind === "value" && estimate.interval.kind === "interval"
  return (
    <>
      <NumberText estimate={estimate} unit={unit} as={signed ? "signed" : "number"} />
      {hasInterval && (
        <span className="cell-note">
          <IntervalText estimate={estimate} unit={unit} signs={signed} />
        </span>
      )}
    </>
  )
}
