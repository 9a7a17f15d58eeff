import { expect, it } from "vitest"
import { isMatchable, isMatched, matchedOn } from "../../src/domain/matching"

it("matches M5 unless it is unchosen, M1, M3 and M4 where it is chosen, and M2 never", () => {
  const measures = [
    "wage_hours_gap",
    "ledighedsydelse_share",
    "hours_progression",
    "ledighedsydelse_duration",
    "company_oriented_share",
  ] as const
  const answers = (chosen: boolean | null) => measures.map((measure) => isMatched({ measure }, chosen))
  expect(measures.map((measure) => isMatchable({ measure }))).toEqual([true, true, true, false, true])
  expect(answers(null)).toEqual([true, false, false, false, false])
  expect(answers(true)).toEqual([true, true, true, false, true])
  expect(answers(false)).toEqual([false, false, false, false, false])
})

it("matches on what each measure can tell of persons in its windows", () => {
  const on = (measure: Parameters<typeof matchedOn>[0]["measure"]) => matchedOn({ measure })
  expect([on("ledighedsydelse_share"), on("hours_progression")]).toEqual(["background", "background"])
  expect([on("company_oriented_share"), on("wage_hours_gap")]).toEqual(["group", "cohort"])
})
