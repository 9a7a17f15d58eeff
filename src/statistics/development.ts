import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { Z975 } from "./normal"
import { tQuantile975 } from "./t-interval"

/** Fewer comparison municipalities than this give no interval of a development. */
export const MINIMUM_MUNICIPALITIES = 10

/** What persons' chance does to the improvement: one variance, or an interval with unequal sides (MOVER). */
export type PersonUncertainty =
  | { readonly kind: "symmetric"; readonly variance: number }
  | { readonly kind: "asymmetric"; readonly interval: Interval }

export interface Development {
  /** I: the difference in development, turned so that above 0 is better. */
  readonly improvement: number
  readonly persons: PersonUncertainty
  /** τ² among the comparison municipalities' own changes. */
  readonly tauSquared: number
  /** W = `concentration` of the set + `concentration` of its comparison set. */
  readonly w: number
  /** Comparison municipalities behind τ². */
  readonly k: number
}

/**
 * Interval of a difference in development with both kinds of chance, persons' and municipalities':
 * L, U = I ∓ t_{K−1; 0.975}·√(V + τ²W), in the unit of I.
 *
 * An asymmetric person interval L_p…U_p gives V = ((I − L_p)/z)² below and ((U_p − I)/z)² above; an infinite end stays
 * infinite. Fewer than ten comparison municipalities is absent ("tooFewMunicipalities"): no verdict rests on fewer.
 *
 * Source: D and √(V + τ²W) are coefficient and standard error of R `metafor::rma(yi, vi, mods = ~ project, weights = ω,
 * tau2 = tau2)` where y is the ω-weighted mean of municipal values.
 */
export function developmentInterval(development: Development): Interval | Absent {
  const { improvement, persons, tauSquared, w, k } = development
  if (!(k >= MINIMUM_MUNICIPALITIES)) return absent("tooFewMunicipalities")
  const t = tQuantile975(k - 1)
  const half = (variance: number): number => t * Math.sqrt(variance + tauSquared * w)
  if (persons.kind === "symmetric") {
    return interval(improvement - half(persons.variance), improvement + half(persons.variance))
  }
  const below = ((improvement - persons.interval.low) / Z975) ** 2
  const above = ((persons.interval.high - improvement) / Z975) ** 2
  return interval(improvement - half(below), improvement + half(above))
}

/**
 * Concentration of a set on few municipalities: Σω² with ω the weights divided by their sum. 1 for one municipality, 1/n
 * for n alike; 0 where the weights sum to 0.
 */
export function concentration(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return sum > 0 ? weights.reduce((total, weight) => total + (weight / sum) ** 2, 0) : 0
}
