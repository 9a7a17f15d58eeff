import { useMemo } from "react"
import { absent } from "../../../domain/absence"
import type { Curve, MeasureRequest } from "../../../domain/result"
import type { HoursCurve, WaitingLevel, WaitingStudy as Study } from "../../../domain/waiting"
import { curveRows as exportCurves, type ExportContext } from "../../../export/export-rows"
import type { IncidenceInput } from "../../../figures/incidence-state"
import { waitingFigure } from "../../../figures/waiting-figure"
import type { AreaNames } from "../../results/area-names"
import { FigurePanel } from "../../results/figure-panel"
import { curveRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"
import { EffortTable } from "./effort-table"
import { useLevels } from "./fleksjob/section-parts"

interface WaitingWords {
  readonly title: string
  readonly subtitle: string
  readonly entryNote: string
  readonly caption: string
  readonly head: string
  readonly persons: string
  readonly arrived: string
  readonly within: (weeks: number) => string
  readonly median: string
}

interface WaitingStudyProps {
  readonly request: MeasureRequest
  readonly names: AreaNames
  readonly study: Study<Curve | HoursCurve>
  readonly texts: WaitingWords
  /** Under the figure, beside what every such figure says. */
  readonly note: string
  /** Of the file that the curves are saved to. */
  readonly part: string
  readonly drawn?: Pick<IncidenceInput, "words" | "marker">
}

/** How soon what is waited for comes: the curves, and the numbers read from them. */
export function WaitingStudy(props: WaitingStudyProps) {
  return (
    <section className="section effort-section">
      <Curves {...props} />
      <Numbers {...props} />
    </section>
  )
}

function Curves({ request, names, study: { curves }, texts, note, part, drawn }: WaitingStudyProps) {
  const speech = useSpeech()
  const { language } = useView()
  const made = useMemo(
    () => ({
      figure: waitingFigure({
        ...drawn,
        curves,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold: request.threshold,
        title: texts.title,
        subtitle: texts.subtitle,
        narrowSubtitle: texts.subtitle,
        entryNote: texts.entryNote,
        notes: [note],
      }),
      rows: curveRows(curves, names, speech),
      exported: { request, part, rows: (context: ExportContext) => exportCurves(context, curves) },
    }),
    [request, curves, names, language, speech, texts, note, part, drawn],
  )
  return <FigurePanel {...made} size="section" />
}

function Numbers({ request, names, study: { levels, months }, texts, part }: WaitingStudyProps) {
  const { columns, cells } = useLevels(levels, months, names)
  const marks = levels[0]?.within.map(({ weeks }) => weeks) ?? []
  const within = (weeks: number) => (level: WaitingLevel) =>
    level.within.find((one) => one.weeks === weeks)?.estimate ?? absent("curveTooShort")
  return (
    <EffortTable
      request={request}
      part={`${part}-tal`}
      caption={texts.caption}
      head={texts.head}
      columns={columns}
      rows={[
        { name: texts.persons, unit: "persons", cells: cells(({ persons }) => persons) },
        { name: texts.arrived, unit: "persons", cells: cells(({ arrived }) => arrived) },
        ...marks.map((weeks) => ({
          name: texts.within(weeks),
          unit: "share" as const,
          cells: cells(within(weeks)),
        })),
        { name: texts.median, unit: "wholeWeeks", cells: cells(({ median }) => median) },
      ]}
    />
  )
}
