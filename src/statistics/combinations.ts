/** Number of ways to take `take` of `size`, ∞ where it is beyond a double. */
export function numberOfCombinations(size: number, take: number): number {
  let ways = 1
  for (let j = 1; j <= Math.min(take, size - take); j++) ways = (ways * (size - j + 1)) / j
  return Math.round(ways)
}

/**
 * Every way to take `take` of `size` places, as marks 0 and 1, in lexicographic order. The same array is given each time
 * with new marks: copy it to keep it.
 */
export function* combinations(size: number, take: number): Generator<Uint8Array> {
  const places = Array.from({ length: take }, (_, j) => j)
  const marks = new Uint8Array(size)
  for (;;) {
    marks.fill(0)
    for (const place of places) marks[place] = 1
    yield marks
    const next = places.findLastIndex((place, j) => place < size - take + j)
    if (next === -1) return
    const start = (places[next] ?? 0) + 1
    for (let j = next; j < take; j++) places[j] = start + j - next
  }
}
