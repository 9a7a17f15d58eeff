import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { comparisonArea, projectArea } from "../../../domain/area"
import type { Curve, DurationDetail } from "../../../domain/result"
import type { DurationCriterion } from "../../../domain/scheme"
import { curveRows as exportCurves, type ExportContext } from "../../../export/export-rows"
import { incidenceFigure } from "../../../figures/incidence-figure"
import { FigurePanel } from "../../results/figure-panel"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions, durationDetailOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { curveRows, curvesOf } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { DetailTable, type DetailRow } from "./detail-table"
import { detailsOf } from "./details-of"
import type { FiguresProps } from "./figures-props"
import { SeriesSection } from "./series-section"

const look = { levelsOf: bothAreas }

/** M2: how long spells last and where they end, then quarter by quarter, then the numbers beside the verdict. */
export function DurationFigures(props: FiguresProps<DurationCriterion>) {
  const { request, result, names } = props
  const source = useLoaded()
  const detail = useQuery(durationDetailOptions(source, request))
  const series = useQuery(criterionSeriesOptions(source, request, []))
  const { number } = request.criterion
  return (
    <>
      <Measured query={detail} number={number}>
        {({ curves }) => <Incidence {...props} curves={curves} />}
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
              look={look}
            />
          )}
        </Measured>
      </section>
      <Measured query={detail} number={number}>
        {({ details }) => <Details {...props} details={details} />}
      </Measured>
    </>
  )
}

function Incidence({
  request,
  names,
  onMethod,
  curves,
}: FiguresProps<DurationCriterion> & { readonly curves: readonly Curve[] }) {
  const speech = useSpeech()
  const { language } = useView()
  const { threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const shown = [...curvesOf(curves, projectArea), ...curvesOf(curves, comparisonArea)]
    return {
      figure: incidenceFigure({
        area: projectArea,
        curves: shown,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
      }),
      rows: curveRows(shown, names, speech),
      exported: { request, part: "afgang", rows: (context: ExportContext) => exportCurves(context, shown) },
    }
  }, [request, curves, names, language, threshold, speech])
  return <FigurePanel figure={figure} rows={rows} exported={exported} onMethod={onMethod} />
}

function Details({
  names,
  details,
}: FiguresProps<DurationCriterion> & { readonly details: readonly DurationDetail[] }) {
  const { words } = useSpeech()
  const texts = words.criterion.curves
  const rows: readonly DetailRow<DurationDetail>[] = [
    { name: texts.rows.spells, unit: "persons", pick: ({ spells }) => spells },
    { name: texts.rows.restrictedMean104, unit: "weeks", pick: ({ restrictedMean104 }) => restrictedMean104 },
    { name: texts.rows.restrictedMean52, unit: "weeks", pick: ({ restrictedMean52 }) => restrictedMean52 },
    { name: texts.rows.median, unit: "weeks", pick: ({ median }) => median, whole: true },
    ...[8, 13, 26, 52].map((weeks): DetailRow<DurationDetail> => ({
      name: texts.rows.fleksjobWithin(weeks),
      unit: "share",
      pick: ({ fleksjobWithin }) => fleksjobWithin.find((within) => within.weeks === weeks)?.estimate,
    })),
    { name: texts.rows.completed, unit: "persons", pick: ({ completed }) => completed },
    { name: texts.rows.completedMean, unit: "weeks", pick: ({ completedMean }) => completedMean },
    { name: texts.rows.completedMedian, unit: "weeks", pick: ({ completedMedian }) => completedMedian, whole: true },
    {
      name: texts.rows.completedLower,
      unit: "weeks",
      pick: ({ completedLowerQuartile }) => completedLowerQuartile,
      whole: true,
    },
    {
      name: texts.rows.completedUpper,
      unit: "weeks",
      pick: ({ completedUpperQuartile }) => completedUpperQuartile,
      whole: true,
    },
    { name: texts.rows.unknownStart, unit: "persons", pick: ({ unknownStart }) => unknownStart },
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
