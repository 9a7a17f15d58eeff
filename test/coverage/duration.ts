import { absent } from "../../src/domain/absence"
import { monthOf } from "../../src/domain/calendar"
import type { MeasureRequest } from "../../src/domain/result"
import type { DurationCriterion } from "../../src/domain/scheme"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import { analysisDay, measureDuration } from "../../src/measures/duration"
import { dayNumber, dayWindow, periodSample, staysOf } from "../../src/measures/period-sample"
import { lifeTable } from "../../src/statistics/life-table"
import { cumulativeIncidence, curveAt, kaplanMeier } from "../../src/statistics/product-limit"
import { survivalQuantile } from "../../src/statistics/quantiles"
import { uif } from "../support/requests"
import {
  type ComparisonCount,
  comparisonCounts,
  comparisonOfSize,
  country,
  meanSize,
  nine,
  scheme,
  singles,
} from "./country"
import { type Random, seededRandom, standardNormal } from "./draws"
import { engineOf } from "./engine-of"
import { hazardOf, medianDays, restrictedDays, surviving } from "./hazard"
import type { Drawn, Extra, SimulatedMeasure, Truth } from "./measure"
import { type Calendar, Spells, TO_FLEKSJOB } from "./spells"

/** Weeks: the restricted mean to 104 before, its sd between municipalities, and the change everywhere. */
const LEVEL = 40
const SPREAD = 2
const TREND = -1
/** Points of the curves, in days: 8, 26 and 52 weeks. */
const TIMES = [56, 182, 364]
const PILOT = 20_000

const criterion: DurationCriterion = {
  ...uif("varighed").criterion,
  baseline: { first: monthOf("2018-04"), last: monthOf("2019-03") },
  result: { first: monthOf("2019-04"), last: monthOf("2021-03") },
}
const request: MeasureRequest<DurationCriterion> = {
  ...uif("varighed", {
    scheme,
    project: nine,
    threshold: 3,
    data: { ...uif("varighed").data, lastDay: "2022-12-31", ends: {} },
  }),
  criterion,
}
const window = dayWindow(criterion.result)
const calendar: Calendar = {
  from: dayNumber("2014-10-01"),
  change: window.from,
  resultFrom: window.from,
  to: window.to,
}
const middling = hazardOf(LEVEL * 7)
/** At least 150 persons, so that the curves of as many municipalities as are compared reach 104 weeks. */
const municipalities = country(160, 150)
const nineCodes = new Set<number>(nine)

/** Persons to draw for each that has a day in the result window. */
const drawnForOneSeen = PILOT / pilotSeen()

function pilotSeen(): number {
  const random = seededRandom(1)
  const spells = new Spells()
  let seen = 0
  for (let person = 0; person < PILOT; person++) {
    if (spells.addPerson(random, 0, middling, middling, calendar)) seen++
  }
  return seen
}

/**
 * M2: spells of 40 weeks (restricted mean) that end sooner while they are new, seen from when a window opens; a quarter
 * return. The nine have one level before, so that their pooled truth is simple where they change alike.
 */
export const duration: SimulatedMeasure = {
  name: "M2",
  step: 1,
  stepName: "week",
  request,
  replications: 250,
  comparisonPersons: meanSize(municipalities),
  draw(random: Random, sd: number): Drawn {
    const truth = new Map<string, Truth>()
    const hazards = new Map<number, number>()
    const spells = new Spells()
    for (const { code, size } of municipalities) {
      const level = LEVEL + (nineCodes.has(code) ? 0 : SPREAD * standardNormal(random))
      const before = hazardOf(7 * level)
      const after = hazardOf(7 * (level + TREND + sd * standardNormal(random)))
      hazards.set(code, after)
      truth.set(String(code), {
        level: restrictedDays(after) / 7,
        change: (restrictedDays(after) - restrictedDays(before)) / 7,
      })
      const persons = Math.round(size * drawnForOneSeen)
      for (let person = 0; person < persons; person++) spells.addPerson(random, code, before, after, calendar)
    }
    const first = truth.get(String(nine[0]))
    if (sd === 0 && first !== undefined) truth.set("project", first)
    const seen = singles.map((code) => ({ area: String(code), codes: [code] as readonly number[] }))
    if (sd === 0) seen.push({ area: "project", codes: nine })
    const all = comparisonCounts[0]
    const measuredWith = (codes: readonly number[]) =>
      measureDuration(engineOf({ numbers: spells.columnsOf(new Set(codes)) }), request, criterion.result, {})
    const whole = measuredWith([...singles, ...nine, ...comparisonOfSize(all)])
    return {
      truth,
      measured: async (count) =>
        count === all ? whole : withComparison(await whole, await measuredWith(comparisonOfSize(count)), count),
      extras: seen.flatMap(({ area, codes }) =>
        curvePoints(area, spells, codes, hazards.get(codes[0] ?? 0) ?? middling),
      ),
    }
  },
}

/**
 * What would be measured with fewer to compare with, without going through the larger areas again. Nobody lives on both
 * sides, so that the persons' variances of the two changes add up.
 */
function withComparison(whole: MeasuredAreas, fewer: MeasuredAreas, count: ComparisonCount): MeasuredAreas {
  const kept = new Set(["project", ...[...singles, ...nine, ...comparisonOfSize(count)].map(String)])
  const areas = new Map([...whole.areas].filter(([key]) => kept.has(key)))
  const comparison = fewer.areas.get("comparison")
  if (comparison !== undefined) areas.set("comparison", comparison)
  return {
    ...whole,
    areas,
    personsPart: (key) => {
      const own = areas.get(key)?.changeVariance ?? 0
      const other = comparison?.changeVariance ?? 0
      return own > 0 && other > 0 ? { kind: "symmetric", variance: own + other } : absent("curveTooShort")
    },
  }
}

/** Points of the curves of the result window, and their median, with what they would be without chance. */
function curvePoints(area: string, spells: Spells, codes: readonly number[], hazard: number): Extra[] {
  const stays = staysOf(spells.columnsOf(new Set(codes)))
  const table = lifeTable(periodSample(stays, window, analysisDay(request)))
  const [survival, incidence] = [kaplanMeier(table), cumulativeIncidence(table, 1)]
  const points = TIMES.flatMap((days) => [
    { name: `S ${days / 7}`, point: curveAt(survival, days), truth: surviving(hazard, days) },
    { name: `F ${days / 7}`, point: curveAt(incidence, days), truth: TO_FLEKSJOB * (1 - surviving(hazard, days)) },
  ])
  const median = { name: "median", point: survivalQuantile(survival, 0.5), truth: medianDays(hazard) }
  return [...points, median].map(({ name, point, truth }) => ({
    name,
    area,
    truth,
    interval: point.kind === "absent" ? point : point.interval,
  }))
}
