import { hourBands } from "../domain/hour-band"
import type { FirstIncrease, FollowUp, HoursMatrix } from "../domain/progression-result"
import type { Windows } from "../domain/result"
import { figureText } from "../figures/figure-text"
import { type ExportContext, type ExportRow, isoSpan, progressionRows, row } from "./export-rows"

/** Every number of every follow-up; the period is the months of start. */
export function followUpRows(context: ExportContext, followUps: readonly FollowUp[]): ExportRow[] {
  const { progression } = figureText(context.language).csv
  return followUps.flatMap(({ months, windows, details }) =>
    progressionRows(context, details, windows).map((one) => ({
      ...one,
      series: progression.followUp(one.series, months),
    })),
  )
}

/** A row for each cell, and for the persons of each row; the period is the months of start. */
export function matrixRows(context: ExportContext, matrices: readonly HoursMatrix[], windows: Windows): ExportRow[] {
  const text = figureText(context.language)
  const { progression } = text.csv
  const bands = hourBands.map(({ over, upTo }) => text.hoursMatrix.band(over, upTo))
  return matrices.flatMap(({ area, window, rows, unknownHours }) => {
    const period = isoSpan(window === "baseline" ? windows.baseline : (windows.result?.months ?? null))
    return [
      ...rows.flatMap(({ persons, shares }, from) => {
        const name = bands[from] ?? ""
        return [
          row(context, area, progression.row(name), period, persons, "persons", window),
          ...shares.map((share, to) => {
            const band = bands[to]
            const cell = band === undefined ? progression.cellLeft(name) : progression.cell(name, band)
            return row(context, area, cell, period, share, "share", window)
          }),
        ]
      }),
      row(context, area, "unknownHours", period, unknownHours, "persons", window),
    ]
  })
}

/** What is read from the curves of the first increase. */
export function increaseRows(context: ExportContext, details: readonly FirstIncrease[]): ExportRow[] {
  const { progression } = figureText(context.language).csv
  return details.flatMap(({ area, window, starts, persons, increased, within, median }) => {
    const period = isoSpan(starts)
    return [
      row(context, area, "persons", period, persons, "persons", window),
      row(context, area, "increased", period, increased, "persons", window),
      ...within.map(({ weeks, estimate }) =>
        row(context, area, progression.within(weeks), period, estimate, "share", window),
      ),
      row(context, area, "medianIncrease", period, median, "weeks", window),
    ]
  })
}
