import { describe, expect, it } from "vitest"
import { OwnSource } from "../../../src/load/typed/own-source"
import { CsvRows } from "../../../src/load/typed/csv-rows"
import { madeUpPeriods } from "../../../src/load/warm-up/made-up-periods"
import { warmRows } from "../../../src/load/warm-up/warm-rows"

describe("warmRows(isWanted)", () => {
  it("goes on for as long as it is wanted", async () => {
    let asked = 0
    await warmRows(() => {
      asked += 1
      return asked <= 2
    })
    expect(asked).toBe(3)
  })

  it("ends by itself", async () => {
    let asked = 0
    await warmRows(() => {
      asked += 1
      return true
    })
    expect(asked).toBeGreaterThan(10)
  })
})

describe("madeUpPeriods(rows)", () => {
  it("gives rows without a fault, so that what a usual file asks for is done", async () => {
    const { file, plan } = madeUpPeriods(1000)
    const source = new OwnSource(new CsvRows(file, plan))
    while ((await source.next()) !== null);
    const { rows, unread, found, problems } = await source.summary()
    expect(rows).toBe(1000)
    expect(unread).toEqual([])
    expect(found.size).toBe(0)
    expect([...problems.values()].flat().filter((problem) => problem !== undefined)).toEqual([])
  })
})
