import { useQuery } from "@tanstack/react-query"
import { projectArea } from "../../../../domain/area"
import type { Estimate } from "../../../../domain/estimate"
import type { PhaseRow, Phases } from "../../../../domain/fleksjob-effort"
import { isoSpan, row as exportRow } from "../../../../export/export-rows"
import { FigureTable } from "../../../results/figure-table"
import { Measured } from "../../../results/measured"
import { effortPhasesOptions } from "../../../results/measure-queries"
import { numberText } from "../../../results/number-text"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { TableDownload } from "../../criterion/table-download"
import { type EffortSectionProps, Headed, NotTold } from "./section-parts"

/** What came after each phase of the indsatsmodel. */
export function PhaseSection({ request }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const { formats } = useSpeech()
  const texts = fleksjobEffort.phases
  const source = useLoaded()
  const query = useQuery(effortPhasesOptions(source, request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(phases) => (
        <Headed
          heading={texts.heading}
          subtitle={phases.kind === "told" ? texts.subtitle(formats.months(phases.span)) : texts.about}
        >
          {phases.kind === "told" ? (
            <Transitions request={request} phases={phases} />
          ) : (
            <NotTold reason={phases} needs={fleksjobEffort.files.phases} />
          )}
        </Headed>
      )}
    </Measured>
  )
}

interface TransitionsProps extends Pick<EffortSectionProps, "request"> {
  readonly phases: Phases
}

function Transitions({ request, phases: { phases, span, transitions } }: TransitionsProps) {
  const { fleksjobEffort } = useText()
  const speech = useSpeech()
  const texts = fleksjobEffort.phases
  const columns: readonly { readonly name: string; readonly pick: (row: PhaseRow) => Estimate | undefined }[] = [
    { name: texts.persons, pick: ({ persons }) => persons },
    ...phases.map((phase, index) => ({
      name: texts.to(phase),
      pick: (row: PhaseRow) => (row.phase === phase ? undefined : row.next[index]),
    })),
    { name: texts.left, pick: ({ left }) => left },
    { name: texts.running, pick: ({ running }) => running },
  ]
  const rows = transitions.map((row) => [
    row.phase,
    ...columns.map(({ pick }) => {
      const estimate = pick(row)
      return estimate === undefined ? "" : numberText(estimate, "persons", "number", speech)
    }),
  ])
  return (
    <>
      <FigureTable rows={{ columns: [texts.from, ...columns.map(({ name }) => name)], rows }} caption={texts.heading} />
      <p className="note">{texts.note}</p>
      <TableDownload
        heading={texts.heading}
        exported={{
          request,
          part: "faser",
          rows: (context) =>
            transitions.flatMap((row) =>
              columns.flatMap(({ name, pick }) => {
                const estimate = pick(row)
                const series = `${row.phase}: ${name}`
                return estimate === undefined
                  ? []
                  : [exportRow(context, projectArea, series, isoSpan(span), estimate, "persons")]
              }),
            ),
        }}
      />
    </>
  )
}
