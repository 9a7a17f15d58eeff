import stockSql from "../../queries/measures/hours_progression_stock.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, ProgressionDetail, SeriesResult } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { meanInterval } from "../statistics/t-interval"
import { MonthlyCounts, seriesOf } from "./area-series"
import { besideWhole, summedSets, toldByWhole } from "./beside-whole"
import { countOf } from "./clustered-share"
import { undelivered } from "./delivery"
import { type Cohort, cohortsByArea, emptyCohort, observed, shareOf } from "./progression"
import { progressionParameters } from "./progression-parameters"
import { dataMonths, windowsOf } from "./request-parameters"

/** Beside M3's verdict: what had become of everyone in the cohort, and the stock (bestand) by month. */
export async function progressionDetail(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions = {},
): Promise<{ details: readonly ProgressionDetail[]; stock: SeriesResult }> {
  const areas: Area[] = [projectArea, comparisonArea, ...municipalities.map(({ code }) => municipalityArea(code))]
  const { result, baseline } = windowsOf(request)
  const spans = { baseline, result: result?.months ?? baseline }
  const cohorts = await cohortsByArea(engine, request, spans.result, run)
  const missing = await undelivered(engine, request, spans, run)
  const told = [toldDetails(request, cohorts, 0), toldDetails(request, cohorts, 1)] as const
  const details = areas.flatMap((area) => {
    const [before, after] = cohorts.get(areaKey(area)) ?? [emptyCohort, emptyCohort]
    const key = areaKey(area)
    const rows = [detailOf(request, area, "baseline", before, missing(key, "baseline"), told[0])]
    if (result !== null) rows.push(detailOf(request, area, "result", after, missing(key, "result"), told[1]))
    return rows
  })
  return { details, stock: await stockSeries(engine, request, run) }
}

type Name = Exclude<keyof ProgressionDetail, "area" | "window">
type Told = (area: Area, name: Name) => boolean

/** `reason` says why the window has no numbers, where it has none; `isTold` which of them stand beside too many others. */
export function detailOf(
  request: MeasureRequest,
  area: Area,
  window: "baseline" | "result",
  cohort: Cohort,
  reason: AbsenceReason | null = null,
  isTold: Told = () => false,
): ProgressionDetail {
  const numbers = numbersOf(cohort)
  const shown = (name: Name): Estimate =>
    reason === null ? disclose(besideWhole(numbers[name], isTold(area, name)), request.threshold) : absent(reason)
  return {
    area,
    window,
    observed: shown("observed"),
    up: shown("up"),
    unchanged: shown("unchanged"),
    down: shown("down"),
    left: shown("left"),
    upOfRemaining: shown("upOfRemaining"),
    meanChange: shown("meanChange"),
    meanRise: shown("meanRise"),
    unknownHours: shown("unknownHours"),
    notObservedYet: shown("notObservedYet"),
  }
}

function numbersOf(cohort: Cohort): Readonly<Record<Name, Undisclosed>> {
  const n = observed(cohort)
  const remaining = n - cohort.left
  const states = [cohort.up, cohort.unchanged, cohort.down, cohort.left]
  // The four parts stand in one bar and add up to the whole, so a small one hides them all.
  const part = (count: number): Undisclosed => ({ estimate: shareOf(count, n), basis: [n, ...states] })
  const count = (persons: number): Undisclosed => ({ estimate: countOf(persons), basis: [persons] })
  return {
    observed: count(n),
    up: { estimate: shareOf(cohort.up, n), basis: [n, cohort.up, n - cohort.up] },
    unchanged: part(cohort.unchanged),
    down: part(cohort.down),
    left: part(cohort.left),
    // All observed stand beside it, so those who left are what is missing.
    upOfRemaining: {
      estimate: shareOf(cohort.up, remaining),
      basis: [remaining, cohort.up, remaining - cohort.up, cohort.left],
    },
    meanChange: meanChangeOf(cohort, remaining),
    meanRise: meanRiseOf(cohort),
    unknownHours: count(cohort.unknownHours),
    notObservedYet: count(cohort.notObserved),
  }
}

/** Which of the municipalities' numbers the project's or the comparison's, less the others', would tell (`toldByWhole`). */
function toldDetails(
  request: MeasureRequest,
  cohorts: ReadonlyMap<string, readonly [Cohort, Cohort]>,
  window: 0 | 1,
): Told {
  const told = new Set<string>()
  const numbersIn = (key: string) => numbersOf(cohorts.get(key)?.[window] ?? emptyCohort)
  for (const [whole, codes] of Object.entries(summedSets(request))) {
    const keys = codes.map((code) => areaKey(municipalityArea(code)))
    const sum = numbersIn(whole)
    const each = keys.map(numbersIn)
    for (const name of Object.keys(sum) as Name[]) {
      toldByWhole(
        sum[name],
        each.map((numbers) => numbers[name]),
        request.threshold,
      ).forEach((isTold, index) => {
        if (isTold) told.add(`${keys[index] ?? ""} ${name}`)
      })
    }
  }
  return (area, name) => area.kind === "municipality" && told.has(`${areaKey(area)} ${name}`)
}

/** Mean change of hours among those still in fleksjob, with t-interval (R `t.test`). */
function meanChangeOf({ up, down, left, changeSum, changeSquareSum }: Cohort, n: number): Undisclosed {
  return { estimate: meanOf(changeSum, changeSquareSum, n), basis: [n, up + down, left] }
}

/** The same among those who went up. With the mean of all beside it, it tells the fall of those who went down. */
function meanRiseOf({ up, down, left, riseSum, riseSquareSum }: Cohort): Undisclosed {
  return { estimate: meanOf(riseSum, riseSquareSum, up), basis: [up, down, left] }
}

function meanOf(sum: number, squareSum: number, n: number): Estimate {
  if (n === 0) return absent("noPopulation")
  const mean = sum / n
  const variance = n > 1 ? Math.max(0, (squareSum - n * mean * mean) / (n - 1)) : 0
  return { kind: "value", value: mean, interval: meanInterval(mean, variance, n), persons: n }
}

async function stockSeries(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions,
): Promise<SeriesResult> {
  const { first, last } = dataMonths(request)
  // Spells that run on the data's first day are left out, so at first hardly anyone can have gone up.
  const span = { first: first + 24, last }
  const rows = await engine.query(stockSql, { ...progressionParameters(request), ...span }, run)
  const counts = new MonthlyCounts(rows, ["persons", "up"])
  const point = (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
    const { persons = 0, up = 0 } = counts.at(codes, month)
    return { estimate: shareOf(up, persons), basis: [persons, up, persons - up] }
  }
  const series = seriesOf(request, [], { name: "stock", span, step: 1, point })
  return { unit: "share", step: 1, series }
}
