import type { Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { Z975 } from "./normal"
import { wilson } from "./wilson"

/**
 * Interval of a share with a person-clustered standard error, made on the logit scale: logit(p) ± z·se/(p(1−p)).
 *
 * Both ends are fractions strictly inside 0–1. Where p is 0 or 1 the logit does not exist and Wilson's interval with the
 * number of persons stands in; without persons that is absent ("noPopulation").
 *
 * Source: R `survey::svyciprop(method = "logit", df = Inf)` on person-months clustered by person.
 */
export function logitInterval(p: number, se: number, persons: number): Interval | Absent {
  if (p <= 0 || p >= 1) return wilson(p <= 0 ? 0 : persons, persons)
  const centre = Math.log(p / (1 - p))
  const half = (Z975 * se) / (p * (1 - p))
  return interval(inverseLogit(centre - half), inverseLogit(centre + half))
}

function inverseLogit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
