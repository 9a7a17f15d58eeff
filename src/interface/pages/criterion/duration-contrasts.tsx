import type { SpellComparison } from "../../../domain/duration"
import type { DurationCriterion } from "../../../domain/scheme"
import { comparisonRows } from "../../../export/duration-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { DetailTable, type DetailRow } from "./detail-table"
import { setName } from "./duration-names"
import type { FiguresProps } from "./figures-props"
import { TableDownload } from "./table-download"

interface DurationContrastsProps extends FiguresProps<DurationCriterion> {
  readonly comparisons: readonly SpellComparison[]
  readonly divided: boolean
}

const marks = [8, 13, 26, 52] as const

/** Two and two of the sets that are shown: differences, ratios, restricted means, log-rank test. */
export function DurationContrasts({ request, names, comparisons, divided }: DurationContrastsProps) {
  const { words } = useSpeech()
  const texts = useText().duration.contrasts
  if (comparisons.length === 0) return null
  const within = (comparison: SpellComparison, weeks: number) =>
    comparison.fleksjobWithin.find((one) => one.weeks === weeks)
  const rows: readonly DetailRow<SpellComparison>[] = [
    ...marks.map((weeks): DetailRow<SpellComparison> => ({
      name: texts.difference(weeks),
      unit: "shareDifference",
      pick: (comparison) => within(comparison, weeks)?.difference,
      signed: true,
    })),
    ...marks.map((weeks): DetailRow<SpellComparison> => ({
      name: texts.relative(weeks),
      unit: "relativeChange",
      pick: (comparison) => within(comparison, weeks)?.relative,
      signed: true,
    })),
    ...([52, 104] as const).map((weeks): DetailRow<SpellComparison> => ({
      name: texts.restrictedMean(weeks),
      unit: "weeksDifference",
      pick: ({ restrictedMean }) => restrictedMean.find((one) => one.weeks === weeks)?.difference,
      signed: true,
    })),
    { name: texts.statistic, unit: "ratio", pick: ({ logRank }) => logRank.statistic },
    { name: texts.p, unit: "pValue", pick: ({ logRank }) => logRank.p },
  ]
  const heading = divided ? texts.groupHeading : texts.heading
  const againstLargest =
    divided && comparisons.length > 3 && new Set(comparisons.map(({ first }) => first.group)).size === 1
  return (
    <DetailTable
      heading={heading}
      subtitle={texts.subtitle}
      caption={texts.caption}
      rows={rows}
      columns={comparisons.map((comparison) => ({
        label: texts.from(setName(comparison.first, names, words), setName(comparison.second, names, words)),
        detail: comparison,
      }))}
      notes={[...(againstLargest ? [texts.largest] : []), texts.note]}
    >
      <TableDownload
        heading={heading}
        exported={{
          request,
          part: "forskelle",
          rows: (context) => comparisonRows(context, comparisons, (set) => setName(set, names, words)),
        }}
      />
    </DetailTable>
  )
}
