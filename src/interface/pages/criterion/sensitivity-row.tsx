import type { Estimate, Unit } from "../../../domain/estimate"
import type { AreaResult } from "../../../domain/result"
import { differenceUnit } from "../../../text/format"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"
import { useText } from "../../texts"

interface Kind {
  readonly unit: Unit
  /** Is the word that of a goal, which rests on the gain and not on the difference in development? */
  readonly hasGoal: boolean
}

export function SensitivityHead({ unit, hasGoal }: Kind) {
  const { words, formats } = useSpeech()
  const { columns } = useText().robustness.sensitivity
  const change = formats.unit(differenceUnit(unit))
  const word = (
    <th scope="col" className="wide-only">
      {hasGoal ? words.table.goal : columns.verdict}
    </th>
  )
  const number = (name: string, of: string, className = "number wide-only") => (
    <th scope="col" className={className}>
      {name}
      <span className="head-unit">{of}</span>
    </th>
  )
  const interval = (
    <th scope="col" className="number interval wide-only">
      {columns.interval}
    </th>
  )
  return (
    <tr>
      <th scope="col">{columns.choice}</th>
      {hasGoal ? (
        <>
          {number(columns.gain, change, "number")}
          {interval}
          {word}
        </>
      ) : (
        <>
          {number(columns.baseline, formats.unit(unit))}
          {number(columns.result, formats.unit(unit))}
        </>
      )}
      {number(columns.difference, change, "number wide-only-after")}
      {interval}
      {!hasGoal && word}
    </tr>
  )
}

interface SensitivityRowProps extends Kind {
  readonly name: string
  /** Undefined while it is computed. */
  readonly area: AreaResult | undefined
}

/** One choice: what the word rests on, the difference in development, and the word. */
export function SensitivityRow({ name, area, unit, hasGoal }: SensitivityRowProps) {
  if (area === undefined) {
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={5} className="cell-reason" />
      </tr>
    )
  }
  const mark = <VerdictMark verdict={area.verdict} size="cell" bare />
  const word = <td className="wide-only">{mark}</td>
  return (
    <tr>
      <th scope="row">
        {name}
        <span className="narrow-only">{mark}</span>
      </th>
      {hasGoal ? (
        <>
          <ChangeCells estimate={area.goal?.gain ?? area.change} unit={unit} className="number" note="wide-only" />
          {word}
        </>
      ) : (
        <>
          <td className="number wide-only">
            <NumberText estimate={area.baseline} unit={unit} as="number" />
          </td>
          <td className="number wide-only">
            <NumberText estimate={area.result} unit={unit} as="number" />
          </td>
        </>
      )}
      <ChangeCells estimate={area.difference} unit={unit} className="number wide-only-after" />
      {!hasGoal && word}
    </tr>
  )
}

interface ChangeCellsProps {
  readonly estimate: Estimate
  readonly unit: Unit
  readonly className: string
  /** Two numbers with their intervals are too wide for a telephone: the first one's then gives way. */
  readonly note?: "wide-only"
}

function ChangeCells({ estimate, unit, className, note }: ChangeCellsProps) {
  const change = differenceUnit(unit)
  return (
    <>
      <td className={className}>
        <NumberText estimate={estimate} unit={change} as="signed" />
        <span className={`cell-note narrow-only ${note ?? ""}`}>
          <IntervalText estimate={estimate} unit={change} signs />
        </span>
      </td>
      <td className="number interval wide-only">
        <IntervalText estimate={estimate} unit={change} signs />
      </td>
    </>
  )
}
