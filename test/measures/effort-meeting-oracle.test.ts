import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import type { MeetingStudy } from "../../src/domain/fleksjob-effort"
import type { WaitingLevel } from "../../src/domain/waiting"
import { meetingStudy } from "../../src/measures/effort-meeting"
import { deviation, only, readCsv, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { early, modelOf } from "../support/given"
import { uif } from "../support/requests"

// test/oracles/meeting.R: made rows with censoring, competing exits and persons with several meetings.
const oracle = readOracle("meeting")
const events = new Set(["rehabiliteringsteam", "doed", "udvandring"])

let study: MeetingStudy
beforeAll(async () => {
  const engine = await emptyEngine()
  const rows = readCsv("meeting-rows").map(({ person = "", municipality, what = "", start = "", end = "" }) => ({
    ...{ person, what, start, end: end === "" ? null : end },
    municipality: Number(municipality),
  }))
  const { data } = await modelOf(
    engine,
    {
      spell: [
        early,
        ...rows
          .filter(({ what }) => !events.has(what))
          .map(({ person, municipality, what, start, end }) => [person, municipality, what, start, end] as const),
      ],
      event: [
        ...rows
          .filter(({ what }) => events.has(what))
          .map(({ person, what, start, municipality }) => [person, what, start, { municipality }] as const),
        ["last", "jobmaal", "2020-12-31"],
      ],
    },
    "2020-12-31",
  )
  const found = await meetingStudy(
    engine,
    uif("andel", { project: [151], data, comparisonRule: "chosen", comparisonChosen: [153] }),
  )
  if (found.kind === "absent") throw new Error(found.reason)
  study = found
})

const cases = (["project", "comparison"] as const).flatMap((area) =>
  (["baseline", "result"] as const).map((window) => ({ area, window })),
)

function levelOf({ area, window }: (typeof cases)[number]): WaitingLevel {
  const level = study.levels.find((one) => one.area.kind === area && one.window === window)
  if (level === undefined) throw new Error(`${area} ${window}`)
  return level
}

function shown(estimate: Estimate | undefined) {
  if (estimate?.kind !== "value") throw new Error(estimate?.reason ?? "none")
  return estimate
}

/** Shares that were held against R's: a few are hidden, since few left in between. */
let compared = 0

describe("the time from a meeting to a fleksjob, held against R", () => {
  it.each(cases)("has the same persons and shares in fleksjob: $area, $window", (one) => {
    const of = (statistic: string) => oracle(`${one.area} ${one.window}`, statistic)
    const level = levelOf(one)
    expect(shown(level.persons).value).toBe(only(of("persons")))
    expect(shown(level.arrived).value).toBe(only(of("fleksjob")))
    for (const { weeks, estimate } of level.within) {
      if (estimate.kind === "absent" && estimate.reason === "hidden") continue
      const at = (statistic: string) => only(of(statistic).filter((number) => number.at === weeks * 7))
      const { value, interval } = shown(estimate)
      if (interval.kind === "absent") throw new Error("no interval")
      compared += 1
      expect(deviation(value, at("F"))).toBeLessThan(1e-8)
      expect(deviation(interval.low, at("F low"))).toBeLessThan(1e-6)
      expect(deviation(interval.high, at("F high"))).toBeLessThan(1e-6)
    }
  })

  it.each(cases)(
    "has the same median in whole weeks, and says where a limit is never reached: $area, $window",
    (one) => {
      const of = (statistic: string) => oracle(`${one.area} ${one.window}`, statistic)[0]?.value
      const { value, interval } = shown(levelOf(one).median)
      if (interval.kind === "absent") throw new Error("no interval")
      const weeks = (days: number | undefined) => (days === undefined ? Infinity : Math.round(days / 7))
      expect([value, interval.low, interval.high]).toEqual(
        ["median", "median low", "median high"].map((statistic) => weeks(of(statistic))),
      )
    },
  )

  it("compares nearly all of the sixteen shares", () => {
    expect(compared).toBeGreaterThanOrEqual(12)
  })
})
