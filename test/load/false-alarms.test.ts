import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { describe, expect, it } from "vitest"
import { personNumbersIn } from "../../src/load/person-number"
import { checkedPersonNumber, type RandomBelow, randomBelow } from "./person-numbers"

/**
 * How often a column of pseudonyms is taken for personal identity numbers, by the way the pseudonyms are made and by how many
 * rows there are. The table in README.md is this one; it is measured with the same seed each time.
 */
const makers: Readonly<Record<string, (random: RandomBelow) => () => string>> = {
  "ten random digits": (random) => () => String(random(1e5)).padStart(5, "0") + String(random(1e5)).padStart(5, "0"),
  "a random number from 1 000 000 000 to 3 199 999 999": (random) => () =>
    String(1_000_000 + random(2_200_000)) + String(random(1000)).padStart(3, "0"),
  "nine random digits": (random) => () => String(1000 + random(9000)) + String(random(1e5)).padStart(5, "0"),
  "running numbers from a random start": (random) => {
    let next = (1_000_000 + random(9_000_000)) * 1000 + random(1000)
    return () => String(next++)
  },
}
const sizes = [1, 2, 3, 5, 10, 100, 1000]
const columns = (rows: number): number => Math.max(200, Math.min(20_000, 200_000 / rows))

function alarms(make: (random: RandomBelow) => () => string, rows: number): number {
  const random = randomBelow(xoroshiro128plus(20_190_401 + rows))
  let found = 0
  for (let column = 0; column < columns(rows); column += 1) {
    const next = make(random)
    if (personNumbersIn(Array.from({ length: rows }, () => next())) !== null) found += 1
  }
  return found / columns(rows)
}

describe("false alarms of personNumbersIn(texts)", () => {
  const measured = Object.fromEntries(
    Object.entries(makers).map(([name, make]) => [
      name,
      sizes.map((rows) => Number((100 * alarms(make, rows)).toFixed(2))),
    ]),
  )

  it("are those of the table in README.md, in per cent of the columns", () => {
    expect(measured).toEqual({
      "ten random digits": [3.69, 0.11, 0, 0, 0, 0, 0],
      "a random number from 1 000 000 000 to 3 199 999 999": [11.64, 1.39, 0.15, 0.09, 0, 0, 0],
      "nine random digits": [12.14, 1.5, 0.18, 0.1, 0, 0, 0],
      "running numbers from a random start": [2.71, 2.88, 2.65, 0, 0, 0, 0],
    })
  })

  it("are none from ten rows on, whatever the digits", () => {
    for (const found of Object.values(measured)) expect(found.slice(sizes.indexOf(10))).toEqual([0, 0, 0])
  })

  it("do not come at the price of missed ones: every column of real-looking numbers is stopped", () => {
    const random = randomBelow(xoroshiro128plus(1968))
    for (const rows of sizes) {
      for (let column = 0; column < 50; column += 1) {
        const numbers = Array.from({ length: rows }, () => checkedPersonNumber(random))
        expect(personNumbersIn(numbers)).not.toBeNull()
      }
    }
  })
})
