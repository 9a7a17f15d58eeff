import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { projectArea } from "../../../domain/area"
import type { FirstIncrease, FirstIncreaseResult } from "../../../domain/progression-result"
import type { ProgressionCriterion } from "../../../domain/scheme"
import { curveRows as exportCurves, type ExportContext } from "../../../export/export-rows"
import { increaseRows } from "../../../export/progression-export"
import { firstIncreaseFigure } from "../../../figures/first-increase-figure"
import { FigurePanel } from "../../results/figure-panel"
import { Measured } from "../../results/measured"
import { firstIncreaseOptions } from "../../results/measure-queries"
import { curveRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { DetailTable, type DetailRow } from "./detail-table"
import { detailsOf } from "./details-of"
import type { FiguresProps } from "./figures-props"

type WithIncrease = FiguresProps<ProgressionCriterion> & { readonly increase: FirstIncreaseResult }

/** M3, how soon hours first rise, where leaving fleksjob competes. */
export function FirstIncreaseSection(props: FiguresProps<ProgressionCriterion>) {
  const source = useLoaded()
  const query = useQuery(firstIncreaseOptions(source, props.request))
  return (
    <Measured query={query} number={props.request.criterion.number}>
      {(increase) => (
        <>
          <section className="section">
            <Curves {...props} increase={increase} />
          </section>
          <Numbers {...props} increase={increase} />
        </>
      )}
    </Measured>
  )
}

function Curves({ request, names, increase }: WithIncrease) {
  const speech = useSpeech()
  const { language } = useView()
  const { threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const { curves, details } = increase
    return {
      figure: firstIncreaseFigure({
        area: projectArea,
        curves,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
      }),
      rows: curveRows(curves, names, speech),
      exported: {
        request,
        part: "foerste-stigning",
        rows: (context: ExportContext) => [...increaseRows(context, details), ...exportCurves(context, curves)],
      },
    }
  }, [request, increase, names, language, threshold, speech])
  return <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
}

function Numbers({ names, increase }: WithIncrease) {
  const { words, formats } = useSpeech()
  const texts = words.criterion.progression.increase
  const { details } = increase
  const started = (["baseline", "result"] as const).flatMap((window) => {
    const found = details.find((one) => one.window === window)
    if (found === undefined) return []
    const { starts, followedTo } = found
    return [`${words.series[window]}: ${texts.started(formats.months(starts), formats.month(followedTo))}`]
  })
  const marks = details[0]?.within.map(({ weeks }) => weeks) ?? []
  const rows: readonly DetailRow<FirstIncrease>[] = [
    { name: texts.persons, unit: "persons", pick: ({ persons }) => persons, note: words.capital(started.join("; ")) },
    { name: texts.increased, unit: "persons", pick: ({ increased }) => increased },
    ...marks.map((weeks): DetailRow<FirstIncrease> => ({
      name: texts.within(weeks),
      unit: "share",
      pick: ({ within }) => within.find((one) => one.weeks === weeks)?.estimate,
    })),
    { name: texts.median, unit: "weeks", pick: ({ median }) => median, whole: true },
  ]
  return (
    <DetailTable
      heading={texts.heading}
      subtitle={texts.subtitle}
      caption={texts.caption}
      rows={rows}
      columns={detailsOf(details, names, words)}
    />
  )
}
