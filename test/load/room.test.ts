import { afterEach, beforeAll, describe, expect, it } from "vitest"
import type { LoadProblem } from "../../src/domain/load-problem"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { load as danish } from "../../src/text/da/load"
import { load as english } from "../../src/text/en/load"
import { csv, keptTables, load, refusal, rowsOf, spellHeadings, tableNames } from "./fixture"
import { wordColumn } from "../../src/load/arrow-columns"
import { parquetFile } from "./parquet-fixture"

let engine: Engine
let sizeBefore: string

beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
  const [row] = await engine.query("select current_setting('memory_limit') as size")
  sizeBefore = String(row?.["size"])
  await load(engine, `${spellHeadings}\na;101;LY;2019-01-01;;\n`, { fileId: 9 })
})

afterEach(async () => {
  await engine.query(`set memory_limit = '${sizeBefore}'`)
})

const rows = 400_000
const note = "x".repeat(150)

async function refusedWithin(limit: string, file: File): Promise<LoadProblem> {
  await engine.query(`set memory_limit = '${limit}'`)
  return refusal(engine, file, { pieceBytes: 1 << 20 })
}

describe("a file that the memory cannot hold", () => {
  it("is refused before the memory is full, with the columns and rows to leave out, and leaves nothing", async () => {
    const lines = Array.from({ length: rows }, (_, row) => {
      return `p${row % 99_991};101;${row % 4 === 0 ? "LY" : "Fleksjob"};${2010 + (row % 10)}-01-01;;${note}`
    })
    const file = csv(`borger_id;kommune;ydelse;fra;til;sagsbehandler\n${lines.join("\n")}\n`, "stor.csv")
    const problem = await refusedWithin("44MB", file)
    expect(problem).toMatchObject({ code: "outOfMemory", early: { year: 2015 }, benefit: { text: "Fleksjob" } })
    if (problem.code !== "outOfMemory") return
    expect(problem.leaveOut).toMatchObject([{ heading: "sagsbehandler" }])
    expect(problem.leaveOut[0]?.share).toBeGreaterThan(0.7)
    expect(problem.early?.share).toBeCloseTo(0.5, 2)
    expect(problem.benefit?.share).toBeCloseTo(0.75, 2)
    expect(danish.problem(problem)).toMatch(
      /^stor\.csv er for stor til denne browsers hukommelse\. Udelad kolonnen »sagsbehandler« \(\d\d pct\. af pladsen\), som intet kriterium kræver, under »Ret kolonner«\. Eller bestil et mindre udtræk: 50 pct\. af rækkerne begynder før 2015, og 75 pct\. har ydelsen »Fleksjob«\.$/,
    )
    expect(english.problem(problem)).toContain("leave that out under “Change columns”")
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
    expect(await rowsOf(engine, "spell")).toHaveLength(1)
  })

  it("is refused so in Parquet, too", async () => {
    const words = (word: (row: number) => string) => wordColumn(Array.from({ length: rows }, (_, row) => word(row)))
    const file = parquetFile({
      borger_id: words((row) => `p${row}`),
      kommune: words(() => "101"),
      ydelse: words(() => "LY"),
      fra: words((row) => `${2010 + (row % 10)}-01-01`),
      sagsbehandler: words((row) => `${note}${row}`),
    })
    const problem = await refusedWithin("44MB", file)
    expect(problem).toMatchObject({ code: "outOfMemory", early: { year: 2015 }, benefit: null })
    expect(await rowsOf(engine, "spell")).toHaveLength(1)
  })
})
