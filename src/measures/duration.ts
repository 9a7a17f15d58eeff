import spellSql from "../../queries/measures/ledighedsydelse_spell.sql?raw"
import { absent, type Absent } from "../domain/absence"
import type { IsoDay, MonthSpan } from "../domain/calendar"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import { gapDaysOf, type MeasureRequest } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { paced } from "../engine/pace"
import type { AreaNumbers, MeasuredAreas, PersonsPart } from "./area-numbers"
import { countOf } from "./clustered-share"
import {
  durationChange,
  type DurationLevel,
  durationLevel,
  durationPersonsPart,
  levelEstimate,
  shownDuration,
  varianceOf,
} from "./duration-statistic"
import { dayNumber, dayWindows, isoDayOf, periodSample, type SampleRow, type Stay, staysOf } from "./period-sample"
import { comparisonOf, dataEnd, populationParameters } from "./request-parameters"

export async function staysOfRequest(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  run: RunOptions,
): Promise<Stay[]> {
  const { fleksjobDays, origin } = request.criterion
  const parameters = {
    ...populationParameters(request),
    gap_days: gapDaysOf(request),
    fleksjob_days: fleksjobDays,
    origin: origin === "benefit" ? "" : origin,
    whole_weeks: request.data.weekBased,
  }
  return staysOf(await engine.numbers(spellSql, parameters, run))
}

/** The analysis date A as a day of the calendar. */
export function analysisDate(request: MeasureRequest<DurationCriterion>): IsoDay {
  return isoDayOf(analysisDay(request))
}

/** The analysis date A: before it both the end of a spell and its kind are settled. */
export function analysisDay(request: MeasureRequest<DurationCriterion>): number {
  return dayNumber(dataEnd(request)) - Math.max(request.criterion.fleksjobDays, gapDaysOf(request))
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

/**
 * M2 from the period sample: the restricted mean, the median (weeks) or the share in fleksjob within some weeks (fraction),
 * as the criterion says. Source: MEASURES §3 M2.
 */
export async function measureDuration(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const { criterion } = request
  const stays = await staysOfRequest(engine, request, run)
  const sample = (span: MonthSpan) => rowsByArea(sampleOf(request, stays, span), request.project, comparisonOf(request))
  const before = sample(criterion.baseline)
  const after = sample(result)
  const cells = new Map(
    await paced(after.keys(), run, (key): [string, Cell] => [
      key,
      cell(request, before.get(key) ?? [], after.get(key) ?? []),
    ]),
  )
  const personsPart = (key: string): PersonsPart => {
    const own = cells.get(key)
    const other = cells.get("comparison")
    if (own === undefined || other === undefined) return absent("noComparison")
    return durationPersonsPart(criterion, [own.after, own.before, other.after, other.before])
  }
  return {
    areas: new Map([...cells].map(([key, value]) => [key, value.numbers])),
    personsPart,
    verdictMinimum: 10,
    shown: shownDuration(criterion),
  }
}

interface Cell {
  readonly before: DurationLevel | Absent
  readonly after: DurationLevel | Absent
  readonly numbers: AreaNumbers
}

function cell(
  { criterion, threshold: k }: MeasureRequest<DurationCriterion>,
  rows1: readonly SampleRow[],
  rows2: readonly SampleRow[],
): Cell {
  const before = durationLevel(criterion, rows1, k)
  const after = durationLevel(criterion, rows2, k)
  const numbers = durationNumbers(criterion, { rows: rows1, level: before }, { rows: rows2, level: after })
  return { before, after, numbers }
}

/** What the levels of two windows tell of an area. */
export function durationNumbers(
  criterion: DurationCriterion,
  { rows: rows1, level: before }: LevelOfRows,
  { rows: rows2, level: after }: LevelOfRows,
): AreaNumbers {
  const count1 = countsOf(rows1)
  const count2 = countsOf(rows2)
  const basis1 = durationBasis(criterion, rows1, count1)
  const basis2 = durationBasis(criterion, rows2, count2)
  const change = durationChange(criterion, before, after)
  return {
    persons: { estimate: countOf(count2.persons), basis: [count2.persons] },
    baseline: { estimate: levelEstimate(before, count1.persons), basis: basis1 },
    result: { estimate: levelEstimate(after, count2.persons), basis: basis2 },
    change: { estimate: change.estimate, basis: [...basis1, ...basis2] },
    resultVariance: varianceOf(after),
    changeVariance: change.variance,
    weight: rows2.reduce((days, { entry, exit }) => days + exit - entry, 0),
    fewestPersons: Math.min(count1.persons, count2.persons),
    fewestForVerdict: Math.min(count1.exits, count2.exits),
  }
}

export interface LevelOfRows {
  readonly rows: readonly SampleRow[]
  readonly level: DurationLevel | Absent
}

/**
 * Distinct persons that the statistic could betray: all, those who exit in each way; of a share within some weeks those
 * who exit or are censored by then. A median needs k persons on either side of it: fewer are as good as hidden
 * (MEASURES §5).
 */
export function durationBasis(
  { statistic, fleksjobWithin }: DurationCriterion,
  rows: readonly SampleRow[],
  { persons, fleksjob, other }: Counts,
): readonly number[] {
  const basis = [persons, fleksjob, other]
  if (statistic === "median") return [...basis, Math.floor(persons / 2)]
  if (statistic === "restrictedMean") return basis
  const early = rows.filter(({ exit }) => exit <= fleksjobWithin * 7)
  return [...basis, ...[0, 1, 2].map((kind) => personsIn(early.filter((row) => row.kind === kind)))]
}

export interface Counts {
  readonly persons: number
  /** Distinct persons with an exit of each kind. */
  readonly fleksjob: number
  readonly other: number
  readonly exits: number
}

export function countsOf(rows: readonly SampleRow[]): Counts {
  return {
    persons: personsIn(rows),
    fleksjob: personsIn(rows.filter(({ kind }) => kind === 1)),
    other: personsIn(rows.filter(({ kind }) => kind === 2)),
    exits: rows.filter(({ kind }) => kind > 0).length,
  }
}

export function personsIn(rows: readonly { readonly person: number }[]): number {
  return new Set(rows.map(({ person }) => person)).size
}
