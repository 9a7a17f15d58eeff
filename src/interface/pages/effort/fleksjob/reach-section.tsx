import { useQuery } from "@tanstack/react-query"
import { projectArea } from "../../../../domain/area"
import { anciennitetBands, type Reach } from "../../../../domain/fleksjob-effort"
import { isoSpan } from "../../../../export/export-rows"
import { Measured } from "../../../results/measured"
import { effortReachOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { FigureTable } from "../../../results/figure-table"
import { numberText } from "../../../results/number-text"
import { row as exportRow } from "../../../../export/export-rows"
import { TableDownload } from "../../criterion/table-download"
import { type EffortSectionProps, Headed, NotTold, only } from "./section-parts"

/** "Alle borgere på ledighedsydelse uanset anciennitet": the part that takes part, by anciennitet. */
export function ReachSection({ request }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const { formats } = useSpeech()
  const texts = fleksjobEffort.reach
  const source = useLoaded()
  const query = useQuery(effortReachOptions(source, request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(reach) => (
        <Headed
          heading={texts.heading}
          subtitle={reach.kind === "told" ? texts.subtitle(formats.month(reach.month)) : texts.about}
        >
          {reach.kind === "told" ? (
            <Rows request={request} reach={reach} />
          ) : (
            <NotTold reason={reach} needs={fleksjobEffort.files.participation} />
          )}
        </Headed>
      )}
    </Measured>
  )
}

function Rows({ request, reach }: { readonly request: EffortSectionProps["request"]; readonly reach: Reach }) {
  const { fleksjobEffort } = useText()
  const speech = useSpeech()
  const { formats } = speech
  const texts = fleksjobEffort.reach
  const shown = reach.rows.filter(({ persons }) => persons.kind === "value" || persons.reason === "hidden")
  const nameOf = (band: number | null): string => {
    if (band === null) return texts.all
    const weeks = anciennitetBands[band]
    return weeks === undefined || weeks === null ? texts.unknown : texts.band(weeks.from, weeks.to)
  }
  const rows = shown.map(({ band, persons, takingPart, share }) => [
    nameOf(band),
    numberText(persons, "persons", "number", speech),
    numberText(takingPart, "persons", "number", speech),
    numberText(share, "share", "quantity", speech),
    share.kind === "value" && share.interval.kind === "interval"
      ? formats.interval(share.interval.low, share.interval.high, "share", false)
      : "",
  ])
  const period = isoSpan(only(reach.month))
  return (
    <>
      <FigureTable rows={{ columns: [...texts.columns], rows }} caption={texts.heading} />
      <TableDownload
        heading={texts.heading}
        exported={{
          request,
          part: "anciennitet",
          rows: (context) =>
            shown.flatMap(({ band, persons, share }) => [
              exportRow(context, projectArea, `${nameOf(band)}, ${texts.columns[1]}`, period, persons, "persons"),
              exportRow(context, projectArea, `${nameOf(band)}, ${texts.columns[3]}`, period, share, "share"),
            ]),
        }}
      />
    </>
  )
}
