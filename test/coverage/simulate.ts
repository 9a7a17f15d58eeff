import { develop } from "../../src/measures/develop"
import { unitOf } from "../../src/measures/criterion-result"
import { windowsOf } from "../../src/measures/request-parameters"
import { comparisonCounts, targets } from "./country"
import { seededRandom } from "./draws"
import { duration } from "./duration"
import { hours } from "./hours"
import { progression } from "./progression"
import { companyOriented, share } from "./share"
import type { SimulatedMeasure } from "./measure"
import { areaOf, intervalOf, Tally } from "./tally"

/** sds of the municipalities' own changes, in steps of the measure. */
export const deviations = [0, 1, 2] as const

const measures: readonly SimulatedMeasure[] = [share, duration, progression, companyOriented, hours]

export interface Simulated {
  readonly measure: SimulatedMeasure
  readonly tally: Tally
  readonly seconds: number
}

/** Every measure's intervals against the truth, over countries drawn with a seed. `part` shortens the run. */
export async function simulate(seed: number, part: number, names: readonly string[]): Promise<Simulated[]> {
  const all: Simulated[] = []
  for (const measure of measures.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const from = performance.now()
    const tally = new Tally()
    for (const deviation of deviations) {
      const random = seededRandom(seed + deviation)
      const replications = Math.max(1, Math.round(measure.replications * part))
      for (let j = 0; j < replications; j++) await replicate(measure, random, deviation, tally)
    }
    all.push({ measure, tally, seconds: (performance.now() - from) / 1000 })
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
