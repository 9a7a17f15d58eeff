import { type Area, areaKey, comparisonArea, projectArea } from "../../../domain/area"
import type { AreaNames } from "../../results/area-names"
import type { ResultWords } from "../../results/speech"

interface Detail {
  readonly area: Area
  readonly window: "baseline" | "result" | "goal"
}

export interface DetailColumn<D> {
  readonly label: string
  readonly detail: D
}

/** Baseline and result of the project, then of the comparison set. */
export function detailsOf<D extends Detail>(
  details: readonly D[],
  names: AreaNames,
  words: ResultWords,
): readonly DetailColumn<D>[] {
  return [projectArea, comparisonArea].flatMap((area) =>
    (["baseline", "result"] as const).flatMap((window): DetailColumn<D>[] => {
      const detail = details.find((one) => areaKey(one.area) === areaKey(area) && one.window === window)
      if (detail === undefined) return []
      return [{ label: `${names.short(area)}, ${words.series[window]}`, detail }]
    }),
  )
}
