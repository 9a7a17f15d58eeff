import { describe, expect, it } from "vitest"
import type { Model, TableName } from "../../../src/domain/model"
import { computable } from "../../../src/interface/pages/data-page/computable"
import { shippedSchemes } from "../../../src/interface/schemes"

const model = (...tables: TableName[]): Model =>
  ({ tables: tables.map((table) => ({ table, rows: 1 })) }) as unknown as Model

const answers = (scheme: string, given: Model, hasHours: boolean) =>
  shippedSchemes()
    .find(({ id }) => id === scheme)
    ?.criteria.map((criterion) => computable(criterion, given, hasHours))

describe("computable(criterion, model, hasHours)", () => {
  it("needs spells, and hours in them for progression", () => {
    expect(answers("uif2-1", model("spell"), true)).toEqual(["yes", "yes", "yes"])
    expect(answers("uif2-1", model("spell"), false)).toEqual(["yes", "yes", "needsHours"])
    expect(answers("uif2-1", model("person"), true)).toEqual(["needsSpells", "needsSpells", "needsSpells"])
  })

  it("needs activities or wage hours for the company-oriented share, and names what is never computed", () => {
    expect(answers("stv", model("spell"), true)).toEqual(["needsActivities", "needsActivities", "needsWageHours"])
    expect(answers("stv", model("spell", "wage_hours"), true)).toEqual(["yes", "yes", "yes"])
  })
})
