import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { DurationDetail, Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import { curveAt } from "../statistics/product-limit"
import { quantileType7, survivalQuantile } from "../statistics/quantiles"
import { countOf } from "./clustered-share"
import { personsIn } from "./duration"
import { daysAsWeeks, inWholeWeeks, levelEstimate, restrictedMeanLevel } from "./duration-statistic"
import { type Stay, spellKey } from "./period-sample"
import { marks, type SpellReading } from "./spell-reading"

/** The numbers beside M2's verdict for one set of spells. Source: MEASURES §3 M2 (a), (c). */
export function detailOf(reading: SpellReading, unknown: readonly Stay[], k: Threshold): DurationDetail {
  const { set, rows, counts, basis, survival, toFleksjob } = reading
  const shown = (estimate: Estimate): Estimate => disclose({ estimate, basis }, k)
  const restricted = (weeks: 52 | 104): Estimate =>
    shown(levelEstimate(restrictedMeanLevel(rows, weeks, k), counts.persons))
  /** A quantile q needs min(q, 1−q)·n ≥ k, and is shown in whole weeks (MEASURES §5). */
  const quantile = (q: number): Estimate => {
    if (counts.persons === 0) return absent("noPopulation")
    if (Math.min(q, 1 - q) * counts.persons < k) return absent("hidden")
    const found = survivalQuantile(survival, q)
    return shown(found.kind === "absent" ? found : inWholeWeeks(daysAsWeeks(found)))
  }
  return {
    ...set,
    ...completedOf(reading, k),
    lowerQuartile: quantile(0.25),
    median: quantile(0.5),
    upperQuartile: quantile(0.75),
    restrictedMean52: restricted(52),
    restrictedMean104: restricted(104),
    fleksjobWithin: marks.map((weeks) => ({ weeks, estimate: shown(fleksjobAt(reading, weeks, toFleksjob)) })),
    unknownStart: disclose(
      {
        estimate: countOf(new Set(unknown.map(spellKey)).size),
        basis: [personsIn(unknown)],
      },
      k,
    ),
  }
}

/** The share at a mark, hidden where the curve may not be shown there: beside it, it would tell the few in between. */
function fleksjobAt({ weeks }: SpellReading, mark: number, curve: SpellReading["toFleksjob"]): Estimate {
  const point = curveAt(curve, mark * 7)
  if (point.kind === "absent") return point
  if (!weeks.includes(mark)) return absent("hidden")
  return { kind: "value", value: point.value, interval: point.interval }
}

/** Spells completed in the sample, by their length; and how many were not, which tells the same number. */
function completedOf({ rows, counts, basis }: SpellReading, k: Threshold) {
  const completed = rows.filter(({ kind }) => kind > 0)
  const spells = new Set(rows.map(({ spell }) => spell))
  const done = new Set(completed.map(({ spell }) => spell))
  const persons = personsIn(completed)
  const waiting = new Set(rows.flatMap(({ spell, person }) => (done.has(spell) ? [] : [person]))).size
  const durations = completed.map(({ exit }) => exit).sort((a, b) => a - b)
  const total = durations.reduce((sum, days) => sum + days, 0)
  const ofCompleted = (estimate: Estimate): Estimate => disclose({ estimate, basis: [persons] }, k)
  const count = (value: number, behind: number): Estimate =>
    disclose({ estimate: { ...countOf(value), persons: behind }, basis: [...basis, persons, waiting] }, k)
  const quartile = (q: number): Estimate => {
    if (Math.min(q, 1 - q) * persons < k) return absent(persons === 0 ? "noPopulation" : "hidden")
    const found = quantileType7(durations, q)
    return ofCompleted(found.kind === "absent" ? found : inWholeWeeks(lengthOf(found.value, persons)))
  }
  return {
    spells: disclose({ estimate: { ...countOf(spells.size), persons: counts.persons }, basis }, k),
    persons: disclose({ estimate: countOf(counts.persons), basis }, k),
    completed: count(done.size, persons),
    censored: count(spells.size - done.size, waiting),
    completedMean: persons === 0 ? absent("noPopulation") : ofCompleted(lengthOf(total / durations.length, persons)),
    completedMedian: quartile(0.5),
    completedLowerQuartile: quartile(0.25),
    completedUpperQuartile: quartile(0.75),
  }
}

/** A length of time without interval, in weeks. */
function lengthOf(days: number, persons: number): Estimate {
  return { kind: "value", value: days / 7, interval: absent("noInterval"), persons }
}
