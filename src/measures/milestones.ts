import pathSql from "../../queries/measures/company_oriented_path.sql?raw"
import personsSql from "../../queries/measures/target_persons.sql?raw"
import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import {
  milestoneMonths,
  milestonesOf,
  monthsBehind,
  type PathMark,
  pathMarks,
  wantedAt,
  wholeAmbition,
} from "../domain/milestones"
import type { MunicipalPath, ReachedMark } from "../domain/milestone-result"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, SeriesPoint } from "../domain/result"
import type { CompanyOrientedCriterion, Scheme } from "../domain/scheme"
import { wavesOf } from "../domain/waves"
import { judgeGoal, type Verdict } from "../domain/verdict"
import { disclose } from "../disclosure/threshold"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { countOf } from "./clustered-share"
import { groupParameters, measureCompanyOriented } from "./company-oriented"
import { withoutMissingMonths } from "./delivery"
import { goalMonths } from "./goal"
import { lastFinal } from "./request-parameters"

type Gains = (municipality: MunicipalityCode) => Estimate

/**
 * Every participating municipality's way to its ambition, for the whole bruttomålgruppe (`wholeGroup`): the gain month by
 * month, each milestone as reached or not, and the persons that the ceiling is counted by. A milestone is held against
 * the point value of its three months' season-matched gain. Source: MEASURES §3 M4, §4 "Mål".
 */
export async function milestonePaths(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  run: RunOptions = {},
): Promise<readonly MunicipalPath[]> {
  const { scheme, criterion, project } = request
  const paths = new Map<MunicipalityCode, MunicipalPath>()
  // Each with its own months and groups: a municipality's bruttomålgruppe is the union of its own groups.
  for (const wave of wavesOf(scheme, criterion, project)) {
    const own = { ...request, scheme: wave.scheme, criterion: wave.criterion, project: wave.municipalities }
    for (const path of await pathsOf(engine, own, scheme, run)) paths.set(path.municipality, path)
  }
  return project.flatMap((municipality) => paths.get(municipality) ?? [])
}

async function pathsOf(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  scheme: Scheme,
  run: RunOptions,
): Promise<readonly MunicipalPath[]> {
  const { project } = request
  const points = await pathPoints(engine, request, run)
  const persons = await personsOnDay(engine, request, run)
  const goal = goalMonths(request)
  const final = lastFinal(request)
  const gains = new Map<string, Gains>()
  const gainsOf = async (months: MonthSpan): Promise<Gains> => {
    const key = `${months.first} ${months.last}`
    const known = gains.get(key) ?? (await gainsIn(engine, request, months, run))
    gains.set(key, known)
    return known
  }
  const paths: MunicipalPath[] = []
  for (const municipality of project) {
    const marks: ReachedMark[] = []
    for (const milestone of milestonesOf(scheme, municipality)) {
      const months = milestoneMonths(milestone)
      const gain = months.last <= final ? (await gainsOf(months))(municipality) : absent("notObservedYet")
      marks.push({ milestone, months, wanted: milestone.gain, gain, verdict: verdictOf(gain, milestone.gain) })
    }
    const ambition = wholeAmbition(scheme, municipality)
    if (ambition !== null && goal !== null) {
      const gain = (await gainsOf(goal))(municipality)
      marks.push({
        milestone: null,
        months: goal,
        wanted: ambition,
        gain,
        verdict: ambitionVerdict(request, pathMarks(scheme, municipality), goal, gain, ambition),
      })
    }
    const { grantCeiling } = scheme
    const count = persons.get(municipality) ?? absent("noPopulation")
    paths.push({
      municipality,
      points: points.get(municipality) ?? [],
      marks,
      ...(grantCeiling && { persons: count, ceiling: times(count, grantCeiling.perPerson) }),
    })
  }
  return paths
}

function verdictOf(gain: Estimate, wanted: number): Verdict {
  if (gain.kind === "absent") return { kind: "none", reason: gain.reason }
  return judgeGoal(gain.value, gain.interval, wanted)
}

/** Before the project's end, the gain so far is held against the straight lines that lead to the ambition. */
function ambitionVerdict(
  { criterion }: MeasureRequest<CompanyOrientedCriterion>,
  marks: readonly PathMark[],
  { last }: MonthSpan,
  gain: Estimate,
  ambition: number,
): Verdict {
  if (gain.kind === "absent" || last === criterion.goal.last) return verdictOf(gain, ambition)
  const wanted = wantedAt(marks, last) ?? ambition
  return judgeGoal(gain.value, gain.interval, wanted, false, ambition)
}

async function gainsIn(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  months: MonthSpan,
  run: RunOptions,
): Promise<Gains> {
  const found = await measureCompanyOriented(engine, request, months, run)
  const { areas } = await withoutMissingMonths(engine, request, months, found, run)
  return (municipality) => {
    const numbers = areas.get(String(municipality))
    return numbers === undefined ? absent("noPopulation") : disclose(numbers.change, request.threshold)
  }
}

async function pathPoints(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  run: RunOptions,
): Promise<ReadonlyMap<MunicipalityCode, readonly SeriesPoint[]>> {
  const { scheme, criterion, project, threshold } = request
  const final = lastFinal(request)
  const parameters = {
    ...groupParameters(request),
    municipalities: project.join(","),
    baseline_first: criterion.baseline.first,
    baseline_last: criterion.baseline.last,
    first: scheme.intervention.first + monthsBehind - 1,
    last: Math.min(criterion.goal.last, final),
    months: monthsBehind,
  }
  const points = new Map<MunicipalityCode, SeriesPoint[]>()
  for (const row of await engine.query(pathSql, parameters, run)) {
    const code = Number(row.municipality)
    const own = points.get(code) ?? []
    own.push({ month: Number(row.month), estimate: pointOf(row, threshold), provisional: false })
    points.set(code, own)
  }
  for (const [code, own] of points) points.set(code, allOrNone(own))
  return points
}

/** Neighbouring points share two of their three months: a path with a hidden point is hidden whole. */
function allOrNone(points: readonly SeriesPoint[]): SeriesPoint[] {
  const isHidden = points.some(({ estimate }) => estimate.kind === "absent" && estimate.reason === "hidden")
  return points.map((point) => (isHidden ? { ...point, estimate: absent("hidden") } : point))
}

function pointOf(row: Row, threshold: MeasureRequest["threshold"]): Estimate {
  const basis = ["persons_1", "with_1", "without_1", "persons_2", "with_2", "without_2"].map((name) =>
    Number(row[name]),
  )
  return disclose(
    { estimate: { kind: "value", value: Number(row.gain), interval: absent("noInterval") }, basis },
    threshold,
  )
}

async function personsOnDay(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  run: RunOptions,
): Promise<ReadonlyMap<MunicipalityCode, Estimate>> {
  const { criterion, scheme, threshold } = request
  if (scheme.grantCeiling === undefined) return new Map()
  const rows = await engine.query(
    personsSql,
    { groups: criterion.targetGroups.join(","), day: scheme.grantCeiling.day },
    run,
  )
  return new Map(
    rows.map((row) => {
      const persons = Number(row.persons)
      return [Number(row.municipality), disclose({ estimate: countOf(persons), basis: [persons] }, threshold)]
    }),
  )
}

/** Kroner for so many persons; hidden where they are. */
function times(persons: Estimate, each: number): Estimate {
  return persons.kind === "absent" ? persons : { ...persons, value: persons.value * each }
}
