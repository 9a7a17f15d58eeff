import spellSql from "../../queries/measures/ledighedsydelse_spell.sql?raw"
import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import { type Estimate, interval } from "../domain/estimate"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Threshold } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { Z975 } from "../statistics/normal"
import { type RestrictedMeanByPerson, restrictedMeanByPerson, signedVariance } from "../statistics/restricted-mean"
import type { Absent } from "../domain/absence"
import type { AreaNumbers, MeasuredAreas, PersonsPart } from "./area-numbers"
import { countOf } from "./clustered-share"
import { dayNumber, dayWindows, periodSample, type SampleRow, type Stay, staysOf } from "./period-sample"
import { comparisonOf, dataEnd, populationParameters } from "./request-parameters"

export async function staysOfRequest(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  run: RunOptions,
): Promise<Stay[]> {
  const { gapDays, fleksjobDays } = request.criterion
  const parameters = { ...populationParameters(request), gap_days: gapDays, fleksjob_days: fleksjobDays }
  return staysOf(await engine.numbers(spellSql, parameters, run))
}

/** The analysis date A: before it both the end of a spell and its kind are settled. */
export function analysisDay(request: MeasureRequest<DurationCriterion>): number {
  const { gapDays, fleksjobDays } = request.criterion
  return dayNumber(dataEnd(request)) - Math.max(fleksjobDays, gapDays)
}

/** The period sample of a window of whole months, without the days of months that are left out. */
export function sampleOf(request: MeasureRequest<DurationCriterion>, stays: readonly Stay[], span: MonthSpan) {
  const analysis = analysisDay(request)
  return dayWindows(span, request.leftOut).flatMap((window) => periodSample(stays, window, analysis))
}

/** The rows of each area: the two sets pooled, and every municipality. */
export function rowsByArea(
  rows: readonly SampleRow[],
  project: readonly MunicipalityCode[],
  comparison: readonly MunicipalityCode[],
): Map<string, SampleRow[]> {
  const inProject = new Set(project)
  const inComparison = new Set(comparison)
  const byArea = new Map<string, SampleRow[]>([
    ["project", rows.filter(({ municipality }) => inProject.has(municipality))],
    ["comparison", rows.filter(({ municipality }) => inComparison.has(municipality))],
    ...municipalities.map(({ code }): [string, SampleRow[]] => [String(code), []]),
  ])
  for (const row of rows) byArea.get(String(row.municipality))?.push(row)
  return byArea
}

/** M2, mean time on ledighedsydelse within the first 104 weeks, from the period sample. Weeks. Source: MEASURES §3 M2. */
export async function measureDuration(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const stays = await staysOfRequest(engine, request, run)
  const sample = (span: MonthSpan) => rowsByArea(sampleOf(request, stays, span), request.project, comparisonOf(request))
  const before = sample(request.criterion.baseline)
  const after = sample(result)
  const tau = request.criterion.restrictedTo * 7
  const cells = new Map(
    [...after.keys()].map((key) => [key, cell(before.get(key) ?? [], after.get(key) ?? [], tau, request.threshold)]),
  )
  const personsPart = (key: string): PersonsPart => {
    const own = cells.get(key)
    const other = cells.get("comparison")
    if (own === undefined || other === undefined) return absent("noComparison")
    const parts = [own.after, own.before, other.after, other.before]
    const [t2, t1, c2, c1] = parts
    if (t2?.kind !== "value" || t1?.kind !== "value" || c2?.kind !== "value" || c1?.kind !== "value") {
      return parts.find((part): part is Absent => part.kind === "absent") ?? absent("noComparison")
    }
    const variance = signedVariance([signed(t2, 1), signed(t1, -1), signed(c2, -1), signed(c1, 1)])
    return { kind: "symmetric", variance: variance / 49 }
  }
  return {
    areas: new Map([...cells].map(([key, value]) => [key, value.numbers])),
    personsPart,
    verdictMinimum: 10,
  }
}

interface Cell {
  readonly before: RestrictedMeanByPerson | Absent
  readonly after: RestrictedMeanByPerson | Absent
  readonly numbers: AreaNumbers
}

function signed(mean: RestrictedMeanByPerson, sign: 1 | -1) {
  return { influence: mean.influence, sign }
}

function cell(before: readonly SampleRow[], after: readonly SampleRow[], tau: number, k: Threshold): Cell {
  const mean1 = restrictedMeanByPerson(before, tau, k)
  const mean2 = restrictedMeanByPerson(after, tau, k)
  const count1 = countsOf(before)
  const count2 = countsOf(after)
  const basis1 = [count1.persons, count1.fleksjob, count1.other]
  const basis2 = [count2.persons, count2.fleksjob, count2.other]
  const variance =
    mean1.kind === "value" && mean2.kind === "value" ? signedVariance([signed(mean2, 1), signed(mean1, -1)]) / 49 : 0
  const numbers: AreaNumbers = {
    persons: { estimate: countOf(count2.persons), basis: [count2.persons] },
    baseline: { estimate: levelOf(mean1, count1.persons), basis: basis1 },
    result: { estimate: levelOf(mean2, count2.persons), basis: basis2 },
    change: { estimate: changeOf(mean1, mean2, variance), basis: [...basis1, ...basis2] },
    resultVariance: mean2.kind === "value" ? mean2.variance / 49 : 0,
    changeVariance: variance,
    weight: after.reduce((days, { entry, exit }) => days + exit - entry, 0),
    fewestPersons: Math.min(count1.persons, count2.persons),
    fewestForVerdict: Math.min(count1.exits, count2.exits),
  }
  return { before: mean1, after: mean2, numbers }
}

interface Counts {
  readonly persons: number
  /** Distinct persons with an exit of each kind. */
  readonly fleksjob: number
  readonly other: number
  readonly exits: number
}

export function countsOf(rows: readonly SampleRow[]): Counts {
  const distinct = (kept: readonly SampleRow[]): number => new Set(kept.map(({ person }) => person)).size
  return {
    persons: distinct(rows),
    fleksjob: distinct(rows.filter(({ kind }) => kind === 1)),
    other: distinct(rows.filter(({ kind }) => kind === 2)),
    exits: rows.filter(({ kind }) => kind > 0).length,
  }
}

function levelOf(mean: RestrictedMeanByPerson | Absent, persons: number): Estimate {
  if (mean.kind === "absent") return mean
  return weeksEstimate(mean.value / 7, Math.sqrt(mean.variance) / 7, persons)
}

function changeOf(
  before: RestrictedMeanByPerson | Absent,
  after: RestrictedMeanByPerson | Absent,
  variance: number,
): Estimate {
  if (before.kind === "absent") return before
  if (after.kind === "absent") return after
  return weeksEstimate((after.value - before.value) / 7, Math.sqrt(variance))
}

export function weeksEstimate(value: number, se: number, persons?: number): Estimate {
  const limits = se > 0 ? interval(value - Z975 * se, value + Z975 * se) : absent("noInterval")
  return { kind: "value", value, interval: limits, ...(persons !== undefined && { persons }) }
}
