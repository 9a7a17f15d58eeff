import { type Random, seededRandom, standardNormal } from "../../src/statistics/random"

export { type Random, seededRandom, standardNormal }

/** Months until the first success, at least 1, each with the same chance; `logRest` is the log of 1 minus it. */
export function waitingTime(random: Random, logRest: number): number {
  return 1 + Math.floor(Math.log(1 - random()) / logRest)
}

export function exponential(random: Random): number {
  return -Math.log(1 - random())
}

/** Number of successes among n. */
export function binomial(random: Random, n: number, p: number): number {
  let successes = 0
  for (let j = 0; j < n; j++) if (random() < p) successes++
  return successes
}

export function within(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
