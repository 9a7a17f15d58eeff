import type { ReactNode } from "react"
import type { Estimate, Unit } from "../../../domain/estimate"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import type { DetailColumn } from "./details-of"

export interface DetailRow<D> {
  readonly name: string
  readonly unit: Unit
  readonly pick: (detail: D) => Estimate | undefined
  /** A change, to be written with its sign. */
  readonly signed?: boolean
  /** Under the name: the months it is of, say. */
  readonly note?: string
  /** Quantiles are given in whole weeks. */
  readonly whole?: boolean
}

interface DetailTableProps<D> {
  readonly heading: string
  readonly subtitle: string
  readonly caption: string
  readonly rows: readonly DetailRow<D>[]
  readonly columns: readonly DetailColumn<D>[]
  readonly notes?: readonly string[]
  /** Under the notes: the same numbers as a file. */
  readonly children?: ReactNode
}

/** The numbers beside the verdict: each with its interval, before and after, project and comparison. */
export function DetailTable<D>({
  heading,
  subtitle,
  caption,
  rows,
  columns,
  notes = [],
  children,
}: DetailTableProps<D>) {
  const { words, formats } = useSpeech()
  return (
    <section className="section">
      <h2 className="section-heading">{heading}</h2>
      <p className="subtitle">{subtitle}</p>
      <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={caption}>
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterion.detailColumns.measure}</th>
              {columns.map(({ label }) => (
                <th key={label} scope="col" className="number">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, unit, pick, note, signed = false, whole = false }) => (
              <tr key={name}>
                <th scope="row">
                  {name}
                  {tellsUnit(name, unit, formats.unit(unit)) && (
                    <span className="detail-unit">, {formats.unit(unit)}</span>
                  )}
                  {note !== undefined && <span className="cell-note">{note}</span>}
                </th>
                {columns.map(({ label, detail }) => (
                  <td key={label} className="number">
                    <DetailCell estimate={pick(detail)} unit={whole ? "persons" : unit} signed={signed} />
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

/** Not after a name that ends with it: "Gennemsnit af de første 104 uger". */
function tellsUnit(name: string, unit: Unit, word: string): boolean {
  return word !== "" && unit !== "persons" && unit !== "companies" && !name.endsWith(word)
}

interface DetailCellProps {
  readonly estimate: Estimate | undefined
  readonly unit: Unit
  readonly signed: boolean
}

function DetailCell({ estimate, unit, signed }: DetailCellProps) {
  const { words } = useSpeech()
  if (estimate === undefined) return "–"
  // A median that is not reached is an answer, not a gap.
  if (estimate.kind === "absent" && estimate.reason === "notReached") return words.absence.notReached
  const hasInterval = estimate.kind === "value" && estimate.interval.kind === "interval"
  return (
    <>
      <NumberText estimate={estimate} unit={unit} as={signed ? "signed" : "number"} />
      {hasInterval && (
        <span className="cell-note">
          <IntervalText estimate={estimate} unit={unit} signs={signed} />
        </span>
      )}
      {estimate.kind === "absent" && estimate.reason === "notReached" && (
        <span className="cell-note" aria-hidden="true">
          {words.absence.notReached}
        </span>
      )}
    </>
  )
}
