import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { projectArea } from "../../../../domain/area"
import { fleksjobGroups } from "../../../../domain/fleksjob-effort"
import { effortWindows } from "../../../../measures/effort-request"
import { dataEnd } from "../../../../measures/request-parameters"
import { Measured } from "../../../results/measured"
import { targetGroupsOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { EffortTable } from "../effort-table"
import { atEnd } from "./half-year-values"
import { type EffortSectionProps, Headed, only } from "./section-parts"
import { isoSpan } from "../../../../export/export-rows"

/** The three target groups: persons at the start, half-way and at the end of the intervention, and who takes part. */
export function GroupSection({ request }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const { formats } = useSpeech()
  const texts = fleksjobEffort.groups
  const source = useLoaded()
  const query = useQuery(targetGroupsOptions(source, request))
  const months = useMemo(() => {
    const { first } = request.scheme.intervention
    const last = effortWindows(request, dataEnd(request)).result?.last
    return last === undefined ? [first - 1] : [...new Set([first - 1, Math.floor((first + last) / 2), last])]
  }, [request])
  const columns = months.map((month) => ({
    label: formats.month(month),
    area: projectArea,
    period: isoSpan(only(month)),
  }))
  return (
    <Headed heading={texts.heading} subtitle={texts.subtitle}>
      <Measured query={query} number={request.criterion.number}>
        {({ persons, takingPart }) => (
          <EffortTable
            request={request}
            part="maalgrupper"
            caption={texts.heading}
            head={texts.head}
            columns={columns}
            rows={fleksjobGroups.flatMap((group) => [
              {
                name: texts.names[group],
                unit: "persons" as const,
                cells: months.map((month) => atEnd(persons, group, projectArea, only(month))),
                note: texts.notes[group],
              },
              {
                name: texts.takingPart[group],
                unit: "share" as const,
                cells: months.map((month) => atEnd(takingPart, group, projectArea, only(month))),
              },
            ])}
            notes={[texts.note]}
          />
        )}
      </Measured>
    </Headed>
  )
}
