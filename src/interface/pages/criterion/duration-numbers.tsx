import type { DurationChoice } from "../../../domain/duration"
import type { DurationDetail } from "../../../domain/result"
import type { DurationCriterion } from "../../../domain/scheme"
import { durationRows } from "../../../export/duration-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { DetailTable, type DetailRow } from "./detail-table"
import { setName } from "./duration-names"
import type { FiguresProps } from "./figures-props"
import { TableDownload } from "./table-download"

interface DurationNumbersProps extends FiguresProps<DurationCriterion> {
  readonly choice: DurationChoice
  readonly details: readonly DurationDetail[]
}

/** The numbers of every set of spells that is drawn: the curve's first, then the completed spells, then who is left out. */
export function DurationNumbers({ request, result, names, choice, details }: DurationNumbersProps) {
  const { words } = useSpeech()
  const {
    duration: { details: texts },
    choices: { origin },
  } = useText()
  const { criterion } = request
  const labels = texts.rows
  const rows: readonly DetailRow<DurationDetail>[] = [
    { name: labels.persons, unit: "persons", pick: ({ persons }) => persons },
    { name: labels.spells, unit: "persons", pick: ({ spells }) => spells },
    { name: labels.restrictedMean(104), unit: "weeks", pick: ({ restrictedMean104 }) => restrictedMean104 },
    { name: labels.restrictedMean(52), unit: "weeks", pick: ({ restrictedMean52 }) => restrictedMean52 },
    { name: labels.lowerQuartile, unit: "weeks", pick: ({ lowerQuartile }) => lowerQuartile, whole: true },
    { name: labels.median, unit: "weeks", pick: ({ median }) => median, whole: true },
    { name: labels.upperQuartile, unit: "weeks", pick: ({ upperQuartile }) => upperQuartile, whole: true },
    ...[8, 13, 26, 52].map((weeks): DetailRow<DurationDetail> => ({
      name: labels.fleksjobWithin(weeks),
      unit: "share",
      pick: ({ fleksjobWithin }) => fleksjobWithin.find((within) => within.weeks === weeks)?.estimate,
    })),
    { name: labels.completed, unit: "persons", pick: ({ completed }) => completed },
    { name: labels.completedMean, unit: "weeks", pick: ({ completedMean }) => completedMean },
    {
      name: labels.completedLower,
      unit: "weeks",
      pick: ({ completedLowerQuartile }) => completedLowerQuartile,
      whole: true,
    },
    { name: labels.completedMedian, unit: "weeks", pick: ({ completedMedian }) => completedMedian, whole: true },
    {
      name: labels.completedUpper,
      unit: "weeks",
      pick: ({ completedUpperQuartile }) => completedUpperQuartile,
      whole: true,
    },
    { name: labels.censored, unit: "persons", pick: ({ censored }) => censored },
    {
      name: criterion.origin === "benefit" ? labels.unknownStart : origin.leftOut,
      unit: "persons",
      pick: ({ unknownStart }) => unknownStart,
    },
  ]
  return (
    <DetailTable
      heading={texts.heading}
      subtitle={texts[choice.sample]}
      caption={texts.caption}
      rows={rows}
      columns={details.map((detail) => ({ label: setName(detail, names, words), detail }))}
      notes={[texts.quantiles]}
    >
      <TableDownload
        heading={texts.heading}
        exported={{ request, part: "varighed", rows: (context) => durationRows(context, details, result.windows) }}
      />
    </DetailTable>
  )
}
