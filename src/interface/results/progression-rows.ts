import { type Area, areaKey } from "../../domain/area"
import type { ProgressionDetail } from "../../domain/result"
import type { AreaNames } from "./area-names"
import type { FigureRows } from "./figure-table"
import { numberText } from "./number-text"
import type { Speech } from "./speech"

/** One row an area: the four parts of its bar, the share up before, and the mean change of hours. */
export function progressionRows(
  details: readonly ProgressionDetail[],
  order: readonly Area[],
  names: AreaNames,
  speech: Speech,
): FigureRows {
  const { words, formats } = speech
  const texts = words.criterion.progression.rows
  const share = formats.unit("share")
  const find = (area: Area, window: "baseline" | "result") =>
    details.find((detail) => areaKey(detail.area) === areaKey(area) && detail.window === window)
  return {
    columns: [
      words.table.municipality,
      texts.observed,
      `${texts.up}, ${words.series.baseline}, ${share}`,
      ...[texts.up, texts.unchanged, texts.down, texts.left].map((name) => `${name}, ${share}`),
      `${texts.meanChange}, ${formats.unit("hours")}`,
    ],
    rows: order.flatMap((area) => {
      const after = find(area, "result")
      if (after === undefined) return []
      const before = find(area, "baseline")
      const shares = [after.up, after.unchanged, after.down, after.left]
      return [
        [
          names.label(area),
          numberText(after.observed, "persons", "number", speech),
          before === undefined ? "–" : numberText(before.up, "share", "number", speech),
          ...shares.map((estimate) => numberText(estimate, "share", "number", speech)),
          numberText(after.meanChange, "hours", "signed", speech),
        ],
      ]
    }),
  }
}
