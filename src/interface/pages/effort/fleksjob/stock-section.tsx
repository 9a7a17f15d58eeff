import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { projectArea } from "../../../../domain/area"
import { effortWindows } from "../../../../measures/effort-request"
import { dataEnd } from "../../../../measures/request-parameters"
import { seriesOf } from "../../../results/find-area"
import { Measured } from "../../../results/measured"
import { effortStockOptions } from "../../../results/measure-queries"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { SeriesSection } from "../../criterion/series-section"
import { type EffortSectionProps, frameOf } from "./section-parts"

const parts = ["inFleksjob", "onBenefit"] as const

/** "Flere i fleksjob": the participating municipalities' numbers of persons, month by month. */
export function StockSection({ request, names }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const source = useLoaded()
  const query = useQuery(effortStockOptions(source, request))
  const { frame, looks } = useMemo(
    () => ({
      frame: frameOf(effortWindows(request, dataEnd(request))),
      looks: parts.map((part) => ({ part, look: fleksjobEffort.stock[part] })),
    }),
    [request, fleksjobEffort],
  )
  return (
    <Measured query={query} number={request.criterion.number}>
      {({ persons }) => (
        <section className="section effort-section">
          {looks.map(({ part, look }) => (
            <SeriesSection
              key={part}
              request={request}
              result={frame}
              series={seriesOf(persons, [projectArea], part)}
              names={names}
              part={look.file}
              look={look}
            />
          ))}
        </section>
      )}
    </Measured>
  )
}
