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
const lateSpell = ["late", 101, LY, "2019-12-01", null, of2019] as const

/** Periods as they count: person, benefit, start, end, minutes. */
async function countedSpells(spell: Given["spell"] & object) {
  await modelOf(engine, { spell: [[early[0], early[1], early[2], early[3], early[4], of2018], lateSpell, ...spell] })
  const rows = await engine.query(
    `select * from counted_spell() where person_id not in ('early', 'late') order by person_id, start_date, file_id`,
  )
  return rows.map((row) => [row.benefit, row.start_date, row.end_date, row.weekly_minutes])
}

describe("superseded.sql, of benefit periods", () => {
  it("takes the newer file's end where the older is cut at 31 December or still runs", async () => {
    expect(
      await countedSpells([
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
      await countedSpells([
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
    expect((await countedSpells(spells)).length).toBe(spells.length)
    expect(await engine.query("from superseded_spell")).toEqual([])
  })

  it("forgets what it found when one file is left", async () => {
    await modelOf(engine, { spell: [early, ["a", 101, LY, "2018-03-01", null]] })
    expect(await engine.query("from superseded_spell")).toEqual([])
  })
})

const VP = "virksomhedspraktik"
const ofOlder = { file: 1, company: "v1" } as const
const ofNewer = { file: 2, company: "v1" } as const
const firstOffer = ["first", "mentor", "2018-01-01", "2018-02-01", ofOlder] as const
const lateOffer = ["late", "mentor", "2019-12-01", null, ofNewer] as const

/** Offers as they count: offer, company, start, end. */
async function countedOffers(activity: Given["activity"] & object) {
  await modelOf(engine, { spell: [early], activity: [firstOffer, lateOffer, ...activity] }, "2019-12-31")
  const rows = await engine.query(
    `select * from counted_activity() where person_id not in ('first', 'late') order by person_id, start_date, company`,
  )
  return rows.map((row) => [row.activity, row.company, row.start_date, row.end_date])
}

describe("superseded.sql, of offers", () => {
  it("takes the newer file's end, and ends a running offer where the newer file carries it on", async () => {
    expect(
      await countedOffers([
        ["a", VP, "2018-11-01", "2019-01-01", ofOlder],
        ["a", VP, "2018-11-01", "2019-02-15", ofNewer],
        ["b", "loentilskud", "2018-11-01", null, ofOlder],
        ["b", "loentilskud", "2019-01-01", "2019-03-01", ofNewer],
      ]),
    ).toEqual([
      [VP, "v1", "2018-11-01", "2019-02-15"],
      ["loentilskud", "v1", "2018-11-01", "2019-01-01"],
      ["loentilskud", "v1", "2019-01-01", "2019-03-01"],
    ])
  })

  it("leaves another offer, company or municipality alone, and equal rows", async () => {
    const offers = [
      ["a", VP, "2018-11-01", "2019-01-01", ofOlder],
      ["a", VP, "2018-11-01", "2019-01-01", ofNewer],
      ["b", VP, "2018-11-01", "2018-12-01", ofOlder],
      ["b", VP, "2018-11-01", "2019-02-01", { ...ofNewer, company: "v2" }],
      ["c", VP, "2018-11-01", "2018-12-01", { ...ofOlder, municipality: 101 }],
      ["c", VP, "2018-11-01", "2019-02-01", { ...ofNewer, municipality: 147 }],
      ["d", "mentor", "2018-11-01", null, ofOlder],
      ["d", VP, "2019-11-01", null, ofNewer],
    ] as const
    expect((await countedOffers(offers)).length).toBe(offers.length)
    expect(await engine.query("from superseded_activity")).toEqual([])
  })

  it("counts what two files tell alike as one offer", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ["a", 101, "ressourceforloeb", "2018-01-01", null]],
        activity: [
          ["a", VP, "2018-11-01", "2019-01-01", ofOlder],
          ["a", VP, "2018-11-01", "2019-01-01", ofNewer],
          ["a", VP, "2018-03-01", "2018-05-01", ofOlder],
          lateOffer,
        ],
      },
      "2019-12-31",
    )
    expect(await engine.query("select start_date from company_offer order by 1")).toEqual([
      { start_date: "2018-03-01" },
      { start_date: "2018-11-01" },
    ])
  })

  it("forgets what it found when one file is left", async () => {
    await modelOf(engine, { spell: [early], activity: [["a", VP, "2018-11-01", null, ofOlder]] })
    expect(await engine.query("from superseded_activity")).toEqual([])
  })
})

describe("superseded.sql", () => {
  it("never compares each row with each, as two files of a hundred thousand shared rows would take hours", async () => {
    const persons = Array.from({ length: 100 }, (_, n) => `p${n}`)
    await modelOf(engine, {
      spell: [
        early,
        ...persons.map((person, n) => [person, 101, LY, "2018-03-01", null, { file: 1 + (n % 2) }] as const),
      ],
      activity: persons.map((person, n) => [person, VP, "2018-03-01", null, { file: 1 + (n % 2) }] as const),
    })
    for (const periods of ["told_spell", "told_activity"]) {
      const plan = JSON.stringify(await engine.query(`explain from superseded('${periods}')`))
      expect(plan).toContain("HASH_JOIN")
      expect(plan).not.toContain("NL_JOIN")
    }
  })
})
