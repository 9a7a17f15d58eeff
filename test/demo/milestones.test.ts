import { readFileSync } from "node:fs"
import { parse } from "papaparse"
import { beforeAll, expect, it } from "vitest"
import { isoMonth, monthOf } from "../../src/domain/calendar"
import { wholeGroup } from "../../src/domain/milestones"
import type { MunicipalPath } from "../../src/domain/milestone-result"
import type { Scheme } from "../../src/domain/scheme"
import { milestonePaths } from "../../src/measures/milestones"
import { emptyEngine } from "../support/canonical"
import { stvDemo } from "../support/demo"
import { stv, stvScheme } from "../support/requests"

// Independent of the product: test/oracles/demo_milestones.R, from the demo's CSV files with survey.
const oracle = new Map(
  parse<{ area: string; statistic: string; at: string; value: string }>(
    readFileSync(new URL("../oracles/demo_milestones.csv", import.meta.url), "utf8").trim(),
    { header: true },
  ).data.map(({ area, statistic, at, value }) => [`${area} ${statistic} ${at}`, Number(value)]),
)

const dates = ["2017-06-30", "2017-12-31", "2018-06-30"]
const scheme: Scheme = {
  ...stvScheme,
  milestones: stvScheme.municipalities.flatMap((municipality) =>
    dates.map((date, index) => ({ municipality, date, gain: 0.05 * (index + 1) })),
  ),
}

let paths: readonly MunicipalPath[]
beforeAll(async () => {
  const engine = await emptyEngine()
  const { data } = await stvDemo(engine)
  const criterion = wholeGroup(scheme)
  if (criterion === null) throw new Error("STV has no target group")
  paths = await milestonePaths(engine, {
    ...stv("aktivitetsparate"),
    scheme,
    criterion,
    project: scheme.municipalities,
    data,
    threshold: 3,
  })
}, 120_000)

it("gives every municipality's gain at each milestone, with its interval, as R does", () => {
  let compared = 0
  for (const { municipality, marks } of paths) {
    for (const { months, gain, verdict, wanted } of marks) {
      const at = isoMonth(months.last)
      if (gain.kind === "absent") continue
      const value = oracle.get(`${municipality} gain ${at}`) ?? NaN
      expect(Math.abs(gain.value - value), `${municipality} ${at}`).toBeLessThan(1e-8)
      if (gain.interval.kind === "absent") throw new Error(`${municipality} ${at} has no interval`)
      expect(Math.abs(gain.interval.low - (oracle.get(`${municipality} low ${at}`) ?? NaN))).toBeLessThan(1e-6)
      expect(Math.abs(gain.interval.high - (oracle.get(`${municipality} high ${at}`) ?? NaN))).toBeLessThan(1e-6)
      expect(verdict).toMatchObject({ word: value >= wanted ? "reached" : "notReached" })
      compared += 1
    }
  }
  // Four marks of 27 municipalities, less those of the smallest.
  expect(compared).toBeGreaterThan(98)
})

it("draws the same gains on the path", () => {
  for (const { municipality, points } of paths) {
    for (const date of dates) {
      const month = monthOf(date)
      const point = points.find((candidate) => candidate.month === month)
      if (point?.estimate.kind !== "value") continue
      const value = oracle.get(`${municipality} gain ${isoMonth(month)}`) ?? NaN
      expect(Math.abs(point.estimate.value - value)).toBeLessThan(1e-8)
    }
  }
})

it("counts the persons of the ceiling's day as R does", () => {
  for (const { municipality, persons } of paths) {
    expect(persons).toMatchObject({ kind: "value", value: oracle.get(`${municipality} persons 2016-11-01`) })
  }
})
