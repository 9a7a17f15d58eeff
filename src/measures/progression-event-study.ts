import progressionSeriesSql from "../../queries/measures/hours_progression_series.sql?raw"
import type { Month, MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { mover, type Part } from "../statistics/mover"
import { wilson } from "../statistics/wilson"
import { type Counts, MonthlyCounts } from "./area-series"
import type { Cell, Point } from "./event-study-point"
import { cohortsByArea, emptyCohort, observed } from "./progression"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf } from "./request-parameters"

/** Starters of a quarter against those of the baseline window: different persons, so the parts are independent. */
export async function progressionPoints(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  span: MonthSpan,
  run: RunOptions,
): Promise<(month: Month) => Point | null> {
  const parameters = progressionParameters(request)
  const rows = await engine.query(progressionSeriesSql, { ...parameters, ...span }, run)
  const quarters = new MonthlyCounts(rows, ["up", "observed", "not_observed"])
  const cohorts = await cohortsByArea(engine, request, span, run)
  const baselineOf = (codes: readonly MunicipalityCode[]): Progressed =>
    codes
      .map((code) => cohorts.get(String(code))?.[0] ?? emptyCohort)
      .map((cohort) => ({ up: cohort.up, observed: observed(cohort) }))
      .reduce(addUp, { up: 0, observed: 0 })
  const others = comparisonOf(request)
  const every = [...request.project, ...others]
  return (month) => {
    const [own, other] = [request.project, others].map((codes) => ({
      now: quarters.at(codes, month),
      then: baselineOf(codes),
    }))
    if (own === undefined || other === undefined || (own.now.not_observed ?? 0) > 0) return null
    const parts = [part(own.now, 1), part(own.then, -1), part(other.now, -1), part(other.then, 1)]
    if (parts.some((each) => each === null)) return null
    return {
      project: progressionCell(own.now, own.then),
      comparison: progressionCell(other.now, other.then),
      persons: { kind: "asymmetric", interval: mover(parts.filter((each) => each !== null)) },
      municipalities: new Map(
        every.flatMap((code) => {
          const cell = progressionCell(quarters.at([code], month), baselineOf([code]))
          return cell === null ? [] : [[code, cell] as const]
        }),
      ),
      basis: [own.now, own.then, other.now, other.then].flatMap(({ up = 0, observed = 0 }) => [
        observed,
        up,
        observed - up,
      ]),
    }
  }
}

type Progressed = Counts

function addUp(a: Progressed, b: Progressed): Progressed {
  return { up: (a.up ?? 0) + (b.up ?? 0), observed: (a.observed ?? 0) + (b.observed ?? 0) }
}

function part({ up = 0, observed = 0 }: Progressed, sign: 1 | -1): Part | null {
  return observed === 0 ? null : { estimate: up / observed, interval: wilson(up, observed), sign }
}

function progressionCell(now: Progressed, then: Progressed): Cell | null {
  const [p2, p1] = [now, then].map(({ up = 0, observed = 0 }) => up / observed)
  const [n2, n1] = [now.observed ?? 0, then.observed ?? 0]
  if (p1 === undefined || p2 === undefined || n1 === 0 || n2 === 0) return null
  return {
    change: p2 - p1,
    variance: (p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2,
    fewest: Math.min(n1, n2),
    weight: n2,
  }
}
