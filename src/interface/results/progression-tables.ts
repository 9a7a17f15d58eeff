import { areaKey, comparisonArea, projectArea } from "../../domain/area"
import { hourBands } from "../../domain/hour-band"
import type { FollowUp, HoursMatrix } from "../../domain/progression-result"
import type { Estimate, Unit } from "../../domain/estimate"
import { figureText } from "../../figures/figure-text"
import type { Language } from "../../text/language"
import type { AreaNames } from "./area-names"
import type { FigureRows } from "./figure-table"
import { numberText } from "./number-text"
import type { Speech } from "./speech"

/** One row an area, window and follow-up: its months of start, the parts, both shares, means and who is left out. */
export function followUpTable(followUps: readonly FollowUp[], names: AreaNames, speech: Speech): FigureRows {
  const { words, formats } = speech
  const texts = words.criterion.progression
  const share = formats.unit("share")
  const hours = formats.unit("hours")
  const interval = words.table.interval
  const write = (estimate: Estimate, unit: Unit, signed = false): string =>
    numberText(estimate, unit, signed ? "signed" : "number", speech)
  const range = (estimate: Estimate, unit: Unit, signed = false): string =>
    estimate.kind === "value" && estimate.interval.kind === "interval"
      ? formats.interval(estimate.interval.low, estimate.interval.high, unit, signed)
      : "–"
  const rows = [projectArea, comparisonArea].flatMap((area) =>
    (["baseline", "result"] as const).flatMap((window) =>
      followUps.flatMap(({ months, windows, details }) => {
        const detail = details.find((one) => areaKey(one.area) === areaKey(area) && one.window === window)
        if (detail === undefined) return []
        const starts = window === "baseline" ? windows.baseline : windows.result?.months
        return [
          [
            `${names.short(area)}, ${words.series[window]}, ${months}`,
            starts === undefined ? "–" : formats.months(starts),
            write(detail.observed, "persons"),
            write(detail.up, "share"),
            range(detail.up, "share"),
            write(detail.unchanged, "share"),
            write(detail.down, "share"),
            write(detail.left, "share"),
            write(detail.upOfRemaining, "share"),
            range(detail.upOfRemaining, "share"),
            write(detail.meanChange, "hours", true),
            range(detail.meanChange, "hours", true),
            write(detail.meanRise, "hours", true),
            range(detail.meanRise, "hours", true),
            write(detail.unknownHours, "persons"),
            write(detail.notObservedYet, "persons"),
          ],
        ]
      }),
    ),
  )
  return {
    columns: [
      texts.followUps.month,
      texts.followUps.starts,
      texts.rows.observed,
      `${texts.rows.up}, ${share}`,
      `${texts.rows.up}, ${interval}`,
      `${texts.rows.unchanged}, ${share}`,
      `${texts.rows.down}, ${share}`,
      `${texts.rows.left}, ${share}`,
      `${texts.rows.upOfRemaining}, ${share}`,
      `${texts.rows.upOfRemaining}, ${interval}`,
      `${texts.rows.meanChange}, ${hours}`,
      `${texts.rows.meanChange}, ${interval}`,
      `${texts.meanRise}, ${hours}`,
      `${texts.meanRise}, ${interval}`,
      texts.rows.unknownHours,
      texts.rows.notObservedYet,
    ],
    rows,
  }
}

/** The matrix as it is drawn. */
export function matrixTable({ rows }: HoursMatrix, language: Language, speech: Speech): FigureRows {
  const { band, rowHead, left, persons: personsHead } = figureText(language).hoursMatrix
  const names = hourBands.map(({ over, upTo }) => band(over, upTo))
  return {
    columns: [rowHead, ...names, left, personsHead],
    rows: rows.map(({ persons, shares }, from) => [
      names[from] ?? "",
      ...shares.map((share) => numberText(share, "share", "number", speech)),
      numberText(persons, "persons", "number", speech),
    ]),
  }
}
