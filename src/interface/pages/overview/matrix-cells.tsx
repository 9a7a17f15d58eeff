import { useCallback } from "react"
import { type Area, areaKey } from "../../../domain/area"
import type { Month } from "../../../domain/calendar"
import type { Unit } from "../../../domain/estimate"
import type { AreaResult } from "../../../domain/result"
import { intervalGlyph } from "../../../figures/interval-glyph"
import { sparkline } from "../../../figures/sparkline"
import { differenceUnit } from "../../../text/format"
import { Drawn } from "../../results/drawn"
import { IntervalText, NumberText } from "../../results/number-text"
import { useMedia } from "../../results/use-media"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"
import type { MatrixColumn } from "./matrix-column"

interface MatrixCellsProps {
  readonly column: MatrixColumn
  readonly area: Area
  /** The first month of the intervention. */
  readonly start: Month
  readonly sparklines: boolean
}

/** One area's four cells under one criterion: line, level or gain, difference with interval, verdict. */
export function MatrixCells({ column, area, start, sparklines }: MatrixCellsProps) {
  const { words } = useSpeech()
  const row = column.areas.get(areaKey(area))
  const points = column.points.get(areaKey(area))
  const tone = area.kind === "comparison" ? "comparison" : "hero"
  const drawLine = useCallback(
    (document: Document) =>
      sparkline(
        { points: points ?? [], scale: column.sparkline, start, tone, ...(row && { baseline: row.baseline }) },
        document,
      ),
    [points, column, start, tone, row],
  )
  if (row === undefined) return <td colSpan={sparklines ? 4 : 3} />
  const { unit } = column.result
  const changeUnit = differenceUnit(unit)
  const isComparison = area.kind === "comparison"
  return (
    <>
      {sparklines && (
        <td className="matrix-sparkline" aria-hidden="true">
          {points && <Drawn draw={drawLine} />}
        </td>
      )}
      <td className="number matrix-latest">
        <LevelOrGain row={row} unit={unit} hasGoal={"ambition" in column.criterion} />
      </td>
      <td className="matrix-difference">
        {!isComparison && (
          <>
            <span aria-hidden="true">
              <DifferenceGlyph column={column} area={area} />
            </span>
            <span className="sr-only">
              <NumberText estimate={row.difference} unit={changeUnit} as="change" />, {words.table.interval}{" "}
              <IntervalText estimate={row.difference} unit={changeUnit} signs />
            </span>
          </>
        )}
      </td>
      <td className="matrix-verdict">{!isComparison && <VerdictMark verdict={row.verdict} size="cell" bare />}</td>
    </>
  )
}

/** The level; where the scheme sets a number, the gain that the goal is judged by, which the comparison has not. */
function LevelOrGain({
  row,
  unit,
  hasGoal,
}: {
  readonly row: AreaResult
  readonly unit: Unit
  readonly hasGoal: boolean
}) {
  if (!hasGoal) return <NumberText estimate={row.result} unit={unit} as="number" />
  return row.goal && <NumberText estimate={row.goal.gain} unit={differenceUnit(unit)} as="signed" />
}

function DifferenceGlyph({ column, area }: { readonly column: MatrixColumn; readonly area: Area }) {
  const width = useMedia("(width < 600px)") ? 64 : 88
  const { interval: domain, target, areas } = column
  const row = areas.get(areaKey(area))
  const draw = useCallback(
    (document: Document) =>
      intervalGlyph(
        {
          estimate: row?.difference ?? { kind: "absent", reason: "noComparison" },
          domain,
          width,
          ...(target !== undefined && { target }),
        },
        document,
      ),
    [row, domain, target, width],
  )
  return <Drawn draw={draw} />
}
