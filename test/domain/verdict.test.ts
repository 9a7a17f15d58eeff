import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { interval } from "../../src/domain/estimate"
import { judge, judgeGoal } from "../../src/domain/verdict"

/** The four rules as MEASURES §4 writes them. */
const rules = {
  fulfilled: (i: number, l: number, _u: number, m: number) => l > 0 && i >= m,
  partlyFulfilled: (i: number, l: number, u: number, m: number) => l > 0 && i < m && u >= m,
  notFulfilled: (_i: number, _l: number, u: number, m: number) => u < m,
  tooUncertain: (_i: number, l: number, u: number, m: number) => l <= 0 && u >= m,
}

function wordOf(low: number, improvement: number, high: number, m = 1) {
  const verdict = judge(improvement, interval(low, high), m, false)
  return verdict.kind === "judgement" ? [verdict.word, verdict.nuance] : [verdict.kind]
}

describe("judge(improvement, limits, smallestRelevant, provisional)", () => {
  it("says fulfilled when L lies above 0 and I reaches the smallest relevant change", () => {
    expect(wordOf(0.1, 1.5, 3)).toEqual(["fulfilled", "none"])
    expect(wordOf(0.1, 1, 3)).toEqual(["fulfilled", "none"])
  })

  it("says partlyFulfilled when L lies above 0 and I does not reach it, but U does", () => {
    expect(wordOf(0.1, 0.9, 1)).toEqual(["partlyFulfilled", "certainButSmall"])
  })

  it("says notFulfilled when U does not reach it, and what else is certain", () => {
    expect(wordOf(0.1, 0.5, 0.9)).toEqual(["notFulfilled", "smallCertainRelevantExcluded"])
    expect(wordOf(-3, -2, -1)).toEqual(["notFulfilled", "worseThanComparison"])
    expect(wordOf(-0.5, 0, 0.5)).toEqual(["notFulfilled", "relevantExcluded"])
    expect(wordOf(-1, -0.5, 0)).toEqual(["notFulfilled", "relevantExcluded"])
    expect(wordOf(0, 0.5, 0.9)).toEqual(["notFulfilled", "relevantExcluded"])
  })

  it("says tooUncertain when the limits hold both 0 and the smallest relevant change", () => {
    expect(wordOf(-1, 0.5, 1)).toEqual(["tooUncertain", "none"])
    expect(wordOf(0, 2, 3)).toEqual(["tooUncertain", "none"])
    expect(wordOf(-Infinity, 2, Infinity)).toEqual(["tooUncertain", "none"])
  })

  it("gives the reason and no word when there are no limits", () => {
    expect(judge(1, absent("tooFewMunicipalities"), 1, false)).toEqual({
      kind: "none",
      reason: "tooFewMunicipalities",
    })
  })

  it("says (foreløbig) when the window is cut short", () => {
    expect(judge(2, interval(1, 3), 1, true)).toMatchObject({ provisional: true })
  })

  it("covers every case once: exactly one rule holds, and its word is given", () => {
    const grid = [-Infinity, -2, -1, -0.5, 0, 0.5, 1, 1.5, 2, Infinity]
    let cases = 0
    for (const low of grid) {
      for (const improvement of grid.filter((i) => i >= low && Number.isFinite(i))) {
        for (const high of grid.filter((u) => u >= improvement)) {
          const holding = Object.entries(rules).filter(([, rule]) => rule(improvement, low, high, 1))
          expect(holding.map(([word]) => word)).toEqual([wordOf(low, improvement, high)[0]])
          cases += 1
        }
      }
    }
    expect(cases).toBeGreaterThan(100)
  })

  it("covers every case once for any numbers", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(number, number, number, fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (a, b, c, m) => {
        const [low = 0, improvement = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
        const holding = Object.entries(rules).filter(([, rule]) => rule(improvement, low, high, m))
        expect(holding.map(([word]) => word)).toEqual([wordOf(low, improvement, high, m)[0]])
      }),
      { seed: 4, numRuns: 2000 },
    )
  })
})

describe("judgeGoal(gain, ownInterval, wanted, isFinal)", () => {
  const around = interval(0.1, 0.3)

  it("says reached or notReached from the point value after the goal's date", () => {
    expect(judgeGoal(0.2, around, 0.2)).toEqual({
      kind: "goal",
      word: "reached",
      provisional: false,
      withinInterval: true,
    })
    expect(judgeGoal(0.1999, around, 0.2)).toMatchObject({ word: "notReached" })
  })

  it("says onTrack or behind before it", () => {
    expect(judgeGoal(0.2, around, 0.2, false)).toMatchObject({ word: "onTrack", provisional: true })
    expect(judgeGoal(0.1, around, 0.2, false)).toMatchObject({ word: "behind", provisional: true })
  })

  it("says that chance may decide when the ambition lies within the gain's interval", () => {
    const within = (wanted: number) => judgeGoal(0.2, around, wanted)
    expect([0.09, 0.1, 0.3, 0.31].map((wanted) => within(wanted))).toMatchObject([
      { withinInterval: false },
      { withinInterval: true },
      { withinInterval: true },
      { withinInterval: false },
    ])
    expect(judgeGoal(0.2, absent("noInterval"), 0.2)).toMatchObject({ withinInterval: false })
  })

  it("holds the gain's interval against the ambition also before the date", () => {
    const around = interval(0.05, 0.15)
    expect(judgeGoal(0.1, around, 0.1, false, 0.2)).toMatchObject({ word: "onTrack", withinInterval: false })
    expect(judgeGoal(0.1, around, 0.02, false, 0.12)).toMatchObject({ word: "onTrack", withinInterval: true })
  })
})
