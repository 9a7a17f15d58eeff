import { beforeAll, describe, expect, it } from "vitest"
import traitValue from "../../../queries/model/trait_value.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

describe("trait_value.sql", () => {
  it("offers values that enough persons have", async () => {
    const person: Given["person"] = numbers(7).map((n) => [`p${n}`, null, { sex: n < 5 ? "kvinde" : "mand" }])
    const model = await modelOf(engine, { person, spell: [["p1", 101, LY, "2019-01-31", "2019-03-01"]] })
    expect(model.traits).toEqual([{ name: "sex", values: ["kvinde"] }])
    expect(await engine.query(traitValue, { threshold: 2 })).toEqual([
      { name: "sex", value: "kvinde" },
      { name: "sex", value: "mand" },
    ])
    expect(await engine.query(traitValue, { threshold: 6 })).toEqual([])
  })

  it("offers no variable of more than 40 values", async () => {
    await modelOf(engine, {
      person: [["p1", null]],
      trait: [
        ...numbers(41).map((n) => [`p${n}`, "navn", `n${n}`] as const),
        ...numbers(40).map((n) => [`p${n}`, "gruppe", `g${n}`] as const),
      ],
      spell: numbers(41).map((n) => [`p${n}`, 101, LY, "2019-01-31", "2019-03-01"]),
    })
    const rows = await engine.query(traitValue, { threshold: 1 })
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(["gruppe"]))
    expect(rows).toHaveLength(40)
  })
})
