import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { absent } from "../../../../domain/absence"
import { projectArea } from "../../../../domain/area"
import type { MeetingLevel, MeetingStudy } from "../../../../domain/fleksjob-effort"
import { curveRows as exportCurves, type ExportContext } from "../../../../export/export-rows"
import { incidenceFigure } from "../../../../figures/incidence-figure"
import { FigurePanel } from "../../../results/figure-panel"
import { Measured } from "../../../results/measured"
import { meetingStudyOptions } from "../../../results/measure-queries"
import { curveRows } from "../../../results/series-rows"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import { EffortTable } from "../effort-table"
import { type EffortSectionProps, Headed, NotTold, useLevels } from "./section-parts"

type WithStudy = EffortSectionProps & { readonly study: MeetingStudy }

/** How soon a fleksjob begins after the meeting in the rehabilitation team. */
export function MeetingSection(props: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.meeting
  const source = useLoaded()
  const query = useQuery(meetingStudyOptions(source, props.request))
  return (
    <Measured query={query} number={props.request.criterion.number}>
      {(study) =>
        study.kind === "told" ? (
          <section className="section effort-section">
            <Curves {...props} study={study} />
            <Numbers {...props} study={study} />
          </section>
        ) : (
          <Headed heading={texts.title} subtitle={texts.subtitle}>
            <NotTold reason={study} needs={fleksjobEffort.files.meetings} />
          </Headed>
        )
      }
    </Measured>
  )
}

function Curves({ request, names, study: { curves, delivering } }: WithStudy) {
  const speech = useSpeech()
  const { fleksjobEffort } = useText()
  const { language } = useView()
  const texts = fleksjobEffort.meeting
  const made = useMemo(
    () => ({
      figure: incidenceFigure({
        area: projectArea,
        curves,
        choice: "toFleksjob",
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold: request.threshold,
        title: texts.title,
        subtitle: texts.subtitle,
        narrowSubtitle: texts.subtitle,
        entryNote: texts.entryNote,
        notes: [texts.note(delivering, request.project.length)],
      }),
      rows: curveRows(curves, names, speech),
      exported: {
        request,
        part: "fra-rehabiliteringsmoede",
        rows: (context: ExportContext) => exportCurves(context, curves),
      },
    }),
    [request, curves, delivering, names, language, speech, texts],
  )
  return <FigurePanel {...made} size="section" />
}

function Numbers({ request, names, study: { levels, months } }: WithStudy) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.meeting
  const { columns, cells } = useLevels(levels, months, names)
  const marks = levels[0]?.within.map(({ weeks }) => weeks) ?? []
  const within = (weeks: number) => (level: MeetingLevel) =>
    level.within.find((one) => one.weeks === weeks)?.estimate ?? absent("curveTooShort")
  return (
    <EffortTable
      request={request}
      part="fra-rehabiliteringsmoede-tal"
      caption={texts.caption}
      head={texts.head}
      columns={columns}
      rows={[
        { name: texts.persons, unit: "persons", cells: cells(({ persons }) => persons) },
        { name: texts.toFleksjob, unit: "persons", cells: cells(({ toFleksjob }) => toFleksjob) },
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
