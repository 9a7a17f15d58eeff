import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lifeTable, truncate, type RiskRow } from "../../src/statistics/life-table"
import { restrictedMean, restrictedMeanByPerson, signedVariance } from "../../src/statistics/restricted-mean"

const exits: readonly RiskRow[] = [2, 4, 6].map((exit) => ({ person: exit, entry: 0, exit, kind: 1 }))
const censored: readonly RiskRow[] = [...exits, { person: 9, entry: 0, exit: 10, kind: 0 }]

describe("restrictedMean(table, tau)", () => {
  it("is the plain mean with variance Σ(x − m)²/n² where all exits are seen", () => {
    const mean = restrictedMean(lifeTable(exits), 100)
    expect(mean).toMatchObject({ kind: "value", value: 4 })
    expect(mean.kind === "value" && mean.variance).toBeCloseTo(8 / 9, 12)
  })

  it("is the mean of min(x, τ)", () => {
    expect(restrictedMean(lifeTable(exits), 5)).toMatchObject({ value: (2 + 4 + 5) / 3 })
    expect(restrictedMean(lifeTable(exits), 1)).toEqual({ kind: "value", value: 1, variance: 0 })
  })

  it("is absent where the curve ends before τ with somebody left", () => {
    expect(restrictedMean(lifeTable(censored), 10)).toMatchObject({ kind: "value" })
    // Known through day 10, the curve has an area up to day 11.
    expect(restrictedMean(lifeTable(censored), 11)).toMatchObject({ kind: "value" })
    expect(restrictedMean(lifeTable(censored), 12)).toEqual({ kind: "absent", reason: "curveTooShort" })
    expect(restrictedMean(truncate(lifeTable(exits), 2), 6)).toEqual({ kind: "absent", reason: "curveTooShort" })
  })

  it("is absent for an empty table", () => {
    expect(restrictedMean(lifeTable([]), 10)).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})

describe("restrictedMeanByPerson(rows, tau)", () => {
  const row = fc.record({ entry: fc.nat(15), length: fc.integer({ min: 1, max: 30 }), kind: fc.nat(2) })
  const tau = fc.integer({ min: 1, max: 40 })

  it("has the Greenwood variance where each person has one row and enters at 0", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), tau, (random, to) => {
        const rows = random.map(({ length, kind }, person) => ({ person, entry: 0, exit: length, kind }))
        const [greenwood, byPerson] = [restrictedMean(lifeTable(rows), to), restrictedMeanByPerson(rows, to)]
        if (greenwood.kind === "absent" || byPerson.kind === "absent") expect(byPerson).toEqual(greenwood)
        else expect(byPerson.variance).toBeCloseTo(greenwood.variance, 8)
      }),
    )
  })

  it("has influences that sum to 0, delayed entry or not", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 60 }), tau, (random, to) => {
        const rows = random.map(({ entry, length, kind }, j) => ({ person: j >> 1, entry, exit: entry + length, kind }))
        const mean = restrictedMeanByPerson(rows, to)
        if (mean.kind === "absent") return
        expect([...mean.influence.values()].reduce((sum, psi) => sum + psi, 0)).toBeCloseTo(0, 8)
      }),
    )
  })

  it("is not changed by cutting a spell in two parts of one person", () => {
    const cut = censored.flatMap((one) => [
      { ...one, exit: 1, kind: 0 },
      { ...one, entry: 1 },
    ])
    const whole = restrictedMeanByPerson(censored, 8)
    const parted = restrictedMeanByPerson(cut, 8)
    if (whole.kind === "absent" || parted.kind === "absent") throw new Error("absent")
    expect(parted.variance).toBeCloseTo(whole.variance, 12)
    expect([...parted.influence.keys()]).toEqual([2, 4, 6, 9])
  })

  it("doubles the variance where each person's spell is there twice", () => {
    const twice = [...exits, ...exits]
    const greenwood = restrictedMean(lifeTable(twice), 100)
    const byPerson = restrictedMeanByPerson(twice, 100)
    if (greenwood.kind === "absent" || byPerson.kind === "absent") throw new Error("absent")
    expect(byPerson.variance).toBeCloseTo(2 * greenwood.variance, 12)
  })

  it("ends the curve at the first time with fewer than the minimum at risk", () => {
    expect(restrictedMeanByPerson(exits, 6, 2)).toEqual({ kind: "absent", reason: "curveTooShort" })
    const mean = restrictedMeanByPerson(exits, 4, 2)
    expect(mean.kind === "value" && mean.value).toBeCloseTo((2 + 4 + 4) / 3, 12)
  })
})

describe("signedVariance(parts)", () => {
  it("adds a person's parts before squaring", () => {
    const influence = new Map([
      [1, 3],
      [2, -1],
    ])
    expect(signedVariance([{ influence, sign: 1 }])).toBe(10)
    expect(
      signedVariance([
        { influence, sign: 1 },
        { influence, sign: -1 },
      ]),
    ).toBe(0)
    expect(
      signedVariance([
        { influence, sign: 1 },
        { influence: new Map([[2, 4]]), sign: -1 },
      ]),
    ).toBe(9 + 25)
  })
})
