import { absent } from "../domain/absence"
import { type Estimate, interval, type Interval } from "../domain/estimate"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { FunnelPoint, MunicipalDifference, MunicipalDifferences } from "../domain/municipal-differences"
import type { MeasureRequest } from "../domain/result"
import { betterOf } from "../domain/scheme"
import { disclose } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { dersimonianLaird } from "../statistics/dersimonian-laird"
import { funnelLimits, unitVariance } from "../statistics/funnel"
import { Z975, Z999 } from "../statistics/normal"
import { type RankInterval, rankIntervals } from "../statistics/rank-interval"
import { shrink, type Shrunken } from "../statistics/shrinkage"
import type { AreaNumbers } from "./area-numbers"
import { hiddenBeside, numbersBeside } from "./beside-whole"
import { unitOf, unmeasurable } from "./criterion-result"
import { measuredAreas } from "./measured-areas"
import { MINIMUM_PERSONS } from "./develop"
import { pooledLevels } from "./pooled-levels"
import { windowsOf } from "./request-parameters"

/** Sizes at which the funnel is drawn. */
const STEPS = 60

/** A municipality whose level may be shown and that is large enough to compare. */
interface Unit {
  readonly municipality: MunicipalityCode
  readonly value: number
  readonly variance: number
  readonly persons: number
}

/**
 * The result window's level of every municipality against all of them: funnel limits, levels drawn towards the common one
 * and ranks with intervals. Only municipalities whose level may be shown, with at least 20 persons, take part in τ² and in
 * the ranks. Source: MEASURES §3 "Differences between municipalities".
 */
export async function municipalDifferences(
  engine: Engine,
  request: MeasureRequest,
  run: RunOptions = {},
): Promise<MunicipalDifferences> {
  const { result } = windowsOf(request)
  const reason = unmeasurable(request) ?? (result === null ? "notObservedYet" : null)
  if (reason !== null || result === null) {
    const why = reason ?? "notObservedYet"
    return { unit: unitOf(request), centre: absent(why), tau: 0, k: 0, funnel: [], municipalities: [] }
  }
  // Levels are held against the country's, not against a comparison group: only M5's cohort keeps its matched persons.
  const everyone = request.criterion.measure === "wage_hours_gap" ? request : { ...request, matched: false }
  const measured = await measuredAreas(engine, everyone, result.months, run)
  const pooled = await pooledLevels(engine, everyone, result.months, measured, run)
  const shown = measured.shown ?? ((estimate: Estimate) => estimate)
  // What stands hidden beside the sets' numbers elsewhere is not shown here.
  const isHidden = hiddenBeside(everyone, measured)
  const rows = municipalities.flatMap(({ code }) => {
    const numbers = measured.areas.get(String(code))
    return numbers === undefined ? [] : [{ code, numbers: numbersBeside(code, numbers, isHidden) }]
  })
  const units = rows.flatMap(({ code, numbers }) => unitOfRow(request, code, numbers))
  const between = dersimonianLaird(
    units.map(({ value }) => value),
    units.map(({ variance }) => variance),
  )
  const shrunken = units.map(({ value, variance }) => shrink(value, variance, between))
  const ranked = new Map<MunicipalityCode, readonly [Shrunken, RankInterval | undefined]>()
  const drawn = units.flatMap((unit, index) => {
    const own = shrunken[index]
    return own?.kind === "value" ? [{ unit, own }] : []
  })
  const ranks = rankIntervals(
    drawn.map(({ own }) => own),
    betterOf(request.criterion) === "higher" ? "highest" : "lowest",
  )
  drawn.forEach(({ unit, own }, index) => ranked.set(unit.municipality, [own, ranks[index]]))

  const centre = pooled(rows.map(({ code }) => code)).result
  return {
    unit: unitOf(request),
    centre: Number.isFinite(centre)
      ? shown({ kind: "value", value: centre, interval: absent("noInterval") })
      : absent("noPopulation"),
    tau: Math.sqrt(between.tauSquared),
    k: between.k,
    funnel: Number.isFinite(centre) ? funnelOf(units, centre, between.tauSquared) : [],
    municipalities: rows.map(({ code, numbers }) => {
      const row = rowOf(request, code, numbers, ranked.get(code))
      return { ...row, raw: shown(row.raw), shrunken: shown(row.shrunken) }
    }),
  }
}

function unitOfRow(request: MeasureRequest, municipality: MunicipalityCode, numbers: AreaNumbers): Unit[] {
  const raw = disclose(numbers.result, request.threshold)
  const persons = numbers.persons.estimate
  if (raw.kind === "absent" || persons.kind === "absent" || persons.value < MINIMUM_PERSONS) return []
  if (!(numbers.resultVariance > 0)) return []
  return [{ municipality, value: raw.value, variance: numbers.resultVariance, persons: persons.value }]
}

function rowOf(
  request: MeasureRequest,
  municipality: MunicipalityCode,
  numbers: AreaNumbers,
  drawn: readonly [Shrunken, RankInterval | undefined] | undefined,
): MunicipalDifference {
  const raw = disclose(numbers.result, request.threshold)
  const persons = disclose(numbers.persons, request.threshold)
  const few = persons.kind === "value" && persons.value < MINIMUM_PERSONS
  const reason = raw.kind === "absent" ? raw.reason : few ? "tooFewPersons" : "noInterval"
  const [own, rank] = drawn ?? []
  return {
    municipality,
    persons,
    raw,
    shrunken: own === undefined ? absent(reason) : shrunkenEstimate(own),
    rank: rank === undefined ? absent(reason) : { kind: "rank", place: rank.rank, interval: rank.interval },
  }
}

/** ±1.96·√(B·v): without the uncertainty of τ² and of the common level. */
function shrunkenEstimate({ value, variance }: Shrunken): Estimate {
  const half = Z975 * Math.sqrt(variance)
  return { kind: "value", value, interval: half > 0 ? interval(value - half, value + half) : absent("noInterval") }
}

function funnelOf(units: readonly Unit[], centre: number, tauSquared: number): FunnelPoint[] {
  const sizes = units.map(({ persons }) => persons)
  const unit = unitVariance(
    sizes,
    units.map(({ variance }) => variance),
  )
  if (unit.kind === "absent") return []
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
  const limits = (persons: number, tau: number, z: number): Interval => {
    const found = funnelLimits(centre, unit.value, persons, tau, z)
    return found.kind === "interval" ? found : interval(centre, centre)
  }
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    // Even steps of 1/√n, since that is what the limits follow.
    const root = 1 / Math.sqrt(smallest) + ((1 / Math.sqrt(largest) - 1 / Math.sqrt(smallest)) * step) / STEPS
    const persons = 1 / (root * root)
    return {
      persons,
      inner: limits(persons, 0, Z975),
      outer: limits(persons, 0, Z999),
      innerWithTau: limits(persons, tauSquared, Z975),
      outerWithTau: limits(persons, tauSquared, Z999),
    }
  })
}
