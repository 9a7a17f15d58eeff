import { type Random, exponential } from "./draws"

/** Days looked ahead; longer spells run past every window. */
const HORIZON = 4000
const TAU = 728

/** Chance of leaving at a duration, in proportion to that of a middling spell: soon, then less and less. */
function relativeHazard(day: number): number {
  if (day <= 91) return 1.5
  return day <= 364 ? 1 : 0.7
}

/** Cumulated relative hazard after each day. */
const cumulated = new Float64Array(HORIZON + 1)
for (let day = 1; day <= HORIZON; day++) cumulated[day] = (cumulated[day - 1] ?? 0) + relativeHazard(day)

/** Share still there after `days`. */
export function surviving(hazard: number, days: number): number {
  return Math.exp(-hazard * (cumulated[days] ?? Infinity))
}

/** Mean days within the first 728: the area under the step curve. */
export function restrictedDays(hazard: number): number {
  let area = 0
  for (let day = 0; day < TAU; day++) area += surviving(hazard, day)
  return area
}

/** The first day by which half have left. */
export function medianDays(hazard: number): number {
  return firstDay(Math.LN2 / hazard)
}

/** Hazards in steps of one per cent with their restricted means, which fall. */
const grid = Array.from({ length: 1200 }, (_, j) => {
  const hazard = 1e-5 * 1.01 ** j
  return { hazard, days: restrictedDays(hazard) }
})

/** The hazard with this restricted mean, to a thousandth of it: take `restrictedDays` of it for the exact mean. */
export function hazardOf(days: number): number {
  const at = grid.findIndex((point) => point.days < days)
  const [above, below] = [grid[at - 1], grid[at]]
  if (above === undefined || below === undefined) throw new Error(`no hazard has a mean of ${days} days`)
  const share = (above.days - days) / (above.days - below.days)
  return above.hazard * (below.hazard / above.hazard) ** share
}

/** Length of a spell in days where the hazard is `before` in its first `daysBefore` days and `after` from then on. */
export function spellLength(random: Random, before: number, after: number, daysBefore: number): number {
  const exhausted = exponential(random)
  const atChange = daysBefore > 0 ? (cumulated[Math.min(daysBefore, HORIZON)] ?? 0) : 0
  if (daysBefore > 0 && exhausted <= before * atChange) return firstDay(exhausted / before)
  return firstDay(atChange + (exhausted - before * atChange) / after)
}

/** The first day on which the cumulated relative hazard reaches this. */
function firstDay(relative: number): number {
  let low = 1
  let high = HORIZON
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulated[middle] ?? 0) >= relative) high = middle
    else low = middle + 1
  }
  return low
}
