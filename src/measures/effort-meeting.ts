import meetingSql from "../../queries/measures/effort_meeting.sql?raw"
import { absent } from "../domain/absence"
import { areaKey, comparisonArea, projectArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { MeetingLevel, MeetingStudy, Told } from "../domain/fleksjob-effort"
import type { Curve, Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import type { Engine, NumberColumns, RunOptions } from "../engine/engine"
import { countOf } from "./clustered-share"
import { rowsByArea } from "./duration"
import { curvesOf } from "./duration-curves"
import { effortWindows, type EffortRequest, eventEnd, toldPersons } from "./effort-request"
import { incidenceAt, incidenceMedian } from "./incidence-reading"
import { dayNumber, dayWindows, periodSample, type Stay } from "./period-sample"
import { comparisonOf, populationParameters } from "./request-parameters"
import { marks, readSpells, type SpellReading } from "./spell-reading"

/** Nobody is followed longer than two years from the meeting, as the restricted mean of M2. */
const LONGEST_DAYS = 728

/**
 * Time from a meeting in the rehabilitation team to a fleksjob, by the period sample and the estimators of M2: persons who wait
 * in the window, entering with the time they have waited. Pension, death, emigration and another meeting are other ways
 * out. Absent ("tableMissing") where the participating municipalities deliver no meetings.
 * Source: MEASURES §3 M2 (b), (c), "origin".
 */
export async function meetingStudy(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<Told<MeetingStudy>> {
  const parameters = { ...populationParameters(request), longest_days: LONGEST_DAYS }
  const stays = staysOf(await engine.numbers(meetingSql, parameters, run))
  const members = new Set<number>(request.project)
  const delivering = new Set(stays.map(({ municipality }) => municipality).filter((code) => members.has(code)))
  if (delivering.size === 0) return absent("tableMissing")
  const end = eventEnd(request)
  const months = effortWindows(request, end)
  const readings = (
    [
      ["baseline", months.baseline],
      ["result", months.result],
    ] as const
  ).flatMap(([window, span]) => (span === null ? [] : readingsOf(request, stays, window, span, dayNumber(end) + 1)))
  return {
    kind: "told",
    months,
    levels: readings.map((reading) => levelOf(reading, request.threshold)),
    curves: readings.flatMap((reading): Curve[] => curvesOf(reading, request.threshold)),
    delivering: delivering.size,
  }
}

function readingsOf(
  request: EffortRequest,
  stays: readonly Stay[],
  window: "baseline" | "result",
  span: MonthSpan,
  afterLastDay: number,
): SpellReading[] {
  const rows = dayWindows(span, request.leftOut).flatMap((days) => periodSample(stays, days, afterLastDay))
  const byArea = rowsByArea(rows, request.project, comparisonOf(request))
  return [projectArea, comparisonArea].map((area) =>
    readSpells({ area, window, rows: byArea.get(areaKey(area)) ?? [], unknown: [] }, request.threshold),
  )
}

function levelOf(reading: SpellReading, k: Threshold): MeetingLevel {
  const { set, counts, toFleksjob, weeks: shownAt } = reading
  const { persons, fleksjob, other } = counts
  const basis = [persons, fleksjob, other, persons - fleksjob - other]
  const shown = (estimate: Estimate) => disclose({ estimate, basis }, k)
  return {
    area: set.area,
    window: set.window,
    persons: disclose({ estimate: toldPersons(persons), basis: [persons] }, k),
    toFleksjob: shown(persons === 0 ? absent("noPopulation") : countOf(fleksjob)),
    within: marks.map((weeks) => {
      const estimate = incidenceAt(toFleksjob, weeks * 7)
      // Beside the curve it would tell the few in between.
      const isApart = estimate.kind === "value" && !shownAt.includes(weeks)
      return { weeks, estimate: shown(isApart ? absent("hidden") : estimate) }
    }),
    median: shown(incidenceMedian(toFleksjob, persons, k)),
  }
}

function staysOf({ pid, meeting, municipality, start_day, end_day, end_kind }: NumberColumns): Stay[] {
  if (!pid || !meeting || !municipality || !start_day || !end_day || !end_kind) {
    throw new Error("effort_meeting.sql lacks a column")
  }
  return Array.from(pid, (person, index) => ({
    person,
    spell: meeting[index] ?? 0,
    municipality: municipality[index] ?? 0,
    spellStart: start_day[index] ?? 0,
    benefitStart: start_day[index] ?? 0,
    start: start_day[index] ?? 0,
    end: end_day[index] ?? 0,
    exitKind: end_kind[index] ?? 0,
    unknownStart: false,
  }))
}
