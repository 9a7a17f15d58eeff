import { absent } from "../../src/domain/absence"
import type { Estimate } from "../../src/domain/estimate"
import type { AreaNumbers, MeasuredAreas } from "../../src/measures/area-numbers"
import { countOf } from "../../src/measures/clustered-share"
import { clusteredVariance } from "../../src/statistics/clustered"
import { meanInterval } from "../../src/statistics/t-interval"
import { uif } from "../support/requests"
import { type ComparisonCount, comparisonOfSize, country, meanSize, nine, scheme, singles } from "./country"
import { type Random, standardNormal, within } from "./draws"
import type { Drawn, SimulatedMeasure, Truth } from "./measure"
import { pooledTruth } from "./truth"

/** Hours a month: one in seven gains 20–140 (80 on average), one in twenty loses 20–100 (60), the others stay at none. */
const GAINS = 0.14
const MEAN_GAIN = 80
const LOSES = 0.05
const MEAN_LOSS = 60
/** More hours everywhere. */
const TREND = 1

/** The criterion lends its direction alone: more hours are better. */
const request = uif("timer", { scheme, project: nine, threshold: 3 })
const municipalities = country(300)

/** Σh, Σh² and the persons with another change than 0. */
interface Sums {
  readonly persons: number
  readonly sum: number
  readonly squares: number
  readonly changed: number
}

/** M5, without weights: the mean change of a person's monthly hours, interval by t, V = n/(n−1)·Σu² with u = (h − h̄)/n. */
export const hours: SimulatedMeasure = {
  name: "M5",
  step: 1,
  stepName: "hour",
  request,
  replications: 2000,
  comparisonPersons: meanSize(municipalities),
  draw(random: Random, sd: number): Drawn {
    const truth = new Map<string, Truth>()
    const sums = new Map<number, Sums>()
    for (const { code, size } of municipalities) {
      const gains = within(0, GAINS + (TREND + sd * standardNormal(random)) / MEAN_GAIN, 0.9)
      sums.set(code, drawSums(random, size, gains))
      truth.set(String(code), { change: gains * MEAN_GAIN - LOSES * MEAN_LOSS })
    }
    truth.set("project", { change: pooledTruth(truth, municipalities).change ?? 0 })
    return { truth, measured: (count) => Promise.resolve(measuredOf(sums, count)), extras: [] }
  },
}

function drawSums(random: Random, persons: number, gains: number): Sums {
  let [sum, squares, changed] = [0, 0, 0]
  for (let person = 0; person < persons; person++) {
    const kind = random()
    if (kind >= gains + LOSES) continue
    const spread = 2 * random() - 1
    const change = kind < gains ? MEAN_GAIN + 60 * spread : -(MEAN_LOSS + 40 * spread)
    sum += change
    squares += change * change
    changed++
  }
  return { persons, sum, squares, changed }
}

function measuredOf(sums: ReadonlyMap<number, Sums>, count: ComparisonCount): MeasuredAreas {
  const pooled = (codes: readonly number[]): Sums =>
    codes.reduce<Sums>((all, code) => add(all, sums.get(code)), { persons: 0, sum: 0, squares: 0, changed: 0 })
  const comparison = comparisonOfSize(count)
  const areas = new Map<string, AreaNumbers>([
    ["project", numbersOf(pooled(nine))],
    ["comparison", numbersOf(pooled(comparison))],
    ...[...singles, ...nine, ...comparison].map((code): [string, AreaNumbers] => [
      String(code),
      numbersOf(pooled([code])),
    ]),
  ])
  const variance = (key: string): number => areas.get(key)?.changeVariance ?? 0
  return {
    areas,
    personsPart: (key) => ({ kind: "symmetric", variance: variance(key) + variance("comparison") }),
    verdictMinimum: 20,
  }
}

function add(all: Sums, one: Sums | undefined): Sums {
  if (one === undefined) return all
  return {
    persons: all.persons + one.persons,
    sum: all.sum + one.sum,
    squares: all.squares + one.squares,
    changed: all.changed + one.changed,
  }
}

function numbersOf({ persons, sum, squares, changed }: Sums): AreaNumbers {
  const mean = sum / persons
  const deviations = squares - persons * mean * mean
  const basis = [persons, changed, persons - changed]
  const none: Estimate = absent("noPopulation")
  const change: Estimate = {
    kind: "value",
    value: mean,
    interval: meanInterval(mean, deviations / (persons - 1), persons),
  }
  return {
    persons: { estimate: countOf(persons), basis: [persons] },
    baseline: { estimate: none, basis },
    result: { estimate: none, basis },
    change: { estimate: change, basis },
    resultVariance: 0,
    changeVariance: clusteredVariance(deviations / persons ** 2, persons),
    weight: persons,
    fewestPersons: persons,
    fewestForVerdict: persons,
  }
}
