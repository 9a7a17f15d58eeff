import { describe, expect, it } from "vitest"
import { propose } from "../../src/load/propose"

describe("propose(sample)", () => {
  it("is sure of days that Excel has numbered, where every value of the column is one", () => {
    const days = (...texts: string[]) => {
      const columns = [["P1", "P2"], ["101", "147"], ["LY", "Fleksjob"], texts]
      return propose({
        headings: ["borger_id", "kommune", "ydelse", "fra"],
        textsOf: (index) => columns[index] ?? [],
        decimal: ",",
        barred: new Set(),
      })
    }
    expect(days("43466", "43500").certainty).toBe("sure")
    expect(days("43466", "01-02-2019").columns[3]).toMatchObject({ certainty: "unsure", fit: 0.5 })
  })

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
