import { beforeAll, describe, expect, it } from "vitest"
import spellSql from "../../../queries/measures/ledighedsydelse_spell.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const isoDay = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)

const fixed = { ...everybody, gap_days: 0, fleksjob_days: 28, origin: "", whole_weeks: false }

/** Stays as [spell, municipality, spell start, stay start, stay end, exit kind]. */
async function stays(spell: Given["spell"] & object, parameters: Parameters = {}, given: Given = {}) {
  await modelOf(engine, { ...given, spell: [early, ...spell] }, "2020-12-31")
  return read(parameters)
}

async function read(parameters: Parameters = {}) {
  const rows = await engine.query(spellSql, { ...fixed, ...parameters })
  return rows.map((row) => [
    row.spell,
    row.municipality,
    ...[row.spell_start, row.stay_start, row.stay_end].map((day) => isoDay(Number(day))),
    row.exit_kind,
  ])
}

const one = (start: string, end: string, exit: number, spell = 1) => [spell, 101, start, start, end, exit]

describe("ledighedsydelse_spell.sql", () => {
  it("joins periods that touch, and not over a gap of one day", async () => {
    expect(
      await stays([
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, LY, "2019-02-01", "2019-03-01"],
        ["a", 101, LY, "2019-03-02", "2019-04-01"],
      ]),
    ).toEqual([one("2019-01-01", "2019-03-01", 2), one("2019-03-02", "2019-04-01", 2, 2)])
  })

  it("bridges 27 days under a tolerance of 28, and not 28: equal is not bridged", async () => {
    const tolerance = { gap_days: 28 }
    const first = ["a", 101, LY, "2019-01-01", "2019-02-01"] as const
    expect(await stays([first, ["a", 101, LY, "2019-02-28", "2019-04-01"]], tolerance)).toEqual([
      one("2019-01-01", "2019-04-01", 2),
    ])
    expect(await stays([first, ["a", 101, LY, "2019-03-01", "2019-04-01"]], tolerance)).toEqual([
      one("2019-01-01", "2019-02-01", 2),
      one("2019-03-01", "2019-04-01", 2, 2),
    ])
  })

  it("bridges a gap in which the person gets something else, and none with a fleksjob in it", async () => {
    const tolerance = { gap_days: 28 }
    const around = [
      ["a", 101, LY, "2019-01-01", "2019-02-01"],
      ["a", 101, LY, "2019-02-15", "2019-04-01"],
    ] as const
    expect(await stays([...around, ["a", 101, "sygedagpenge", "2019-02-01", "2019-02-15"]], tolerance)).toEqual([
      one("2019-01-01", "2019-04-01", 2),
    ])
    expect(await stays([...around, ["a", 101, FJ, "2019-02-07", "2019-02-08"]], tolerance)).toEqual([
      one("2019-01-01", "2019-02-01", 1),
      one("2019-02-15", "2019-04-01", 2, 2),
    ])
  })

  it("takes the days in a fleksjob out, so that a spell ends where the fleksjob begins", async () => {
    expect(
      await stays([
        ["a", 101, LY, "2019-01-01", "2019-06-01"],
        ["a", 101, FJ, "2019-02-01", "2019-03-01"],
      ]),
    ).toEqual([one("2019-01-01", "2019-02-01", 1), one("2019-03-01", "2019-06-01", 2, 2)])
  })

  it("exits to a fleksjob that starts on the last day or up to 28 days later", async () => {
    const to = async (start: string) =>
      (
        await stays([
          ["a", 101, LY, "2019-01-01", "2019-02-01"],
          ["a", 101, FJ, start, null],
        ])
      )[0]
    expect(await to("2019-02-01")).toEqual(one("2019-01-01", "2019-02-01", 1))
    expect(await to("2019-03-01")).toEqual(one("2019-01-01", "2019-02-01", 1)) // e + 28
    expect(await to("2019-03-02")).toEqual(one("2019-01-01", "2019-02-01", 2)) // e + 29
  })

  it("does not count a fleksjob after the person's next spell", async () => {
    expect(
      await stays([
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, LY, "2019-02-05", "2019-02-10"],
        ["a", 101, FJ, "2019-02-10", null],
      ]),
    ).toEqual([one("2019-01-01", "2019-02-01", 2), one("2019-02-05", "2019-02-10", 1, 2)])
  })

  it("parts a spell at a move and keeps its start; periods in one municipality are one stay", async () => {
    expect(
      await stays([
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, LY, "2019-02-01", "2019-02-15"],
        ["a", 147, LY, "2019-02-15", "2019-04-01"],
        ["a", 147, FJ, "2019-04-10", null],
      ]),
    ).toEqual([
      [1, 101, "2019-01-01", "2019-01-01", "2019-02-15", 0],
      [1, 147, "2019-01-01", "2019-02-15", "2019-04-01", 1],
    ])
  })

  it("keeps a stay of unknown municipality apart", async () => {
    expect(
      await stays([
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", null, LY, "2019-02-01", "2019-03-01"],
      ]),
    ).toEqual([
      [1, 101, "2019-01-01", "2019-01-01", "2019-02-01", 0],
      [1, null, "2019-01-01", "2019-02-01", "2019-03-01", 2],
    ])
  })

  it("ends a spell that still runs the day after the data's last", async () => {
    expect(await stays([["a", 101, LY, "2019-01-01", null]])).toEqual([one("2019-01-01", "2021-01-01", 2)])
  })

  it("marks spells of unknown start", async () => {
    await modelOf(engine, {
      spell: [
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["b", 101, LY, "2019-01-02", "2019-02-01"],
      ],
    })
    const { unknown_start: unknown } = await engine.numbers(spellSql, fixed)
    expect([...(unknown ?? [])]).toEqual([1, 0])
  })

  it("filters by the age at the spell's start, and leaves out persons without birth year then", async () => {
    const given: Given = {
      person: [
        ["a", 1959],
        ["b", 1960],
        ["c", 1989],
        ["d", 1990],
        ["e", null],
      ],
    }
    const rows = ["a", "b", "c", "d", "e", "f"].map((person) => [person, 101, LY, "2019-12-31", "2020-02-01"] as const)
    expect(await stays(rows, { age_from: 30, age_to: 59 }, given)).toHaveLength(2)
    expect(await read()).toHaveLength(6)
  })

  describe("with time from an event", () => {
    const granted = { origin: "fleksjobbevilling" }
    const spell = ["a", 101, LY, "2019-03-06", "2019-06-01"] as const

    /** Rows as [time begins, stay begins, on the benefit from, stay ends, unknown]. */
    async function times(
      spells: Given["spell"] & object,
      event: Given["event"] & object,
      parameters: Parameters = granted,
    ) {
      await modelOf(engine, { event, spell: [early, ...spells] }, "2020-12-31")
      const rows = await engine.query(spellSql, { ...fixed, ...parameters })
      return rows.map((row) => [
        ...[row.spell_start, row.stay_start, row.benefit_start, row.stay_end].map((day) => isoDay(Number(day))),
        row.unknown_start,
      ])
    }

    it("begins at the latest event of the kind on or before the spell's first day", async () => {
      const before = ["a", "fleksjobbevilling", "2019-02-01"] as const
      const begun = [["2019-02-01", "2019-02-01", "2019-03-06", "2019-06-01", 0]]
      expect(
        await times(
          [spell],
          [
            ["a", "fleksjobbevilling", "2018-11-01"],
            before,
            ["a", "rehabiliteringsteam", "2019-02-20"],
            ["a", "fleksjobbevilling", "2019-03-07"],
            ["b", "fleksjobbevilling", "2019-03-01"],
          ],
        ),
      ).toEqual(begun)
      expect(await times([spell], [before, ["a", "fleksjobbevilling", "2019-03-06"]])).toEqual([
        ["2019-03-06", "2019-03-06", "2019-03-06", "2019-06-01", 0],
      ])
      expect(await times([spell], [before], { origin: "" })).toEqual([
        ["2019-03-06", "2019-03-06", "2019-03-06", "2019-06-01", 0],
      ])
    })

    it("is unknown without such an event", async () => {
      const unknown = [["2019-03-06", "2019-03-06", "2019-03-06", "2019-06-01", 1]]
      expect(await times([spell], [["a", "rehabiliteringsteam", "2019-02-01"]])).toEqual(unknown)
      expect(await times([spell], [["a", "fleksjobbevilling", "2019-03-07"]])).toEqual(unknown)
    })

    it("is unknown where the event lies before an earlier spell or fleksjob ended", async () => {
      const spells = [["a", 101, FJ, "2018-01-01", "2019-03-01"], spell] as const
      expect((await times(spells, [["a", "fleksjobbevilling", "2019-02-28"]]))[0]?.at(-1)).toBe(1)
      expect(await times(spells, [["a", "fleksjobbevilling", "2019-03-01"]])).toEqual([
        ["2019-03-01", "2019-03-01", "2019-03-06", "2019-06-01", 0],
      ])
      expect((await times([["a", 101, FJ, "2018-01-01", "2019-03-06"], spell], []))[0]?.at(-1)).toBe(1)
    })

    it("reaches through a move: later stays begin where they begin", async () => {
      expect(
        await times(
          [
            ["a", 101, LY, "2019-03-06", "2019-04-01"],
            ["a", 147, LY, "2019-04-01", "2019-06-01"],
          ],
          [["a", "fleksjobbevilling", "2019-03-01"]],
        ),
      ).toEqual([
        ["2019-03-01", "2019-03-01", "2019-03-06", "2019-04-01", 0],
        ["2019-03-01", "2019-04-01", "2019-04-01", "2019-06-01", 0],
      ])
    })

    it("counts from the Monday of the event's week where the data know weeks alone", async () => {
      const monday = ["a", 101, LY, "2019-03-04", "2019-06-03"] as const
      const friday = ["a", "fleksjobbevilling", "2019-03-08"] as const
      expect((await times([monday], [friday]))[0]?.at(-1)).toBe(1)
      expect(await times([monday], [friday], { ...granted, whole_weeks: true })).toEqual([
        ["2019-03-04", "2019-03-04", "2019-03-04", "2019-06-03", 0],
      ])
    })

    it("filters by the age where time begins", async () => {
      const event = [["a", "fleksjobbevilling", "2018-12-31"] as const]
      await modelOf(engine, { event, person: [["a", 1988]], spell: [early, spell] }, "2020-12-31")
      const aged = { ...fixed, ...granted, age_from: 30, age_to: 30 }
      expect(await engine.query(spellSql, aged)).toHaveLength(1)
      expect(await engine.query(spellSql, { ...aged, origin: "" })).toHaveLength(0)
    })
  })
})
