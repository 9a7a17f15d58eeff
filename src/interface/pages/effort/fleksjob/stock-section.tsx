import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { projectArea } from "../../../../domain/area"
import type { MeasureRequest } from "../../../../domain/result"
import type { ShareCriterion } from "../../../../domain/scheme"
import { areaNames } from "../../../results/area-names"
import { seriesOf } from "../../../results/find-area"
import { Measured } from "../../../results/measured"
import { criterionResultOptions, shareDetailOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import { SeriesSection } from "../../criterion/series-section"

const parts = ["inFleksjob", "onBenefit"] as const

/** "Flere i fleksjob": the participating municipalities' numbers of persons, month by month. */
export function StockSection({ request }: { readonly request: MeasureRequest<ShareCriterion> }) {
  const { effort } = useText()
  const speech = useSpeech()
  const { project } = useView()
  const source = useLoaded()
  const names = useMemo(() => areaNames(project, speech), [project, speech])
  const result = useQuery(criterionResultOptions(source, request))
  const detail = useQuery(shareDetailOptions(source, request, []))
  const looks = useMemo(
    () => parts.map((part) => ({ part, look: { ...effort.stock[part], showWindows: false } })),
    [effort],
  )
  const { data } = result
  if (data === undefined) return null
  return (
    <Measured query={detail} number={request.criterion.number}>
      {(counts) => (
        <section className="section">
          {looks.map(({ part, look }) => (
            <SeriesSection
              key={part}
              request={request}
              result={data}
              series={seriesOf(counts, [projectArea], part)}
              names={names}
              part={effort.stock[part].file}
              look={look}
            />
          ))}
        </section>
      )}
    </Measured>
  )
}
