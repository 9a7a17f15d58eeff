import { beforeAll, describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import type { Estimate } from "../../src/domain/estimate"
import type { Engine } from "../../src/engine/engine"
import { hoursMatrices } from "../../src/measures/hours-matrix"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../support/given"
import { uif } from "../support/requests"

/** A row in every month, so that the municipality has delivered. */
const delivered = ["delivered", 151, LY, "2016-01-01", null] as const

let next = 0
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

/** Persons who go from some minutes to others within a year; null is out of fleksjob. */
const change = (count: number, from: number, to: number | null, municipality = 151): Given["spell"] & object =>
  Array.from({ length: count }, () => {
    const person = `p${(next += 1)}`
    const first = [person, municipality, FJ, "2019-06-01", "2020-01-01", { minutes: from }] as const
    return to === null ? [first] : [first, [person, municipality, FJ, "2020-01-01", null, { minutes: to }] as const]
  }).flat()

async function matrix(spell: Given["spell"] & object, area: "project" | "comparison" = "project") {
  await modelOf(engine, { spell: [early, delivered, ...spell] }, "2020-12-31")
  const all = await hoursMatrices(engine, uif("timer", { threshold: 3 }))
  const found = all.find((one) => one.area.kind === area && one.window === "result")
  if (found === undefined) throw new Error("no such matrix")
  return found
}

const shown = (estimates: readonly Estimate[]) =>
  estimates.map((one) => (one.kind === "value" ? one.value : one.reason === "hidden" ? ".." : one.reason))

describe("hoursMatrices(engine, request)", () => {
  it("gives row percentages, those out of fleksjob last, and the persons of each row", async () => {
    const { rows } = await matrix([
      ...change(6, 300, 480),
      ...change(3, 300, null),
      ...change(3, 300, 60),
      ...change(4, 1500, 1200),
      ...change(9, 300, 480, 101),
    ])
    expect(rows[1]?.persons).toMatchObject({ value: 12 })
    expect(shown(rows[1]?.shares ?? [])).toEqual([0, 0.25, 0.5, 0, 0, 0, 0.25])
    expect(rows[1]?.shares[2]).toMatchObject({ numerator: 6, denominator: 12, interval: { kind: "interval" } })
    expect(shown(rows[5]?.shares ?? [])).toEqual([0, 0, 0, 0, 1, 0, 0])
    expect(rows[2]?.persons).toMatchObject({ value: 0 })
    expect(shown(rows[2]?.shares ?? [])).toEqual(Array.from({ length: 7 }, () => "noPopulation"))
  })

  it("hides a small cell with another, so that the row's total does not give it away, and small rows whole", async () => {
    const { rows } = await matrix([
      ...change(2, 300, 480),
      ...change(5, 300, null),
      ...change(9, 300, 60),
      ...change(2, 900, 900),
    ])
    expect(shown(rows[1]?.shares ?? [])).toEqual([0, 9 / 16, "..", 0, 0, 0, ".."])
    expect(rows[3]?.persons).toEqual(absent("hidden"))
    expect(shown(rows[3]?.shares ?? [])).toEqual(Array.from({ length: 7 }, () => ".."))
  })

  it("counts unknown hours outside the rows, and has no numbers where a window has too few months", async () => {
    const unknown = Array.from({ length: 4 }, (_, index) => [`u${index}`, 151, FJ, "2019-06-01", null] as const)
    const spell = [...change(5, 300, 480), ...unknown]
    expect((await matrix(spell)).unknownHours).toMatchObject({ value: 4 })
    expect((await matrix(spell, "comparison")).rows[1]?.persons).toEqual(absent("monthsMissing"))
  })
})
