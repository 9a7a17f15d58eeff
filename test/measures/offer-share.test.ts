import { beforeAll, describe, expect, it } from "vitest"
import offerSql from "../../queries/measures/company_offer_share.sql?raw"
import kindSql from "../../queries/measures/company_place_kind.sql?raw"
import type { Engine, Row } from "../../src/engine/engine"
import { offerShare } from "../../src/measures/offer-share"
import { effectiveBranches, spreadOf } from "../../src/measures/place-spread"
import { only, readCsv, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { early, everybody, modelOf } from "../support/given"

const year = 2018 * 12
const codes = { small: 101, large: 147 } as const
const oracle = readOracle("offer_share")

let engine: Engine
let shares: readonly Row[]
let kinds: readonly Row[]
beforeAll(async () => {
  engine = await emptyEngine()
  const rows = readCsv("offer_share-rows")
  const codeOf = (half: string | undefined) => (half === "small" ? codes.small : codes.large)
  const persons = new Map(rows.map(({ person = "", half }) => [person, codeOf(half)]))
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...[...persons].map(
          ([person, code]) => [person, code, "ressourceforloeb", "2018-01-01", "2018-12-31"] as const,
        ),
      ],
      // Every offer of a person is in a company of its own.
      activity: rows.map(
        ({ person = "", vitas, branch = "" }, index) =>
          [
            person,
            "virksomhedspraktik",
            "2018-03-01",
            "2018-03-20",
            { vitas: vitas === "1", branch, company: `V${index}` },
          ] as const,
      ),
      hours: [["early", year, 1, "ordinaer"]],
    },
    "2018-12-31",
  )
  const parameters = { ...everybody, groups: "resourceProgramme", periods: `${year}-${year + 11}`, project: "" }
  shares = await engine.query(offerSql, { ...parameters, comparison: "" })
  kinds = await engine.query(kindSql, { ...parameters, comparison: "" })
})

const branchesOf = (code: number) => kinds.filter((row) => row.area === code && row.variable === "branch")

describe.each(["small", "large"] as const)("the %s set of seeded offers", (name) => {
  it("gives R's ratio and its logit interval", () => {
    const row = shares.find(({ area, indicator }) => area === codes[name] && indicator === "via_vitas")
    const { estimate } = offerShare(row)
    if (estimate.kind === "absent" || estimate.interval.kind === "absent") throw new Error("no interval")
    expect(Math.abs(estimate.value - only(oracle(name, "share")))).toBeLessThan(1e-8)
    expect(Math.abs(estimate.interval.low - only(oracle(name, "low")))).toBeLessThan(1e-6)
    expect(Math.abs(estimate.interval.high - only(oracle(name, "high")))).toBeLessThan(1e-6)
  })

  it("gives R's effective number of branches", () => {
    const { estimate } = effectiveBranches(branchesOf(codes[name]))
    if (estimate.kind === "absent") throw new Error(estimate.reason)
    expect(Math.abs(estimate.value - only(oracle(name, "branches")))).toBeLessThan(1e-8)
  })
})

describe("offerShare(row)", () => {
  it("is absent without offers, and has no interval with one person", () => {
    expect(offerShare(undefined).estimate).toEqual({ kind: "absent", reason: "noPopulation" })
    const one = { n: 1, d: 2, persons: 1, with_persons: 1, without_persons: 1, nn: 1, nd: 2, dd: 4 }
    expect(offerShare(one)).toMatchObject({
      estimate: { value: 0.5, interval: { kind: "absent", reason: "noInterval" } },
      basis: [1, 1, 1],
    })
  })
})

describe("spreadOf(rows, k)", () => {
  const row = (value: string, places: number, persons: number): Row => ({ value, places, persons })

  it("hides a value with few persons, and another that would tell it", () => {
    const spread = spreadOf([row("a", 60, 50), row("b", 32, 30), row("c", 8, 3)], 5)
    expect(spread.map(({ value, share }) => [value, share.kind === "value" ? share.value : share.reason])).toEqual([
      ["a", 0.6],
      ["b", "hidden"],
      ["c", "hidden"],
    ])
  })

  it("hides all of few persons", () => {
    for (const { share } of spreadOf([row("a", 9, 4)], 5)) expect(share).toEqual({ kind: "absent", reason: "hidden" })
  })
})
