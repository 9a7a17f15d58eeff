import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Loaded } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { describeLoaded } from "../../src/load/without-benefits"
import { checkNames } from "../../src/quality/checks"
import { deliveries } from "../../src/quality/delivery"
import { deliveryFindings } from "../../src/quality/delivery-findings"
import { runCheck } from "../../src/quality/run-check"
import { load } from "../load/fixture"

let engine: Engine
let loaded: Loaded
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
  // Forty courses a month in two municipalities; the second has none in March.
  const courses = [1, 2, 3, 4].flatMap((month) =>
    [101, 751].flatMap((municipality) =>
      month === 3 && municipality === 751
        ? []
        : Array.from({ length: 40 }, (_, n) => `k${month}${municipality}${n};${municipality};2019-0${month}-15;8;7`),
    ),
  )
  await load(engine, ["kursus;kommune;afsluttet;tilmeldte;fremmødte", ...courses].join("\n"), { fileId: 1 })
  const offers = ["a;101;virksomhedspraktik;2019-01-01;2019-02-01", "a;101;virksomhedspraktik;2019-01-01;2019-02-01"]
  await load(engine, ["borger_id;kommune;indsats;fra;til", ...offers].join("\n"), { fileId: 2 })
  loaded = await describeLoaded(engine, ["x"])
})
afterAll(() => engine.close())

describe("the report of files without benefit periods", () => {
  it("tells what is loaded, from when to when", () => {
    expect(loaded.tables.filter(({ rows }) => rows > 0)).toMatchObject([
      { table: "activity", rows: 2, lastStart: "2019-01-01" },
      { table: "course", rows: 280, firstDay: "2019-01-15", lastStart: "2019-04-15" },
    ])
    expect(loaded.months.filter(({ table }) => table === "course").map(({ rows }) => rows)).toEqual([80, 80, 40, 80])
  })

  it("shows which months each municipality has delivered", async () => {
    const delivered = await deliveries(engine, loaded, 3)
    const courses = delivered.find(({ table }) => table === "course")
    expect(courses?.rows.map(({ municipality, cells }) => [municipality, cells.map(({ state }) => state)])).toEqual([
      [101, ["usual", "usual", "usual"]],
      [751, ["usual", "usual", "missing"]],
    ])
    expect(delivered.flatMap(deliveryFindings)).toMatchObject([{ kind: "monthsMissing", table: "course" }])
  })

  it("runs every check", async () => {
    const found = []
    for (const name of checkNames) found.push(...(await runCheck(engine, name, { threshold: 3, today: "2026-01-01" })))
    expect(found).toMatchObject([{ kind: "repeatedRow", table: "activity", rows: 1 }])
  })
})
