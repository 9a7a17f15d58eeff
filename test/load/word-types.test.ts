import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { storeMissing } from "../../src/load/missing-columns"
import { prepareTables } from "../../src/load/prepare"
import { removeFile } from "../../src/load/remove-file"
import { rowsPerPart } from "../../src/load/row-groups"
import { columnsOf, isEnumeration, storeTexts } from "../../src/load/word-types"
import { emptyTables, load, spellHeadings } from "./fixture"

let engine: Engine

beforeAll(async () => {
  engine = await startNodeEngine()
})

beforeEach(async () => {
  await prepareTables(engine)
  await emptyTables(engine)
  await storeMissing(engine, "spell")
  await storeTexts(engine, "spell")
})

/** A file of spells, with one citizen and benefit a line. */
function spells(...lines: readonly (readonly [person: string, benefit: string])[]): string {
  return [spellHeadings, ...lines.map(([person, benefit]) => `${person};101;${benefit};2019-01-01;;`)].join("\n")
}

async function benefits(): Promise<unknown> {
  return (await engine.query("select person_id, benefit from spell order by all")).map(({ person_id, benefit }) => [
    person_id,
    benefit,
  ])
}

async function isEnumerated(column: string): Promise<boolean> {
  const found = (await columnsOf(engine, "spell")).find(({ name }) => name === column)
  return isEnumeration(found?.type ?? "")
}

describe("columns of words", () => {
  it("are an enumeration where all words are known", async () => {
    await load(engine, spells(["a", "LY"], ["b", "Fleksjob"]))
    expect(await isEnumerated("benefit")).toBe(true)
    expect(await benefits()).toEqual([
      ["a", "ledighedsydelse"],
      ["b", "fleksjob"],
    ])
  })

  it("keep the order of texts", async () => {
    await load(engine, spells(["a", "LY"], ["b", "Fleksjob"], ["c", "A-dagpenge"], ["d", "SU"]))
    const ordered = await engine.query("select benefit from spell order by benefit")
    const told = ordered.map(({ benefit }) => String(benefit))
    expect(told).toEqual([...told].sort())
    expect(await engine.query("select max(benefit)::varchar as last from spell")).toEqual([{ last: "su" }])
  })

  it("are texts where a word is not known, also far down the file", async () => {
    await load(engine, spells(["a", "LY"], ["b", "Hjemmelavet"]))
    expect(await isEnumerated("benefit")).toBe(false)
    expect(await benefits()).toEqual([
      ["a", "ledighedsydelse"],
      ["b", "hjemmelavet"],
    ])
    await emptyTables(engine)
    const many = Array.from({ length: rowsPerPart(0) + 1 }, () => ["a", "LY"] as const)
    await load(engine, spells(...many, ["b", "Hjemmelavet"]), { fileId: 2 })
    expect(await isEnumerated("benefit")).toBe(false)
    expect(
      await engine.query("select benefit, count(*)::integer as rows from spell group by benefit order by benefit"),
    ).toEqual([
      { benefit: "hjemmelavet", rows: 1 },
      { benefit: "ledighedsydelse", rows: many.length },
    ])
  })

  it("take another file with known words as they are, and one with others as texts", async () => {
    await load(engine, spells(["a", "LY"]))
    await load(engine, spells(["b", "Fleksjob"]), { fileId: 2 })
    expect(await isEnumerated("benefit")).toBe(true)
    await load(engine, spells(["c", "Hjemmelavet"]), { fileId: 3 })
    await load(engine, spells(["d", "LY"]), { fileId: 4 })
    expect(await isEnumerated("benefit")).toBe(false)
    expect(await benefits()).toEqual([
      ["a", "ledighedsydelse"],
      ["b", "fleksjob"],
      ["c", "hjemmelavet"],
      ["d", "ledighedsydelse"],
    ])
  })

  it("of an earlier file do not bind those that come when it is removed", async () => {
    await load(engine, spells(["a", "LY"]))
    await removeFile(engine, 1)
    await load(engine, spells(["b", "Hjemmelavet"]), { fileId: 2 })
    expect(await benefits()).toEqual([["b", "hjemmelavet"]])
  })

  it("of weeks go into a table of either kind", async () => {
    await load(engine, spells(["a", "LY"]))
    await load(engine, "lobenr;y_1901;y_1902\nb;740;740\n", { fileId: 2 })
    await load(engine, "lobenr;y_1901;y_1902\nc;1;1\n", { fileId: 3 })
    expect(await engine.query("select person_id, benefit from spell order by all")).toEqual([
      { person_id: "a", benefit: "ledighedsydelse" },
      { person_id: "b", benefit: "ledighedsydelse" },
      { person_id: "c", benefit: "ukendt" },
    ])
  })

  it("that are missing in a file leave those of another as they are", async () => {
    await load(engine, spells(["a", "kontanthjælp - jobparat"]))
    expect(await isEnumerated("visitation")).toBe(true)
    await load(engine, spells(["b", "LY"]), { fileId: 2 })
    expect(await isEnumerated("visitation")).toBe(true)
    expect(await engine.query("select person_id, visitation from spell order by all")).toEqual([
      { person_id: "a", visitation: "jobparat" },
      { person_id: "b", visitation: null },
    ])
  })
})
