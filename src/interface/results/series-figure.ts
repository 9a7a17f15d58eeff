import type { MonthSpan } from "../../domain/calendar"
import { comparisonArea, projectArea, type Area } from "../../domain/area"
import type { CriterionResult, SeriesResult } from "../../domain/result"
import type { Benchmark, MeasuredCriterion, Scheme } from "../../domain/scheme"
import type { Figure } from "../../figures/figure"
import { timeSeriesFigure } from "../../figures/time-series-figure"
import type { FigureStyle } from "../../figures/tokens"
import type { Language } from "../../text/language"
import type { AreaNames } from "./area-names"
import { areaOf } from "./find-area"
import { breaksOf, type KnownBreak } from "../../domain/series-break"
import { seriesTitle } from "./series-title"
import type { Speech } from "./speech"

/** What a line is drawn against: the windows, and, where it shows the criterion's number, their levels. */
export type SeriesFrame = Pick<CriterionResult, "windows" | "areas">

export interface SeriesFigureInput {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
  readonly result: SeriesFrame
  readonly series: SeriesResult
  readonly names: AreaNames
  readonly language: Language
  readonly speech: Speech
  readonly threshold: number
  readonly style?: FigureStyle
  readonly title?: string
  readonly subtitle?: string
  readonly notes?: readonly string[]
  readonly benchmarks?: readonly Benchmark[]
  /** The windows' own numbers as flat segments: only where the line shows the criterion's number. */
  readonly levelsOf?: readonly Area[]
  readonly showWindows?: boolean
  /** The start and the months are a municipality's own. */
  readonly ownStart?: boolean
}

/** A time series as every page draws it: the scheme's windows, its start, the known breaks. */
export function seriesFigure(input: SeriesFigureInput): Figure {
  const { scheme, criterion, result, series, names, speech } = input
  const levels = (input.levelsOf ?? []).flatMap((area) => {
    const found = areaOf(result, area)
    if (found === undefined) return []
    return [
      { area, window: "baseline" as const, estimate: found.baseline },
      { area, window: "result" as const, estimate: found.result },
    ]
  })
  const { style, notes, benchmarks, showWindows } = input
  const { title, subtitle } = { ...ownTitle(input), ...seriesTitle(criterion, input.language), ...input }
  return timeSeriesFigure({
    measure: criterion.measure,
    series: series.series,
    unit: series.unit,
    step: series.step,
    windows: result.windows,
    interventionStart: scheme.intervention.first,
    interventionEnd: scheme.intervention.last,
    breaks: shownBreaks(input).map(({ day, month, name }) => ({
      month,
      ...speech.words.breakLabels(day, name),
    })),
    levels,
    labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
    language: input.language,
    threshold: input.threshold,
    ...(style && { style }),
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(notes && { notes }),
    ...(benchmarks && { benchmarks }),
    ...(showWindows !== undefined && { showWindows }),
    ...(input.ownStart === true && { ownStart: true }),
  })
}

/** What a measure of the user's own is called; the product has titles for its own measures. */
function ownTitle({ criterion, language, speech }: SeriesFigureInput): { readonly title?: string } {
  return criterion.measure === "own_measure" ? { title: speech.words.capital(criterion.subject[language]) } : {}
}

/** A small chart has room for the breaks that matter to the verdict: from the baseline to the result. */
function shownBreaks({ criterion, result: { windows }, style }: SeriesFigureInput): readonly KnownBreak[] {
  const all = breaksOf(criterion.measure)
  const last = windows.result?.months.last
  if (style !== "compact" || last === undefined) return all
  return all.filter(({ month }) => windows.baseline.first <= month && month <= last)
}

export const bothAreas: readonly Area[] = [projectArea, comparisonArea]

/** The months that the view shows. */
export function within(series: SeriesResult, period: MonthSpan | null): SeriesResult {
  if (period === null) return series
  return {
    ...series,
    series: series.series.map((line) => ({
      ...line,
      points: line.points.filter(({ month }) => period.first <= month && month <= period.last),
    })),
  }
}
