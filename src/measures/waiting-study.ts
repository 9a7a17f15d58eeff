import { absent } from "../domain/absence"
import { areaKey, comparisonArea, projectArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { Curve, MeasureRequest, Threshold } from "../domain/result"
import type { WaitingLevel, WaitingStudy } from "../domain/waiting"
import { disclose } from "../disclosure/threshold"
import type { NumberColumns } from "../engine/engine"
import { countOf } from "./clustered-share"
import { rowsByArea } from "./duration"
import { curvesOf } from "./duration-curves"
import { toldPersons } from "./effort-request"
import { incidenceAt, incidenceMedian } from "./incidence-reading"
import { dayWindows, periodSample, type Stay } from "./period-sample"
import { comparisonOf } from "./request-parameters"
import { readSpells, type SpellReading } from "./spell-reading"

/** Nobody is followed longer than two years, as the restricted mean of M2. */
export const longestDays = 728

interface Waits {
  /** Rows of the SQL: pid, wait, municipality, start_day, end_day, end_kind (1 what is waited for, 2 other ways out). */
  readonly stays: readonly Stay[]
  readonly months: WaitingStudy<Curve>["months"]
  /** The day after the last that the data cover. */
  readonly afterLastDay: number
  /** Weeks within which the share is read. */
  readonly marks: readonly number[]
}

/**
 * How soon what is waited for comes, by the period sample and the estimators of M2: persons who wait in the window, entering
 * with the time that they have waited, other ways out competing. Source: MEASURES §3 M2 (b), (c).
 */
export function waitingStudy(request: MeasureRequest, waits: Waits): WaitingStudy<Curve> {
  const { months } = waits
  const readings = (
    [
      ["baseline", months.baseline],
      ["result", months.result],
    ] as const
  ).flatMap(([window, span]) => (span === null ? [] : readingsOf(request, waits, window, span)))
  return {
    months,
    levels: readings.map((reading) => levelOf(reading, waits.marks, request.threshold)),
    curves: readings.flatMap((reading): Curve[] => curvesOf(reading, request.threshold)),
  }
}

function readingsOf(
  request: MeasureRequest,
  { stays, afterLastDay, marks }: Waits,
  window: "baseline" | "result",
  span: MonthSpan,
): SpellReading[] {
  const rows = dayWindows(span, request.leftOut).flatMap((days) => periodSample(stays, days, afterLastDay))
  const byArea = rowsByArea(rows, request.project, comparisonOf(request))
  return [projectArea, comparisonArea].map((area) =>
    readSpells({ area, window, rows: byArea.get(areaKey(area)) ?? [], unknown: [] }, request.threshold, marks),
  )
}

function levelOf(reading: SpellReading, marks: readonly number[], k: Threshold): WaitingLevel {
  const { set, counts, toFleksjob: arriving, weeks: shownAt } = reading
  const { persons, fleksjob: arrived, other } = counts
  const basis = [persons, arrived, other, persons - arrived - other]
  const shown = (estimate: Estimate) => disclose({ estimate, basis }, k)
  return {
    area: set.area,
    window: set.window,
    persons: disclose({ estimate: toldPersons(persons), basis: [persons] }, k),
    arrived: shown(persons === 0 ? absent("noPopulation") : countOf(arrived)),
    within: marks.map((weeks) => {
      const estimate = incidenceAt(arriving, weeks * 7)
      // Beside the curve it would tell the few in between.
      const isApart = estimate.kind === "value" && !shownAt.includes(weeks)
      return { weeks, estimate: shown(isApart ? absent("hidden") : estimate) }
    }),
    median: shown(incidenceMedian(arriving, persons, k)),
  }
}

export function waitsOf({ pid, wait, municipality, start_day, end_day, end_kind }: NumberColumns): Stay[] {
  if (!pid || !wait || !municipality || !start_day || !end_day || !end_kind) {
    throw new Error("the SQL of a wait lacks a column")
  }
  return Array.from(pid, (person, index) => ({
    person,
    spell: wait[index] ?? 0,
    municipality: municipality[index] ?? 0,
    spellStart: start_day[index] ?? 0,
    benefitStart: start_day[index] ?? 0,
    start: start_day[index] ?? 0,
    end: end_day[index] ?? 0,
    exitKind: end_kind[index] ?? 0,
    unknownStart: false,
  }))
}
