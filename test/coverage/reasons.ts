import type { Count } from "./tally"

/** A cell outside 93–97 per cent. */
export interface Miss {
  readonly measure: string
  readonly direction: "above" | "below"
  /** What is missed: a level, a change, a point of a curve, or the difference in development. */
  readonly kind: string
  readonly target: string
  /** Of a difference in development. */
  readonly deviation: number | null
  readonly comparisons: number | null
  /** Per cent, and how far from 95 two standard errors of the draws reach. */
  readonly coverage: number
  readonly chance: number
}

interface Reason {
  readonly text: string
  readonly holds: (miss: Miss) => boolean
}

const isDevelopment = ({ kind }: Miss): boolean => kind === "development"

/** The first that holds is the reason of a miss; one that none explains ends the run in an error. */
export const reasons: readonly Reason[] = [
  {
    text: "Within two standard errors of 95: so few draws (M2 and M5 cost the most) cannot tell it from 95.",
    holds: ({ coverage, chance }) => Math.abs(coverage - 95) <= chance,
  },
  {
    text:
      "Above, sd 0: municipalities have no ups and downs of their own, but τ² is never estimated below 0 and about every " +
      "second time above it, so that the interval holds room for something that is not there; with t of K − 1 degrees " +
      "of freedom on top.",
    holds: (miss) => isDevelopment(miss) && miss.direction === "above" && miss.deviation === 0,
  },
  {
    text:
      "Above, few to compare with: t of K − 1 degrees of freedom (2.26 for ten, 2.09 for twenty, against 1.96) stands on " +
      "the whole uncertainty, also on the persons' part, which is known far better than from K municipalities.",
    holds: (miss) => isDevelopment(miss) && miss.direction === "above" && (miss.comparisons ?? 0) <= 20,
  },
  {
    text:
      "Below, a municipality of 5 000 with smaller ones to compare with: its own persons leave little to chance, so that the " +
      "interval is nearly all τ, and τ is known badly where the persons' chance in the comparison municipalities drowns " +
      "their ordinary ups and downs: it is then often estimated far too low, or as 0, which t of K − 1 degrees of freedom " +
      "does not make up for. `known_variances.R` finds the same in the plainest case.",
    holds: (miss) => isDevelopment(miss) && miss.direction === "below" && miss.target === "5000",
  },
]

export function missesOf(measure: string, counts: ReadonlyMap<string, Count>): Miss[] {
  return [...counts].flatMap(([key, { covered, intervals }]) => {
    const coverage = (100 * covered) / intervals
    if (!(coverage > 97 || coverage < 93)) return []
    const [kind = "", target = "", deviation, comparisons] = key.split("|")
    return [
      {
        measure,
        direction: coverage > 97 ? "above" : "below",
        kind,
        target,
        deviation: deviation === undefined ? null : Number(deviation),
        comparisons: comparisons === undefined ? null : Number(comparisons),
        coverage,
        chance: 200 * Math.sqrt((0.95 * 0.05) / intervals),
      },
    ]
  })
}
