import { absent, type Absent, type AbsenceReason } from "../domain/absence"
import { projectArea } from "../domain/area"
import { monthOf } from "../domain/calendar"
import { certainSign, type Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Threshold } from "../domain/result"
import type { LeaveOneOut, LinesBefore, Placebo, Randomisation, Robustness } from "../domain/robustness"
import { earlierBy, type MeasuredCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { paced } from "../engine/pace"
import { disclose, isSmall } from "../disclosure/threshold"
import { relevantChangeOf } from "../domain/scheme"
import { type MunicipalChanges, randomisationTest } from "../statistics/randomisation"
import { welch } from "../statistics/welch"
import type { MeasuredAreas, Pooled } from "./area-numbers"
import { hiddenBeside } from "./beside-whole"
import { unitOf, unmeasurable } from "./criterion-result"
import { measuredAreas } from "./measured-areas"
import { develop, ordinaryVariation } from "./develop"
import { pooledLevels } from "./pooled-levels"
import { comparisonOf, dataStart, windowsOf } from "./request-parameters"
import { areasOf, isParted } from "./wave-areas"
import type { Asked } from "./wave-together"

/** Months of data before the start without which the lines before it cannot be judged (MEASURES §3). */
const MONTHS_BEFORE = 24

/**
 * How far the difference in development of all participating municipalities rests on single municipalities, on the way
 * they are weighed, and on what the lines did before the start. Only municipalities whose own change may be shown are
 * taken, so that no line tells of a hidden one. Source: MEASURES §3 "Robustness", "Randomisation test".
 */
export async function robustness(engine: Engine, request: MeasureRequest, run: RunOptions = {}): Promise<Robustness> {
  const { result } = windowsOf(request)
  const reason = unmeasurable(request)
  if (reason !== null) return nothing(request, reason)
  if (isParted(request)) {
    // Changes in different windows are not alike: they cannot be drawn or left out among each other.
    const placebo = await placeboOf(engine, request, run)
    return { ...nothing(request, "notTogether"), placebo, linesBefore: linesBefore(request, placebo) }
  }
  if (result === null) return nothing(request, "notObservedYet")
  const measured = setsOf(await measuredAreas(engine, request, result.months, run))
  // Those that are hidden beside the whole, too: a mean of the others and of them would tell them.
  const isHidden = hiddenBeside(request, measured)
  const shown = (codes: readonly MunicipalityCode[]) =>
    codes.filter(
      (code) => changeOf(request, measured, code) !== null && !isHidden(code, "baseline") && !isHidden(code, "result"),
    )
  const participating = shown(request.project)
  const comparison = shown(comparisonOf(request))
  const placebo = await placeboOf(engine, request, run)
  const pooled = await pooledLevels(engine, request, result.months, measured, run)
  const equal = unweighted(request, measured, participating, comparison)
  const ranges = await leaveOneOut(request, measured, pooled, participating, comparison, run)
  return {
    unweighted: measured.shown?.(equal) ?? equal,
    randomisation: randomisation(request, measured, participating, comparison),
    ...ranges,
    placebo,
    linesBefore: linesBefore(request, placebo),
  }
}

/** Where persons are matched, the comparison's municipalities are those weighted to the project's persons. */
export function setsOf(measured: MeasuredAreas): MeasuredAreas {
  const against = measured.versus?.("project")
  if (against === undefined) return measured
  const both = (of: (side: MeasuredAreas) => MeasuredAreas["areas"]) => new Map([...of(measured), ...of(against)])
  return { ...measured, areas: both(({ areas }) => areas), counted: both(({ areas, counted }) => counted ?? areas) }
}

/** A municipality's own change where it may be shown. */
function changeOf(request: MeasureRequest, { areas }: MeasuredAreas, code: MunicipalityCode): number | null {
  const change = areas.get(String(code))?.change
  if (change === undefined) return null
  const estimate = disclose(change, request.threshold)
  return estimate.kind === "value" ? estimate.value : null
}

function unweighted(
  request: MeasureRequest,
  measured: MeasuredAreas,
  participating: readonly MunicipalityCode[],
  comparison: readonly MunicipalityCode[],
): Estimate {
  const changes = (codes: readonly MunicipalityCode[]) =>
    codes.flatMap((code) => changeOf(request, measured, code) ?? [])
  return welch(changes(participating), changes(comparison))
}

function randomisation(
  request: MeasureRequest,
  measured: MeasuredAreas,
  participating: readonly MunicipalityCode[],
  comparison: readonly MunicipalityCode[],
): Randomisation | Absent {
  const set = (codes: readonly MunicipalityCode[]): MunicipalChanges => ({
    changes: codes.map((code) => changeOf(request, measured, code) ?? 0),
    weights: codes.map((code) => measured.areas.get(String(code))?.weight ?? 0),
    variances: codes.map((code) => measured.areas.get(String(code))?.changeVariance ?? 0),
  })
  // Drawn municipalities would have to be matched anew (MEASURES §3).
  if (measured.versus !== undefined && request.matched) return absent("noComparison")
  const { tauSquared } = ordinaryVariation(measured, comparison)
  // Of several participants, one alone says nothing of the difference of them all.
  if (request.project.length > 1 && participating.length <= 1) return absent("hidden")
  const test = randomisationTest(set(participating), set(comparison), tauSquared)
  if (test.kind === "absent") return test
  const { p, draws, exact, participants, municipalities } = test
  if (participating.length === 1) return { kind: "rank", rank: Math.round(p * draws), of: draws }
  return { kind: "test", p, draws, exact, participants, municipalities }
}

/** The difference when each participating municipality, and then each of the comparison's, is left out. */
async function leaveOneOut(
  request: MeasureRequest,
  measured: MeasuredAreas,
  pooled: Pooled,
  participating: readonly MunicipalityCode[],
  comparison: readonly MunicipalityCode[],
  run: RunOptions,
): Promise<Pick<Robustness, "withoutParticipant" | "withoutComparison">> {
  const project = request.project
  const others = comparisonOf(request)
  const whole = ["project", "comparison"].map((key) => measured.areas.get(key)?.change)
  const hidden = whole.some((change) => change === undefined || disclose(change, request.threshold).kind === "absent")
  // What is left of a set may be one municipality that is hidden: then the difference without the other would tell it.
  const mayBeShown = (codes: readonly MunicipalityCode[]): boolean =>
    !smallTogether(
      codes.map((code) => measured.areas.get(String(code))?.change.basis ?? []),
      request.threshold,
    )
  const inShownUnit = (value: number): number => {
    const shown = measured.shown?.({ kind: "value", value, interval: absent("noInterval") })
    return shown?.kind === "value" ? shown.value : value
  }
  const range = async (
    set: readonly MunicipalityCode[],
    left: readonly MunicipalityCode[],
    differenceOf: (rest: readonly MunicipalityCode[]) => number,
  ): Promise<LeaveOneOut | Absent> => {
    if (hidden) return absent("hidden")
    const rests = left.map((code) => set.filter((other) => other !== code))
    const shown = rests.filter(mayBeShown)
    const differences = (await paced(shown, run, differenceOf)).filter(Number.isFinite).map(inShownUnit)
    if (differences.length === 0) return absent(shown.length < set.length ? "hidden" : "noComparison")
    const [low, high] = [Math.min(...differences), Math.max(...differences)]
    return { kind: "range", low, high, municipalities: differences.length }
  }
  const change = (codes: readonly MunicipalityCode[]): number => {
    const { baseline, result } = pooled(codes)
    return result - baseline
  }
  const ownChange = change(project)
  const otherChange = change(others)
  return {
    withoutParticipant:
      project.length < 2
        ? absent("noComparison")
        : await range(project, participating, (rest) => change(rest) - otherChange),
    withoutComparison: await range(others, comparison, (rest) => ownChange - change(rest)),
  }
}

/** Do several municipalities together stand on a small number of persons? Their bases count the same things in order. */
function smallTogether(bases: readonly (readonly number[])[], k: Threshold): boolean {
  const longest = Math.max(0, ...bases.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => bases.reduce((sum, basis) => sum + (basis[at] ?? 0), 0)).some(
    (persons) => isSmall(persons, k),
  )
}

/**
 * The same difference with both windows before the start: the baseline takes the result's place and the twelve months
 * before it the baseline's. (A result window just twelve months back would lie inside the intervention.)
 */
async function placeboOf(engine: Engine, request: MeasureRequest, run: RunOptions): Promise<Placebo> {
  const { criterion } = request
  const { baseline, result } = placeboWindows(criterion)
  // Everyone's months are counted from a day of their own: no year before the start is the same for all.
  if (criterion.measure === "wage_hours_gap" && criterion.cohort === "entrants") {
    return { baseline, result, difference: absent("noComparison") }
  }
  const asked = placeboAsked(request)
  const measured = await areasOf(engine, request, placeboAsked, run)
  if (asked === null || measured === null) return { baseline, result, difference: absent("outsidePeriod") }
  const { areas } = develop(asked.request, asked.windows, unitOf(request), measured)
  const project = areas.find(({ area }) => area.kind === projectArea.kind)
  const difference = project?.difference ?? absent("noPopulation")
  // Of a municipality with a start of its own the data may begin too late: what lies before them is not "yet" to come.
  const isBeforeData = difference.kind === "absent" && difference.reason === "notObservedYet"
  return { baseline, result, difference: isBeforeData ? absent("outsidePeriod") : difference }
}

function placeboWindows({ baseline: result }: MeasuredCriterion): Pick<Placebo, "baseline" | "result"> {
  return { baseline: { first: result.first - 12, last: result.last - 12 }, result }
}

function placeboAsked(request: MeasureRequest): Asked | null {
  const { criterion } = request
  const { baseline, result } = placeboWindows(criterion)
  if (baseline.first < monthOf(dataStart(request))) return null
  // The measure of one criterion kind stays of that kind with other windows.
  const moved = { ...request, criterion: { ...criterion, ...earlierBy(12, criterion), baseline, result } }
  return { request: moved, windows: { baseline, result: { months: result, provisional: false } } }
}

/** "Linjerne før start afviger": the placebo's interval excludes 0, or it is at least as large as a relevant change. */
function linesBefore(request: MeasureRequest, { difference }: Placebo): LinesBefore {
  if (request.scheme.intervention.first - monthOf(dataStart(request)) < MONTHS_BEFORE) return "unknown"
  if (difference.kind === "absent") return "unknown"
  if (Math.abs(difference.value) >= (relevantChangeOf(request.criterion) ?? Infinity)) return "diverge"
  if (difference.interval.kind === "absent") return "unknown"
  return certainSign(difference) === 0 ? "alike" : "diverge"
}

function nothing({ criterion }: MeasureRequest, reason: AbsenceReason): Robustness {
  const none = absent(reason)
  const { baseline } = criterion
  return {
    unweighted: none,
    randomisation: none,
    withoutParticipant: none,
    withoutComparison: none,
    placebo: { baseline: { first: baseline.first - 12, last: baseline.last - 12 }, result: baseline, difference: none },
    linesBefore: "unknown",
  }
}
