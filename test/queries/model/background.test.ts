import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1989, { sex: "kvinde" }],
        ["b", 1990, { sex: "mand" }],
        ["c", null, { ageGroup: "30-39" }],
      ],
      spell: [early, ...["a", "b", "c", "d"].map((person) => [person, 101, LY, "2019-01-01", null] as const)],
    },
    "2020-12-31",
  )
})

describe("background.sql", () => {
  it("puts persons in strata of sex and age in the year, the file's own age group where it has no birth year", async () => {
    const rows = await engine.query(
      `select person_id, sex, age_group from person_stratum('', 0, 2019) join person_index using (pid)
       where person_id <> 'early' order by 1`,
    )
    expect(rows).toEqual([
      { person_id: "a", sex: "kvinde", age_group: "30-39" },
      { person_id: "b", sex: "mand", age_group: "0-29" },
      { person_id: "c", sex: "unknown", age_group: "30-39" },
      { person_id: "d", sex: "unknown", age_group: "unknown" },
    ])
  })

  it("keeps whom the filter keeps", async () => {
    const rows = await engine.query(
      `select person_id from person_stratum('sex' || chr(30) || 'mand', 1, 2019) join person_index using (pid)`,
    )
    expect(rows).toEqual([{ person_id: "b" }])
  })
})
