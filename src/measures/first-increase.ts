import increaseSql from "../../queries/measures/hours_first_increase.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import { areaKey, comparisonArea, projectArea } from "../domain/area"
import { type Month, monthOf, type MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { FirstIncrease, FirstIncreaseResult, IncreaseCurve } from "../domain/progression-result"
import type { Curve, MeasureRequest, Threshold } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import { observedWindow } from "../domain/window"
import type { Engine, NumberColumns, RunOptions } from "../engine/engine"
import { disclose } from "../disclosure/threshold"
import { countOf } from "./clustered-share"
import { undelivered } from "./delivery"
import { rowsByArea } from "./duration"
import { curvesOf } from "./duration-curves"
import { incidenceAt, incidenceMedian } from "./incidence-reading"
import { dayNumber, dayWindows, periodSample, type SampleRow, type Stay } from "./period-sample"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf, dataEnd, lastFinal, windowParameters } from "./request-parameters"
import { readSpells, type SpellReading } from "./spell-reading"

/** Weeks within which the share with more hours is read. */
const MARKS = [13, 26, 52, 104] as const

const kinds: Readonly<Record<Curve["kind"], IncreaseCurve["kind"]>> = {
  toFleksjob: "moreHours",
  otherExit: "outOfFleksjob",
  remaining: "sameHours",
}

/**
 * Time in fleksjob of few hours until hours first rise, leaving fleksjob as the competing exit, by the estimators of M2 (b)
 * and (c). All starts of the intervention are followed to the data's end, also those whose follow-up lies after it. Starts of
 * the baseline are followed no further than to the intervention, so that its days are not counted on both sides.
 * Source: MEASURES §3 M3.
 */
export async function firstIncrease(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions = {},
): Promise<FirstIncreaseResult> {
  const { baseline, result } = cohortsOf(request)
  const spans = { baseline: baseline.starts, result: result?.starts ?? baseline.starts }
  const parameters = { ...progressionParameters(request), ...windowParameters(spans.baseline, spans.result) }
  const columns = await engine.numbers(increaseSql, parameters, run)
  const missing = await undelivered(engine, request, spans, run)
  const details: FirstIncrease[] = []
  const curves: IncreaseCurve[] = []
  for (const [window, cohort] of [
    ["baseline", baseline],
    ["result", result],
  ] as const) {
    if (cohort === null) continue
    const rows = followed(request, columns, window === "baseline" ? 1 : 2, cohort)
    const byArea = rowsByArea(rows, request.project, comparisonOf(request))
    for (const area of [projectArea, comparisonArea]) {
      const own = byArea.get(areaKey(area)) ?? []
      const reason = missing(areaKey(area), window)
      const reading = readSpells({ area, window, rows: own, unknown: [] }, request.threshold, MARKS)
      details.push({ area, window, ...cohort, ...numbersOf(reading, request.threshold, reason) })
      if (reason === null) curves.push(...increaseCurves(reading, request.threshold))
    }
  }
  return { details, curves }
}

/** Who begins in which months, and the last month in which they are followed. */
interface Followed {
  readonly starts: MonthSpan
  readonly followedTo: Month
}

function cohortsOf(request: MeasureRequest<ProgressionCriterion>): {
  readonly baseline: Followed
  readonly result: Followed | null
} {
  const { criterion, scheme } = request
  const last = monthOf(dataEnd(request))
  const before = Math.max(criterion.baseline.last, scheme.intervention.first - 1)
  const observed = observedWindow(criterion.result, lastFinal(request))
  return {
    baseline: { starts: criterion.baseline, followedTo: Math.min(before, last) },
    result: observed === null ? null : { starts: observed.months, followedTo: last },
  }
}

/** The cohort's episodes as the days of the follow-up see them, months that are left out not among them. */
function followed(
  request: MeasureRequest<ProgressionCriterion>,
  columns: NumberColumns,
  windowNumber: 1 | 2,
  { starts, followedTo }: Followed,
): SampleRow[] {
  const stays = staysOf(columns, windowNumber)
  const dataEnds = dayNumber(dataEnd(request)) + 1
  return dayWindows({ first: starts.first, last: followedTo }, request.leftOut).flatMap((days) =>
    periodSample(stays, days, dataEnds),
  )
}

function staysOf(columns: NumberColumns, windowNumber: 1 | 2): Stay[] {
  const { pid, window_number: number, municipality, start_day: start, end_day: end, end_kind: kind } = columns
  if (!pid || !number || !municipality || !start || !end || !kind) {
    throw new Error("hours_first_increase.sql lacks a column")
  }
  return Array.from(pid, (person, index) => ({
    person,
    spell: 0,
    municipality: municipality[index] ?? 0,
    spellStart: start[index] ?? 0,
    start: start[index] ?? 0,
    benefitStart: start[index] ?? 0,
    end: end[index] ?? 0,
    exitKind: kind[index] ?? 0,
    unknownStart: false,
  })).filter((_, index) => number[index] === windowNumber)
}

/** The kinds of M2's curves as those of hours: 1 more hours, 2 out of fleksjob. */
function increaseCurves(reading: SpellReading, k: Threshold): IncreaseCurve[] {
  return curvesOf(reading, k).map(({ area, window, kind, points }) => ({ area, window, kind: kinds[kind], points }))
}

function numbersOf(
  { counts, weeks: shownAt, toFleksjob: curve }: SpellReading,
  k: Threshold,
  reason: AbsenceReason | null,
): Pick<FirstIncrease, "persons" | "increased" | "within" | "median"> {
  const { persons, fleksjob: increased, other: left } = counts
  const basis = [persons, increased, left, persons - increased - left]
  const shown = (estimate: Estimate, behind: readonly number[] = basis): Estimate =>
    reason === null ? disclose({ estimate, basis: behind }, k) : absent(reason)
  return {
    persons: shown(countOf(persons), [persons]),
    increased: shown(countOf(increased)),
    within: MARKS.map((weeks) => {
      const estimate = incidenceAt(curve, weeks * 7)
      // Beside the curve it would tell the few in between.
      const isApart = estimate.kind === "value" && !shownAt.includes(weeks)
      return { weeks, estimate: shown(isApart ? absent("hidden") : estimate) }
    }),
    median: shown(incidenceMedian(curve, persons, k)),
  }
}
