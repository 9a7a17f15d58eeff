import { absent } from "../domain/absence"
import type { Row } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import { logitInterval } from "../statistics/logit-interval"
import type { Undisclosed } from "../disclosure/threshold"

/**
 * A share of offers, p = Σn/Σd, of which a person may have several: interval on the logit scale with the variance
 * n/(n−1)·Σ(n_i − p·d_i)²/D² over persons, as M1's levels. `row` has sums over persons of products of a person's own n and d.
 *
 * Source: MEASURES §3 M1; R `survey::svyratio` and `svyciprop(method = "logit", df = Inf)`, `ids = ~person`.
 */
export function offerShare(row: Row | undefined): Undisclosed {
  const sum = (name: string): number => Number(row?.[name] ?? 0)
  const [n, d, persons] = [sum("n"), sum("d"), sum("persons")]
  const basis = [persons, sum("with_persons"), sum("without_persons")]
  if (d === 0) return { estimate: absent("noPopulation"), basis }
  const value = n / d
  const squares = Math.max(0, sum("nn") - 2 * value * sum("nd") + value * value * sum("dd")) / (d * d)
  const limits =
    persons > 1 ? logitInterval(value, Math.sqrt(clusteredVariance(squares, persons)), persons) : absent("noInterval")
  return {
    estimate: { kind: "value", value, interval: limits, numerator: n, denominator: d, persons },
    basis,
  }
}
