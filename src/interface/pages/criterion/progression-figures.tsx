import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../../../domain/area"
import type { ProgressionDetail } from "../../../domain/result"
import type { ProgressionCriterion } from "../../../domain/scheme"
import { type ExportContext, progressionRows as exportProgression } from "../../../export/export-rows"
import { progressionFigure } from "../../../figures/progression-figure"
import { FigurePanel } from "../../results/figure-panel"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions, progressionDetailOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { progressionRows } from "../../results/progression-rows"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { DetailTable, type DetailRow } from "./detail-table"
import { detailsOf } from "./details-of"
import type { FiguresProps } from "./figures-props"
import { FirstIncreaseSection } from "./first-increase-section"
import { FollowUpSection } from "./follow-up-section"
import { HoursMatrixSection } from "./hours-matrix-section"
import { SeriesSection } from "./series-section"

const levels = { levelsOf: bothAreas }

/**
 * M3: what became of those who began at few hours; by quarter of start; at every follow-up; from hours to hours; until
 * the first increase; and the stock that published figures are of.
 */
export function ProgressionFigures(props: FiguresProps<ProgressionCriterion>) {
  const { request, result, names } = props
  const { words } = useSpeech()
  const source = useLoaded()
  const detail = useQuery(progressionDetailOptions(source, request))
  const series = useQuery(criterionSeriesOptions(source, request, []))
  const { number, benchmarks } = request.criterion
  const texts = words.criterion.progression
  const stockLook = useMemo(
    () => ({
      title: texts.stockTitle,
      subtitle: texts.stockSubtitle,
      notes: [texts.stockNote],
      // The criterion's windows are of starts.
      showWindows: false,
      benchmarks: benchmarks.filter((benchmark) => benchmark.series === "stock"),
    }),
    [texts, benchmarks],
  )
  return (
    <>
      <Measured query={detail} number={number}>
        {({ details }) => <Bars {...props} details={details} />}
      </Measured>
      <section className="section">
        <Measured query={series} number={number}>
          {(data) => (
            <SeriesSection
              request={request}
              result={result}
              series={seriesOf(data, bothAreas)}
              names={names}
              part="kvartaler"
              look={levels}
            />
          )}
        </Measured>
      </section>
      <FollowUpSection {...props} />
      <HoursMatrixSection {...props} />
      <FirstIncreaseSection {...props} />
      <Measured query={detail} number={number}>
        {({ details, stock }) => (
          <>
            <section className="section">
              <SeriesSection
                request={request}
                result={result}
                series={seriesOf(stock, bothAreas, "stock")}
                names={names}
                part="bestand"
                look={stockLook}
              />
            </section>
            <Details {...props} details={details} />
          </>
        )}
      </Measured>
    </>
  )
}

type WithDetails = FiguresProps<ProgressionCriterion> & { readonly details: readonly ProgressionDetail[] }

function Bars({ request, result, names, onMethod, details }: WithDetails) {
  const speech = useSpeech()
  const { language } = useView()
  const { scheme, criterion, threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const upOf = (area: Area): number => {
      const up = details.find((one) => areaKey(one.area) === areaKey(area) && one.window === "result")?.up
      return up?.kind === "value" ? up.value : -Infinity
    }
    const municipalities = scheme.municipalities.map(municipalityArea).sort((a, b) => {
      const [left, right] = [upOf(a), upOf(b)]
      return left === right ? 0 : right - left
    })
    const order = [projectArea, comparisonArea, ...municipalities]
    return {
      figure: progressionFigure({
        details,
        order,
        followUpMonths: criterion.followUpMonths,
        hoursAtStart: criterion.hoursAtStart,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
      }),
      rows: progressionRows(details, order, names, speech),
      exported: {
        request,
        part: "timer",
        rows: (context: ExportContext) => exportProgression(context, details, result.windows),
      },
    }
  }, [request, result, details, scheme, criterion, threshold, names, language, speech])
  return <FigurePanel figure={figure} rows={rows} exported={exported} onMethod={onMethod} />
}

function Details({ names, details }: WithDetails) {
  const { words } = useSpeech()
  const texts = words.criterion.progression
  const rows: readonly DetailRow<ProgressionDetail>[] = [
    { name: texts.rows.observed, unit: "persons", pick: ({ observed }) => observed },
    { name: texts.rows.up, unit: "share", pick: ({ up }) => up },
    { name: texts.rows.unchanged, unit: "share", pick: ({ unchanged }) => unchanged },
    { name: texts.rows.down, unit: "share", pick: ({ down }) => down },
    { name: texts.rows.left, unit: "share", pick: ({ left }) => left },
    { name: texts.rows.upOfRemaining, unit: "share", pick: ({ upOfRemaining }) => upOfRemaining },
    { name: texts.rows.meanChange, unit: "hours", pick: ({ meanChange }) => meanChange, signed: true },
    { name: texts.meanRise, unit: "hours", pick: ({ meanRise }) => meanRise, signed: true },
    { name: texts.rows.unknownHours, unit: "persons", pick: ({ unknownHours }) => unknownHours },
    { name: texts.rows.notObservedYet, unit: "persons", pick: ({ notObservedYet }) => notObservedYet },
  ]
  return (
    <DetailTable
      heading={texts.detailHeading}
      subtitle={texts.detailSubtitle}
      caption={texts.caption}
      rows={rows}
      columns={detailsOf(details, names, words)}
    />
  )
}
