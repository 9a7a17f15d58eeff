import { beforeAll, describe, expect, it } from "vitest"
import { quoteIdentifier, quoteText } from "../../src/engine/bind"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { QueryError } from "../../src/engine/query-error"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
})

const hostile = `a'b"c; drop table t; -- $x /* \u001e\n`

describe("query(sql, parameters)", () => {
  it("gives plain cells: dates as ISO text, whole numbers as numbers, null", async () => {
    const sql = `select date '2020-02-29' as d, null::date as e, timestamp '2020-01-02 03:04:05' as t, 2::bigint as b,
      null::bigint as n, 1.5::double as x, true as y, 'æ' as s, date '1899-12-31' as old`
    expect(await engine.query(sql)).toEqual([
      { d: "2020-02-29", e: null, t: "2020-01-02", b: 2, n: null, x: 1.5, y: true, s: "æ", old: "1899-12-31" },
    ])
    expect(await engine.query("select 1 as a where false")).toEqual([])
  })

  it("refuses what is no plain value: decimals, lists and structs", async () => {
    for (const value of ["1.5::decimal(4, 1)", "[1, 2]", "{'a': 1}", "sum(1)"]) {
      await expect(engine.query(`select ${value} as a`)).rejects.toThrow("result column has no plain value: a")
    }
  })

  it("binds by name, in whatever order and however often", async () => {
    const sql = "select $b::varchar as b, $a::integer + $a::integer as a, $c::date as c, $n::integer as n -- $none"
    const parameters = { a: 2, b: hostile, c: "2020-02-29", n: null, unused: 1 }
    expect(await engine.query(sql, parameters)).toEqual([{ b: hostile, a: 4, c: "2020-02-29", n: null }])
  })

  it("takes hostile texts and names as they stand, quoted", async () => {
    const rows = await engine.query(`select ${quoteText(hostile)} as ${quoteIdentifier(hostile)}`)
    expect(rows).toEqual([{ [hostile]: hostile }])
  })

  it("throws a QueryError with the SQL and the cause", async () => {
    const failed = engine.query("select no_such from nowhere")
    await expect(failed).rejects.toBeInstanceOf(QueryError)
    await expect(failed).rejects.toMatchObject({
      sql: "select no_such from nowhere",
      cause: expect.any(Error) as Error,
    })
    await expect(engine.query("select $a")).rejects.toThrow("parameter without a value: a")
  })

  it("does not run a statement whose signal is aborted", async () => {
    const signal = AbortSignal.abort()
    await expect(engine.query("create table never (a integer)", {}, { signal })).rejects.toMatchObject({
      name: "AbortError",
    })
    await expect(engine.query("from never")).rejects.toThrow("never")
  })
})

describe("numbers(sql, parameters)", () => {
  it("gives columns of numbers, NaN where absent", async () => {
    const { a, b } = await engine.numbers(
      "select * from (values (1, 2::bigint), (null, 3::bigint)) as t(a, b) order by b",
    )
    expect([...(a ?? [])]).toEqual([1, Number.NaN])
    expect([...(b ?? [])]).toEqual([2, 3])
  })

  it("refuses decimals, whose digits arrive without the point, and texts", async () => {
    for (const value of ["1.5::decimal(4, 1)", "'1'", "true"]) {
      await expect(engine.numbers(`select ${value} as a`)).rejects.toThrow("result column has no plain number: a")
    }
  })
})

describe("script(sql)", () => {
  it("runs statements in order, semicolons in texts and comments notwithstanding", async () => {
    await engine.script("create or replace table t (a varchar); -- one; two\ninsert into t values (';');\n")
    expect(await engine.query("from t")).toEqual([{ a: ";" }])
  })

  it("names the statement that fails", async () => {
    await expect(engine.script("select 1; select nonsense")).rejects.toMatchObject({ sql: " select nonsense" })
  })
})

describe("files", () => {
  it.each([
    ["read", "from read_csv('/etc/hostname')"],
    ["read as text", "from read_text('package.json')"],
    ["written", "copy (select 1) to 'out.csv'"],
    ["attached", "attach 'other.db'"],
    ["allowed again", "set enable_external_access = true"],
  ])("cannot be %s by any statement", async (_, sql) => {
    await expect(engine.query(sql)).rejects.toBeInstanceOf(QueryError)
  })
})

describe("extensions", () => {
  it.each([
    ["Parquet", "from read_parquet('x.parquet')"],
    ["JSON text", `select '{"a": 1}'::json`],
    ["JSON functions", `select json_extract('{"a": 1}', '$.a')`],
    ["collation", "select 'a' collate da"],
  ])("are not fetched for %s: the statement fails at once", async (_, sql) => {
    const started = performance.now()
    await expect(engine.query(sql)).rejects.toBeInstanceOf(QueryError)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
