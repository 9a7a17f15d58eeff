import { describe, expect, it } from "vitest"
import { firstDay } from "../../src/domain/calendar"
import { dayNumber, type Stay } from "../../src/measures/period-sample"
import { runnersOn, runningSpells } from "../../src/measures/running-spells"
import { clusteredVariance } from "../../src/statistics/clustered"
import { tQuantile975 } from "../../src/statistics/t-interval"
import { wilson } from "../../src/statistics/wilson"
import { uif } from "../support/requests"

const request = uif("varighed")
const { baseline, result } = request.criterion
/** The days after the windows' last days. */
const [end1, end2] = [dayNumber(firstDay(baseline.last + 1)), dayNumber(firstDay(result.last + 1))]

const stay = (person: number, spellStart: number, end: number, more: Partial<Stay> = {}): Stay => ({
  person,
  spell: 1,
  municipality: 151,
  spellStart,
  start: spellStart,
  benefitStart: spellStart,
  end,
  exitKind: 2,
  unknownStart: false,
  ...more,
})
const many = (count: number, first: number, make: (person: number) => Stay) =>
  Array.from({ length: count }, (_, index) => make(first + index))
const shareAt = (stays: readonly Stay[], window: string, weeks: number) => {
  const row = runningSpells(request, stays).running.find((one) => one.area.kind === "project" && one.window === window)
  return row?.shares.find((share) => share.weeks === weeks)?.share
}

describe("runnersOn(stays, dayAfter)", () => {
  it("counts the day itself: those whose spell begins or ends on it, and not the day before or after", () => {
    const running = runnersOn(
      [stay(1, end1 - 1, end1), stay(2, end1 - 9, end1 - 1), stay(3, end1, end1 + 9), stay(4, end1 - 9, end1 + 9)],
      end1,
    )
    expect(running.map(({ person, days }) => [person, days])).toEqual([
      [1, 1],
      [4, 9],
    ])
  })

  it("counts nobody who waits between the event that time counts from and the benefit", () => {
    const waiting = stay(1, end1 - 30, end1 + 90, { benefitStart: end1 })
    expect(runnersOn([waiting], end1)).toEqual([])
    expect(runnersOn([waiting], end1 + 1)).toMatchObject([{ person: 1, days: 31 }])
  })

  it("takes the duration from the spell's start, in the municipality of the day", () => {
    const moved = [
      stay(1, end1 - 100, end1 - 40),
      stay(1, end1 - 100, end1 + 5, { start: end1 - 40, municipality: 157 }),
    ]
    expect(runnersOn(moved, end1)).toEqual([{ person: 1, days: 100, atLeast: false }])
  })
})

describe("runningSpells(request, stays)", () => {
  it("is exact at the boundary: 91 days are 13 weeks, 90 are not", () => {
    const stays = [
      ...many(10, 1, (person) => stay(person, end1 - 91, end1)),
      ...many(30, 20, (person) => stay(person, end1 - 90, end1)),
    ]
    expect(shareAt(stays, "baseline", 13)).toEqual({
      kind: "value",
      value: 0.25,
      interval: wilson(10, 40),
      numerator: 10,
      denominator: 40,
      persons: 40,
    })
    expect(shareAt(stays, "baseline", 26)).toMatchObject({ value: 0, denominator: 40 })
  })

  it("counts a spell of unknown start where it has surely lasted long enough, and leaves it out elsewhere", () => {
    const unknown = { unknownStart: true }
    const stays = [
      ...many(10, 1, (person) => stay(person, end1 - 26 * 7, end1, unknown)),
      ...many(30, 20, (person) => stay(person, end1 - 60, end1)),
    ]
    expect(shareAt(stays, "baseline", 26)).toMatchObject({ numerator: 10, denominator: 40 })
    expect(shareAt(stays, "baseline", 52)).toMatchObject({ numerator: 0, denominator: 30 })
    const [row] = runningSpells(request, stays).running
    expect(row?.persons).toMatchObject({ value: 40 })
    expect(row?.unknownStart).toMatchObject({ value: 10 })
    expect(row?.day).toBe("2019-03-31")
  })

  it("hides a share that, with the one before it, tells of few", () => {
    const stays = [
      ...many(20, 1, (person) => stay(person, end1 - 400, end1)),
      ...many(3, 40, (person) => stay(person, end1 - 200, end1)),
      ...many(30, 60, (person) => stay(person, end1 - 60, end1)),
    ]
    const shares = [13, 26, 52, 78].map((weeks) => shareAt(stays, "baseline", weeks))
    expect(shares.map((share) => (share?.kind === "value" ? share.numerator : share?.reason))).toEqual([
      23,
      23,
      "hidden",
      0,
    ])
  })

  it("counts a person who runs on both days once in the change's variance", () => {
    const before = [
      ...many(20, 1, (person) => stay(person, end1 - 300, end1)),
      ...many(20, 40, (person) => stay(person, end1 - 50, end2)),
    ]
    const after = many(40, 80, (person) => stay(person, end2 - 30, end2))
    const { changes } = runningSpells(request, [...before, ...after])
    const change = changes[0]?.changes.find(({ weeks }) => weeks === 26)?.change
    // 20 of 40 before; after 20 of 60: the same 20 persons, who were not there for 26 weeks before.
    const [p1, p2] = [20 / 40, 20 / 60]
    const squares = 20 * ((1 - p1) / 40) ** 2 + 20 * ((1 - p2) / 60 - (0 - p1) / 40) ** 2 + 40 * ((0 - p2) / 60) ** 2
    const half = tQuantile975(79) * Math.sqrt(clusteredVariance(squares, 80))
    expect(change).toEqual({
      kind: "value",
      value: expect.closeTo(p2 - p1, 12) as number,
      interval: {
        kind: "interval",
        low: expect.closeTo(p2 - p1 - half, 12) as number,
        high: expect.closeTo(p2 - p1 + half, 12) as number,
      },
    })
  })
})
