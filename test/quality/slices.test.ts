import { beforeAll, describe, expect, it } from "vitest"
import overlap from "../../queries/quality/overlap.sql?raw"
import gap from "../../queries/quality/gap.sql?raw"
import type { Engine } from "../../src/engine/engine"
import { inSlices, slicesOf } from "../../src/quality/slices"
import { emptyEngine } from "../support/canonical"
import { FJ, LY, modelOf } from "../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  const persons = Array.from({ length: 60 }, (_, n) => `p${n}`)
  await modelOf(engine, {
    spell: persons.flatMap((person, n) => [
      [person, 101, LY, "2019-01-01", `2019-0${(n % 3) + 2}-01`] as const,
      [person, 101, n % 2 === 0 ? FJ : LY, "2019-02-15", "2019-03-10"] as const,
      [person, 101, LY, "2019-06-01", null] as const,
    ]),
  })
})

describe("inSlices(engine, sql, parameters, slices)", () => {
  it.each([
    ["overlap", overlap],
    ["gap", gap],
  ])("says of %s in seven parts what it says of all persons at once", async (_, sql) => {
    const byKey = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
    const whole = await inSlices(engine, sql, {}, 1, {})
    expect(whole.length).toBeGreaterThan(1)
    expect(byKey(await inSlices(engine, sql, {}, 7, {}))).toEqual(byKey(whole))
  })

  it("needs one part for few rows", async () => {
    expect(await slicesOf(engine, {})).toBe(1)
  })
})
