import { describe, expect, it } from "vitest"
import { propose } from "../../src/load/propose"

describe("propose(sample)", () => {
  it("looks at the headings of thousands of columns, and at the values of the first of them", () => {
    const others = Array.from({ length: 5000 }, (_, n) => `k${n}`)
    const headings = ["hvem", ...others, "ydelse", "startdato", "kommune"]
    const known: Readonly<Record<string, readonly string[]>> = {
      hvem: ["P100", "P101", "P102"],
      ydelse: ["LY", "LY", "fleksjob"],
      startdato: ["2019-01-01", "2019-02-01", "2019-03-01"],
      kommune: ["101", "751", "461"],
    }
    const textsOf = (index: number) => known[headings[index] ?? ""] ?? ["1", "2", "3"]
    const { table, columns } = propose({ headings, textsOf, decimal: ",", barred: new Set() })
    expect(table).toBe("spell")
    expect(columns.flatMap(({ heading, usedAs }) => (usedAs === "ignored" ? [] : [`${heading} ${usedAs}`]))).toEqual([
      "hvem person_id",
      "ydelse benefit",
      "startdato start_date",
      "kommune municipality",
    ])
  })
})
