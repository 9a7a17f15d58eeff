import type { Threshold } from "../domain/result"
import { isSmall } from "../disclosure/threshold"

/** Neighbouring answers that are counted together, both ends included. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** Answers that must not mix, since their sums are shown as the share of 4 and 5. */
const sides: readonly Band[] = [
  { from: 1, to: 3 },
  { from: 4, to: 5 },
]

/**
 * The finest division of the answers 1 to 5 in which no band holds 1…k−1 persons: a small answer is counted together with
 * its smaller neighbour on the same side of 4. Of a joined band the reader knows the sum alone, so that each answer in it
 * can be anything from 0 to that. None at all where a whole side is small. Source: MEASURES §5.
 */
export function answerBands(persons: readonly number[], k: Threshold): readonly Band[] {
  const bands = sides.flatMap((side) => {
    const own = singles(side)
    for (;;) {
      const at = own.findIndex((band) => isSmall(sumOf(persons, band), k))
      const small = own[at]
      if (small === undefined) return own
      const before = own[at - 1]
      const after = own[at + 1]
      const size = (band: Band | undefined): number => (band === undefined ? Infinity : sumOf(persons, band))
      if (before === undefined && after === undefined) return []
      if (size(before) <= size(after)) own.splice(at - 1, 2, { from: before?.from ?? small.from, to: small.to })
      else own.splice(at, 2, { from: small.from, to: after?.to ?? small.to })
    }
  })
  return bands.some(({ to }) => to <= 3) && bands.some(({ from }) => from >= 4) ? bands : []
}

export function bandSums(counts: readonly number[], bands: readonly Band[]): number[] {
  return bands.map((band) => sumOf(counts, band))
}

/** Whether each answer stands alone: only then does a mean tell nothing more than the distribution. */
export function areSingle(bands: readonly Band[]): boolean {
  return bands.length === 5
}

function singles({ from, to }: Band): Band[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ from: from + index, to: from + index }))
}

function sumOf(counts: readonly number[], { from, to }: Band): number {
  return counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0)
}
