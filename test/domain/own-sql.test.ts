import { describe, expect, it } from "vitest"
import { ownSqlProblems, sqlForTableNames } from "../../src/domain/own-sql"

const reasons = (sql: string): readonly string[] => ownSqlProblems(sql).map(({ reason }) => reason)

describe("SQL from outside", () => {
  it.each([
    "select 1",
    "select pid, count(*) filter (where a > 0) as n from fleks_status group by all;",
    "with m(a, b) as (select 1, 2) select * from m",
    "-- install httpfs; copy\nselect 'read_csv(''x''); drop' as \"install\", date '2020-01-01' -- attach",
    "with x as materialized (select pid, unnest(range(1, 4)) as month from person_index) from x where month in (1, 2)",
    "select a::decimal(10, 2), cast(b as integer), extract(year from d), x[1] from spell",
    "select * exclude (file_id) from spell union all (select * from spell)",
  ])("is taken where it only selects: %s", (sql) => {
    expect(ownSqlProblems(sql)).toEqual([])
  })

  it.each([
    ["", "empty"],
    ["-- nothing", "empty"],
    ["copy spell to 'x.csv'", "notSelect word"],
    ["attach 'x.db'", "notSelect word"],
    ["install httpfs", "notSelect word"],
    ["pragma database_list", "notSelect word"],
    ["set threads = 1", "notSelect word"],
    ["drop table spell", "notSelect word"],
    ["(select 1)", "notSelect"],
    ["select 1; drop table spell", "severalStatements word"],
    ["select 1) ; drop table spell; select (2", "brackets severalStatements word severalStatements brackets"],
    ["select 1) as a union select * from (select 2", "brackets brackets"],
    ["select (1]", "brackets"],
    ["select * from read_csv('http://example.org/x.csv')", "word"],
    ["select * from \"read_csv\"('http://example.org/x.csv')", "function"],
    ["select * from main.read_text('/etc/passwd')", "word"],
    ["select * from glob('*')", "function"],
    ["select * from query('drop table spell')", "function"],
    ["select * from query_table('secret')", "word"],
    ["select * from sniff_csv('x')", "function"],
    ["select * from duckdb_settings()", "word"],
    ["select * from information_schema.tables", "word"],
    ["select * from (describe spell)", "word"],
    ["select getvariable('x')", "function"],
    ["select current_setting('threads')", "function"],
    ["select random()", "function"],
    ["select 'abc'.random()", "function"],
    ["select nextval('s')", "function"],
    ["select current_date", "word"],
    ["select $1", "sign"],
    ["select $$text$$", "sign sign sign sign"],
    ["select /* hidden */ 1", "blockComment"],
    ["select e'\\'; drop table spell; --'", "prefixedText"],
    ["select 1 -- a\r; drop table spell", "severalStatements word"],
    ["select \u00a01", "sign"],
    ["select 'open", "sign"],
    ["with recursive r as (select 1 union all select * from r) select * from r", "word"],
  ])("is refused where it does more: %s", (sql, expected) => {
    const found = reasons(sql)
    for (const reason of expected.split(" ").filter((one) => one !== "")) expect(found).toContain(reason)
    expect(found.length).toBeGreaterThan(0)
  })

  it("names its tables without the columns of joins, and with whatever else may hide one", () => {
    expect(sqlForTableNames("select 'using (a)' from a join b using (x,\n y) -- using (z)")).toBe(
      "select 'using (a)' from a join b on true\n -- using (z)",
    )
    const hiding = "select * from a join b using (select * from c)"
    expect(sqlForTableNames("select * from a join b using ((select x from c))")).toContain("from c")
    expect(sqlForTableNames(hiding.replace("*", "a.b"))).toContain("from c")
  })

  it("is refused with the line and the word", () => {
    expect(ownSqlProblems("select a\r\nfrom spell\rwhere random() > 0")).toEqual([
      { reason: "function", line: 3, word: "random" },
    ])
  })
})
