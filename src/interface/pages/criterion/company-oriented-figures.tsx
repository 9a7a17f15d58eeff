import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { CompanyOrientedDetail, SeriesResult } from "../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../domain/scheme"
import { type ExportContext, seriesRows as exportSeries } from "../../../export/export-rows"
import { groupSeriesFigure } from "../../../figures/group-series-figure"
import { FigurePanel } from "../../results/figure-panel"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { companyOrientedDetailOptions } from "../../results/measure-queries"
import { breaksOf } from "../../../domain/series-break"
import { bothAreas, within } from "../../results/series-figure"
import { seriesRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { AmbitionTable } from "./ambition-table"
import { CountsTable } from "./counts-table"
import { DetailTable, type DetailRow } from "./detail-table"
import { detailsOf } from "./details-of"
import type { FiguresProps } from "./figures-props"
import { SeriesSection } from "./series-section"

const parts = ["either", "companyOriented", "ordinaryHours"] as const
const countParts = ["personsCompanyOriented", "personsOrdinaryHours"] as const

/** M4: in effort or with ordinary hours and each part alone, the municipalities' ambitions, and the published figure. */
export function CompanyOrientedFigures(props: FiguresProps<CompanyOrientedCriterion>) {
  const { request, result, names } = props
  const { words } = useSpeech()
  const source = useLoaded()
  const detail = useQuery(companyOrientedDetailOptions(source, request, []))
  const { number, benchmarks } = request.criterion
  const texts = words.criterion.company
  const aloneLook = useMemo(
    () => ({
      title: texts.aloneTitle,
      subtitle: texts.aloneSubtitle,
      benchmarks: benchmarks.filter((benchmark) => benchmark.series === "companyOriented"),
    }),
    [texts, benchmarks],
  )
  return (
    <>
      <Measured query={detail} number={number}>
        {({ series }) => <Parts {...props} series={series} />}
      </Measured>
      <AmbitionTable request={request} result={result} />
      <Measured query={detail} number={number}>
        {({ details, series, counts }) => (
          <>
            <section className="section">
              <SeriesSection
                request={request}
                result={result}
                series={seriesOf(series, bothAreas, "companyOriented")}
                names={names}
                part="indsats"
                look={aloneLook}
              />
            </section>
            <Details {...props} details={details} />
            <CountsTable request={request} result={result} counts={counts} parts={countParts} />
          </>
        )}
      </Measured>
    </>
  )
}

function Parts({
  request,
  result,
  names,
  onMethod,
  series,
}: FiguresProps<CompanyOrientedCriterion> & { readonly series: SeriesResult }) {
  const speech = useSpeech()
  const { language, period } = useView()
  const { ordinaryWork } = useText().choices
  const { scheme, criterion, threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const lines = parts.flatMap((name) => seriesOf(series, bothAreas, name).series)
    const shown = within({ ...series, series: lines }, period)
    return {
      figure: groupSeriesFigure({
        measure: criterion.measure,
        series: shown.series,
        unit: shown.unit,
        step: shown.step,
        windows: result.windows,
        interventionStart: scheme.intervention.first,
        interventionEnd: scheme.intervention.last,
        // Small panels: what lies before the baseline touches no number here, and the figure below names it.
        breaks: breaksOf(criterion.measure)
          .filter(({ month }) => month >= result.windows.baseline.first)
          .map(({ day, month, name }) => ({
            month,
            ...speech.words.breakLabels(day, name),
          })),
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        parts,
        ...(criterion.ordinaryWork === "employment" && ordinaryWork.figure),
        language,
        threshold,
      }),
      rows: seriesRows(shown, names, speech),
      exported: { request, part: "udvikling", rows: (context: ExportContext) => exportSeries(context, shown) },
    }
  }, [request, series, period, criterion, scheme, threshold, result, names, language, speech, ordinaryWork])
  return <FigurePanel figure={figure} rows={rows} exported={exported} onMethod={onMethod} />
}

function Details({
  request,
  names,
  details,
}: FiguresProps<CompanyOrientedCriterion> & { readonly details: readonly CompanyOrientedDetail[] }) {
  const { words } = useSpeech()
  const texts = words.criterion.company
  const { ordinaryWork } = useText().choices
  const byEmployment = request.criterion.ordinaryWork === "employment"
  const rows: readonly DetailRow<CompanyOrientedDetail>[] = [
    { name: texts.rows.either, unit: "share", pick: ({ either }) => either },
    { name: texts.rows.companyOriented, unit: "share", pick: ({ companyOriented }) => companyOriented },
    {
      name: byEmployment ? ordinaryWork.alone : texts.rows.ordinaryHours,
      unit: "share",
      pick: ({ ordinaryHours }) => ordinaryHours,
    },
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
