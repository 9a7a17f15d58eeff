import { develop } from "../../src/measures/develop"
import { unitOf } from "../../src/measures/criterion-result"
import { windowsOf } from "../../src/measures/request-parameters"
import { comparisonCounts, targets } from "./country"
import { seededRandom } from "./draws"
import { deviations } from "./deviations"
import { duration } from "./duration"
import { hours } from "./hours"
import { progression } from "./progression"
import { companyOriented, share } from "./share"
import type { SimulatedMeasure } from "./measure"
import { type Counted, note } from "./note"
import { missesOf, reasons } from "./reasons"
import { areaOf, intervalOf, Tally } from "./tally"

const measures: readonly SimulatedMeasure[] = [share, duration, progression, companyOriented, hours]

export { note }

/** Cells outside 93–97 per cent that no reason explains. */
export function unexplained(measures: readonly Counted[]): string[] {
  return measures
    .flatMap(({ name, counts }) => missesOf(name, counts))
    .filter((miss) => !reasons.some(({ holds }) => holds(miss)))
    .map((miss) => JSON.stringify(miss))
}

/**
 * Every measure's intervals against the truth, over countries drawn with a seed; `part` shortens the run. Says when a
 * measure is done.
 */
export async function simulate(
  seed: number,
  { part, only, done }: { part: number; only: readonly string[]; done: (counted: Counted, seconds: number) => void },
): Promise<Counted[]> {
  const all: Counted[] = []
  for (const measure of measures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const from = performance.now()
    const tally = new Tally()
    const replications = Math.max(1, Math.round(measure.replications * part))
    for (const deviation of deviations) {
      const random = seededRandom(seed + deviation)
      for (let j = 0; j < replications; j++) await replicate(measure, random, deviation, tally)
    }
    const { name, stepName, comparisonPersons } = measure
    const counted = { name, stepName, comparisonPersons, replications, counts: tally.counts }
    all.push(counted)
    done(counted, (performance.now() - from) / 1000)
  }
  return all
}

async function replicate(
  { request, step, draw }: SimulatedMeasure,
  random: ReturnType<typeof seededRandom>,
  deviation: number,
  tally: Tally,
): Promise<void> {
  const { truth, measured, extras } = draw(random, deviation * step)
  const { better } = request.criterion
  for (const count of comparisonCounts) {
    const result = develop(request, windowsOf(request), unitOf(request), await measured(count))
    for (const { name, key } of targets) {
      const area = areaOf(result, key)
      tally.add(`development|${name}|${deviation}|${count}`, 0, intervalOf(area.difference), better)
      if (count !== comparisonCounts[0]) continue
      const { level, change } = truth.get(key) ?? {}
      if (level !== undefined) tally.add(`level|${name}`, level, intervalOf(area.result))
      if (change !== undefined) tally.add(`change|${name}`, change, intervalOf(area.change))
    }
  }
  for (const { name, area, truth: value, interval } of extras) {
    tally.add(`${name}|${targets.find(({ key }) => key === area)?.name ?? area}`, value, interval)
  }
}
