import { type Area, areaKey } from "../../domain/area"
import type { AreaResult, CriterionResult, SeriesResult } from "../../domain/result"

export function areaOf(result: Pick<CriterionResult, "areas">, area: Area): AreaResult | undefined {
  const key = areaKey(area)
  return result.areas.find((candidate) => areaKey(candidate.area) === key)
}

/** The areas' lines of one name, in the order asked for. */
export function seriesOf(result: SeriesResult, areas: readonly Area[], name = "level"): SeriesResult {
  const series = areas.flatMap((area) =>
    result.series.filter((line) => line.name === name && areaKey(line.area) === areaKey(area)),
  )
  return { ...result, series }
}
