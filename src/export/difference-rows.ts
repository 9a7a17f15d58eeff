import { absent } from "../domain/absence"
import { municipalityArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate, Unit } from "../domain/estimate"
import { type MunicipalityCode } from "../domain/municipality"
import type { MunicipalDifference, MunicipalDifferences } from "../domain/municipal-differences"
import { texts } from "../text/texts"
import { type ExportContext, type ExportRow, isoSpan } from "./export-rows"

/** Own level, drawn level and place of every municipality, one estimate a row. */
export function differenceRows(
  { labels, language, ...context }: ExportContext,
  { unit, municipalities }: MunicipalDifferences,
  months: MonthSpan | null,
): ExportRow[] {
  const { csv } = texts[language].robustness.differences
  const row = (code: MunicipalityCode, series: string, estimate: Estimate, of: Unit): ExportRow => ({
    ...context,
    series,
    municipalityCode: String(code),
    municipality: labels(municipalityArea(code), "long"),
    period: isoSpan(months),
    estimate,
    unit: of,
  })
  return municipalities.flatMap((one) => [
    row(one.municipality, csv.persons, one.persons, "persons"),
    row(one.municipality, csv.raw, one.raw, unit),
    row(one.municipality, csv.shrunken, one.shrunken, unit),
    row(one.municipality, csv.rank, placeOf(one), "ratio"),
  ])
}

function placeOf({ rank }: MunicipalDifference): Estimate {
  if (rank.kind === "absent") return absent(rank.reason)
  return { kind: "value", value: rank.place, interval: rank.interval }
}
