import fc from "fast-check"
import { unparse } from "papaparse"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Encoding } from "../../src/domain/mapping"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { csv, emptyTables, load, rowsOf } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterAll(() => engine.close())

// Browsers give the memory of pieces back once they are read; Node 20 cannot.
const isLent = !("transfer" in ArrayBuffer.prototype)
beforeAll(() => {
  function transfer(this: ArrayBuffer): ArrayBuffer {
    return structuredClone(this, { transfer: [this] })
  }
  if (isLent) Object.defineProperty(ArrayBuffer.prototype, "transfer", { configurable: true, value: transfer })
})
afterAll(() => {
  if (isLent) Reflect.deleteProperty(ArrayBuffer.prototype, "transfer")
})

type Style = "iso" | "danish" | "points" | "slashes" | "compact"

const words = fc.string({ unit: fc.constantFrom(...Array.from('abÆØåé;,|\t"\n\r €’')), minLength: 1, maxLength: 12 })
const spells = fc.array(
  fc.record({
    day: fc.date({ min: new Date("2010-01-01"), max: new Date("2025-12-31"), noInvalidDate: true }),
    minutes: fc.integer({ min: 0, max: 37 * 4 }).map((quarters) => quarters * 15),
    caseworker: words,
  }),
  { minLength: 1, maxLength: 40 },
)
const dialects = fc.record({
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  decimal: fc.constantFrom(",", "."),
  style: fc.constantFrom<Style>("iso", "danish", "points", "slashes", "compact"),
  newline: fc.constantFrom("\n", "\r\n", "\r"),
  quotes: fc.boolean(),
  mark: fc.boolean(),
  preamble: fc.constantFrom([], ["Udtræk af forløb"], ["sep"], ["Udtræk", "", "Dannet 1/4"]),
  pieceBytes: fc.constantFrom(37, 256, 1 << 20),
  encoding: fc.constantFrom<Encoding>("UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252"),
})

function written(day: Date, style: Style): string {
  const [year = "", month = "", date = ""] = day.toISOString().slice(0, 10).split("-")
  if (style === "iso") return `${year}-${month}-${date}`
  if (style === "compact") return `${year}${month}${date}`
  return [date, month, year].join({ danish: "-", points: ".", slashes: "/" }[style])
}

// What of Windows-1252 the words above use; the rest is Latin-1.
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const special = new Map([
    ["€", 0x80],
    ["’", 0x92],
  ])
  return Uint8Array.from(text, (letter) => special.get(letter) ?? letter.charCodeAt(0))
}

function encoded(text: string, encoding: Encoding, mark: boolean): Uint8Array<ArrayBuffer> {
  if (encoding === "Windows-1252") return windows1252(text)
  const marked = (mark ? "\ufeff" : "") + text
  if (encoding === "UTF-8") return new TextEncoder().encode(marked)
  const little = Buffer.from(marked, "utf16le")
  return new Uint8Array(encoding === "UTF-16LE" ? little : little.swap16())
}

describe("loadFile(engine, file, options) over dialects", () => {
  it("gives the same rows whatever way they are written", async () => {
    await fc.assert(
      fc.asyncProperty(spells, dialects, async (rows, dialect) => {
        const table = rows.map(({ day, minutes, caseworker }, index) => [
          `p${String(index).padStart(3, "0")}`,
          "0101",
          "Fleksjob",
          written(day, dialect.style),
          String(minutes / 60).replace(".", dialect.decimal),
          caseworker,
        ])
        // Were no day past 12, slash dates might have the month first; were no date readable, there would be no row.
        table.push(["q", "101", "LY", written(new Date("2019-12-31"), dialect.style), `7${dialect.decimal}5`, "å"])
        const headings = ["borger_id", "kommune", "ydelse", "startdato", "timer", "sagsbehandler"]
        const { delimiter, newline, quotes } = dialect
        const text = unparse([headings, ...table], { delimiter, newline, quotes })
        const preamble = dialect.preamble.map((line) => (line === "sep" ? `sep=${delimiter}` : line) + newline)
        const bytes = encoded(preamble.join("") + text, dialect.encoding, dialect.mark)
        const loaded = await load(engine, csv(bytes), { pieceBytes: dialect.pieceBytes })
        const read = await rowsOf(engine, "spell")
        await emptyTables(engine)
        expect(loaded).toMatchObject({
          delimiter,
          decimal: dialect.decimal,
          encoding: dialect.encoding,
          rowsLoaded: table.length,
          findings: [],
        })
        expect(read.slice(0, -1)).toEqual(
          rows.map(({ day, minutes, caseworker }, index) => ({
            person_id: `p${String(index).padStart(3, "0")}`,
            municipality: 101,
            benefit: "fleksjob",
            start_date: day.toISOString().slice(0, 10),
            end_date: null,
            weekly_minutes: minutes,
            visitation: null,
            condition: null,
            caseworker: caseworker.replace(/^ +| +$/g, "") === "" ? null : caseworker.replace(/^ +| +$/g, ""),
          })),
        )
      }),
      { numRuns: 40, seed: 20190401 },
    )
  }, 300_000)
})
