import { beforeAll, describe, expect, it } from "vitest"
import { firstDay, monthOf } from "../../src/domain/calendar"
import type { Delivery } from "../../src/domain/delivery"
import type { Engine } from "../../src/engine/engine"
import { deliveries } from "../../src/quality/delivery"
import { deliveryFindings } from "../../src/quality/delivery-findings"
import { emptyEngine } from "../support/canonical"
import { type Given, LY, modelOf } from "../support/given"

/** Starts of one municipality in each month of 2019 and 2020, ended after ten days or running on. */
function monthly(
  municipality: number,
  perMonth: number,
  isRunning: boolean,
  skip: readonly string[] = [],
): Given["spell"] {
  return ["2019", "2020"].flatMap((year) =>
    Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`)
      .filter((month) => !skip.some((from) => month.startsWith(from)))
      .flatMap((month) =>
        Array.from(
          { length: perMonth },
          (_, n) =>
            [
              `${municipality} ${month} ${n}`,
              municipality,
              LY,
              `${month}-10`,
              isRunning ? null : `${month}-20`,
            ] as const,
        ),
      ),
  )
}

/** As monthly, but each period ends after 14 to 25 months. */
function leftOut(municipality: number, skip: readonly string[]): Given["spell"] {
  return monthly(municipality, 12, true, skip)?.map(([person, code, benefit, start], n) => {
    return [person, code, benefit, start, firstDay(monthOf(start.slice(0, 7)) + 14 + (n % 12))] as const
  })
}

const spring = ["2020-02", "2020-03", "2020-04", "2020-05", "2020-06"]
const lastHalf = ["2020-07", "2020-08", "2020-09", "2020-1"]

let engine: Engine
let spell: Delivery
beforeAll(async () => {
  engine = await emptyEngine()
  const model = await modelOf(
    engine,
    {
      spell: [
        ...(monthly(101, 12, true) ?? []),
        ...(monthly(147, 12, true, lastHalf) ?? []), // stops, and its periods run on
        ...(monthly(151, 12, false, ["2019-06"]) ?? []), // a month without a row
        ...(monthly(153, 1, true, lastHalf) ?? []), // so small that half a year of silence may be chance
        ...(monthly(155, 12, true, ["2020-03"]) ?? []), // a month in which rows only run on
        ["155 2020-03 0", 155, LY, "2020-04-10", null],
        ...(monthly(157, 12, false, ["2019-09"]) ?? []),
        // A file was left out: the periods of the one before it end one by one.
        ...(leftOut(159, [...spring, ...lastHalf]) ?? []),
        ...(leftOut(161, spring) ?? []),
        // So few that all may well begin early, and end one by one.
        ["825 a", 825, LY, "2019-01-02", "2020-02-20"],
        ["825 b", 825, LY, "2019-01-07", null],
        ["825 c", 825, LY, "2019-02-04", "2020-05-20"],
        ["825 d", 825, LY, "2019-03-01", "2020-09-20"],
        ["825 e", 825, LY, "2019-05-06", null],
        ["825 f", 825, LY, "2019-06-03", null],
        ["157 few", 157, LY, "2019-09-05", "2019-09-08"],
      ],
    },
    "2020-12-31",
  )
  const [first] = await deliveries(engine, model, 5)
  if (first === undefined) throw new Error("no delivery")
  spell = first
})

function states(municipality: number): Readonly<Record<string, string>> {
  const row = spell.rows.find((candidate) => candidate.municipality === municipality)
  const odd = (row?.cells ?? []).flatMap(({ state }, at) => (state === "usual" ? [] : [[spell.span.first + at, state]]))
  return Object.fromEntries(odd) as Record<string, string>
}

describe("deliveries(engine, model, threshold)", () => {
  it("covers the data's months", () => {
    expect(spell.table).toBe("spell")
    expect(spell.span).toEqual({ first: monthOf("2019-01"), last: monthOf("2020-12") })
    expect(states(101)).toEqual({})
  })

  it("marks months without a row, with fewer, and with running rows alone", () => {
    expect(states(151)).toEqual({ [monthOf("2019-06")]: "missing" })
    expect(states(157)).toEqual({ [monthOf("2019-09")]: "fewer" })
    expect(states(155)).toEqual({ [monthOf("2020-03")]: "runningOnly" })
    expect(states(153)).toEqual({})
    const silent = ["2020-07", "2020-08", "2020-09", "2020-10", "2020-11", "2020-12"]
    expect(states(161)).toEqual({
      ...Object.fromEntries(spring.map((month) => [monthOf(month), "runningOnly"])),
    })
    expect(states(825)).toEqual({})
    expect(Object.values(states(159))).toEqual(Array.from({ length: 11 }, () => "runningOnly"))
    expect(states(147)).toEqual(Object.fromEntries(silent.map((month) => [monthOf(month), "runningOnly"])))
  })

  it("hides one to four persons", () => {
    const row = spell.rows.find(({ municipality }) => municipality === 157)
    expect(row?.usual).toMatchObject({ kind: "value", value: 12 })
    expect(row?.cells[8]?.persons).toEqual({ kind: "absent", reason: "hidden" })
    expect(row?.cells[9]?.persons).toMatchObject({ value: 12 })
  })
})

describe("deliveries of every table", () => {
  it("marks months without hours in fleksjob, without events, and before the first count of citizens", async () => {
    const other = await emptyEngine()
    const months = Array.from({ length: 24 }, (_, n) => firstDay(monthOf("2019-01") + n))
    const silent = monthOf("2019-06")
    const told = months.filter((day) => monthOf(day.slice(0, 7)) !== silent)
    const persons = Array.from({ length: 20 }, (_, n) => `p${n}`)
    const model = await modelOf(
      other,
      {
        spell: persons.map((person) => [person, 101, "fleksjob", "2018-12-01", null] as const),
        fleksjobHours: told.flatMap((day) => persons.map((person) => [person, day, nextMonth(day), 600] as const)),
        event: told.flatMap((day) => persons.map((person) => [person, "samtale", day] as const)),
        population: [
          [147, "2019-01-01", "befolkning_16_66", 50_000],
          [101, "2019-07-01", "befolkning_16_66", 60_000],
          [101, "2020-12-31", "befolkning_16_66", 60_000],
        ],
      },
      "2020-12-31",
    )
    const found = await deliveries(other, model, 5)
    const odd = (table: string) =>
      found
        .find((delivery) => delivery.table === table)
        ?.rows.find(({ municipality }) => municipality === 101)
        ?.cells.filter(({ state }) => state !== "usual")
        .map(({ state }) => state)
    expect(found.map(({ table }) => table)).toEqual(["spell", "fleksjob_hours", "event", "population"])
    expect(odd("fleksjob_hours")).toEqual(["missing"])
    expect(odd("event")).toEqual(["missing"])
    expect(odd("population")).toEqual(Array.from({ length: 6 }, () => "missing"))
    const gaps = found
      .flatMap(deliveryFindings)
      .map(({ table, kind, gaps: [first] = [] }) => [table, kind, first?.months])
    const june = [{ first: silent, last: silent }]
    expect(gaps).toContainEqual(["fleksjob_hours", "monthsMissing", june])
    expect(gaps).toContainEqual(["event", "monthsMissing", june])
    await other.close()
  })
})

const nextMonth = (day: string): string => firstDay(monthOf(day.slice(0, 7)) + 1)

describe("deliveryFindings(delivery)", () => {
  it("names municipalities without new periods, for a stretch or from a month on, and months without rows", () => {
    const found = deliveryFindings(spell).map(({ kind, gaps, rows }) => ({ kind, gaps, rows }))
    const span = (first: string, last: string) => [{ first: monthOf(first), last: monthOf(last) }]
    expect(found).toEqual([
      { kind: "monthsMissing", gaps: [{ municipality: 151, months: span("2019-06", "2019-06") }], rows: null },
      {
        kind: "monthsWithoutNew",
        gaps: [
          { municipality: 155, months: span("2020-03", "2020-03") },
          { municipality: 161, months: span("2020-02", "2020-06") },
        ],
        rows: null,
      },
      // Of those of 159 that begin in month j from 2019 to January 2020 and last 14 + k months, 101 touch the last: j + k ≥ 10.
      {
        kind: "deliveryStopped",
        gaps: [
          { municipality: 147, months: span("2020-07", "2020-12") },
          { municipality: 159, months: span("2020-02", "2020-12") },
        ],
        rows: 216 + 101,
      },
    ])
  })
})
