import { useMemo } from "react"
import { comparisonArea, municipalityArea, projectArea } from "../../../domain/area"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../../domain/result"
import { betterOf } from "../../../domain/scheme"
import { criterionRows, type ExportContext } from "../../../export/export-rows"
import { beforeAfterFigure } from "../../../figures/before-after-figure"
import type { AreaNames } from "../../results/area-names"
import { type CertainCount, countCertain } from "../../results/certain-municipalities"
import { areaOf } from "../../results/find-area"
import { FigurePanel } from "../../results/figure-panel"
import { areaRows } from "../../results/series-rows"
import type { Speech } from "../../results/speech"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"

interface BeforeAfterProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly names: AreaNames
}

/** Baseline and result of every participating municipality, the best change on top. */
export function BeforeAfter({ request, result, names }: BeforeAfterProps) {
  const speech = useSpeech()
  const { language } = useView()
  const { scheme, criterion, threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const municipalities = scheme.municipalities
      .flatMap((code) => areaOf(result, municipalityArea(code)) ?? [])
      .sort(byChange(betterOf(criterion)))
    const heads = [projectArea, comparisonArea].flatMap((area) => areaOf(result, area) ?? [])
    const all = [...heads, ...municipalities]
    const count = countCertain(municipalities, result.comparison, betterOf(criterion))
    return {
      rows: areaRows(all, result.unit, names, speech),
      exported: {
        request,
        part: "kommuner",
        rows: (context: ExportContext) => criterionRows(context, { ...result, areas: all }),
      },
      figure: beforeAfterFigure({
        rows: all,
        unit: result.unit,
        windows: result.windows,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
        title: headline(count, speech),
        notes:
          count.judged > 1
            ? [speech.words.criterion.beforeAfter.adjusted(count.alone, count.certain, count.judged)]
            : [],
      }),
    }
  }, [request, scheme, criterion, threshold, result, names, speech, language])
  return (
    <section className="section">
      <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
    </section>
  )
}

function byChange(better: "lower" | "higher"): (a: AreaResult, b: AreaResult) => number {
  const worth = ({ change }: AreaResult): number => {
    if (change.kind === "absent") return Infinity
    return better === "lower" ? change.value : -change.value
  }
  return (a, b) => {
    const [left, right] = [worth(a), worth(b)]
    return left === right ? 0 : left - right
  }
}

/** Counts the municipalities with a certain improvement, adjusted for how many are looked at. */
function headline({ certain, judged }: CertainCount, { words }: Speech): string {
  const texts = words.criterion.beforeAfter
  if (judged === 0) return texts.unjudged
  return certain === 0 ? texts.none(judged) : texts.some(words.capital(words.cardinal(certain)), certain, judged)
}
