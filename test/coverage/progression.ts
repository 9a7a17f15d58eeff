import type { Row } from "../../src/engine/engine"
import { measureProgression } from "../../src/measures/progression"
import { uif } from "../support/requests"
import { comparisonOfSize, country, meanSize, nine, scheme, singles } from "./country"
import { binomial, type Random, standardNormal, within } from "./draws"
import { engineOf } from "./engine-of"
import type { Drawn, SimulatedMeasure, Truth } from "./measure"
import { pooledTruth } from "./truth"

/** Share with more hours after a year, its sd between municipalities, and the change everywhere. */
const LEVEL = 0.3
const SPREAD = 0.03
const TREND = 0.02

const request = uif("timer", { scheme, project: nine })
const municipalities = country(150)

/** M3: as many start in either window, each with the municipality's chance of more hours. */
export const progression: SimulatedMeasure = {
  name: "M3",
  step: 0.01,
  stepName: "point",
  request,
  replications: 3000,
  comparisonPersons: meanSize(municipalities),
  draw(random: Random, sd: number): Drawn {
    const truth = new Map<string, Truth>()
    const rows = new Map<number, readonly Row[]>()
    for (const { code, size } of municipalities) {
      const before = within(0.05, LEVEL + SPREAD * standardNormal(random), 0.7)
      const after = before + TREND + sd * standardNormal(random)
      rows.set(code, [cohort(random, 1, code, size, before), cohort(random, 2, code, size, after)])
      truth.set(String(code), { level: after, change: after - before })
    }
    truth.set("project", pooledTruth(truth, municipalities))
    return {
      truth,
      measured: (count) => {
        const kept = [...singles, ...nine, ...comparisonOfSize(count)].flatMap((code) => rows.get(code) ?? [])
        return measureProgression(engineOf({ rows: kept }), request, request.criterion.result, {})
      },
      extras: [],
    }
  },
}

/** A row of `hours_progression.sql`: who does not go up is unchanged. */
function cohort(random: Random, window: 1 | 2, municipality: number, size: number, chance: number): Row {
  const up = binomial(random, size, chance)
  return {
    window_number: window,
    municipality,
    up,
    unchanged: size - up,
    down: 0,
    left_fleksjob: 0,
    unknown_hours: 0,
    not_observed: 0,
    change_sum: 0,
    change_square_sum: 0,
  }
}
