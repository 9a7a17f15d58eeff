import { useMemo } from "react"
import type { SeriesResult } from "../../../domain/result"
import type { WageHoursCriterion } from "../../../domain/scheme"
import { useText } from "../../texts"
import { DifferenceLine } from "./difference-line"
import type { FiguresProps } from "./figures-props"

interface HoursDifferenceProps extends FiguresProps<WageHoursCriterion> {
  readonly difference: SeriesResult
}

/** M5's event-study line, in hours a month. */
export function HoursDifference({ request, result, onMethod, difference }: HoursDifferenceProps) {
  const { event } = useText().wageHours
  const words = useMemo(() => ({ ...event, notes: request.matched ? [] : [event.unmatched] }), [event, request.matched])
  return (
    <DifferenceLine
      request={request}
      result={result}
      difference={difference}
      words={words}
      size="figure"
      onMethod={onMethod}
    />
  )
}
