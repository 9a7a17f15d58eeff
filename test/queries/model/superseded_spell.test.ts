import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const of2018 = { file: 1 } as const
const of2019 = { file: 2 } as const
/** Later than all of 2018, so that the second file is the newer. */
const late = ["late", 101, LY, "2019-12-01", null, of2019] as const

/** Periods as they count: person, benefit, start, end, minutes. */
async function counted(spell: Given["spell"] & object) {
  await modelOf(engine, { spell: [[early[0], early[1], early[2], early[3], early[4], of2018], late, ...spell] })
  const rows = await engine.query(
    `select * from counted_spell() where person_id not in ('early', 'late') order by person_id, start_date, file_id`,
  )
  return rows.map((row) => [row.benefit, row.start_date, row.end_date, row.weekly_minutes])
}

describe("superseded_spell.sql", () => {
  it("takes the newer file's end where the older is cut at 31 December or still runs", async () => {
    expect(
      await counted([
        ["a", 101, LY, "2018-03-01", "2019-01-01", of2018],
        ["a", 101, LY, "2018-03-01", "2019-06-15", of2019],
        ["b", 101, FJ, "2018-03-01", null, { ...of2018, minutes: 300 }],
        ["b", 101, FJ, "2018-03-01", "2019-02-01", { ...of2019, minutes: 300 }],
      ]),
    ).toEqual([
      [LY, "2018-03-01", "2019-06-15", null],
      [FJ, "2018-03-01", "2019-02-01", 300],
    ])
    expect(await engine.query("select count(*)::integer as rows from superseded_spell")).toEqual([{ rows: 2 }])
    const hours = await engine.query("select weekly_minutes from fleks_status where is_fleksjob")
    expect(hours.map((row) => row.weekly_minutes)).toEqual([300])
  })

  it("ends a running period where a newer file carries it on from a later day", async () => {
    expect(
      await counted([
        ["a", 101, LY, "2018-03-01", null, of2018],
        ["a", 101, LY, "2019-01-01", "2019-06-15", of2019],
      ]),
    ).toEqual([
      [LY, "2018-03-01", "2019-01-01", null],
      [LY, "2019-01-01", "2019-06-15", null],
    ])
  })

  it("leaves what contradicts nothing: equal rows, other municipalities, two fleksjob of one start", async () => {
    const spells = [
      ["a", 101, LY, "2018-03-01", null, of2018],
      ["a", 101, LY, "2018-03-01", null, of2019],
      ["b", 101, LY, "2018-03-01", "2018-09-01", of2018],
      ["b", 751, LY, "2018-03-01", "2018-10-01", of2019],
      ["c", 101, FJ, "2018-03-01", null, { ...of2018, minutes: 300 }],
      ["c", 101, FJ, "2018-03-01", null, { ...of2018, minutes: 120 }],
    ] as const
    expect((await counted(spells)).length).toBe(spells.length)
    expect(await engine.query("from superseded_spell")).toEqual([])
  })

  it("forgets what it found when one file is left", async () => {
    await modelOf(engine, { spell: [early, ["a", 101, LY, "2018-03-01", null]] })
    expect(await engine.query("from superseded_spell")).toEqual([])
  })
})
