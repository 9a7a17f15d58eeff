import { absent, type Absent } from "../domain/absence"
import { lifeTable, type RiskRow } from "./life-table"

export interface LogRank {
  readonly kind: "value"
  /** difference²/variance, chi-squared with `df` degrees of freedom where the two hazards are equal. */
  readonly statistic: number
  readonly df: 1
  /** Observed minus expected exits of the first group: below 0 where its spells last longer. */
  readonly difference: number
  readonly variance: number
}

/**
 * Log-rank test of two groups with delayed entry: difference Σ(d₁ − d·Y₁/Y) over all exit times, hypergeometric variance
 * Σ d·(Y₁/Y)·(1 − Y₁/Y)·(Y−d)/(Y−1).
 *
 * Every kind of exit counts; to compare one kind's rate, censor the other first. Absent ("noInterval") where the two groups
 * are never at risk together at an exit.
 *
 * Source: R `survival::coxph(Surv(entry, exit, event) ~ group, ties = "exact")$score`; without delayed entry `survdiff`.
 */
export function logRank(rows1: readonly RiskRow[], rows2: readonly RiskRow[]): LogRank | Absent {
  const marked = [...rows1.map((row) => ({ ...row, kind: row.kind > 0 ? 1 : 0 })), ...asOther(rows2)]
  const all = lifeTable(marked)
  const atRiskFirst = riskSets(rows1, all.time)
  let difference = 0
  let variance = 0
  all.time.forEach((_, j) => {
    const exits = all.exits[j] ?? 0
    const atRisk = all.atRisk[j] ?? 0
    if (exits === 0) return
    const share = (atRiskFirst[j] ?? 0) / atRisk
    difference += (all.exitsByKind[1][j] ?? 0) - exits * share
    if (atRisk > 1) variance += (exits * share * (1 - share) * (atRisk - exits)) / (atRisk - 1)
  })
  if (!(variance > 0)) return absent("noInterval")
  return { kind: "value", statistic: (difference * difference) / variance, df: 1, difference, variance }
}

/** The second group's exits are counted as kind 2, so that one life table keeps the groups apart. */
function asOther(rows: readonly RiskRow[]): RiskRow[] {
  return rows.map((row) => ({ ...row, kind: row.kind > 0 ? 2 : 0 }))
}

/** Rows at risk at each of the times, which rise. */
function riskSets(rows: readonly RiskRow[], times: readonly number[]): number[] {
  const valid = rows.filter((row) => row.entry < row.exit)
  const entries = Float64Array.from(valid, (row) => row.entry).sort()
  const exits = Float64Array.from(valid, (row) => row.exit).sort()
  let entered = 0
  let left = 0
  return times.map((time) => {
    while ((entries[entered] ?? Infinity) < time) entered++
    while ((exits[left] ?? Infinity) < time) left++
    return entered - left
  })
}
