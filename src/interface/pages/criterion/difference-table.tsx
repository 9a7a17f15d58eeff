import { useMemo, useState } from "react"
import { municipalityArea } from "../../../domain/area"
import { compareDanish } from "../../../domain/municipality"
import type { MunicipalDifference, MunicipalDifferences } from "../../../domain/municipal-differences"
import type { MeasureRequest } from "../../../domain/result"
import { differenceUnit } from "../../../text/format"
import { TextButton } from "../../components/button"
import type { AreaNames } from "../../results/area-names"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { placeText } from "./difference-table-rows"

interface DifferenceTableProps {
  readonly request: MeasureRequest
  readonly names: AreaNames
  readonly differences: MunicipalDifferences
}

/** Own level, level drawn towards the country's, and place with its interval; by name, so that no order is suggested. */
export function DifferenceTable({ request, names, differences }: DifferenceTableProps) {
  const speech = useSpeech()
  const { formats } = speech
  const { table } = useText().robustness.differences
  const [everyone, setEveryone] = useState(false)
  const { unit, tau, municipalities } = differences
  const rows = useMemo(() => {
    const taking = new Set(request.scheme.municipalities)
    const name = ({ municipality }: MunicipalDifference) => names.label(municipalityArea(municipality))
    return municipalities
      .filter(({ municipality }) => everyone || taking.has(municipality))
      .sort((a, b) => compareDanish(name(a), name(b)))
  }, [municipalities, request, names, everyone])
  if (rows.length === 0) return null
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-heading">{table.heading}</h2>
        <TextButton
          aria-pressed={everyone}
          onClick={() => {
            setEveryone(!everyone)
          }}
        >
          {everyone ? table.participants : table.all}
        </TextButton>
      </div>
      <p className="subtitle">{table.subtitle(formats.quantity(tau, differenceUnit(unit)))}</p>
      <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={table.caption}>
        <table className="table">
          <caption className="sr-only">{table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.municipality}</th>
              <th scope="col" className="number">
                {table.persons}
              </th>
              {[table.raw, table.shrunken].map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                  <span className="head-unit">{formats.unit(unit)}</span>
                </th>
              ))}
              <th scope="col" className="number">
                {table.rank}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <DifferenceRow key={row.municipality} row={row} unit={unit} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface DifferenceRowProps {
  readonly row: MunicipalDifference
  readonly unit: MunicipalDifferences["unit"]
  readonly names: AreaNames
}

function DifferenceRow({ row, unit, names }: DifferenceRowProps) {
  const speech = useSpeech()
  const { table } = useText().robustness.differences
  return (
    <tr>
      <th scope="row">{names.label(municipalityArea(row.municipality))}</th>
      <td className="number">
        <NumberText estimate={row.persons} unit="persons" as="number" />
      </td>
      {[row.raw, row.shrunken].map((estimate, index) => (
        <td key={index} className="number">
          <NumberText estimate={estimate} unit={unit} as="number" />
          {estimate.kind === "value" && estimate.interval.kind === "interval" && (
            <span className="cell-note">
              <IntervalText estimate={estimate} unit={unit} signs={false} />
            </span>
          )}
        </td>
      ))}
      <td className="number">{placeText(row, table, speech)}</td>
    </tr>
  )
}
