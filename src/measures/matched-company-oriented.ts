import patternsSql from "../../queries/measures/company_oriented_patterns.sql?raw"
import type { MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { MeasuredAreas, Pooled } from "./area-numbers"
import { windowedParameters } from "./company-oriented"
import { matchedWindows } from "./matched-windows"
import { matchWindows } from "./person-strata"
import { comparisonOf } from "./request-parameters"
import { personsByStratum, type SeasonMembers, SeasonPatterns, seasonsOf } from "./season-patterns"
import { monthTotals, seasonLevels, weightedSeasonRow, type WindowTotals } from "./season-shares"

/** The persons of every municipality by what they are alike in and by their months; the age is that of M1. */
export async function patternsOf(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<SeasonPatterns> {
  const year = Math.floor(request.scheme.intervention.first / 12)
  const parameters = { ...windowedParameters(request, result), stratum_year: year, outcome: "either" }
  return new SeasonPatterns(await engine.query(patternsSql, parameters, run))
}

export function codesOf(request: MeasureRequest, key: string): readonly MunicipalityCode[] {
  if (key === "project") return request.project
  return key === "comparison" ? comparisonOf(request) : [Number(key)]
}

/**
 * M4 against comparison persons weighted in each window to an area's own persons by sex, age group, target group and time
 * in the group on the first day in the window. Source: MEASURES §3 M4, M5 "Matching".
 */
export async function measureMatchedCompanyOriented(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const patterns = await patternsOf(engine, request, result, run)
  const seasons = seasonsOf(request.criterion.baseline, result)
  const measured = await matchedWindows<SeasonMembers>(
    request,
    {
      of: (key) => {
        const members = patterns.of(codesOf(request, key))
        return members.patterns.length === 0 ? undefined : members
      },
      persons: personsByStratum,
      row: (area, members, weights, other) => weightedSeasonRow(area, members, weights, seasons, other),
      seasonMatched: true,
    },
    run,
  )
  return { ...measured, pooled: pooledSeasons(request, patterns, seasons) }
}

/** Levels of any part of the project or of its comparison, with the weights that they have as a whole. */
function pooledSeasons(request: MeasureRequest, patterns: SeasonPatterns, seasons: readonly (number | null)[]): Pooled {
  const persons = (key: string) => {
    const members = patterns.of(codesOf(request, key))
    return [personsByStratum(members, 0), personsByStratum(members, 1)] as const
  }
  const [first, second] = matchWindows(persons("project"), persons("comparison"))
  const isTreated = new Set(request.project)
  const totals = new Map<MunicipalityCode, WindowTotals>()
  const totalsOf = (code: MunicipalityCode): WindowTotals => {
    const known = totals.get(code)
    if (known !== undefined) return known
    const weights = (stratum: string) => {
      const [w1, w2] = [first.weights.get(stratum) ?? 0, second.weights.get(stratum) ?? 0]
      return isTreated.has(code) ? ([Math.sign(w1), Math.sign(w2)] as const) : ([w1, w2] as const)
    }
    const made = monthTotals(patterns.of([code]), weights, seasons)
    totals.set(code, made)
    return made
  }
  return (codes) => {
    const parts = codes.map(totalsOf)
    const summed = (window: 0 | 1, pick: "n" | "d") =>
      Array.from({ length: window === 1 ? seasons.length : 12 }, (_, place) =>
        parts.reduce((sum, part) => sum + (part[window][pick][place] ?? 0), 0),
      )
    const all: WindowTotals = [
      { n: summed(0, "n"), d: summed(0, "d") },
      { n: summed(1, "n"), d: summed(1, "d") },
    ]
    const { baseline, result } = seasonLevels(all, seasons)
    return { baseline: baseline ?? NaN, result }
  }
}
