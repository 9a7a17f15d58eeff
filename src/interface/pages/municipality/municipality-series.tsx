import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { comparisonArea, municipalityArea } from "../../../domain/area"
import type { Municipality } from "../../../domain/municipality"
import type { CriterionResult, MeasureRequest, SeriesResult } from "../../../domain/result"
import { type ExportContext, seriesRows as exportSeries } from "../../../export/export-rows"
import { sharedRequest } from "../../../measures/wave-areas"
import { areaNames } from "../../results/area-names"
import { FigurePanel } from "../../results/figure-panel"
import { areaOf, seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions } from "../../results/measure-queries"
import { seriesFigure, within } from "../../results/series-figure"
import { seriesRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"

interface MunicipalitySeriesProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly municipality: Municipality
}

/** The municipality's line against the comparison set's. */
export function MunicipalitySeries({ request: asked, result, municipality }: MunicipalitySeriesProps) {
  // Its own months and groups, whoever else is asked about.
  const request = useMemo(
    () => (asked.scheme.ownTerms.length === 0 ? asked : sharedRequest({ ...asked, project: [municipality.code] })),
    [asked, municipality],
  )
  const source = useLoaded()
  const codes = useMemo(() => [municipality.code], [municipality])
  const query = useQuery(criterionSeriesOptions(source, request, codes))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(data) => <Lines request={request} result={result} municipality={municipality} data={data} />}
    </Measured>
  )
}

function Lines({ request, result, municipality, data }: MunicipalitySeriesProps & { readonly data: SeriesResult }) {
  const speech = useSpeech()
  const { language, period, project } = useView()
  const { figure, rows, exported } = useMemo(() => {
    const names = areaNames(project, speech)
    const areas = [municipalityArea(municipality.code), comparisonArea]
    const series = within(seriesOf(data, areas), period)
    const windows = areaOf(result, municipalityArea(municipality.code))?.windows
    return {
      figure: seriesFigure({
        scheme: request.scheme,
        criterion: request.criterion,
        result: windows === undefined ? result : { ...result, windows },
        ownStart: windows !== undefined,
        series,
        names,
        language,
        speech,
        threshold: request.threshold,
        // The comparison's own numbers are of the criterion's months.
        levelsOf: windows === undefined ? areas : areas.slice(0, 1),
      }),
      rows: seriesRows(series, names, speech),
      exported: {
        request,
        part: String(municipality.code),
        rows: (context: ExportContext) => exportSeries(context, series),
      },
    }
  }, [request, result, municipality, data, speech, language, period, project])
  return <FigurePanel figure={figure} rows={rows} heading="h3" exported={exported} />
}
