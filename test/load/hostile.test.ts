import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { openContainers } from "../../src/load/containers/open-containers"
import { LoadError } from "../../src/load/load-error"
import { type LoadedFile, loadFile } from "../../src/load/load-file"
import { openParquetInNode } from "../../src/load/parquet-node"
import { prepareTables } from "../../src/load/prepare"
import { load as danish } from "../../src/text/da/load"
import { csv, keptTables, rowsOf, spellHeadings, tableNames } from "./fixture"
import { gzipOf, workbook, zipOf } from "./workbook"

let engine: Engine
let before: unknown
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
  await loadFile(engine, csv(`${spellHeadings}\ngod;101;Fleksjob;2019-04-01;2019-04-30;7,5\n`), { fileId: 1 })
  before = await rowsOf(engine, "spell")
})
afterAll(() => engine.close())

/**
 * Open and load a file as the page does: what was loaded, or the Danish sentence it is refused with. Whatever happens, the
 * good file loaded before is there as it was, and nothing of this one is left once it is taken out.
 */
async function survive(file: File): Promise<(LoadedFile | string)[]> {
  const results: (LoadedFile | string)[] = []
  try {
    for (const source of await openContainers(file)) {
      results.push(await loadFile(engine, source, { fileId: 2, openParquet: openParquetInNode }))
    }
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    const sentence = danish.problem(error.problem)
    expect(sentence).toContain(file.name)
    results.push(sentence)
  }
  for (const table of keptTables) await engine.query(`delete from ${table} where file_id = 2`)
  expect(await rowsOf(engine, "spell")).toEqual(before)
  expect(await tableNames(engine)).toEqual([...keptTables].sort())
  return results
}

const good = `${spellHeadings}\n${"a;101;Fleksjob;2019-04-01;2019-04-30;7,5\n".repeat(50)}`
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))

describe("hostile files", () => {
  it("survives any bytes, under any name", async () => {
    const names = fc.constantFrom("x.csv", "x.parquet", "x.zip", "x.csv.gz", "x.xlsx", "<b>.csv", "__proto__")
    const starts = fc.constantFrom("", "PAR1", "PK\u0003\u0004", "\u001f\u008b\b", "\u00ff\u00fe", good, spellHeadings)
    await fc.assert(
      fc.asyncProperty(names, starts, fc.uint8Array({ maxLength: 300 }), async (name, start, tail) => {
        await survive(new File([new Uint8Array(Buffer.from(start, "latin1")), new Uint8Array(tail)], name))
      }),
      { numRuns: 60, seed: 5 },
    )
  }, 300_000)

  it("survives good files cut off or with a byte changed", async () => {
    const gzip = new Uint8Array(await (await gzipOf(new Blob([good]))).arrayBuffer())
    const zip = new Uint8Array(await (await zipOf({ "a.csv": good })).arrayBuffer())
    const book = await workbook({
      Ark1: [
        ["borger_id", "køn"],
        ["a", "k"],
      ],
    })
    const sheet = new Uint8Array(await book.arrayBuffer())
    const files = fc.constantFrom<[string, Uint8Array]>(
      ["a.csv", bytesOf(good)],
      ["a.csv.gz", gzip],
      ["a.zip", zip],
      ["a.xlsx", sheet],
    )
    await fc.assert(
      fc.asyncProperty(
        files,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async ([name, whole], at, cut) => {
          const place = Math.floor(at * (whole.length - 1))
          const bytes = cut ? whole.slice(0, place) : whole.slice()
          if (!cut) bytes[place] = (bytes[place] ?? 0) ^ 0x55
          await survive(new File([new Uint8Array(bytes)], name))
        },
      ),
      { numRuns: 60, seed: 5 },
    )
  }, 300_000)

  it.each<[string, string, number]>([
    [
      "10 000 columns",
      `${spellHeadings};${Array.from({ length: 10_000 }, (_, i) => `x${i}`).join(";")}\na;101;LY;2019-01-01;;;${"1;".repeat(9999)}1\n`,
      1,
    ],
    ["a cell of a megabyte", `${spellHeadings};sagsbehandler\na;101;LY;2019-01-01;;;${"x".repeat(1_000_000)}\n`, 1],
    [
      "a line of a megabyte in quotes never closed",
      `${spellHeadings}\n"${"x".repeat(1_200_000)}\na;101;LY;2019-01-01;;\n`,
      1,
    ],
    [
      "days of year 0 and 9999",
      `${spellHeadings}\na;101;LY;0000-01-01;;\nb;101;LY;2019-01-01;9999-12-31;\nc;101;LY;9999-12-31;;\n`,
      1,
    ],
    [
      "numbers that are none",
      `${spellHeadings}\na;101;LY;2019-01-01;;NaN\nb;101;LY;2019-01-01;;Infinity\nc;101;LY;2019-01-01;;1e999\nd;101;LY;2019-01-01;;-1\n`,
      4,
    ],
    [
      "headings that are SQL and HTML",
      `borger_id;køn;"'); drop table spell; --";<script>alert(1)</script>;__proto__;$1\na;k;1;2;3;4\n`,
      1,
    ],
    ["nulls between letters", `${spellHeadings}\na\u0000b;101;LY;2019-01-01;;\n`, 0],
    ["bytes that UTF-8 does not have", `${spellHeadings}\na;101;LY;2019-01-01;;\n`, 1],
  ])("loads or refuses %s", async (what, text, loaded) => {
    const bytes = what.startsWith("bytes") ? Buffer.concat([bytesOf(text), Buffer.from([0xc3, 0x28, 0x0a])]) : text
    const [result] = await survive(new File([bytes], "fjendtlig.csv"))
    if (loaded === 0) expect(typeof result).toBe("string")
    else expect(result).toMatchObject({ rowsLoaded: loaded })
  })

  it("refuses headings that stand twice", async () => {
    expect(await survive(csv("borger_id;køn;køn\na;k;m\n"))).toEqual([expect.stringContaining("fil.csv")])
  })
})
