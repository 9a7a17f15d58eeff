import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Caseload } from "../../../../domain/fleksjob-effort"
import { effortWindows } from "../../../../measures/effort-request"
import { dataEnd } from "../../../../measures/request-parameters"
import { Measured } from "../../../results/measured"
import { effortCaseloadOptions } from "../../../results/measure-queries"
import { bothAreas } from "../../../results/series-figure"
import { seriesOf } from "../../../results/find-area"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { SeriesSection } from "../../criterion/series-section"
import { EffortTable } from "../effort-table"
import { type EffortSectionProps, frameOf, Headed, NotTold, only, useLevels } from "./section-parts"

/** "Lave sagsstammer": citizens per caseworker. */
export function CaseloadSection(props: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.caseload
  const source = useLoaded()
  const query = useQuery(effortCaseloadOptions(source, props.request))
  return (
    <Measured query={query} number={props.request.criterion.number}>
      {(caseload) =>
        caseload.kind === "told" ? (
          <Told {...props} caseload={caseload} />
        ) : (
          <Headed heading={texts.title} subtitle={texts.subtitle}>
            <NotTold reason={caseload} needs={fleksjobEffort.files.caseload} />
          </Headed>
        )
      }
    </Measured>
  )
}

function Told({ request, names, caseload }: EffortSectionProps & { readonly caseload: Caseload }) {
  const { fleksjobEffort } = useText()
  const { formats } = useSpeech()
  const texts = fleksjobEffort.caseload
  const { baseline, result } = caseload.months
  const days = { baseline: only(baseline), result: result === null ? null : only(result) }
  const { columns, cells } = useLevels(caseload.levels, days, names)
  const { frame, look } = useMemo(
    () => ({
      frame: frameOf(effortWindows(request, dataEnd(request))),
      look: { title: texts.title, subtitle: texts.subtitle, notes: [texts.note] },
    }),
    [request, texts],
  )
  return (
    <section className="section effort-section">
      <SeriesSection
        request={request}
        result={frame}
        series={seriesOf(caseload.series, bothAreas, "caseload")}
        names={names}
        part="sagsstammer"
        look={look}
      />
      <EffortTable
        request={request}
        part="sagsstammer-kvartiler"
        caption={texts.caption}
        head={texts.head(formats.month(baseline), result === null ? null : formats.month(result))}
        columns={columns}
        rows={[
          { name: texts.median, unit: "persons", cells: cells(({ median }) => median) },
          { name: texts.lowerQuartile, unit: "persons", cells: cells(({ lowerQuartile }) => lowerQuartile) },
          { name: texts.upperQuartile, unit: "persons", cells: cells(({ upperQuartile }) => upperQuartile) },
          { name: texts.mean, unit: "ratio", cells: cells(({ mean }) => mean) },
          { name: texts.caseworkers, unit: "persons", cells: cells(({ caseworkers }) => caseworkers) },
          { name: texts.persons, unit: "persons", cells: cells(({ persons }) => persons) },
        ]}
      />
    </section>
  )
}
