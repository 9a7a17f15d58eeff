import type { Area } from "../../domain/area"
import { municipality, type MunicipalityCode } from "../../domain/municipality"
import type { Speech } from "./speech"

/** What areas are called: as a label, as a short label, and inside a sentence. */
export interface AreaNames {
  readonly label: (area: Area) => string
  readonly short: (area: Area) => string
  readonly inSentence: (area: Area) => string
}

/** `chosen` are the participating municipalities that are pooled; null where all of the scheme's are. */
export function areaNames(chosen: readonly MunicipalityCode[] | null, { words }: Speech): AreaNames {
  const { areas } = words
  const only = chosen?.length === 1 ? chosen[0] : undefined
  const name = (whole: string, part: string, comparison: string) => (area: Area) => {
    if (area.kind === "municipality") return municipality(area.code).name
    if (area.kind === "comparison") return comparison
    if (only !== undefined) return municipality(only).name
    return chosen === null ? whole : part
  }
  return {
    label: name(areas.projectLabel, areas.chosenLabel, areas.comparisonLabel),
    short: name(areas.projectShort, areas.chosenShort, areas.comparisonShort),
    inSentence: name(areas.project, areas.chosen, areas.comparison),
  }
}
