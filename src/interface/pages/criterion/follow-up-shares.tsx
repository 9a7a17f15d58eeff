import { useQuery } from "@tanstack/react-query"
import { areaKey, comparisonArea, projectArea } from "../../../domain/area"
import type { Estimate } from "../../../domain/estimate"
import type { FollowUp } from "../../../domain/progression-result"
import type { ProgressionDetail, SeriesResult } from "../../../domain/result"
import type { ProgressionCriterion } from "../../../domain/scheme"
import { seriesOf } from "../../results/find-area"
import { progressionDetailOptions } from "../../results/measure-queries"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { DetailTable, type DetailRow } from "./detail-table"
import type { FiguresProps } from "./figures-props"

/** A column: one area in one window. */
type Cells = (followUp: FollowUp) => ProgressionDetail | undefined
interface Column {
  readonly cells: Cells
  readonly stock: Estimate | undefined
}

/** The shares (i) and (ii) at each follow-up with its months of start, and (iii) the stock before the start and now. */
export function FollowUpShares({
  request,
  names,
  followUps,
}: FiguresProps<ProgressionCriterion> & { readonly followUps: readonly FollowUp[] }) {
  const { words, formats } = useSpeech()
  const source = useLoaded()
  const { data } = useQuery(progressionDetailOptions(source, request))
  const texts = words.criterion.progression.followUps
  const stock = stockOf(data?.stock, request.scheme.intervention.first - 1)
  const columns = [projectArea, comparisonArea].flatMap((area) =>
    (["baseline", "result"] as const).map((window) => ({
      label: `${names.short(area)}, ${words.series[window]}`,
      detail: {
        cells: ({ details }: FollowUp) =>
          details.find((one) => areaKey(one.area) === areaKey(area) && one.window === window),
        // The stock is not for holding groups against each other.
        stock: area.kind === "project" ? stock?.[window].estimate : undefined,
      } satisfies Column,
    })),
  )
  const share = (
    followUp: FollowUp,
    name: string,
    pick: (detail: ProgressionDetail) => Estimate,
  ): DetailRow<Column> => {
    const { baseline, result } = followUp.windows
    const after = result === null ? words.absence.notObservedYet.toLowerCase() : formats.months(result.months)
    return {
      name,
      unit: "share",
      note: texts.started(formats.months(baseline), after),
      pick: ({ cells }) => {
        const detail = cells(followUp)
        return detail === undefined ? undefined : pick(detail)
      },
    }
  }
  const rows: DetailRow<Column>[] = [
    ...followUps.map((one) => share(one, texts.ofObserved(one.months), ({ up }) => up)),
    ...followUps.map((one) => share(one, texts.ofRemaining(one.months), ({ upOfRemaining }) => upOfRemaining)),
    ...(stock === null
      ? []
      : [
          {
            name: texts.stock,
            unit: "share" as const,
            note: texts.stockAt(formats.month(stock.baseline.month), formats.month(stock.result.month)),
            pick: (column: Column) => column.stock,
          },
        ]),
  ]
  return (
    <DetailTable
      heading={texts.heading}
      subtitle={texts.subtitle}
      caption={texts.caption}
      rows={rows}
      columns={columns}
    />
  )
}

/** The project's stock in the last month before the intervention, and in the latest final one. */
function stockOf(series: SeriesResult | undefined, before: number) {
  const points = series === undefined ? [] : (seriesOf(series, [projectArea], "stock").series[0]?.points ?? [])
  const baseline = points.find(({ month }) => month === before)
  const result = points.findLast(({ provisional }) => !provisional)
  return baseline === undefined || result === undefined ? null : { baseline, result }
}
