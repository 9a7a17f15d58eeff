import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const root = new URL("../../", import.meta.url).pathname
const read = (path: string): string => readFileSync(root + path, "utf8")
const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => ending.test(path))
    .sort()
const files = filesIn("queries", /\.sql$/)
const modules = [...filesIn("src", /\.tsx?$/), ...filesIn("data", /\.ts$/)].map(read).join("\n")

/** Without comments and texts, where any word may stand. */
function codeOf(sql: string): string {
  return sql.replace(/--[^\n]*/g, "").replace(/'(?:[^']|'')*'/g, "''")
}

function headOf(sql: string): string {
  const lines = sql.split("\n")
  const end = lines.findIndex((line) => !line.startsWith("--"))
  return lines.slice(0, end).join("\n")
}

// What the engine lacks without extensions, or what gives another answer on another day or machine.
const forbidden = {
  "a time with time zone": /timestamptz|with time zone/i,
  "today's date": /current_date|current_timestamp|localtime|\b(today|now|get_current_\w+)\s*\(/i,
  collation: /\bcollate\b/i,
  json: /json|->>/i,
  chance: /\brandom\s*\(|\buuid\s*\(|\bsetseed\b|using sample|tablesample/i,
  "a hole of a template": /\$\{|\{\{|%s/,
  "a file or an extension": /read_\w+\s*\(|\b(install|load|attach|copy)\b/i,
}

const keywords =
  "select from where group by order having join left on using with as union all case when then else end and or not in " +
  "is null over partition between distinct create replace table macro qualify filter exists insert into values cast"
const shouted = new RegExp(`\\b(${keywords.toUpperCase().split(" ").join("|")})\\b`)

describe("queries", () => {
  it("are found", () => {
    expect(files.length).toBeGreaterThan(25)
  })

  describe.each(files)("%s", (path) => {
    const sql = read(path)
    const code = codeOf(sql)

    it("says in its first line what a row or macro is", () => {
      expect(sql.split("\n")[0]).toMatch(/^-- (One row|Macros?: |Canonical|The canonical tables)/)
    })

    it.each(Object.entries(forbidden))("holds no %s", (_, pattern) => {
      expect(pattern.exec(code)?.[0]).toBeUndefined()
    })

    it("has lower-case keywords and lines of 120 signs at most", () => {
      expect(shouted.exec(code)?.[0]).toBeUndefined()
      expect(sql.split("\n").filter((line) => line.length > 120)).toEqual([])
      expect(sql).not.toMatch(/\t| $/m)
    })

    it("names each $parameter in its head", () => {
      const head = headOf(sql)
      const parameters = new Set(code.match(/\$[a-z_0-9]+/gi))
      // Where a file takes another's parameters, the head names that file.
      const other = /as (\w+)\.sql/.exec(head)?.[1]
      const heads =
        other === undefined ? head : head + headOf(read(files.find((file) => file.endsWith(`/${other}.sql`)) ?? path))
      expect([...parameters].filter((name) => !heads.includes(name))).toEqual([])
    })

    it("ends in a select, or makes tables and macros alone", () => {
      const last = code.trim().split(/\n\n/).at(-1)?.trim() ?? ""
      expect(last).toMatch(/^(select\b|create or replace (table|macro)\b|create table if not exists\b)/)
      expect(code.trim().endsWith(";") && !code.includes("create ")).toBe(false)
    })

    it("is run by a module", () => {
      expect(modules).toContain(`${path}?raw`)
    })

    it("has a twin test", () => {
      if (path.startsWith("queries/load/")) return
      const twin = path.replace(/^queries/, "test/queries").replace(/sql$/, "test.ts")
      expect(existsSync(root + twin)).toBe(true)
    })
  })
})
