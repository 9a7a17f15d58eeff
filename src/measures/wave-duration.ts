import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import type { MeasuredAreas } from "./area-numbers"
import { durationNumbers, type LevelOfRows, sampleOf } from "./duration"
import { durationLevel, durationPersonsPart, shownDuration, weightedLevel } from "./duration-statistic"
import type { Stay } from "./period-sample"
import { comparisonOf } from "./request-parameters"

/** One wave: its request, the months of its result, and its weight ω. */
export interface WaveSample {
  readonly weight: number
  readonly request: MeasureRequest<DurationCriterion>
  readonly result: MonthSpan
}

/**
 * M2 of several waves: levels Σω·y, y each wave's own statistic in its own windows. Restricted means keep their persons'
 * influences, so that someone in several waves counts once; of the others the comparison's waves share their persons.
 */
export function waveDuration(waves: readonly WaveSample[], stays: readonly Stay[]): MeasuredAreas {
  const [first] = waves
  if (first === undefined) return { areas: new Map(), personsPart: () => absent("noComparison"), verdictMinimum: 10 }
  const { criterion } = first.request
  const side = (of: (request: WaveSample["request"]) => readonly MunicipalityCode[], sharing: Sharing) => {
    const cell = (window: (wave: WaveSample) => MonthSpan): LevelOfRows => {
      const samples = waves.map((wave) => {
        const codes = new Set(of(wave.request))
        const rows = sampleOf(wave.request, stays, window(wave)).filter(({ municipality }) => codes.has(municipality))
        return { weight: wave.weight, rows, level: durationLevel(criterion, rows, wave.request.threshold) }
      })
      return { rows: samples.flatMap(({ rows }) => rows), level: weightedLevel(criterion, samples, sharing) }
    }
    return { before: cell(({ request }) => request.criterion.baseline), after: cell(({ result }) => result) }
  }
  const project = side(({ project: codes }) => codes, "otherPersons")
  const comparison = side(comparisonOf, "samePersons")
  const levels = [project.after, project.before, comparison.after, comparison.before].map(({ level }) => level)
  return {
    areas: new Map([
      ["project", durationNumbers(criterion, project.before, project.after)],
      ["comparison", durationNumbers(criterion, comparison.before, comparison.after)],
    ]),
    personsPart: (key) => (key === "project" ? durationPersonsPart(criterion, levels) : absent("noComparison")),
    verdictMinimum: 10,
    shown: shownDuration(criterion),
  }
}

type Sharing = "otherPersons" | "samePersons"
