import { describe, expect, it } from "vitest"
import { isFewer, isSilence, localMean, median } from "../../src/quality/usual"

describe("isSilence(expected)", () => {
  // R: ppois(0, 6.9) is 0.001007785, ppois(0, 6.91) is 0.0009977578.
  it("begins where chance gives nothing less than once in a thousand", () => {
    expect([isSilence(6.9), isSilence(6.91), isSilence(0)]).toEqual([false, true, false])
  })
})

describe("isFewer(count, expected)", () => {
  // R: ppois(3, 12) is 0.002291791, ppois(2, 12) is 0.0005222581.
  it("takes the lower tail of the Poisson distribution", () => {
    expect([isFewer(3, 12), isFewer(2, 12)]).toEqual([false, true])
  })

  it("asks for less than half, however large the numbers", () => {
    expect([isFewer(500, 1000), isFewer(400, 900), isFewer(300, 500), isFewer(0, 0)]).toEqual([
      false,
      true,
      false,
      false,
    ])
  })
})

describe("localMean(counts, at)", () => {
  it("leaves the month itself out and goes a year either way", () => {
    expect(localMean([4, 100, 8], 1)).toBe(6)
    expect(localMean([...Array<number>(20).fill(0), 5, ...Array<number>(12).fill(2), 900], 20)).toBe(1)
    expect(localMean([7], 0)).toBe(0)
  })
})

describe("median(counts)", () => {
  it("is a number that is there", () => {
    expect([median([3, 1, 9]), median([1, 3, 9, 10]), median([])]).toEqual([3, 3, 0])
  })
})
