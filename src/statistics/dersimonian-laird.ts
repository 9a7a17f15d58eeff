export interface BetweenVariance {
  /** τ²: how much units vary beyond what their persons explain, in the squared unit of the changes. */
  readonly tauSquared: number
  /** Units that count, those with a variance above 0. */
  readonly k: number
  /** Cochran's Q around the inverse-variance mean. */
  readonly q: number
  /** Mean weighted by 1/(v + τ²); 0 where no unit counts. */
  readonly mean: number
}

/**
 * Variance between units (municipalities) by DerSimonian & Laird from each unit's value and person variance v.
 *
 * With a = 1/v: Q = Σa(Δ − Σa·Δ/Σa)², τ² = max(0, (Q − (K−1)) / (Σa − Σa²/Σa)). Units with v ≤ 0 are left out, K counts the
 * rest; with K < 2 there is nothing to vary and τ² is 0. The two arrays run in parallel.
 *
 * Source: R `metafor::rma(yi, vi, method = "DL")` with `$tau2`, `$k`, `$QE`, `$beta`.
 */
export function dersimonianLaird(changes: readonly number[], variances: readonly number[]): BetweenVariance {
  const units = changes
    .map((change, j) => ({ change, variance: variances[j] ?? 0 }))
    .filter((unit) => unit.variance > 0)
  const k = units.length
  const weighted = (tauSquared: number): { mean: number; sum: number; squares: number } => {
    const weights = units.map((unit) => 1 / (unit.variance + tauSquared))
    const sum = total(weights)
    const mean = k === 0 ? 0 : total(units.map((unit, j) => (weights[j] ?? 0) * unit.change)) / sum
    return { mean, sum, squares: total(weights.map((weight) => weight * weight)) }
  }
  const fixed = weighted(0)
  const q = total(units.map((unit) => (unit.change - fixed.mean) ** 2 / unit.variance))
  if (k < 2) return { tauSquared: 0, k, q: 0, mean: fixed.mean }
  const tauSquared = Math.max(0, (q - (k - 1)) / (fixed.sum - fixed.squares / fixed.sum))
  return { tauSquared, k, q, mean: weighted(tauSquared).mean }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
