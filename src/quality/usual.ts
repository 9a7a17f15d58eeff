/** So seldom that chance marks none of ten thousand municipality-months, mostly. */
const unlikely = 1e-5

/** Is no event at all too little, where `expected` are usual? Poisson: e^−λ. */
export function isSilence(expected: number): boolean {
  return Math.exp(-expected) < unlikely
}

/**
 * Are `count` events too few, where `expected` are usual: less than half, and by the Poisson distribution's lower tail not
 * chance? R `ppois(count, expected)`.
 */
export function isFewer(count: number, expected: number): boolean {
  if (count * 2 >= expected) return false
  let term = Math.exp(-expected)
  let tail = term
  for (let events = 1; events <= count; events += 1) {
    term *= expected / events
    tail += term
  }
  return tail < unlikely
}

/** Mean of the other months within a year of the month at `at`; 0 where there are none. */
export function localMean(counts: readonly number[], at: number): number {
  const near = counts.slice(Math.max(0, at - 12), at + 13)
  const others = near.length - 1
  if (others === 0) return 0
  return (near.reduce((sum, count) => sum + count, 0) - (counts[at] ?? 0)) / others
}

/** The lower of the two middle values of an even number, 0 of none: a number of persons, so never between two. */
export function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
