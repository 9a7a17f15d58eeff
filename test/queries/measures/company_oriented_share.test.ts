import { beforeAll, describe, expect, it } from "vitest"
import shareSql from "../../../queries/measures/company_oriented_share.sql?raw"
import { firstDay } from "../../../src/domain/calendar"
import type { Engine, Parameters, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

const y2016 = 2016 * 12
const y2018 = 2018 * 12
const windows = {
  baseline_first: y2016,
  baseline_last: y2016 + 11,
  result_first: y2018,
  result_last: y2018 + 1,
}
const RFY = "ressourceforloeb"

/** The first days of a month in a group. */
function member(person: string, municipality: number, month: number, benefit = RFY) {
  const start = firstDay(month)
  return [person, municipality, benefit, start, `${start.slice(0, 8)}03`, { visitation: "aktivitetsparat" }] as const
}
const hours = (person: string, month: number) => [person, month, 12.5, "ordinaer"] as const

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        // Participating, 2016: January p q r, February p q, March (not a month of the result window) p.
        ...["p", "q", "r"].map((person) => member(person, 101, y2016)),
        ...["p", "q"].map((person) => member(person, 101, y2016 + 1)),
        member("p", 101, y2016 + 2),
        // 2018: January p s, February p.
        ...["p", "s"].map((person) => member(person, 101, y2018)),
        member("p", 101, y2018 + 1),
        // Comparison: nobody in February 2016 to match February 2018 with.
        member("t", 147, y2016),
        member("t", 147, y2018),
        member("t", 147, y2018 + 1),
        // In both groups in January 2018, in 159 and then in 153.
        ["u", 159, RFY, "2018-01-01", "2018-01-10"],
        ["u", 153, "kontanthjaelp", "2018-01-10", "2018-02-01", { visitation: "aktivitetsparat" }],
        member("u", 153, y2016),
        member("v", 153, y2018 + 1),
        member("v", 153, y2016 + 1),
      ],
      hours: [
        hours("p", y2016),
        hours("q", y2016 + 1),
        hours("p", y2016 + 2),
        hours("p", y2018),
        hours("p", y2018 + 1),
        hours("u", y2018),
      ],
      activity: [["u", "virksomhedspraktik", "2018-01-01", "2018-01-05"]],
      employment: [
        ["r", y2016],
        ["s", y2018],
        ["p", y2018 + 1],
      ],
    },
    "2018-12-31",
  )
})

const asked = {
  ...everybody,
  ...windows,
  project: "101",
  comparison: "147,153,159",
  groups: "resourceProgramme",
  work: "hours",
  outcome: "either",
  by_person: false,
  ...nothingLeftOut,
}

async function shares(parameters: Parameters = {}): Promise<Map<number, Row>> {
  const rows = await engine.query(shareSql, { ...asked, ...parameters })
  return new Map(rows.map((row) => [Number(row.area), row]))
}

describe("company_oriented_share.sql", () => {
  it("weights the baseline's months as the result window's are: p = 2/3, p₀|w = 2/3·1/3 + 1/3·1/2", async () => {
    const project = (await shares()).get(-1)
    expect(project).toMatchObject({ n_2: 2, d_2: 3, d_1: 5 })
    expect(Number(project?.n_1) / 5).toBeCloseTo(7 / 18, 12)
    expect(project).toMatchObject({ persons_1: 3, with_1: 2, without_1: 3 })
    expect(project).toMatchObject({ persons_2: 2, with_2: 1, without_2: 1, persons_either: 4 })
  })

  it("sums influences by hand, with the term of the mix of months", async () => {
    const project = (await shares()).get(-1)
    // In 108ths: u₂ of p and s 24 and −24; u₁ of p 7 + 2, q 1, r −8, s −2 (2 and −2 from the mix of months).
    expect(project?.uu_2).toBeCloseTo((24 ** 2 + 24 ** 2) / 108 ** 2, 12)
    expect(project?.uu_1).toBeCloseTo((9 ** 2 + 1 + 8 ** 2 + 2 ** 2) / 108 ** 2, 12)
    expect(project?.uu_change).toBeCloseTo((15 ** 2 + 1 + 8 ** 2 + 22 ** 2) / 108 ** 2, 12)
  })

  it("has no baseline where a calendar month of the result window has nobody in the baseline year", async () => {
    const alone = (await shares()).get(147)
    expect(alone).toMatchObject({ n_1: null, d_1: 1, n_2: 0, d_2: 2 })
  })

  it("counts a person of several groups once in their union, where the month's last day in it was spent", async () => {
    const both = await shares({ groups: "activityReady,resourceProgramme" })
    expect(both.get(159)).toBeUndefined()
    expect(both.get(153)).toMatchObject({ n_2: 1, d_2: 2, persons_2: 2 })
    const each = await shares()
    expect(each.get(159)).toMatchObject({ d_2: 1 })
    expect(each.get(153)).toMatchObject({ d_2: 1 })
  })

  it("tells the parts apart: company-oriented effort in the group, ordinary hours", async () => {
    expect((await shares({ outcome: "companyOriented" })).get(-1)).toMatchObject({ n_2: 0, d_2: 3 })
    expect((await shares({ outcome: "companyOriented" })).get(159)).toMatchObject({ n_2: 1, d_2: 1 })
    const ready = { groups: "activityReady" }
    expect((await shares({ outcome: "companyOriented", ...ready })).get(153)).toMatchObject({ n_2: 0, d_2: 1 })
    expect((await shares({ outcome: "ordinaryHours", ...ready })).get(153)).toMatchObject({ n_2: 1, d_2: 1 })
  })

  it("lets employment stand for ordinary hours: 2016 r of three, and of two none; 2018 s of two, and p", async () => {
    const employed = (await shares({ work: "employment" })).get(-1)
    expect(employed).toMatchObject({ n_2: 2, d_2: 3, with_1: 1, with_2: 2 })
    // p₀|w = 2/3·1/3 + 1/3·0.
    expect(Number(employed?.n_1) / 5).toBeCloseTo(2 / 9, 12)
    // Effort stays what it is.
    expect((await shares({ work: "employment", outcome: "companyOriented" })).get(159)).toMatchObject({ n_2: 1 })
  })

  it("gives the persons of the two sets, who add up to the rows of the areas", async () => {
    const area = (await shares()).get(-1)
    const all = await engine.query(shareSql, { ...asked, by_person: true })
    const persons = all.filter((row) => row.area === -1)
    expect(persons.map(({ n_2, d_2 }) => [n_2, d_2])).toEqual([
      [2, 2],
      [0, 0],
      [0, 0],
      [0, 1],
    ])
    for (const column of [
      "n_1",
      "d_1",
      "n_2",
      "d_2",
      "persons_1",
      "with_1",
      "without_2",
      "uu_1",
      "uu_2",
      "uu_change",
    ]) {
      const sum = persons.reduce((total, row) => total + Number(row[column]), 0)
      expect(sum, column).toBeCloseTo(Number(area?.[column]), 12)
    }
    for (const row of persons) expect(row.uu_1).toBeCloseTo(Number(row.u_1) ** 2, 12)
  })

  it("takes a longer result window's repeated calendar month from the one of the baseline", async () => {
    const long = (await shares({ result_first: y2016 + 12, result_last: y2018 + 1 })).get(-1)
    expect(long).toMatchObject({ n_2: 2, d_2: 3 })
    expect(Number(long?.n_1) / Number(long?.d_1)).toBeCloseTo(7 / 18, 12)
  })

  it("skips a left-out month and, where it is one of the baseline, the month that would be held against it", async () => {
    const skipped = (first: number) => shares({ left_out_first: first, left_out_last: first })
    // Without February 2018: p and s, one of two; January 2016 one of three.
    expect((await skipped(y2018 + 1)).get(-1)).toMatchObject({ n_2: 1, d_2: 2, d_1: 3, n_1: 1 })
    expect((await skipped(y2016 + 1)).get(-1)).toMatchObject({ n_2: 1, d_2: 2, d_1: 3, n_1: 1 })
    expect((await skipped(y2016 + 2)).get(-1)).toMatchObject({ n_2: 2, d_2: 3, d_1: 5 })
  })
})
