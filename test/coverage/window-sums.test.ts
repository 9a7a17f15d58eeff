import { beforeAll, describe, expect, it } from "vitest"
import { firstDay, monthOf } from "../../src/domain/calendar"
import type { Engine, Row } from "../../src/engine/engine"
import { measureCompanyOriented } from "../../src/measures/company-oriented"
import { measureShare } from "../../src/measures/share"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../support/given"
import { stv, uif, uifScheme } from "../support/requests"
import { seededRandom } from "./draws"
import { drawPersons, type PersonMonths, RESULT } from "./person-months"
import { windowRow } from "./window-sums"

const january = monthOf("2018-01")
const baseline = { first: january, last: january + 11 }
const result = { first: january + RESULT, last: january + RESULT + 11 }
const chances = { before: 0.3, after: 0.4, season: [0.1, 0, -0.1], renewal: 0.2 }

const random = seededRandom(3)
const drawn = new Map<number, PersonMonths>(
  [101, 147, 151].map((code) => [code, drawPersons(random, { code, size: 40 }, chances)]),
)

/** Each month of each window as a spell of its own; hours in the months with the trait, for the other measure. */
function rows(): Given {
  const months = [...drawn].flatMap(([code, persons]) =>
    Array.from(persons.member1, (_, j) => j).flatMap((j) =>
      Array.from({ length: 24 }, (_, m) => {
        const second = m >= 12
        const bit = 1 << (m % 12)
        const member = ((second ? persons.member2 : persons.member1)[j] ?? 0) & bit
        const hit = ((second ? persons.hit2 : persons.hit1)[j] ?? 0) & bit
        return { person: `${code}-${j}`, code, month: january + (second ? RESULT + m - 12 : m), member, hit }
      }).filter(({ member }) => member > 0),
    ),
  )
  return {
    spell: [
      early,
      ...months.flatMap(({ person, code, month, hit }) => {
        const days = [firstDay(month), firstDay(month + 1)] as const
        return [[person, code, hit ? LY : FJ, ...days] as const, [person, code, "ressourceforloeb", ...days] as const]
      }),
    ],
    hours: months.filter(({ hit }) => hit > 0).map(({ person, month }) => [person, month, 20, "ordinaer"] as const),
  }
}

describe("windowRow(area, municipalities, baseline)", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await emptyEngine()
    await modelOf(engine, rows(), "2021-12-31")
  })

  const of = (...codes: number[]): PersonMonths[] =>
    codes.map((code) => drawn.get(code)).filter((one) => one !== undefined)
  const areas: [number, PersonMonths[]][] = [
    [-1, of(151)],
    [-2, of(101, 147)],
    [147, of(147)],
  ]

  async function expectSame(ask: (listened: Engine) => Promise<unknown>, kind: "plain" | "seasonMatched") {
    let found: readonly Row[] = []
    await ask({ ...engine, query: async (...asked) => (found = await engine.query(...asked)) })
    for (const [area, municipalities] of areas) {
      const expected = found.find((row) => row.area === area)
      if (expected === undefined) throw new Error(`no area ${area}`)
      for (const [name, value] of Object.entries(windowRow(area, municipalities, kind))) {
        if (name.includes("shared")) continue // nobody moves
        expect(value, `${area} ${name}`).toBeCloseTo(Number(expected[name]), 10)
      }
    }
  }

  it("is the row of ledighedsydelse_share.sql", async () => {
    const request = uif("andel", { project: [151] })
    await expectSame(
      (listened) => measureShare(listened, { ...request, criterion: { ...request.criterion, baseline } }, result, {}),
      "plain",
    )
  })

  it("is the row of company_oriented_share.sql", async () => {
    const request = { ...stv("ressourceforloeb", { project: [151] }), scheme: uifScheme }
    await expectSame(
      (listened) =>
        measureCompanyOriented(
          listened,
          { ...request, criterion: { ...request.criterion, baseline } },
          result,
          {},
          "ordinaryHours",
        ),
      "seasonMatched",
    )
  })
})
