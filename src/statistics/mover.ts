import { isAbsent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"

/** One of the independent parts of a sum: its estimate, its own 95 % interval, and whether it is added or taken away. */
export interface Part {
  readonly estimate: number
  readonly interval: Interval | Absent
  readonly sign: 1 | -1
}

/**
 * Interval of a signed sum of independent parts, from the parts' own intervals (MOVER, Zou & Donner 2008).
 *
 * L = Σaθ − √(Σ_{a=+}(θ − l)² + Σ_{a=−}(u − θ)²), and U = Σaθ + the same root with l and u exchanged. In the unit of the
 * parts. A part without an interval makes both sides infinite, a part without one limit (±∞) the side it bears on. With
 * two Wilson intervals this is Newcombe's interval of a difference: 56/70 against 48/80 gives 0.0524 to 0.3339.
 *
 * Does not hold for parts that share persons.
 */
export function mover(parts: readonly Part[]): Interval {
  let sum = 0
  let below = 0
  let above = 0
  for (const part of parts) {
    sum += part.sign * part.estimate
    const toLow = isAbsent(part.interval) ? Infinity : part.estimate - part.interval.low
    const toHigh = isAbsent(part.interval) ? Infinity : part.interval.high - part.estimate
    below += (part.sign === 1 ? toLow : toHigh) ** 2
    above += (part.sign === 1 ? toHigh : toLow) ** 2
  }
  return interval(sum - Math.sqrt(below), sum + Math.sqrt(above))
}
