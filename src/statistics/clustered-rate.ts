import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { clusteredVariance } from "./clustered"
import { Z975 } from "./normal"

/** A person's events and the time at risk of them. */
export interface PersonTime {
  readonly events: number
  readonly time: number
}

export interface ClusteredRate {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
}

/**
 * Events per unit of time over persons, r = Σe/Σt, in whatever unit the time is. The interval is of log r, so that no end is
 * below 0: r·exp(±1.96·se/r), se² = n/(n−1)·Σ((e_i − r·t_i)/Σt)². No time is absent ("noPopulation"); no event or fewer
 * than two persons give no interval.
 *
 * Source: MEASURES §3 "Small counts"; R `survey::svycontrast(svytotal(~e + t, svydesign(ids = ~person, weights = ~1)),
 * quote(log(e/t)))`.
 */
export function clusteredRate(persons: readonly PersonTime[]): ClusteredRate | Absent {
  const time = persons.reduce((sum, one) => sum + one.time, 0)
  if (!(time > 0)) return absent("noPopulation")
  const value = persons.reduce((sum, one) => sum + one.events, 0) / time
  const squares = persons.reduce((sum, one) => sum + ((one.events - value * one.time) / time) ** 2, 0)
  if (value === 0 || persons.length < 2) return { kind: "value", value, interval: absent("noInterval") }
  const half = (Z975 * Math.sqrt(clusteredVariance(squares, persons.length))) / value
  return { kind: "value", value, interval: interval(value * Math.exp(-half), value * Math.exp(half)) }
}
