import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bind, quoteIdentifier, quoteText, statementsOf } from "../../src/engine/bind"

describe("bind(sql, parameters)", () => {
  it("gives each name a position, in the order they first stand", () => {
    expect(bind("select $b, $a, $b", { a: 1, b: "x" })).toEqual({ sql: "select $1, $2, $1", values: ["x", 1] })
  })

  it("leaves $name in texts, quoted names and comments as it is", () => {
    const sql = `select '$a', 'it''s $a', "$a", "a ""$a""" -- $a\n/* $a\n $a */ where x = $a`
    expect(bind(sql, { a: 1 })).toEqual({ sql: sql.replace(/\$a$/, "$1"), values: [1] })
  })

  it("takes the whole of a name", () => {
    expect(bind("$age_from - $age", { age: 1, age_from: 2 })).toEqual({ sql: "$1 - $2", values: [2, 1] })
  })

  it("throws on a name without a value, and passes null and false on", () => {
    expect(() => bind("select $a", {})).toThrow("parameter without a value: a")
    expect(bind("select $a, $b, $c", { a: null, b: false, c: 0 }).values).toEqual([null, false, 0])
  })

  it("ignores values that no name asks for", () => {
    expect(bind("select 1", { a: 1 })).toEqual({ sql: "select 1", values: [] })
  })
})

describe("statementsOf(script)", () => {
  it("splits at semicolons outside texts, quoted names and comments", () => {
    const script = `select ';'; select ";" -- ;\n; /* ; */ select 3;\n-- the end;\n`
    expect(statementsOf(script).map((statement) => statement.trim())).toEqual([
      "select ';'",
      'select ";" -- ;',
      "/* ; */ select 3",
    ])
  })

  it("has no statement of nothing", () => {
    expect(statementsOf(" ;\n;-- only words\n")).toEqual([])
  })
})

describe("quoteIdentifier(name), quoteText(text)", () => {
  it("double the quotes", () => {
    expect(quoteIdentifier('a"b')).toBe('"a""b"')
    expect(quoteText("it's")).toBe("'it''s'")
  })

  it("make one token of any text: nothing of it is bound or split", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '"', ";", "-", "$", "a", "/", "*", "\\", "\n", "\u001e") }),
        (text) => {
          const sql = `select ${quoteText(text)} as ${quoteIdentifier(text)}`
          expect(bind(sql, {})).toEqual({ sql, values: [] })
          expect(statementsOf(sql)).toEqual([sql])
        },
      ),
      { seed: 6 },
    )
  })
})
