import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../../../domain/area"
import type { AreaResult, CriterionResult, SeriesPoint, SeriesResult } from "../../../domain/result"
import { betterOf, type MeasuredCriterion, relevantChangeOf, type Scheme } from "../../../domain/scheme"
import { intervalDomain } from "../../../figures/interval-glyph"
import { type SparklineScale, sparklineScale } from "../../../figures/sparkline"

/** One criterion's part of the table, with the scales that its rows share. */
export interface MatrixColumn {
  readonly criterion: MeasuredCriterion
  readonly result: CriterionResult
  readonly areas: ReadonlyMap<string, AreaResult>
  readonly points: ReadonlyMap<string, readonly SeriesPoint[]>
  readonly sparkline: SparklineScale
  readonly interval: readonly [number, number]
  /** Mindste relevante ændring, turned as the numbers are. */
  readonly target: number | undefined
}

function matrixAreas(scheme: Scheme): readonly Area[] {
  return [projectArea, comparisonArea, ...scheme.municipalities.map(municipalityArea)]
}

export function matrixColumn(
  scheme: Scheme,
  criterion: MeasuredCriterion,
  result: CriterionResult,
  series: SeriesResult | undefined,
): MatrixColumn {
  const shown = new Set(matrixAreas(scheme).map(areaKey))
  const areas = new Map(
    result.areas.filter(({ area }) => shown.has(areaKey(area))).map((area) => [areaKey(area.area), area]),
  )
  const lines = (series?.series ?? []).filter(({ name }) => name === "level" || name === "either")
  const points = new Map(lines.map((line) => [areaKey(line.area), line.points]))
  const relevant = relevantChangeOf(criterion)
  const target = relevant === null ? undefined : relevant * (betterOf(criterion) === "lower" ? -1 : 1)
  const differences = [...areas.values()].map(({ difference }) => difference)
  return {
    criterion,
    result,
    areas,
    points,
    sparkline: sparklineScale([...points.values()]),
    interval: intervalDomain(differences, target),
    target,
  }
}

/** `varighed` or `-varighed`: by that criterion's difference; `kommune` by name. Anything else: the first, best on top. */
export interface MatrixSort {
  /** Null sorts by name. */
  readonly criterion: MeasuredCriterion | null
  readonly descending: boolean
}

export function parseMatrixSort(text: string | null, columns: readonly MatrixColumn[]): MatrixSort {
  const name = text?.replace(/^-/, "") ?? ""
  const descending = text?.startsWith("-") ?? false
  if (name === "kommune") return { criterion: null, descending }
  const column = columns.find(({ criterion }) => criterion.id === name)
  if (column !== undefined) return { criterion: column.criterion, descending }
  const first = columns[0]?.criterion ?? null
  return { criterion: first, descending: first !== null && betterOf(first) === "higher" }
}

export function formatMatrixSort({ criterion, descending }: MatrixSort): string {
  return (descending ? "-" : "") + (criterion?.id ?? "kommune")
}

/** The participating municipalities in order; those without a number last. */
export function sortedMunicipalities(
  scheme: Scheme,
  sort: MatrixSort,
  columns: readonly MatrixColumn[],
  compareNames: (a: Area, b: Area) => number,
): readonly Area[] {
  const areas = scheme.municipalities.map(municipalityArea)
  const sign = sort.descending ? -1 : 1
  const column = columns.find(({ criterion }) => criterion.id === sort.criterion?.id)
  if (column === undefined) return [...areas].sort((a, b) => sign * compareNames(a, b))
  const valueOf = (area: Area): number | null => {
    const difference = column.areas.get(areaKey(area))?.difference
    return difference?.kind === "value" ? difference.value : null
  }
  return [...areas].sort((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || compareNames(a, b)
    return sign * (left - right) || compareNames(a, b)
  })
}
