/**
 * P-values adjusted for the number of tests by Benjamini & Hochberg (false discovery rate), in the order given: the
 * smallest of p_(j)·n/j over the ranks j from the p-value's own up, at most 1. Ties get the same value.
 *
 * Source: R `p.adjust(p, "BH")`.
 */
export function adjustBH(p: readonly number[]): number[] {
  const n = p.length
  const falling = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value)
  const adjusted = new Array<number>(n).fill(1)
  let least = 1
  falling.forEach(({ value, index }, place) => {
    least = Math.min(least, (value * n) / (n - place))
    adjusted[index] = least
  })
  return adjusted
}
