import { Link } from "@tanstack/react-router"
import { municipalityArea, projectArea } from "../../../../domain/area"
import type { MonthSpan } from "../../../../domain/calendar"
import type { Estimate, Unit } from "../../../../domain/estimate"
import { compareDanish, municipality, type MunicipalityCode } from "../../../../domain/municipality"
import type { MeasureRequest } from "../../../../domain/result"
import { type ExportContext, type ExportRow, isoSpan, row as exportRow } from "../../../../export/export-rows"
import { NumberText } from "../../../results/number-text"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import { formatView } from "../../../view-search"
import { TableDownload } from "../../criterion/table-download"

export interface MunicipalColumn<R> {
  /** Of the exported row. */
  readonly name: string
  readonly label: string
  readonly unit: Unit
  readonly pick: (row: R) => Estimate
}

interface MunicipalTableProps<R extends { readonly municipality: MunicipalityCode }> {
  readonly request: MeasureRequest
  readonly period: MonthSpan
  /** Of the file's name. */
  readonly part: string
  readonly heading: string
  readonly subtitle: string
  readonly columns: readonly MunicipalColumn<R>[]
  readonly rows: readonly R[]
  readonly total: (column: MunicipalColumn<R>) => Estimate | undefined
  /** A last column of words. */
  readonly words?: { readonly label: string; readonly of: (row: R) => string }
}

/** The participating municipalities in a period, in Danish order, under their total. */
export function MunicipalTable<R extends { readonly municipality: MunicipalityCode }>(props: MunicipalTableProps<R>) {
  const { request, period, part, heading, subtitle, columns, rows, total, words } = props
  const { companyEffort: effort } = useText()
  const view = useView()
  const { table } = effort
  const sorted = rows.toSorted((a, b) => compareDanish(nameOf(a), nameOf(b)))
  const exported = (context: ExportContext): ExportRow[] => {
    const months = isoSpan(period)
    return columns.flatMap((column) => [
      ...[total(column)].flatMap((estimate) =>
        estimate === undefined ? [] : [exportRow(context, projectArea, column.name, months, estimate, column.unit)],
      ),
      ...sorted.map((one) =>
        exportRow(context, municipalityArea(one.municipality), column.name, months, column.pick(one), column.unit),
      ),
    ])
  }
  return (
    <section className="section">
      <h2 className="section-heading">{heading}</h2>
      <p className="subtitle">{subtitle}</p>
      <div className="table-scroll effort-table" tabIndex={0} role="region" aria-label={heading}>
        <table className="table">
          <caption className="sr-only">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{table.municipality}</th>
              {columns.map(({ name, unit, label }) => (
                <th key={`${name} ${unit}`} scope="col" className="number">
                  {label}
                </th>
              ))}
              {words && <th scope="col">{words.label}</th>}
            </tr>
          </thead>
          <tbody>
            <tr className="effort-total">
              <th scope="row">{table.total}</th>
              {columns.map((column) => {
                const estimate = total(column)
                return (
                  <td key={`${column.name} ${column.unit}`} className="number">
                    {estimate !== undefined && <NumberText estimate={estimate} unit={column.unit} as="number" />}
                  </td>
                )
              })}
              {words && <td />}
            </tr>
            {sorted.map((one) => (
              <tr key={one.municipality}>
                <th scope="row">
                  <Link
                    to="/$scheme/kommune/$code"
                    params={{ scheme: request.scheme.id, code: String(one.municipality) }}
                    search={formatView(view)}
                  >
                    {nameOf(one)}
                  </Link>
                </th>
                {columns.map(({ name, unit, pick }) => (
                  <td key={`${name} ${unit}`} className="number">
                    <NumberText estimate={pick(one)} unit={unit} as="number" />
                  </td>
                ))}
                {words && <td>{words.of(one)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableDownload heading={heading} exported={{ request, part, rows: exported }} />
    </section>
  )
}

function nameOf({ municipality: code }: { readonly municipality: MunicipalityCode }): string {
  return municipality(code).name
}
