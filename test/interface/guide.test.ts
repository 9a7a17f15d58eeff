import { describe, expect, it } from "vitest"
import { isMunicipality } from "../../src/domain/municipality"
import { absent } from "../../src/domain/absence"
import { interval } from "../../src/domain/estimate"
import { criterionOf, isPlace } from "../../src/interface/pages/documents/places"
import { exampleGuides, holds, trueValue } from "../../src/interface/pages/example/guide"
import { shippedSchemes } from "../../src/interface/schemes"

const schemes = shippedSchemes()

describe("the guided examples", () => {
  it("are there for every shipped scheme, and for no other", () => {
    expect(Object.keys(exampleGuides).sort()).toEqual(schemes.map(({ id }) => id).sort())
  })

  it("lead to pages and criteria that the scheme has", () => {
    const lost = schemes.flatMap(({ id, criteria }) =>
      (exampleGuides[id]?.steps ?? [])
        .filter(({ place, known }) => {
          const named = [criterionOf(place), known?.criterion].filter((one) => one !== null && one !== undefined)
          return (
            (criterionOf(place) === null && !isPlace(place)) ||
            named.some((name) => !criteria.some((criterion) => criterion.id === name))
          )
        })
        .map(({ place }) => `${id}: ${place}`),
    )
    expect(lost).toEqual([])
  })

  it("name municipalities where the documents do not, each once", () => {
    for (const { id, municipalities, criteria } of schemes) {
      const named = exampleGuides[id]?.municipalities ?? []
      // A scheme without criteria takes every municipality in its files.
      expect(named.length > 0).toBe(municipalities.length === 0 && criteria.length > 0)
      expect(named.every(isMunicipality)).toBe(true)
      expect(new Set(named).size).toBe(named.length)
    }
  })

  it("take the true values from what the data were made with", () => {
    const values = Object.values(exampleGuides).flatMap(({ steps }) => steps.flatMap(({ known }) => known ?? []))
    expect(values.map((known) => [known.criterion, Number(trueValue(known).toFixed(4))])).toEqual([
      ["andel", -0.022],
      ["varighed", 1.2448],
      ["timer", 0.026],
      ["aktivitetsparate", 0.17],
      ["ressourceforloeb", 0.206],
    ])
    expect(() =>
      trueValue({ criterion: "andel", number: "difference", unit: "shareDifference", truth: ["nothing"] }),
    ).toThrow()
  })

  it("say whether an interval holds the true value, ends included, and nothing without one", () => {
    const found = (low: number, high: number) => ({ kind: "value", value: 0, interval: interval(low, high) }) as const
    expect(holds(found(-1, 1), 1)).toBe(true)
    expect(holds(found(-1, 1), 1.01)).toBe(false)
    expect(holds(absent("hidden"), 0)).toBe(null)
  })
})
