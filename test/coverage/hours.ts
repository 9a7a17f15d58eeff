import type { Row } from "../../src/engine/engine"
import { measureWageHours } from "../../src/measures/wage-hours"
import { wageHours } from "../support/requests"
import { comparisonOfSize, country, meanSize, nine, scheme, singles } from "./country"
import { type Random, standardNormal, within } from "./draws"
import { engineOf } from "./engine-of"
import type { Drawn, SimulatedMeasure, Truth } from "./measure"
import { pooledTruth } from "./truth"

/** Hours a month: those who gain get 20–140 more (80 on average), those who lose 20–100 fewer (60). */
const MEAN_GAIN = 80
const MEAN_LOSS = 60
const LOSES = 0.05
/** More hours everywhere. */
const TREND = 1
/** Everyone has as many before, so that no cell is hidden for being small. */
const BEFORE = 100
/** Strata that persons are matched on: the chance to gain, and their shares where a municipality takes part, or not. */
const STRATA = [
  { name: "short", gains: 0.25, participating: 0.2, compared: 0.1 },
  { name: "middling", gains: 0.15, participating: 0.3, compared: 0.2 },
  { name: "long", gains: 0.1, participating: 0.3, compared: 0.4 },
  { name: "longest", gains: 0.05, participating: 0.2, compared: 0.3 },
]

const request = wageHours({ scheme, project: nine, threshold: 3 })
const municipalities = country(300)
const participants = new Set<number>([...nine, ...singles])

/** M5, matched: most keep their hours, some gain many, a few lose; strata are mixed otherwise where one takes part. */
export const hours: SimulatedMeasure = {
  name: "M5",
  step: 1,
  stepName: "hour",
  request,
  replications: 300,
  comparisonPersons: meanSize(municipalities),
  draw(random: Random, sd: number): Drawn {
    const truth = new Map<string, Truth>()
    const rows = new Map<number, readonly Row[]>()
    for (const { code, size } of municipalities) {
      const own = (TREND + sd * standardNormal(random)) / MEAN_GAIN
      const strata = STRATA.map(({ name, gains, participating, compared }) => ({
        name,
        gains: within(0, gains + own, 0.9),
        share: participants.has(code) ? participating : compared,
      }))
      rows.set(code, drawRows(random, code, size, strata))
      const change = strata.reduce((sum, { gains, share }) => sum + share * gains, 0) * MEAN_GAIN - LOSES * MEAN_LOSS
      truth.set(String(code), { change })
    }
    truth.set("project", { change: pooledTruth(truth, municipalities).change ?? 0 })
    return {
      truth,
      measured: (count) => {
        const kept = [...singles, ...nine, ...comparisonOfSize(count)].flatMap((code) => rows.get(code) ?? [])
        return measureWageHours(engineOf({ rows: kept }), request, request.criterion.result, {})
      },
      extras: [],
    }
  },
}

interface DrawnStratum {
  readonly name: string
  readonly gains: number
  readonly share: number
}

/** Rows of `wage_hours_strata.sql` for one municipality. */
function drawRows(random: Random, municipality: number, size: number, strata: readonly DrawnStratum[]): Row[] {
  const sums = strata.map(() => ({ persons: 0, after: 0, after_squared: 0, change_squared: 0 }))
  for (let person = 0; person < size; person++) {
    let rest = random()
    const index = strata.findIndex(({ share }) => (rest -= share) < 0)
    const at = index === -1 ? strata.length - 1 : index
    const sum = sums[at]
    if (sum === undefined) continue
    const change = drawChange(random, strata[at]?.gains ?? 0)
    sum.persons++
    sum.after += BEFORE + change
    sum.after_squared += (BEFORE + change) ** 2
    sum.change_squared += change * change
  }
  return sums
    .map((sum, j) => ({
      municipality,
      sex: "",
      age_group: "",
      target_group: "",
      held: strata[j]?.name ?? "",
      earlier_hours: "",
      ...sum,
      before: BEFORE * sum.persons,
      before_squared: BEFORE * BEFORE * sum.persons,
      with_before: sum.persons,
      with_after: sum.persons,
      with_either: sum.persons,
      months_1: 12,
      months_2: 12,
    }))
    .filter(({ persons }) => persons > 0)
}

function drawChange(random: Random, gains: number): number {
  const kind = random()
  if (kind >= gains + LOSES) return 0
  const spread = 2 * random() - 1
  return kind < gains ? MEAN_GAIN + 60 * spread : -(MEAN_LOSS + 40 * spread)
}
