import type { MeasureRequest } from "../../src/domain/result"
import { clusteredShares } from "../../src/measures/clustered-share"
import { stv, uif } from "../support/requests"
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
import { type Random, standardNormal, within } from "./draws"
import type { Drawn, SimulatedMeasure, Truth } from "./measure"
import {
  type Chances,
  drawPersons,
  expectedShares,
  type PersonMonths,
  shareOfChange,
  windowMeans,
} from "./person-months"
import { pooledTruth } from "./truth"
import { type Baseline, windowRow } from "./window-sums"

interface ShareWorld {
  readonly baseline: Baseline
  /** Mean share before, its sd between municipalities, and the change everywhere. */
  readonly level: number
  readonly spread: number
  readonly trend: number
  readonly season: readonly number[]
  readonly renewal: number
}

/** M1: a fifth are on ledighedsydelse, two points fewer later; a state lasts a year. */
export const share: SimulatedMeasure = measureOf(
  "M1",
  uif("andel", { scheme, project: nine }),
  { baseline: "plain", level: 0.2, spread: 0.03, trend: -0.02, season: [], renewal: 1 / 12 },
  300,
)

/** M4: a third are reached in a month, with a summer and a winter; a state lasts seven months. */
export const companyOriented: SimulatedMeasure = measureOf(
  "M4",
  { ...stv("ressourceforloeb", { project: nine }), scheme },
  {
    baseline: "seasonMatched",
    level: 0.33,
    spread: 0.04,
    trend: 0.05,
    season: Array.from({ length: 12 }, (_, month) => 0.04 * Math.cos((month * Math.PI) / 6)),
    renewal: 1 / 7,
  },
  300,
)

function measureOf(name: string, request: MeasureRequest, world: ShareWorld, persons: number): SimulatedMeasure {
  const municipalities = country(persons)
  const full = shareOfChange(world.renewal)
  const draw = (random: Random, sd: number): Drawn => {
    const persons = new Map<number, PersonMonths>()
    const truths = new Map<string, Truth>()
    for (const municipality of municipalities) {
      const before = within(0.05, world.level + world.spread * standardNormal(random), 0.6)
      const after = before + (world.trend + sd * standardNormal(random)) / full
      const chances: Chances = { before, after, season: world.season, renewal: world.renewal }
      persons.set(municipality.code, drawPersons(random, municipality, chances))
      const { baseline, result } = windowMeans(expectedShares(chances))
      truths.set(String(municipality.code), { level: result, change: result - baseline })
    }
    truths.set("project", pooledTruth(truths, municipalities))
    const of = (codes: readonly number[]): PersonMonths[] =>
      codes.map((code) => persons.get(code)).filter((one) => one !== undefined)
    const row = (area: number, codes: readonly number[]) => windowRow(area, of(codes), world.baseline)
    // The nine weigh in their set by their person-months alone.
    const always = [row(-1, nine), ...[...nine, ...singles].map((code) => row(code, [code]))]
    const others = new Map(comparisonOfSize(comparisonCounts[0]).map((code) => [code, row(code, [code])]))
    const measured = (count: ComparisonCount) => {
      const codes = comparisonOfSize(count)
      const compared = codes.map((code) => others.get(code)).filter((each) => each !== undefined)
      const rows = [...always, row(-2, codes), ...compared]
      return Promise.resolve(clusteredShares(rows, { seasonMatched: world.baseline === "seasonMatched" }))
    }
    return { truth: truths, measured, extras: [] }
  }
  return {
    name,
    step: 0.01,
    stepName: "point",
    request,
    replications: 1000,
    comparisonPersons: meanSize(municipalities),
    draw,
  }
}
