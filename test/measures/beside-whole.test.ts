import fc from "fast-check"
import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate } from "../../src/domain/estimate"
import type { CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { OwnTerms } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import type { Undisclosed } from "../../src/disclosure/threshold"
import { toldByWhole } from "../../src/measures/beside-whole"
import { criterionResult } from "../../src/measures/criterion-result"
import { criterionSeries } from "../../src/measures/criterion-series"
import { municipalDifferences } from "../../src/measures/municipal-differences"
import { progressionDetail } from "../../src/measures/progression-detail"
import { emptyEngine } from "../support/canonical"
import { early, FJ, LY, modelOf } from "../support/given"
import { uif, uifScheme } from "../support/requests"

const k = 5

/** A share of persons, with every count behind it. */
function share(persons: number, having: number): Undisclosed {
  return {
    estimate: { kind: "value", value: having / persons, interval: { kind: "absent", reason: "noInterval" } },
    basis: [persons, having, persons - having],
  }
}

describe("toldByWhole(whole, numbers, k)", () => {
  it("hides the smallest other where the whole less the shown ones would tell the one that is hidden", () => {
    const numbers = [share(40, 20), share(30, 15), share(20, 3)]
    expect(toldByWhole(share(90, 38), numbers, k)).toEqual([false, true, true])
  })

  it("leaves the others where two hidden ones cover one another, and where nothing is small", () => {
    expect(toldByWhole(share(80, 26), [share(40, 20), share(20, 3), share(20, 3)], k)).toEqual([false, true, true])
    expect(toldByWhole(share(70, 35), [share(40, 20), share(30, 15)], k)).toEqual([false, false])
  })

  it("hides nobody who has no persons, and nothing beside a whole that is hidden itself", () => {
    expect(toldByWhole(share(40, 20), [share(40, 20), { ...share(1, 0), basis: [0, 0, 0] }], k)).toEqual([false, false])
    expect(toldByWhole(share(40, 2), [share(30, 0), share(10, 2)], k)).toEqual([false, false])
  })

  it("leaves each small count any of 1…k−1, though persons stand in a column of their own beside the share", () => {
    const municipality = fc
      .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 25 }))
      .map(([having, lacking]) => [having + lacking, having, lacking] as const)
    fc.assert(
      fc.property(fc.array(municipality, { minLength: 2, maxLength: 9 }), (counts) => {
        const sum = (at: 0 | 1 | 2) => counts.reduce((all, count) => all + count[at], 0)
        const whole = share(sum(0), sum(1))
        if (whole.basis.some((count) => count > 0 && count < k)) return
        const persons = toldByWhole(
          { ...whole, basis: [sum(0)] },
          counts.map(([all]) => ({ ...whole, basis: [all] })),
          k,
        )
        const shares = toldByWhole(
          whole,
          counts.map(([all, having]) => share(all, having)),
          k,
        )
        // Whoever reads both columns knows the persons where either shows them, and the rest where the share does.
        const unknown = [counts.map((_, i) => persons[i] && shares[i]), shares, shares]
        for (const at of [0, 1, 2] as const) {
          const left = counts.map((count) => count[at]).filter((count, i) => unknown[at]?.[i] === true && count > 0)
          if (!left.some((count) => count < k)) continue
          expect(left.length).toBeGreaterThanOrEqual(2)
          // One or more for each of the others, whatever of 1…k−1 the small one is.
          expect(left.reduce((all, count) => all + count, 0)).toBeGreaterThanOrEqual(k + left.length - 2)
        }
      }),
      { numRuns: 500, seed: 6 },
    )
  })
})

const project = [151, 157, 165]
const comparison = [101, 147, 155]

/**
 * Ten on ledighedsydelse and ten in fleksjob in every municipality but the third of each set, where two are on
 * ledighedsydelse; one, with most persons, has twice as many.
 */
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  const many = (code: number, benefit: string, count: number) =>
    Array.from({ length: count }, (_, n) => [`${code}${benefit}${n}`, code, benefit, "2015-02-01", null] as const)
  // Fleksjob of eight hours since May 2019, ten hours from October on for as many as are on ledighedsydelse.
  const started = (code: number, name: string, count: number) =>
    Array.from({ length: count }, (_, n) => {
      const person = `${code}${name}${n}`
      const later = name === "up" ? 600 : 480
      return [
        [person, code, FJ, "2019-05-01", "2019-10-01", { minutes: 480 }] as const,
        [person, code, FJ, "2019-10-01", null, { minutes: later }] as const,
      ]
    }).flat()
  const sizes = new Map<number, readonly number[]>([
    ...[151, 101].map((code) => [code, [20, 20]] as const),
    ...[157, 147].map((code) => [code, [10, 10]] as const),
    ...[165, 155].map((code) => [code, [2, 12]] as const),
  ])
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...[...sizes].flatMap(([code, [onBenefit = 0, inFleksjob = 0]]) => [
          ...many(code, LY, onBenefit),
          ...many(code, FJ, inFleksjob),
          ...started(code, "up", onBenefit),
          ...started(code, "same", inFleksjob),
        ]),
      ],
    },
    "2020-12-31",
  )
})

function request(ownTerms: readonly OwnTerms[] = []): MeasureRequest {
  const scheme = { ...uifScheme, municipalities: project, ownTerms: [...ownTerms] }
  return uif("andel", { scheme, project, comparisonRule: "chosen", comparisonChosen: comparison })
}

const rowOf = (result: CriterionResult, key: string) => {
  const found = result.areas.find(({ area }) => areaKey(area) === key)
  if (found === undefined) throw new Error(`no area ${key}`)
  return found
}
const kindOf = (estimate: Estimate) => (estimate.kind === "absent" ? estimate.reason : "shown")

describe("one municipality of three that is small", () => {
  const late: OwnTerms = { municipality: 165, start: monthOf("2019-06") }

  it.each([
    ["all in the same months", []],
    ["the small one in months of its own", [late]],
    ["the one that covers it in months of its own", [{ ...late, municipality: 157 }]],
  ] as const)("is not what all together less the others leave: %s", async (_, terms) => {
    const result = await criterionResult(engine, request(terms))
    expect(["project", "151", "157", "165"].map((key) => kindOf(rowOf(result, key).result))).toEqual([
      "shown",
      "shown",
      "hidden",
      "hidden",
    ])
    expect(["comparison", "101", "147", "155"].map((key) => kindOf(rowOf(result, key).baseline))).toEqual([
      "shown",
      "shown",
      "hidden",
      "hidden",
    ])
    const covering = rowOf(result, "157")
    expect([covering.change, covering.difference].map(kindOf)).toEqual(["hidden", "hidden"])
    expect(covering.verdict).toEqual({ kind: "none", reason: "hidden" })
    // Twenty persons are no secret, and tell nothing of the two: those of all three are shown.
    expect(kindOf(covering.persons)).toBe("shown")
  })

  it("is not told by the level of the other beside the country's", async () => {
    const { municipalities } = await municipalDifferences(engine, request())
    const raw = new Map(municipalities.map((row) => [row.municipality, kindOf(row.raw)]))
    expect([151, 157, 165].map((code) => raw.get(code))).toEqual(["shown", "hidden", "hidden"])
  })

  it("is not told by what became of the others' hours", async () => {
    const scheme = { ...uifScheme, municipalities: project }
    const asked = uif("timer", { scheme, project, comparisonRule: "chosen", comparisonChosen: comparison })
    const { details } = await progressionDetail(engine, asked)
    const kinds = (name: "observed" | "up" | "meanRise") =>
      ["project", "151", "157", "165"].map((key) => {
        const found = details.find(({ area, window }) => window === "result" && areaKey(area) === key)
        return found && kindOf(found[name])
      })
    expect(kinds("up")).toEqual(["shown", "shown", "hidden", "hidden"])
    expect(kinds("meanRise")).toEqual(["shown", "shown", "hidden", "hidden"])
    // Fourteen persons are not few.
    expect(kinds("observed")).toEqual(["shown", "shown", "shown", "shown"])
  })

  it("is not told by the months of the others, called up one after the other", async () => {
    for (const codes of [[157], [151, 157, 165], [147]]) {
      const { series } = await criterionSeries(engine, request(), codes)
      for (const line of series) {
        const isCovering = line.area.kind === "municipality" && ![151, 101].includes(line.area.code)
        const shown = line.points.filter(({ estimate }) => kindOf(estimate) === "shown").length
        expect(shown, areaKey(line.area)).toBe(isCovering ? 0 : 71)
      }
    }
  })
})
