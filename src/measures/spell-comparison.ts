import { absent, type Absent } from "../domain/absence"
import type { RelativeDevelopment, SpellComparison } from "../domain/duration"
import { type Estimate, interval } from "../domain/estimate"
import type { Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import { chiSquareTail } from "../statistics/chi-square"
import { type Comparison, difference, ratio, relativeDevelopment, type Varying } from "../statistics/compare"
import { logRank } from "../statistics/log-rank"
import { curveAt } from "../statistics/product-limit"
import { restrictedMeanDifference, restrictedMeanLevel } from "./duration-statistic"
import { marks, type SpellReading } from "./spell-reading"

/**
 * Two sets of spells: difference and ratio of the shares in fleksjob, difference of the restricted means, log-rank test.
 * Shares are taken as independent; restricted means count a person who is in both once. Source: MEASURES §3 M2 (c).
 */
export function compareSpells(first: SpellReading, second: SpellReading, k: Threshold): SpellComparison {
  const basis = [...first.basis, ...second.basis]
  const shown = (estimate: Estimate): Estimate => disclose({ estimate, basis }, k)
  const test = logRank(second.rows, first.rows)
  return {
    first: first.set,
    second: second.set,
    fleksjobWithin: marks.map((weeks) => {
      const [f1, f2] = [fleksjobAt(first, weeks), fleksjobAt(second, weeks)]
      if (f1.kind === "absent") return { weeks, difference: f1, relative: f1 }
      if (f2.kind === "absent") return { weeks, difference: f2, relative: f2 }
      return { weeks, difference: shown(difference(f2, f1)), relative: shown(lessOne(ratio(f2, f1))) }
    }),
    restrictedMean: ([52, 104] as const).map((weeks) => {
      const [mean1, mean2] = [restrictedMeanLevel(first.rows, weeks, k), restrictedMeanLevel(second.rows, weeks, k)]
      return { weeks, difference: shown(restrictedMeanDifference(mean1, mean2)) }
    }),
    logRank:
      test.kind === "absent"
        ? { statistic: shown(test), p: shown(test) }
        : { statistic: shown(plain(test.statistic)), p: shown(plain(chiSquareTail(test.statistic))) },
  }
}

/** (T2/T1)/(C2/C1) − 1 of the shares in fleksjob at each mark. */
export function relativeDevelopments(
  [t2, t1, c2, c1]: readonly [SpellReading, SpellReading, SpellReading, SpellReading],
  k: Threshold,
): RelativeDevelopment[] {
  const basis = [t2, t1, c2, c1].flatMap((reading) => reading.basis)
  return marks.map((weeks) => {
    const cells = [t2, t1, c2, c1].map((reading) => fleksjobAt(reading, weeks))
    const missing = cells.find((cell): cell is Absent => cell.kind === "absent")
    const [f1, f2, f3, f4] = cells.flatMap((cell) => (cell.kind === "absent" ? [] : [cell]))
    if (missing !== undefined || f1 === undefined || f2 === undefined || f3 === undefined || f4 === undefined) {
      return { weeks, estimate: missing ?? absent("noPopulation") }
    }
    return { weeks, estimate: disclose({ estimate: lessOne(relativeDevelopment(f1, f2, f3, f4)), basis }, k) }
  })
}

/** The share at a mark; hidden where the curve may not be shown there. */
function fleksjobAt({ toFleksjob, weeks }: SpellReading, mark: number): (Varying & { kind: "value" }) | Absent {
  const point = curveAt(toFleksjob, mark * 7)
  if (point.kind === "absent") return point
  return weeks.includes(mark) ? point : absent("hidden")
}

/** A ratio as what it lies above or below 1. */
function lessOne(comparison: Comparison | Absent): Estimate {
  if (comparison.kind === "absent") return comparison
  const { value, interval: limits } = comparison
  return {
    kind: "value",
    value: value - 1,
    interval: limits.kind === "absent" ? limits : interval(limits.low - 1, limits.high - 1),
  }
}

function plain(value: number): Estimate {
  return { kind: "value", value, interval: absent("noInterval") }
}
