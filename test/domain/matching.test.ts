import { expect, it } from "vitest"
import { isMatchable, isMatched } from "../../src/domain/matching"

it("matches M5 unless it is unchosen, M1 and M3 where it is chosen, and the others never", () => {
  const measures = [
    "wage_hours_gap",
    "ledighedsydelse_share",
    "hours_progression",
    "ledighedsydelse_duration",
    "company_oriented_share",
  ] as const
  const answers = (chosen: boolean | null) => measures.map((measure) => isMatched({ measure }, chosen))
  expect(measures.map((measure) => isMatchable({ measure }))).toEqual([true, true, true, false, false])
  expect(answers(null)).toEqual([true, false, false, false, false])
  expect(answers(true)).toEqual([true, true, true, false, false])
  expect(answers(false)).toEqual([false, false, false, false, false])
})
