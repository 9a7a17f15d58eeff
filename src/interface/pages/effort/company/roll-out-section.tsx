import { useQuery } from "@tanstack/react-query"
import { projectArea } from "../../../../domain/area"
import type { Month } from "../../../../domain/calendar"
import type { MunicipalRollOut, RollOut } from "../../../../domain/company-effort-result"
import type { MeasureRequest } from "../../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../../domain/scheme"
import type { AreaNames } from "../../../results/area-names"
import { seriesOf } from "../../../results/find-area"
import { Measured } from "../../../results/measured"
import { rollOutOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { pointAt } from "./status-head"
import { type MunicipalColumn, MunicipalTable } from "./municipal-table"
import { PanelsFigure } from "./panels-figure"

interface RollOutSectionProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly month: Month
  readonly names: AreaNames
}

/** How far the scheme has come in covering the whole bruttomålgruppe, and which municipalities have begun. */
export function RollOutSection({ request, month, names }: RollOutSectionProps) {
  const { companyEffort: effort } = useText()
  const query = useQuery(rollOutOptions(useLoaded(), request, month))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(result) =>
        result.kind === "absent" ? (
          <section className="section">
            <h2 className="section-heading">{effort.rollOut.heading}</h2>
            <p className="message">{effort.rollOut.missing}</p>
          </section>
        ) : (
          <Shown request={request} rollOut={result} names={names} />
        )
      }
    </Measured>
  )
}

interface ShownProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly rollOut: RollOut
  readonly names: AreaNames
}

function Shown({ request, rollOut, names }: ShownProps) {
  const { companyEffort: effort } = useText()
  const { formats } = useSpeech()
  const { rollOut: texts, table } = effort
  const columns: readonly MunicipalColumn<MunicipalRollOut>[] = [
    { name: "persons", label: table.persons, unit: "persons", pick: ({ persons }) => persons },
    { name: "rollOutReached", label: texts.reached, unit: "persons", pick: ({ reached }) => reached },
    { name: "rollOutReached", label: table.share, unit: "share", pick: ({ reachedShare }) => reachedShare },
    { name: "rollOutRunning", label: texts.running, unit: "persons", pick: ({ running }) => running },
    { name: "rollOutRunning", label: table.share, unit: "share", pick: ({ runningShare }) => runningShare },
  ]
  const { municipalities, month, shares } = rollOut
  const begun = municipalities.filter((row) => row.begun !== null && row.begun <= month).length
  return (
    <>
      <section className="section">
        <PanelsFigure request={request} series={shares} names={names} part="udrulning" texts={texts} />
      </section>
      <MunicipalTable
        request={request}
        period={{ first: month, last: month }}
        part="udrulning-kommuner"
        heading={texts.tableHeading(begun, municipalities.length, formats.month(month))}
        subtitle={texts.tableSubtitle(request.threshold)}
        columns={columns}
        rows={municipalities}
        total={({ name, unit }) =>
          unit === "share" ? pointAt(seriesOf(shares, [projectArea], name), month) : undefined
        }
        words={{
          label: texts.begun,
          of: (row) => (row.begun === null || row.begun > month ? texts.notBegun : formats.month(row.begun)),
        }}
      />
    </>
  )
}
