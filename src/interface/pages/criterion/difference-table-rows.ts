import { municipalityArea } from "../../../domain/area"
import type { MunicipalDifference, MunicipalDifferences } from "../../../domain/municipal-differences"
import type { Text } from "../../../text/texts"
import type { AreaNames } from "../../results/area-names"
import type { FigureRows } from "../../results/figure-table"
import { numberText } from "../../results/number-text"
import type { Speech } from "../../results/speech"

type Words = Text["robustness"]["differences"]

/** The funnel's municipalities as rows of text: the same numbers, places never without their interval. */
export function differenceTable(
  { unit, municipalities }: MunicipalDifferences,
  names: AreaNames,
  { table }: Words,
  speech: Speech,
): FigureRows {
  const inUnit = (head: string) => `${head}, ${speech.formats.unit(unit)}`
  return {
    columns: [table.municipality, table.persons, inUnit(table.raw), inUnit(table.shrunken), table.rank],
    rows: municipalities.map((row) => [
      names.label(municipalityArea(row.municipality)),
      numberText(row.persons, "persons", "number", speech),
      numberText(row.raw, unit, "number", speech),
      numberText(row.shrunken, unit, "number", speech),
      placeText(row, table, speech),
    ]),
  }
}

/** `3 (1–12)`; `..` or a dash where there is no place. */
export function placeText({ rank }: MunicipalDifference, table: Words["table"], { formats }: Speech): string {
  if (rank.kind === "absent") return rank.reason === "hidden" ? ".." : "–"
  const { place, interval } = rank
  return table.rankValue(formats.count(place), formats.count(interval.low), formats.count(interval.high))
}
