import { describe, expect, it } from "vitest"
import { isFewer, isSilence, localMean, median } from "../../src/quality/usual"

describe("isSilence(expected)", () => {
  // R: ppois(0, 11.5) is 1.013009e-05, ppois(0, 11.6) is 9.166088e-06.
  it("begins where chance gives nothing less than once in a hundred thousand", () => {
    expect([isSilence(11.5), isSilence(11.6), isSilence(0)]).toEqual([false, true, false])
  })
})

describe("isFewer(count, expected)", () => {
  // R: ppois(4, 20) is 1.694474e-05, ppois(3, 20) is 3.203725e-06.
  it("takes the lower tail of the Poisson distribution", () => {
    expect([isFewer(4, 20), isFewer(3, 20)]).toEqual([false, true])
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
