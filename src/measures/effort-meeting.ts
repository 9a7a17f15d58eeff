import meetingSql from "../../queries/measures/effort_meeting.sql?raw"
import { absent } from "../domain/absence"
import type { MeetingStudy, Told } from "../domain/fleksjob-effort"
import type { Engine, RunOptions } from "../engine/engine"
import { effortWindows, type EffortRequest, eventEnd } from "./effort-request"
import { dayNumber } from "./period-sample"
import { populationParameters } from "./request-parameters"
import { marks } from "./spell-reading"
import { longestDays, waitingStudy, waitsOf } from "./waiting-study"

/**
 * Time from a meeting in the rehabilitation team to a fleksjob. Pension, death, emigration and another meeting are other ways
 * out. Absent ("tableMissing") where the participating municipalities deliver no meetings.
 * Source: MEASURES §3 M2 (b), (c), "origin".
 */
export async function meetingStudy(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<Told<MeetingStudy>> {
  const parameters = { ...populationParameters(request), longest_days: longestDays }
  const stays = waitsOf(await engine.numbers(meetingSql, parameters, run))
  const members = new Set<number>(request.project)
  const delivering = new Set(stays.map(({ municipality }) => municipality).filter((code) => members.has(code)))
  if (delivering.size === 0) return absent("tableMissing")
  const end = eventEnd(request)
  const months = effortWindows(request, end)
  const study = waitingStudy(request, { stays, months, afterLastDay: dayNumber(end) + 1, marks })
  return { kind: "told", ...study, delivering: delivering.size }
}
