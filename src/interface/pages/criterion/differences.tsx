import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { MunicipalDifferences } from "../../../domain/municipal-differences"
import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import { differenceRows } from "../../../export/difference-rows"
import type { ExportContext } from "../../../export/export-rows"
import { funnelFigure } from "../../../figures/funnel-figure"
import type { AreaNames } from "../../results/area-names"
import { FigurePanel } from "../../results/figure-panel"
import { Measured } from "../../results/measured"
import { municipalDifferencesOptions } from "../../results/measure-queries"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { differenceTable } from "./difference-table-rows"
import { DifferenceTable } from "./difference-table"

interface DifferencesProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly names: AreaNames
}

/** How municipalities differ in the result window, and how much of it is more than chance. */
export function Differences({ request, result, names }: DifferencesProps) {
  const query = useQuery(municipalDifferencesOptions(useLoaded(), request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(differences) => (
        <>
          <Funnel request={request} result={result} names={names} differences={differences} />
          <DifferenceTable request={request} names={names} differences={differences} />
        </>
      )}
    </Measured>
  )
}

interface FunnelProps extends DifferencesProps {
  readonly differences: MunicipalDifferences
}

function Funnel({ request, result, names, differences }: FunnelProps) {
  const speech = useSpeech()
  const { language } = useView()
  const { differences: texts } = useText().robustness
  const { figure, rows, exported } = useMemo(() => {
    const months = result.windows.result?.months
    return {
      figure: funnelFigure({
        differences,
        participants: request.scheme.municipalities,
        period: months === undefined ? "" : speech.formats.months(months),
        language,
        threshold: request.threshold,
      }),
      rows: differenceTable(differences, names, texts, speech),
      exported: {
        request,
        part: "forskelle",
        rows: (context: ExportContext) => differenceRows(context, differences, months ?? null),
      },
    }
  }, [request, result, names, differences, texts, language, speech])
  if (figure === null) return null
  return (
    <section className="section">
      <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
    </section>
  )
}
