import { isAbsent } from "../domain/absence"
import { isShare, type Unit } from "../domain/estimate"
import { figureText } from "../figures/figure-text"
import { formatsOf } from "../text/format"
import type { Language } from "../text/language"
import { csvFile, csvText, guarded } from "./csv-text"
import type { ExportRow } from "./export-rows"

/**
 * Tidy CSV as Danish Excel opens it: semicolons, decimal comma, byte order mark, CRLF. Numbers have full precision in the
 * unit shown (pct., procentpoint, uger). A hidden number is empty, with `skjult` = ja and the reason.
 */
export function rowsToCsv(rows: readonly ExportRow[], language: Language = "da"): string {
  const { columns } = figureText(language).csv
  const data = rows.map((row) => cellsOf(row, language))
  return csvText(Object.values(columns), data)
}

/** As a file. */
export function csvBlob(rows: readonly ExportRow[], language: Language = "da"): Blob {
  return csvFile([rowsToCsv(rows, language)])
}

function cellsOf(row: ExportRow, language: Language): string[] {
  const { csv, reasons } = figureText(language)
  const { estimate, unit } = row
  const reason = isAbsent(estimate) ? estimate.reason : isAbsent(estimate.interval) ? estimate.interval.reason : null
  const hidden = isAbsent(estimate) && estimate.reason === "hidden"
  const numbers = isAbsent(estimate)
    ? ["", "", "", "", ""]
    : [
        number(estimate.value, unit),
        isAbsent(estimate.interval) ? "" : number(estimate.interval.low, unit),
        isAbsent(estimate.interval) ? "" : number(estimate.interval.high, unit),
        number(estimate.numerator, "persons"),
        number(estimate.denominator, "persons"),
      ]
  return [
    guarded(row.scheme),
    guarded(row.criterion),
    guarded(row.measure),
    guarded(row.series),
    row.municipalityCode,
    guarded(row.municipality),
    guarded(row.period),
    ...numbers,
    formatsOf(language).unit(unit),
    hidden ? csv.yes : csv.no,
    // A count has no interval to miss.
    reason === null || (unit === "persons" && !isAbsent(estimate)) ? "" : reasons[reason],
  ]
}

/** Fifteen digits: all that a double holds, without its binary tail (17,28 and not 17,279999999999998). */
function number(value: number | undefined, unit: Unit): string {
  if (value === undefined || Number.isNaN(value)) return ""
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf"
  const shown = isShare(unit) || unit === "relativeChange" ? value * 100 : value
  return String(Number(shown.toPrecision(15))).replace(".", ",")
}
