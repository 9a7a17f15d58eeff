import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formatSearch, parseSearch } from "../../src/interface/search"
import { formatView, matrixChoices, parseView, type View } from "../../src/interface/view-search"
import { halfYearRules } from "../../src/domain/half-years"
import { isoMonth, monthOf } from "../../src/domain/calendar"
import { cohorts, noChoices, verdictStatistics } from "../../src/domain/choices"
import { durationOrigins, ordinaryWorks, pensionRules, shareDenominators } from "../../src/domain/scheme"
import { uifScheme as scheme } from "../support/requests"

const read = (text: string): View => parseView(parseSearch(text), scheme)
const write = (view: View): string => formatSearch(formatView(view))

const defaults: View = {
  language: "da",
  schemeId: "uif2-1",
  project: null,
  filter: { traits: [], age: null },
  comparisonRule: "all",
  comparisonChosen: [],
  matched: null,
  wageHoursCoverage: null,
  choices: noChoices,
  threshold: 5,
  period: null,
  leftOut: null,
  lastDay: null,
  fingerprint: null,
  sort: null,
  sample: "period",
  curve: "exits",
  splitBy: null,
  matrix: "projekt-resultat",
  halfYears: "intervention",
}

const word = fc.string({ minLength: 1, unit: "grapheme" })
const pair = (first: fc.Arbitrary<number>) =>
  fc.tuple(first, first).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

const views: fc.Arbitrary<View> = fc.record({
  language: fc.constantFrom("da", "en"),
  schemeId: fc.constant("uif2-1"),
  project: fc.option(
    fc
      .subarray([...scheme.municipalities], { minLength: 1 })
      .filter((codes) => codes.length < scheme.municipalities.length),
  ),
  filter: fc.record({
    traits: fc
      .tuple(
        fc.option(word),
        fc.uniqueArray(fc.record({ name: word.filter((name) => name !== "sex"), value: word }), {
          selector: ({ name }) => name,
          maxLength: 3,
        }),
      )
      .map(([sex, others]) => (sex === null ? others : [{ name: "sex", value: sex }, ...others])),
    age: fc.option(pair(fc.integer({ min: 0, max: 120 })).map(([from, to]) => ({ from, to }))),
  }),
  comparisonRule: fc.constantFrom("all", "cluster"),
  comparisonChosen: fc.constant([]),
  threshold: fc.constantFrom(3, 5, 10),
  period: fc.option(
    pair(fc.integer({ min: monthOf("1990-01"), max: monthOf("2099-12") })).map(([first, last]) => ({ first, last })),
  ),
  matched: fc.option(fc.boolean()),
  choices: fc.record({
    denominator: fc.option(fc.constantFrom(...shareDenominators)),
    origin: fc.option(fc.constantFrom(...durationOrigins)),
    statistic: fc.option(fc.constantFrom(...verdictStatistics)),
    cohort: fc.option(fc.constantFrom(...cohorts)),
    pension: fc.option(fc.constantFrom(...pensionRules)),
    ordinaryWork: fc.option(fc.constantFrom(...ordinaryWorks)),
  }),
  matrix: fc.constantFrom(...matrixChoices),
  halfYears: fc.constantFrom(...halfYearRules),
  wageHoursCoverage: fc.option(fc.constantFrom("everyone", "whileOnBenefit")),
  leftOut: fc.option(
    pair(fc.integer({ min: monthOf("1990-01"), max: monthOf("2099-12") })).map(([first, last]) => ({ first, last })),
  ),
  lastDay: fc.option(
    fc.integer({ min: monthOf("1990-01"), max: monthOf("2099-12") }).map((month) => `${isoMonth(month)}-28`),
  ),
  fingerprint: fc.option(fc.constantFrom("9c417e02b3d85fa6", "00000000")),
  sort: fc.option(word),
  sample: fc.constantFrom("period", "flow"),
  curve: fc.constantFrom("exits", "toFleksjob", "otherExit", "remaining"),
  splitBy: fc.option(word),
})

describe("parseView(search, scheme) and formatView(view)", () => {
  it("give back any view that was written into an address", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(write(view))).toEqual(view)
      }),
    )
  })

  it("leave defaults out of the address", () => {
    expect(write(defaults)).toBe("")
    expect(read("")).toEqual(defaults)
  })

  it("write an address that can be read", () => {
    const view: View = {
      ...defaults,
      project: [787, 813],
      filter: {
        traits: [
          { name: "sex", value: "kvinde" },
          { name: "herkomst", value: "Dansk" },
        ],
        age: { from: 16, to: 29 },
      },
      comparisonRule: "cluster",
      threshold: 10,
      period: { first: monthOf("2017-01"), last: monthOf("2020-09") },
      lastDay: "2020-12-31",
      sample: "flow",
      curve: "remaining",
      splitBy: "herkomst",
    }
    expect(write(view)).toBe(
      "?kommuner=787,813&koen=kvinde&alder=16-29&baggrund=herkomst:Dansk&sammenligning=klynge&k=10&periode=2017-01_2020-09&data-til=2020-12-31&udsnit=tilgang&kurve=stadig&opdel=herkomst",
    )
  })

  it("reads a broken choice as its default", () => {
    expect(
      read(
        "?sprog=xx&kommuner=1,abc&alder=40-20&baggrund=herkomst&sammenligning=alt&periode=2020-13_2021-01&data-til=2020-02-31&data=<b>",
      ),
    ).toEqual(defaults)
  })

  it("knows a comparison that is matched, one that is not, and one that nobody has chosen", () => {
    expect(
      [read("?matchning=med"), read("?matchning=uden"), read("?matchning=ja")].map(({ matched }) => matched),
    ).toEqual([true, false, null])
  })

  it("reads a broken disclosure threshold as the strictest", () => {
    expect(read("?k=1").threshold).toBe(10)
    expect(read("?k=").threshold).toBe(10)
  })

  it("keeps only municipalities of the scheme, in its order", () => {
    expect(read("?kommuner=813,101,787,813").project).toEqual([787, 813])
  })

  it("keeps only municipalities that may be compared with, and none where all are cleared", () => {
    expect(read("?sammenligning=153,813,101,999")).toEqual({
      ...defaults,
      comparisonRule: "chosen",
      comparisonChosen: [101, 153],
    })
    expect(read("?sammenligning=ingen")).toEqual({ ...defaults, comparisonRule: "chosen" })
    const view: View = { ...defaults, comparisonRule: "chosen", comparisonChosen: [101, 153] }
    expect(write(view)).toBe("?sammenligning=101,153")
    expect(read(write({ ...view, comparisonChosen: [] }))).toEqual({ ...view, comparisonChosen: [] })
  })

  it("keeps left-out months", () => {
    const view: View = { ...defaults, leftOut: { first: monthOf("2020-03"), last: monthOf("2020-06") } }
    expect(write(view)).toBe("?uden=2020-03_2020-06")
    expect(read(write(view))).toEqual(view)
  })

  it("takes every municipality of the scheme as no choice", () => {
    expect(read(`?kommuner=${scheme.municipalities.join(",")}`).project).toBeNull()
  })
})
