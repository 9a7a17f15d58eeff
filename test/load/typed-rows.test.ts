import { Bool, DateDay, Float64, Int32, Int64, Utf8, type Vector, vectorFromArray } from "apache-arrow"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import type { LoadOptions } from "../../src/load/load-file"
import { prepareTables } from "../../src/load/prepare"
import { rowsPerPart as rowsOfPart } from "../../src/load/row-groups"
import { canonicalTables, csv, emptyTables, keptTables, load, spellHeadings, tableNames } from "./fixture"
import { parquetFile } from "./parquet-fixture"

const rowsPerPart = rowsOfPart(1)

let engine: Engine

beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})

beforeEach(() => emptyTables(engine))

/** How many rows of a large table are looked at one by one. */
const looked = 2000

/** All that a load leaves in the engine, and what it tells. */
async function left(file: File, options: Partial<LoadOptions>): Promise<unknown> {
  await emptyTables(engine)
  const told = await load(engine, file, options).catch((error: unknown) => ({ error }))
  const tables: Record<string, unknown> = {}
  for (const table of [...canonicalTables, "line_step", "rejected_row"] as const) {
    tables[table] = await engine.query(`select * from ${table} order by all limit ${looked}`)
    tables[`${table}, in all`] = await engine.query(
      `select count(*)::integer as rows, count(distinct hash(t))::integer as different from ${table} as t`,
    )
  }
  expect(await tableNames(engine)).toEqual([...keptTables].sort())
  return { told, tables }
}

/** Made at once and by way of the stored rows. */
async function both(file: File, options: Partial<LoadOptions> = {}): Promise<readonly [unknown, unknown]> {
  const stored = await left(file, { ...options, typedRows: false })
  return [await left(file, options), stored]
}

const odd = [
  ...["", " ", "-", "NULL", "null", " NULL", "\u00a0x\u2003", "\tx", "æ ø", 'å"', "N", "EN", "12345678901234567890"],
]
const values: Readonly<Record<string, readonly string[]>> = {
  borger_id: ["a", "b", " c ", "NULLE", "0012", ...odd],
  kommune: ["101", "København", "0147", "999", "x", "751.0", ...odd],
  ydelse: ["Fleksjob", "LY", "kontanthjælp - jobparat", "121", "7777", "Noget andet, og meget langt", ...odd],
  fra: ["2019-01-01", "01-02-2019", "3.4.2020", "20200506", "31-02-2019", "2019-03-31T22:30:00Z", "01-13-2019", ...odd],
  til: ["2018-01-01", "31-12-9999", "2021-06-30", "43466", "x", ...odd],
  timer: ["37", "7,5", "7.25", "1.234", "-1", "200", "7:24", "x", ...odd],
  minutter: ["30", "15", "0", "x", ...odd],
  visitation: ["jobparat", "Ukendt", ...odd],
  indsats: ["Virksomhedspraktik, privat", "mentor", "Andet", ...odd],
  sektor: ["privat", "stat", "x", ...odd],
  vitas: ["ja", "nej", "måske", ...odd],
  måned: ["2019-04", "201905", "2019M6", "x", ...odd],
  løntimer: ["120,5", "0", "800", "x", ...odd],
  svar: ["4", "5 - meget", "6", "Godt", ...odd],
  tilfredshed: ["1", "5", "6", ...odd],
}

const files: readonly (readonly [name: string, headings: readonly string[]])[] = [
  ["perioder", ["borger_id", "kommune", "ydelse", "fra", "til", "timer"]],
  [
    "perioder",
    ["borger_id", "kommune", "ydelse", "fra", "til", "timer", "minutter_pr_uge", "visitation", "sagsbehandler"],
  ],
  ["indsatser", ["borger_id", "indsats", "fra", "til", "timer", "virksomhed", "sektor", "via_vitas"]],
  ["loen", ["borger_id", "måned", "løntimer", "art", "virksomhed"]],
  ["haendelser", ["borger_id", "hændelse", "dato", "kommune"]],
  ["deltagelse", ["borger_id", "ordning", "fra", "til", "fase"]],
]
const alike: Readonly<Record<string, string>> = {
  minutter_pr_uge: "minutter",
  sagsbehandler: "borger_id",
  virksomhed: "borger_id",
  via_vitas: "vitas",
  art: "indsats",
  hændelse: "indsats",
  dato: "fra",
  ordning: "indsats",
  fase: "visitation",
}

function random(seed: number): (below: number) => number {
  const generator = xoroshiro128plus(seed)
  return (below) => uniformInt(generator, 0, below - 1)
}

function quoted(text: string, pick: (below: number) => number): string {
  return /["\n;]/.test(text) || pick(9) === 0 ? `"${text.replaceAll('"', '""')}"` : text
}

describe("rows made as they are read", () => {
  it.each(Array.from({ length: 18 }, (_, seed) => seed))(
    "are those of the stored rows (CSV, seed %i)",
    async (seed) => {
      const pick = random(seed)
      const [name, headings] = files[seed % files.length] ?? ["", []]
      const end = ["\n", "\r\n", "\r"][pick(3)] ?? "\n"
      const lines = Array.from({ length: 40 + pick(160) }, () => {
        const texts = headings.map((heading) => {
          const known = values[alike[heading] ?? heading] ?? odd
          // Mostly values that can be read, the rest strange ones.
          return quoted(known[pick(pick(4) === 0 ? known.length : Math.min(3, known.length))] ?? "", pick)
        })
        if (pick(30) === 0) texts.pop()
        if (pick(40) === 0) texts.push("x")
        return pick(50) === 0 ? "" : texts.join(";")
      })
      const file = csv(`${headings.join(";")}${end}${lines.join(end)}${pick(2) === 0 ? end : ""}`, `${name}.csv`)
      const [typed, stored] = await both(file, {
        pieceBytes: 100 + pick(4000),
        endDates: pick(2) === 0 ? "inclusive" : "exclusive",
      })
      expect(typed).toEqual(stored)
    },
  )

  it.each(Array.from({ length: 6 }, (_, seed) => seed))(
    "are those of the stored rows (Parquet, seed %i)",
    async (seed) => {
      const pick = random(100 + seed)
      const length = 30 + pick(100)
      const some = <T>(make: () => T): (T | null)[] => Array.from({ length }, () => (pick(6) === 0 ? null : make()))
      const texts = (heading: string): Vector => {
        const known = values[heading] ?? odd
        return vectorFromArray(
          some(() => known[pick(known.length)] ?? ""),
          new Utf8(),
        )
      }
      const doubles = [7.5, 37, 0.1, -0, 200, Number.NaN, -1, ...(pick(2) === 0 ? [1e15, 0.00001] : [])]
      const file = parquetFile({
        borger_id:
          pick(2) === 0
            ? texts("borger_id")
            : vectorFromArray(
                some(() => BigInt(pick(1e9))),
                new Int64(),
              ),
        kommune:
          pick(2) === 0
            ? texts("kommune")
            : vectorFromArray(
                some(() => [101, 147, 999][pick(3)] ?? 0),
                new Int32(),
              ),
        indsats: texts("indsats"),
        fra: vectorFromArray(
          some(() => new Date(Date.UTC(2015 + pick(8), pick(12), 1 + pick(28)))),
          new DateDay(),
        ),
        til:
          pick(2) === 0
            ? texts("til")
            : vectorFromArray(
                some(() => new Date(Date.UTC(2018 + pick(5), 1, 1))),
                new DateDay(),
              ),
        timer: vectorFromArray(
          some(() => doubles[pick(doubles.length)] ?? 0),
          new Float64(),
        ),
        via_vitas: vectorFromArray(
          some(() => pick(2) === 0),
          new Bool(),
        ),
      })
      const [typed, stored] = await both(file)
      // The stored rows list values that are equally frequent in any order.
      expect(ordered(typed)).toEqual(ordered(stored))
    },
  )

  it("are made once more where the rest of the file has another decimal mark, or dates that are no numbers of days", async () => {
    const first = `a;101;Fleksjob;43466;;1.234\n`.repeat(rowsPerPart)
    const rest = `b;101;Fleksjob;2019-01-01;;7.25\n`.repeat(rowsPerPart + 10)
    const [typed, stored] = await both(csv(`${spellHeadings}\n${first}${rest}`), { pieceBytes: 1 << 20 })
    expect(withoutFit(typed)).toEqual(withoutFit(stored))
    expect(typed).toMatchObject({ told: { decimal: ".", rowsLoaded: rowsPerPart + 10 } })
  })

  it("have a column from the first row on that has a value in it", async () => {
    const late = `b;101;kontanthjælp - jobparat;2019-01-01;;\n`
    const [typed, stored] = await both(
      csv(`${spellHeadings}\n${"a;101;LY;2019-01-01;;\n".repeat(rowsPerPart)}${late}`),
      {
        pieceBytes: 1 << 20,
      },
    )
    expect(typed).toEqual(stored)
    expect(await engine.query("select row_number, visitation from spell where visitation is not null")).toEqual([
      { row_number: rowsPerPart + 1, visitation: "jobparat" },
    ])
  })
})

/** Of a large file, which rows are looked at to judge it is chosen in two ways. */
function withoutFit(told: unknown): unknown {
  return JSON.parse(JSON.stringify(told, (key, value: unknown) => (key === "fit" ? undefined : value)))
}

function ordered(told: unknown): unknown {
  return JSON.parse(
    JSON.stringify(told, (key, value: unknown) =>
      key === "values" && Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value,
    ),
  )
}
