import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cumulativeIncidence, curveAt, kaplanMeier } from "../../src/statistics/product-limit"
import { lifeTable, truncate, type RiskRow } from "../../src/statistics/life-table"

/** Four spells from day 0: fleksjob on day 2, other on day 4, censored on day 6, fleksjob on day 8. */
const rows: readonly RiskRow[] = [
  { person: 1, entry: 0, exit: 2, kind: 1 },
  { person: 2, entry: 0, exit: 4, kind: 2 },
  { person: 3, entry: 0, exit: 6, kind: 0 },
  { person: 4, entry: 0, exit: 8, kind: 1 },
]

const randomRows = fc.array(
  fc.record({ person: fc.nat(20), entry: fc.nat(15), exit: fc.integer({ min: 1, max: 30 }), kind: fc.nat(2) }),
  { minLength: 1, maxLength: 60 },
)

describe("kaplanMeier(table)", () => {
  it("multiplies the shares that stay", () => {
    expect(kaplanMeier(lifeTable(rows)).value).toEqual([0.75, 0.5, 0.5, 0])
  })

  it("has Greenwood's variance, binomial without censoring", () => {
    expect(kaplanMeier(lifeTable(rows)).variance[0]).toBeCloseTo((0.75 * 0.25) / 4, 14)
  })

  it("has no interval where the curve is 0 or 1", () => {
    const [first, , , last] = kaplanMeier(lifeTable(rows)).interval
    expect(first?.kind).toBe("interval")
    expect(last).toEqual({ kind: "absent", reason: "noInterval" })
  })

  it("stays at 0 once an early risk set has emptied, as in R", () => {
    const late = [
      { person: 1, entry: 0, exit: 2, kind: 1 },
      ...rows.map((row) => ({ ...row, entry: 3, exit: row.exit + 3 })),
    ]
    expect(kaplanMeier(lifeTable(late)).value).toEqual([0, 0, 0, 0, 0])
  })

  it("gives no NaN for any rows, and falls", () => {
    fc.assert(
      fc.property(randomRows, (random) => {
        const { value, variance, interval } = kaplanMeier(lifeTable(random))
        expect([...value, ...variance].every((x) => x >= 0 && x <= 1e6)).toBe(true)
        expect(value.every((s, j) => s <= (value[j - 1] ?? 1))).toBe(true)
        expect(
          interval.every((band, j) => {
            const s = value[j] ?? NaN
            return band.kind === "absent"
              ? s === 0 || s === 1
              : 0 <= band.low && band.low <= s && s <= band.high && band.high <= 1
          }),
        ).toBe(true)
      }),
    )
  })
})

describe("cumulativeIncidence(table, kind)", () => {
  it("adds the shares that leave by the kind", () => {
    expect(cumulativeIncidence(lifeTable(rows), 1).value).toEqual([0.25, 0.25, 0.25, 0.75])
    expect(cumulativeIncidence(lifeTable(rows), 2).value).toEqual([0, 0.25, 0.25, 0.25])
  })

  it("adds up with Kaplan–Meier to 1 at every time, without NaN", () => {
    fc.assert(
      fc.property(randomRows, (random) => {
        const table = lifeTable(random)
        const survival = kaplanMeier(table)
        const [first, second] = [cumulativeIncidence(table, 1), cumulativeIncidence(table, 2)]
        survival.value.forEach((s, j) => {
          expect(s + (first.value[j] ?? NaN) + (second.value[j] ?? NaN)).toBeCloseTo(1, 10)
        })
        expect([...first.variance, ...second.variance].every((v) => v >= 0)).toBe(true)
        for (const band of [...first.interval, ...second.interval]) {
          if (band.kind === "interval") expect(0 <= band.low && band.low <= band.high && band.high <= 1).toBe(true)
        }
      }),
    )
  })

  it("has the variance of MEASURES' double sum", () => {
    fc.assert(
      fc.property(randomRows, (random) => {
        const table = lifeTable(random)
        const { value, variance } = cumulativeIncidence(table, 1)
        const survival = kaplanMeier(table).value
        table.time.forEach((_, t) => {
          let sum = 0
          for (let s = 0; s <= t; s++) {
            const [y, d, own] = [table.atRisk[s] ?? 0, table.exits[s] ?? 0, table.exitsByKind[1][s] ?? 0]
            const before = s === 0 ? 1 : (survival[s - 1] ?? 0)
            const rise = (value[t] ?? 0) - (value[s] ?? 0)
            if (d < y) sum += (rise * rise * d) / (y * (y - d))
            sum += (before * before * own * (y - own)) / y ** 3 - (2 * rise * before * own) / y ** 2
          }
          expect(variance[t]).toBeCloseTo(value[t] === 1 ? 0 : sum, 10)
        })
      }),
    )
  })

  it("mirrors Kaplan–Meier where there is one kind", () => {
    const table = lifeTable(rows.map((row) => ({ ...row, kind: row.kind > 0 ? 1 : 0 })))
    const survival = kaplanMeier(table)
    cumulativeIncidence(table, 1).interval.forEach((band, j) => {
      const mirror = survival.interval[j]
      if (band.kind === "absent" || mirror?.kind !== "interval") {
        expect(mirror).toEqual(band)
        return
      }
      expect(band.low).toBeCloseTo(1 - mirror.high, 12)
      expect(band.high).toBeCloseTo(1 - mirror.low, 12)
    })
  })
})

describe("curveAt(curve, t)", () => {
  const curve = kaplanMeier(lifeTable(rows.slice(0, 3)))

  it("reads the last step at or before t", () => {
    expect(curveAt(curve, 3.9)).toMatchObject({ value: 2 / 3 })
    expect(curveAt(curve, 4)).toMatchObject({ value: 1 / 3 })
  })

  it("is 1 without interval before the first exit, an incidence 0", () => {
    const noInterval = { kind: "absent", reason: "noInterval" }
    expect(curveAt(curve, 1)).toEqual({ kind: "value", value: 1, variance: 0, interval: noInterval })
    expect(curveAt(cumulativeIncidence(lifeTable(rows), 1), 1)).toMatchObject({ value: 0 })
  })

  it("is absent after the curve's end, unless nobody is left", () => {
    expect(curveAt(curve, 6)).toMatchObject({ value: 1 / 3 })
    expect(curveAt(curve, 7)).toEqual({ kind: "absent", reason: "curveTooShort" })
    expect(curveAt(kaplanMeier(lifeTable(rows)), 99)).toMatchObject({ value: 0 })
    expect(curveAt(cumulativeIncidence(lifeTable(rows), 1), 99)).toMatchObject({ value: 0.75 })
  })

  it("is absent where too few were at risk to begin with", () => {
    expect(curveAt(kaplanMeier(truncate(lifeTable(rows), 5)), 1)).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(curveAt(kaplanMeier(truncate(lifeTable(rows), 3)), 5)).toEqual({ kind: "absent", reason: "curveTooShort" })
  })
})
