import { describe, expect, it } from "vitest"
import { isoMonth } from "../../src/domain/calendar"
import { hasDefaultWindows } from "../../src/domain/default-windows"
import { criterionTemplates, isOwnCriterion, nextCriterion, ownCriterion } from "../../src/domain/own-criterion"
import { relevantChangeOf } from "../../src/domain/scheme"
import { problemsOf } from "../../src/domain/scheme-file"
import { stvScheme, uifScheme } from "../support/requests"

describe("a criterion of one's own", () => {
  it.each(criterionTemplates)("fits the schema, in any scheme: %s", (template) => {
    for (const scheme of [uifScheme, stvScheme]) {
      const criterion = ownCriterion(scheme, template, "Vores")
      expect(problemsOf({ ...scheme, criteria: [...scheme.criteria, criterion] })).toEqual([])
      expect(hasDefaultWindows(criterion, scheme)).toBe(true)
      expect(isOwnCriterion(criterion)).toBe(true)
    }
  })

  it("has the months and the smallest relevant change that nobody has set otherwise", () => {
    const criterion = ownCriterion(uifScheme, "fleksjobWithin13", "Vores")
    expect([criterion.id, criterion.number, criterion.name.da]).toEqual(["eget-1", 4, "Vores"])
    expect(criterion).toMatchObject({ statistic: "fleksjobWithin", fleksjobWithin: 13 })
    expect(relevantChangeOf(criterion)).toBe(0.03)
    expect([criterion.baseline.first, criterion.result.first].map(isoMonth)).toEqual(["2018-04", "2019-04"])
  })

  it("takes an id and a number that no other has", () => {
    const one = ownCriterion(uifScheme, "share", "Vores")
    const two = { ...one, id: "eget-2", number: 9 }
    expect(nextCriterion({ ...uifScheme, criteria: [...uifScheme.criteria, one, two] })).toEqual({
      id: "eget-3",
      number: 10,
    })
    expect(uifScheme.criteria.some(isOwnCriterion)).toBe(false)
  })
})
