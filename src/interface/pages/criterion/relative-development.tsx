import type { RelativeDevelopment } from "../../../domain/duration"
import type { DurationCriterion } from "../../../domain/scheme"
import { relativeRows } from "../../../export/duration-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import { DetailTable } from "./detail-table"
import type { FiguresProps } from "./figures-props"
import { TableDownload } from "./table-download"

interface RelativeDevelopmentProps extends FiguresProps<DurationCriterion> {
  readonly relative: readonly RelativeDevelopment[]
}

/** How the share in fleksjob has grown in proportion to the comparison's, beside the published number of that kind. */
export function RelativeDevelopmentTable({ request, result, relative }: RelativeDevelopmentProps) {
  const { formats } = useSpeech()
  const { language } = useView()
  const texts = useText().duration.relative
  const published = request.criterion.benchmarks.filter(({ series }) => series === "relativeDevelopment")
  return (
    <DetailTable
      heading={texts.heading}
      subtitle={texts.subtitle}
      caption={texts.caption}
      rows={relative.map(({ weeks, estimate }) => ({
        name: texts.within(weeks),
        unit: "relativeChange",
        pick: () => estimate,
        signed: true,
      }))}
      columns={[{ label: texts.column, detail: relative }]}
      notes={published.map(({ value, area, year, source }) =>
        texts.reference(formats.change(value, "relativeChange"), area[language], formats.yearOrMonth(year), source),
      )}
    >
      <TableDownload
        heading={texts.heading}
        exported={{
          request,
          part: "relativ-udvikling",
          rows: (context) => relativeRows(context, relative, result.windows),
        }}
      />
    </DetailTable>
  )
}
