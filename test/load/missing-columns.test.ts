import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { removeFile } from "../../src/load/remove-file"
import { emptyTables, load } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const bare = "borger_id;kommune;ydelse;fra;til\na;101;Fleksjob;2019-01-01;2019-03-01"
const full =
  "borger_id;kommune;ydelse;fra;til;timer;visitation;sagsbehandler\nb;101;LY;2019-01-01;2019-03-01;2;jobparat;S1"

const told = () =>
  engine.query(
    "select file_id, person_id, weekly_minutes, visitation, condition, caseworker from spell order by file_id",
  )
const nothing = { weekly_minutes: null, visitation: null, condition: null, caseworker: null }
const columnsOf = async (table: string): Promise<readonly unknown[]> => {
  const rows = await engine.query(
    "select column_name as name from duckdb_columns() where table_name = $table order by column_index",
    { table },
  )
  return rows.map(({ name }) => name)
}

describe("columns that no row of a file has a value in", () => {
  it("stand in the table all the same, in its order, and a later file's values are taken into them", async () => {
    const columns = await columnsOf("spell")
    await load(engine, bare, { fileId: 1 })
    expect(await told()).toEqual([{ file_id: 1, person_id: "a", ...nothing }])
    expect(await columnsOf("spell")).toEqual(columns)
    await load(engine, full, { fileId: 2 })
    expect(await told()).toEqual([
      { file_id: 1, person_id: "a", ...nothing },
      { file_id: 2, person_id: "b", weekly_minutes: 120, visitation: "jobparat", condition: null, caseworker: "S1" },
    ])
    expect(await columnsOf("spell")).toEqual(columns)
  })

  it("may be those of the later file", async () => {
    await load(engine, full, { fileId: 1 })
    await load(engine, bare, { fileId: 2 })
    expect(await told()).toMatchObject([{ visitation: "jobparat" }, { file_id: 2, person_id: "a", ...nothing }])
  })

  it("are no hindrance where the file is removed before the next comes", async () => {
    await load(engine, bare, { fileId: 1 })
    await removeFile(engine, 1)
    await load(engine, full, { fileId: 2 })
    expect(await told()).toMatchObject([{ file_id: 2, visitation: "jobparat", caseworker: "S1" }])
  })
})
