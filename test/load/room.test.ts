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
    expect(problem.leaveOut).toMatchObject([{ heading: "sagsbehandler", headings: ["sagsbehandler"] }])
    expect(problem.leaveOut[0]?.share).toBeGreaterThan(0.7)
    expect(problem.early?.share).toBeCloseTo(0.5, 2)
    expect(problem.benefit?.share).toBeCloseTo(0.75, 2)
    expect(danish.problem(problem)).toMatch(
      /^stor\.csv er for stor til denne browsers hukommelse\. Udelad kolonnen »sagsbehandler« \(\d\d pct\. af pladsen\), som intet kriterium kræver\. Eller bestil et mindre udtræk: 50 pct\. af rækkerne begynder før 2015, og 75 pct\. har ydelsen »Fleksjob«\.$/,
    )
    expect(english.problem(problem)).toContain("which no criterion needs")
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

  describe("of DREAM weeks", () => {
    const persons = 12_000
    const years = [2010, 2011, 2012, 2013]
    const weeks = years.flatMap((year) =>
      Array.from({ length: 52 }, (_, week) => `y_${String(year % 100)}${String(week + 1).padStart(2, "0")}`),
    )
    const months = (name: string): string[] =>
      years.flatMap((year) =>
        Array.from({ length: 12 }, (_, month) => `${name}_${year}_${String(month + 1).padStart(2, "0")}`),
      )
    const headings = ["lobenr", "kom", ...weeks, ...months("branche"), ...months("grad")]
    const cell = (heading: string, person: number, at: number): string => {
      if (heading === "lobenr") return `p${person}`
      if (heading === "kom") return "101"
      if (heading.startsWith("y_")) return at % 52 < 26 ? "740" : "771"
      return heading.startsWith("branche") ? `${100000 + ((person + at) % 700)}` : `0.${1 + ((person + at) % 9)}`
    }

    async function dreamProblem(file: File, limit = "44MB"): Promise<LoadProblem & { code: "outOfMemory" }> {
      const problem = await refusedWithin(limit, file)
      if (problem.code !== "outOfMemory") throw new Error(problem.code)
      return problem
    }

    it("names the months' employment, and how many of the weeks are early ones", async () => {
      const rowOf = (person: number) => headings.map((heading, at) => cell(heading, person, at)).join(";")
      const lines = Array.from({ length: persons }, (_, person) => rowOf(person))
      const problem = await dreamProblem(csv([headings.join(";"), ...lines, ""].join("\n"), "dream.csv"))
      expect(problem.leaveOut.map(({ heading, headings: those }) => [heading, those.length]).sort()).toEqual([
        ["branche_*", 48],
        ["grad_*", 48],
      ])
      for (const { share } of problem.leaveOut) expect(share).toBeGreaterThan(0.3)
      expect(problem).toMatchObject({ early: { year: 2012, share: 0.5, of: "weeks" }, benefit: null })
      expect(danish.problem(problem)).toMatch(
        /^dream\.csv er for stor til denne browsers hukommelse\. Udelad kolonnerne »(grad|branche)_\*« \(\d\d pct\. af pladsen\) og »(grad|branche)_\*« \(\d\d pct\. af pladsen\), som intet kriterium kræver\. Eller bestil et mindre udtræk: 50 pct\. af ugerne ligger før 2012\.$/,
      )
      expect(await tableNames(engine)).toEqual([...keptTables].sort())
    })

    it("names them of Parquet, too, where not even the first rows have room", async () => {
      const columns = headings.map((heading, at) => {
        const texts = Array.from({ length: persons / 2 }, (_, person) => cell(heading, person, at))
        return [heading, wordColumn(texts)] as const
      })
      const problem = await dreamProblem(parquetFile(Object.fromEntries(columns)), "30MB")
      expect(problem.leaveOut.map(({ heading }) => heading).sort()).toEqual(["branche_*", "grad_*"])
      expect(problem.early).toMatchObject({ year: 2012, of: "weeks" })
    })

    it("tells the early weeks of rows with a week each", async () => {
      const lines = Array.from({ length: 500_000 }, (_, row) => `p${row >> 2};${2010 + (row % 4)}20;740`)
      const problem = await dreamProblem(csv(["lobenr;uge;kode", ...lines, ""].join("\n"), "lang.csv"))
      expect(problem).toMatchObject({ leaveOut: [], early: { year: 2012, of: "weeks" } })
    })
  })
})
