import type { AbsenceReason } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest, Windows } from "../domain/result"
import { isOfCitizens, type MeasuredCriterion } from "../domain/scheme"
import type { Wave } from "../domain/waves"
import type { ObservedWindow } from "../domain/window"
import type { Engine, NumberColumns, RunOptions } from "../engine/engine"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { sharesOf } from "./clustered-share"
import { companyOrientedPersons } from "./company-oriented"
import { ordinaryVariation } from "./develop"
import { staysOfRequest } from "./duration"
import { narrowed } from "./measured-areas"
import { ownPersons } from "./own-measure"
import { cohortsByArea, emptyCohort } from "./progression"
import { comparisonOf } from "./request-parameters"
import { sharePersons } from "./share"
import { cohortOf, cohortPersons } from "./wage-hours"
import { nobodyIn } from "./without-numbers"
import { waveDuration } from "./wave-duration"
import { type WaveCohorts, waveProgression } from "./wave-progression"
import { type WavePersons, waveRows } from "./wave-shares"
import { type WaveCohort, waveWageHours } from "./wave-wage-hours"

/** A request and its windows as the data allow them; null where the data hold nothing of the result. */
export interface Asked {
  readonly request: MeasureRequest
  readonly windows: Windows & { readonly result: ObservedWindow }
}

/** Which windows are asked for: those of the criterion, of its goal, or of a check. It is put to every wave. */
export type Asking = (request: MeasureRequest) => Asked | null

/** A wave with what was asked of it and what was counted; null where the data hold nothing of its result. */
export interface MeasuredWave {
  readonly wave: Wave
  readonly asked: Asked | null
  readonly measured: MeasuredAreas | null
}

/** A wave that takes part in the whole: its set against the comparison set, and its weight ω. */
interface Part {
  readonly weight: number
  readonly request: MeasureRequest
  readonly result: MonthSpan
  readonly measured: MeasuredAreas
  readonly own: AreaNumbers
}

/**
 * All participating municipalities together, where their months or groups differ: D = Σω·D of the waves. τ² is Σω·τ² of
 * the waves' own, K the fewest of theirs. In W the comparison municipality c weighs Σω·ω_c, as if its ups and downs were
 * the same in every wave: right where the windows are nearly the same, too wide otherwise.
 */
export async function waveTogether(
  engine: Engine,
  request: MeasureRequest,
  waves: readonly MeasuredWave[],
  run: RunOptions,
): Promise<MeasuredAreas> {
  const parts = partsOf(request, waves)
  if (typeof parts === "string") return nobodyIn("project", parts)
  const found = await measuredTogether(engine, request, parts, run)
  return typeof found === "string" ? nobodyIn("project", found) : { ...found, ordinary: ordinaryOf(request, parts) }
}

function partsOf(request: MeasureRequest, waves: readonly MeasuredWave[]): readonly Part[] | AbsenceReason {
  const taking = waves.filter(({ wave }) => wave.municipalities.some((code) => request.project.includes(code)))
  if (taking.length === 0) return "groupNotIncluded"
  const parts: Omit<Part, "weight">[] = []
  for (const { asked, measured } of taking) {
    if (asked === null || measured === null) return "notObservedYet"
    const side = measured.versus?.("project") ?? measured
    const own = side.areas.get("project")
    // Nobody in the result window: the wave weighs nothing.
    if (own === undefined || own.weight === 0) continue
    for (const set of [own, side.areas.get("comparison")]) {
      if (set === undefined) return "noComparison"
      if (set.change.estimate.kind === "absent") return set.change.estimate.reason
    }
    parts.push({ request: asked.request, result: asked.windows.result.months, measured: side, own })
  }
  const total = parts.reduce((sum, { own }) => sum + own.weight, 0)
  return parts.length === 0 ? "noPopulation" : parts.map((part) => ({ ...part, weight: part.own.weight / total }))
}

function ordinaryOf(request: MeasureRequest, parts: readonly Part[]): NonNullable<MeasuredAreas["ordinary"]> {
  const comparison = comparisonOf(request)
  const each = parts.map(({ measured }) => ordinaryVariation(measured, comparison))
  const shares = new Map<number, number>()
  for (const { weight, measured } of parts) {
    const weights = comparison.map((code) => ({ code, own: measured.areas.get(String(code))?.weight ?? 0 }))
    const total = weights.reduce((sum, { own }) => sum + own, 0)
    for (const { code, own } of weights) shares.set(code, (shares.get(code) ?? 0) + (weight * own) / total)
  }
  return {
    tauSquared: parts.reduce((sum, { weight }, index) => sum + weight * (each[index]?.tauSquared ?? 0), 0),
    k: Math.min(...each.map(({ k }) => k)),
    concentration: [...shares.values()].reduce((sum, share) => sum + share * share, 0),
  }
}

async function measuredTogether(
  engine: Engine,
  { criterion, matched }: MeasureRequest,
  parts: readonly Part[],
  run: RunOptions,
): Promise<MeasuredAreas | AbsenceReason> {
  const isMatched = matched && criterion.measure !== "wage_hours_gap"
  // Matched strata and counts of citizens are sums: who stands in several waves cannot be told in them.
  if (isMatched || isOfCitizens(criterion)) return "notTogether"
  switch (criterion.measure) {
    case "ledighedsydelse_share": {
      const waves = ofMeasure(parts, criterion.measure)
      return sharesOf(waveRows(await eachOf(waves, (wave) => sharePersons(engine, wave.request, wave.result, run))))
    }
    case "company_oriented_share": {
      const waves = ofMeasure(parts, criterion.measure)
      const persons = (wave: (typeof waves)[number]) => companyOrientedPersons(engine, wave.request, wave.result, run)
      return sharesOf(waveRows(await eachOf(waves, persons)), { seasonMatched: true })
    }
    case "own_measure": {
      const waves = ofMeasure(parts, criterion.measure)
      const rows = waveRows(await eachOf(waves, (wave) => ownPersons(engine, wave.request, wave.result, run)))
      return sharesOf(rows, { isMean: criterion.unit !== "share" })
    }
    case "ledighedsydelse_duration": {
      const waves = ofMeasure(parts, criterion.measure)
      const [first] = waves
      return first === undefined
        ? "noPopulation"
        : waveDuration(waves, await staysOfRequest(engine, first.request, run))
    }
    case "hours_progression":
      return waveProgression(await cohortsOf(engine, ofMeasure(parts, criterion.measure), run))
    case "wage_hours_gap": {
      const waves: WaveCohort[] = []
      for (const wave of ofMeasure(parts, criterion.measure)) {
        const cohort = await cohortOf(engine, wave.request, wave.result, run)
        waves.push({ ...wave, cohort, persons: await cohortPersons(engine, wave.request, wave.result, run) })
      }
      return waveWageHours(waves)
    }
  }
}

type CriterionOf<M extends MeasuredCriterion["measure"]> = Extract<MeasuredCriterion, { readonly measure: M }>
type PartOf<M extends MeasuredCriterion["measure"]> = Part & { readonly request: MeasureRequest<CriterionOf<M>> }

/** The parts with their criterion's kind known to the compiler. */
function ofMeasure<M extends MeasuredCriterion["measure"]>(parts: readonly Part[], measure: M): readonly PartOf<M>[] {
  const isOfIt = (criterion: MeasuredCriterion): criterion is CriterionOf<M> => criterion.measure === measure
  return parts.flatMap((part) => {
    const { criterion } = part.request
    return isOfIt(criterion) ? [{ ...part, request: narrowed(part.request, criterion) }] : []
  })
}

/** One after another: the engine runs one statement at a time. */
async function eachOf<P extends Part>(
  parts: readonly P[],
  personsOf: (part: P) => Promise<NumberColumns>,
): Promise<WavePersons[]> {
  const waves: WavePersons[] = []
  for (const part of parts) waves.push({ weight: part.weight, columns: await personsOf(part) })
  return waves
}

async function cohortsOf(
  engine: Engine,
  parts: readonly PartOf<"hours_progression">[],
  run: RunOptions,
): Promise<WaveCohorts[]> {
  const waves: WaveCohorts[] = []
  for (const { weight, request, result } of parts) {
    const cohorts = await cohortsByArea(engine, request, result, run)
    const [project, comparison] = ["project", "comparison"].map((key) => cohorts.get(key))
    waves.push({ weight, project: project ?? nobody, comparison: comparison ?? nobody })
  }
  return waves
}

const nobody = [emptyCohort, emptyCohort] as const
