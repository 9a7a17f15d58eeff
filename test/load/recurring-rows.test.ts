import { afterAll, beforeAll, expect, it } from "vitest"
import { tableKinds } from "../../src/domain/load-problem"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { recurringRows } from "../../src/load/recurring-rows"
import { load } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterAll(() => engine.close())

it("counts an older file's rows that a newer one has, whatever their ends", async () => {
  const text = (rows: readonly string[]): string => `borger_id;kommune;ydelse;fra;til\n${rows.join("\n")}\n`
  await load(engine, text(["a;101;LY;2019-01-01;", "b;101;LY;2019-01-01;2019-02-01", "c;101;LY;2019-01-01;"]))
  await load(engine, text(["a;101;LY;2019-01-01;2019-05-01", "b;147;LY;2019-01-01;", "c;101;LY;2020-01-01;"]), {
    fileId: 2,
  })
  expect(await recurringRows(engine, "spell", 1, 2)).toEqual({ recurring: 2, of: 3 })
  await load(engine, text(["a;101;LY;2020-01-01;", "b;101;LY;2020-01-01;"]), { fileId: 3 })
  expect(await recurringRows(engine, "spell", 1, 3)).toEqual({ recurring: 0, of: 3 })
})

it("knows what tells rows apart in every table", async () => {
  for (const table of tableKinds) {
    expect(await recurringRows(engine, table, 98, 99), table).toEqual({ recurring: 0, of: 0 })
  }
})
