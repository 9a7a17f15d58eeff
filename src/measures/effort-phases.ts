import phasesSql from "../../queries/measures/effort_phases.sql?raw"
import transitionsSql from "../../queries/measures/effort_transitions.sql?raw"
import { absent } from "../domain/absence"
import { firstDay, lastDay, monthsIn, type MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { PhaseMonth, PhaseRow, Phases, Told } from "../domain/fleksjob-effort"
import { compareDanish } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import { hiddenInRow } from "../disclosure/hidden-row"
import { isSmall } from "../disclosure/threshold"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { countOf } from "./clustered-share"
import { effortWindows, type EffortRequest, schemeNames, statusMonths } from "./effort-request"
import { dataEnd, dataMonths, populationParameters } from "./request-parameters"

/** Days between two phases, at most, for the second to follow from the first; as M3 joins fleksjob. */
const GAP_DAYS = 28

/**
 * Persons in each phase of the indsatsmodel month by month, and what came after each phase during the intervention. Absent
 * ("columnMissing") where the files tell no phase of the scheme. A row shows its total, so that its cells are hidden
 * together where one of them is small (MEASURES §5).
 */
export async function effortPhases(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<Told<Phases>> {
  const span = effortWindows(request, dataEnd(request)).result
  if (span === null) return absent("outsidePeriod")
  const months = statusMonths(request, dataMonths(request))
  const shared = { ...populationParameters(request), schemes: schemeNames(request.scheme) }
  const members = new Set(request.project)
  const ofProject = ({ municipality }: Row): boolean => members.has(Number(municipality))
  const monthly = (await engine.query(phasesSql, { ...shared, ...months }, run)).filter(ofProject)
  const phases = [...new Set(monthly.map(({ phase }) => String(phase)))]
    .filter((phase) => phase !== "")
    .sort(compareDanish)
  if (phases.length === 0) return absent("columnMissing")
  const days = { gap_days: GAP_DAYS, first_day: firstDay(span.first), last_day: lastDay(span.last) }
  const moves = (await engine.query(transitionsSql, { ...shared, ...days }, run)).filter(ofProject)
  return {
    kind: "told",
    phases,
    months: monthRows(monthly, phases, months, request.threshold),
    span,
    transitions: phases.map((phase) => transitionRow(moves, phase, phases, request.threshold)),
  }
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { persons }) => sum + Number(persons), 0)
}

/** A total and the cells that make it up. */
function cellsOf(
  counts: readonly number[],
  k: Threshold,
): { readonly total: Estimate; readonly cells: readonly Estimate[] } {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const hidden = hiddenInRow(counts, k)
  return {
    total: isSmall(total, k) ? absent("hidden") : countOf(total),
    cells: counts.map((count, index) => (hidden[index] === true ? absent("hidden") : countOf(count))),
  }
}

function monthRows(rows: readonly Row[], phases: readonly string[], span: MonthSpan, k: Threshold): PhaseMonth[] {
  return monthsIn(span).map((month) => {
    const own = rows.filter((row) => Number(row.month) === month)
    // Those of whom no phase is told are a cell too, or the total would tell them.
    const counts = [...phases, ""].map((phase) => sumOf(own.filter((row) => row.phase === phase)))
    const { total, cells } = cellsOf(counts, k)
    return { month, persons: total, byPhase: cells.slice(0, phases.length) }
  })
}

function transitionRow(rows: readonly Row[], phase: string, phases: readonly string[], k: Threshold): PhaseRow {
  const own = rows.filter((row) => row.phase === phase)
  const ended = (outcome: string) => own.filter((row) => row.outcome === outcome)
  const counts = [
    ...phases.map((next) => sumOf(ended("moved").filter((row) => row.next_phase === next))),
    sumOf(ended("left")),
    sumOf(ended("running")),
  ]
  const { total, cells } = cellsOf(counts, k)
  const none = absent("noPopulation")
  return {
    phase,
    persons: total,
    next: cells.slice(0, phases.length),
    left: cells[phases.length] ?? none,
    running: cells[phases.length + 1] ?? none,
  }
}
