import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { removeFile } from "../../src/load/remove-file"
import { emptyTables, load, rowsOf, tableNames } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

describe("loadFile(engine, file, options) with text that is code elsewhere", () => {
  it.each([
    "__proto__",
    "constructor",
    "'; drop table person; --",
    'x" varchar); drop table person; --',
    "<img src=x onerror=alert(1)>",
    "$1",
    "$name",
    "{{7*7}}",
    "c0",
    "row_number",
    "/*",
  ])("keeps the heading and the value %s as they are", async (text) => {
    const quoted = `"${text.replaceAll('"', '""')}"`
    const loaded = await load(engine, `borger_id;køn;${quoted}\n${quoted};k;${quoted}\n`)
    expect(loaded.columns[2]).toEqual({ heading: text, usedAs: "background" })
    expect(await rowsOf(engine, "person_trait")).toEqual([{ person_id: text, name: text, value: text }])
  })

  it.each(["=1+1", "+45", "@SUM(A1)", "-2", '=HYPERLINK("x")'])("keeps the formula %s as text", async (text) => {
    await load(engine, `borger_id;køn;x\na;k;"${text.replaceAll('"', '""')}"\n`)
    expect(await rowsOf(engine, "person_trait")).toEqual([{ person_id: "a", name: "x", value: text }])
  })

  it("keeps categories that are names of object members apart", async () => {
    const rows = ["__proto__", "constructor", "toString"].map((word) => `a;101;${word};2019-01-01`)
    await load(engine, ["id;kommune;ydelse;fra", ...rows].join("\n"))
    const benefits = (await rowsOf(engine, "spell")).map(({ benefit }) => benefit)
    expect([...benefits].sort()).toEqual(["constructor", "proto", "tostring"])
  })
})

describe("removeFile(engine, fileId)", () => {
  it("removes the file's rows from every table and no others", async () => {
    await load(engine, "borger_id;køn;x\na;k;1\n", { fileId: 1 })
    await load(engine, "borger_id;køn;x\na;k;1\nb;m;2\n", { fileId: 2 })
    await removeFile(engine, 1)
    expect(await engine.query("select distinct file_id from person")).toEqual([{ file_id: 2 }])
    expect(await rowsOf(engine, "person_trait")).toHaveLength(2)
    await removeFile(engine, 7)
    expect(await rowsOf(engine, "person")).toHaveLength(2)
  })

  it("refuses an id that is no whole number", async () => {
    await expect(removeFile(engine, 1.5)).rejects.toThrow("not a file id: 1.5")
    expect(await tableNames(engine)).toContain("person")
  })
})
