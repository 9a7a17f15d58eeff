import { absent } from "../domain/absence"
import { comparisonArea, projectArea } from "../domain/area"
import { lastDay, type MonthSpan } from "../domain/calendar"
import type { RunningChange, RunningSpells } from "../domain/duration"
import type { Estimate } from "../domain/estimate"
import type { MeasureRequest, Threshold } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import { disclose, isSmall } from "../disclosure/threshold"
import { clusteredVariance } from "../statistics/clustered"
import { tInterval } from "../statistics/t-interval"
import { countOf } from "./clustered-share"
import { dayWindow, type Stay } from "./period-sample"
import { shareOf } from "./progression"
import { comparisonOf, windowsOf } from "./request-parameters"
import { membersOf } from "./spell-group"

/** Whole weeks of anciennitet that are counted (MEASURES §3 M2 (d)). */
export const anciennitetWeeks = [13, 26, 52, 78, 104] as const

/** One who runs on a day: how long by its end, and whether the spell may be older than the data. */
interface Runner {
  readonly person: number
  readonly days: number
  readonly atLeast: boolean
}

/**
 * The spells that run on the last day of each window, by the weeks they have lasted by that day's end. A spell of unknown
 * start has lasted since the data's first day at least: it counts where that is enough, and is in no share where it is not.
 */
export function runningSpells(
  request: MeasureRequest<DurationCriterion>,
  stays: readonly Stay[],
): { readonly running: readonly RunningSpells[]; readonly changes: readonly RunningChange[] } {
  const { baseline, result } = windowsOf(request)
  const spans: readonly { readonly window: RunningSpells["window"]; readonly span: MonthSpan }[] = [
    { window: "baseline", span: baseline },
    ...(result === null ? [] : [{ window: "result" as const, span: result.months }]),
  ]
  const k = request.threshold
  const running: RunningSpells[] = []
  const changes: RunningChange[] = []
  for (const { area, members } of [
    { area: projectArea, members: membersOf(stays, request.project) },
    { area: comparisonArea, members: membersOf(stays, comparisonOf(request)) },
  ]) {
    const days = spans.map(({ window, span }) => ({ window, span, runners: runnersOn(members, dayWindow(span).to) }))
    const shares = days.map(({ runners }) => sharesOf(runners, k))
    days.forEach(({ window, span, runners }, index) => {
      const unknown = runners.filter(({ atLeast, days: lasted }) => atLeast && lasted < 104 * 7).length
      running.push({
        area,
        window,
        day: lastDay(span.last),
        persons: disclose({ estimate: countOf(runners.length), basis: [runners.length] }, k),
        unknownStart: disclose({ estimate: countOf(unknown), basis: [unknown, runners.length] }, k),
        shares: shares[index] ?? [],
      })
    })
    const [before, after] = days
    if (before === undefined || after === undefined) continue
    changes.push({
      area,
      changes: anciennitetWeeks.map((weeks, index) => {
        const parts = shares.map((each) => each[index]?.share ?? absent("noPopulation"))
        const missing = parts.find(({ kind }) => kind === "absent")
        return { weeks, change: missing ?? changeOf(before.runners, after.runners, weeks) }
      }),
    })
  }
  return { running, changes }
}

/** Who runs on the day before `dayAfter`, one spell a person. */
export function runnersOn(stays: readonly Stay[], dayAfter: number): Runner[] {
  return stays
    .filter(({ benefitStart, end }) => benefitStart < dayAfter && end >= dayAfter)
    .map(({ person, spellStart, unknownStart }) => ({ person, days: dayAfter - spellStart, atLeast: unknownStart }))
}

/** Those of whom it is known whether they have lasted so many weeks, each with the answer. */
function answers(runners: readonly Runner[], weeks: number): { readonly person: number; readonly yes: boolean }[] {
  return runners.flatMap(({ person, days, atLeast }) => {
    const yes = days >= weeks * 7
    return yes || !atLeast ? [{ person, yes }] : []
  })
}

/**
 * Shares of persons with Wilson's interval. One is hidden where it, or the persons between it and the last shown, are few:
 * the shares of one row are nested, so the difference of two of them is a count as well.
 */
function sharesOf(runners: readonly Runner[], k: Threshold): RunningSpells["shares"] {
  let above = runners.length
  return anciennitetWeeks.map((weeks) => {
    const told = answers(runners, weeks)
    const yes = told.filter((answer) => answer.yes).length
    const unknown = runners.length - told.length
    const basis = [told.length, yes, told.length - yes, unknown, above - yes - unknown]
    const share = disclose({ estimate: shareOf(yes, told.length), basis }, k)
    if (!basis.some((count) => isSmall(count, k))) above = yes + unknown
    return { weeks, share }
  })
}

/**
 * Result minus baseline of a share; a person who runs on both days counts once:
 * ± t_{n−1; 0.975}·√V, V = n/(n−1)·Σ(u₂ − u₁)² with u = (x − p)/n over the persons in either (MEASURES §3 M1).
 */
function changeOf(before: readonly Runner[], after: readonly Runner[], weeks: number): Estimate {
  const influence = new Map<number, number>()
  const level = (runners: readonly Runner[], sign: 1 | -1): number => {
    const told = answers(runners, weeks)
    const p = told.filter(({ yes }) => yes).length / told.length
    for (const { person, yes } of told) {
      influence.set(person, (influence.get(person) ?? 0) + (sign * ((yes ? 1 : 0) - p)) / told.length)
    }
    return p
  }
  const value = level(after, 1) - level(before, -1)
  const squares = [...influence.values()].reduce((sum, u) => sum + u * u, 0)
  const se = Math.sqrt(clusteredVariance(squares, influence.size))
  return { kind: "value", value, interval: se > 0 ? tInterval(value, se, influence.size - 1) : absent("noInterval") }
}
