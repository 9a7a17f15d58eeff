import { beforeAll, describe, expect, it } from "vitest"
import { uif } from "../../support/requests"
import type { Trait } from "../../../src/domain/population-filter"
import type { Engine } from "../../../src/engine/engine"
import { populationParameters } from "../../../src/measures/request-parameters"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

const hostile = `'; drop table spell; -- "x" $traits`

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, {
    person: [
      ["anna", 1980, { sex: "kvinde" }],
      ["bo", 1990, { sex: "mand" }],
      ["carl", null, { sex: "mand" }],
    ],
    trait: [
      ["anna", "Udd.", "kort"],
      ["bo", "Udd.", "kort"],
      ["carl", "Udd.", hostile],
      ["carl", hostile, "ja"],
      ["bo", "x", "y\u001fsex\u001emand"],
      ["anna", "a", "b\u001ec"],
    ],
    spell: [["dorte, not in the person file", 101, LY, "2019-01-31", "2019-03-01"]],
  })
})

async function names(...traits: Trait[]) {
  const parameters = populationParameters({ ...uif("andel"), filter: { traits, age: null } })
  const rows = await engine.query(
    "select person_id from population($traits, $trait_count) join person_index using (pid) order by 1",
    parameters,
  )
  return rows.map((row) => String(row.person_id).split(",")[0])
}

const sex = (value: string): Trait => ({ name: "sex", value })
const education = (value: string): Trait => ({ name: "Udd.", value })

describe("population.sql", () => {
  it("counts everyone under an empty filter, also those the person file does not know", async () => {
    expect(await names()).toEqual(["anna", "bo", "carl", "dorte"])
  })

  it("counts those with one wanted value", async () => {
    expect(await names(sex("mand"))).toEqual(["bo", "carl"])
  })

  it("counts those with every wanted value", async () => {
    expect(await names(sex("mand"), education("kort"))).toEqual(["bo"])
  })

  it("counts nobody for a value that nobody has, and for two values of one variable", async () => {
    expect(await names(sex("andet"))).toEqual([])
    expect(await names(sex("mand"), sex("kvinde"))).toEqual([])
    expect(await names({ name: "no such", value: "kort" })).toEqual([])
  })

  it("takes quotes, semicolons and dollars in names and values as they stand", async () => {
    expect(await names(education(hostile))).toEqual(["carl"])
    expect(await names({ name: hostile, value: "ja" }, sex("mand"))).toEqual(["carl"])
  })

  it("lets no value stand for another by the signs that part names and values", async () => {
    expect(await names({ name: "x", value: "y\u001fsex\u001emand" })).toEqual(["bo"])
    expect(await names({ name: "sex\u001emand\u001fsex", value: "mand" })).toEqual([])
    expect(await names({ name: "a\u001eb", value: "c" })).toEqual([])
    expect(await names({ name: "a", value: "b\u001ec" })).toEqual(["anna"])
  })
})
