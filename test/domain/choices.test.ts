import { describe, expect, it } from "vitest"
import { noChoices, schemeWithChoices, statisticOf, verdictStatistics, withChoices } from "../../src/domain/choices"
import { betterOf, isOfCitizens, relevantChangeOf } from "../../src/domain/scheme"
import { stv, stvScheme, uif, uifScheme, wageHours } from "../support/requests"

describe("withChoices(criterion, choices)", () => {
  const { criterion: duration } = uif("varighed")

  it("leaves what the scheme has where nothing is chosen", () => {
    expect(withChoices(duration, noChoices)).toEqual(duration)
    expect(schemeWithChoices(stvScheme, noChoices)).toEqual(stvScheme)
  })

  it("lets each statistic carry the verdict, with its own direction and relevant change", () => {
    for (const statistic of verdictStatistics) {
      expect(statisticOf(withChoices(duration, { ...noChoices, statistic }))).toBe(statistic)
    }
    const within26 = withChoices(duration, { ...noChoices, statistic: "fleksjobWithin26" })
    expect(within26).toMatchObject({ statistic: "fleksjobWithin", fleksjobWithin: 26 })
    expect([betterOf(within26), relevantChangeOf(within26)]).toEqual(["higher", duration.smallestRelevantShare])
  })

  it("chooses where time begins, beside the statistic, and of whom a share is taken", () => {
    const choices = {
      ...noChoices,
      statistic: "median",
      origin: "fleksjobbevilling",
      denominator: "population",
    } as const
    expect(withChoices(duration, choices)).toEqual({ ...duration, statistic: "median", origin: "fleksjobbevilling" })
    const share = withChoices(uif("andel").criterion, choices)
    expect(share).toEqual({ ...uif("andel").criterion, denominator: "population" })
    expect([isOfCitizens(share), isOfCitizens(uif("andel").criterion), relevantChangeOf(share)]).toEqual([
      true,
      false,
      null,
    ])
  })

  it("lets employment stand for ordinary hours in the company-oriented share alone", () => {
    const choices = { ...noChoices, ordinaryWork: "employment" } as const
    const { criterion } = stv("aktivitetsparate")
    expect(withChoices(criterion, choices)).toEqual({ ...criterion, ordinaryWork: "employment" })
    expect(withChoices(wageHours().criterion, choices)).toEqual(wageHours().criterion)
    expect(withChoices(uif("timer").criterion, choices)).toEqual(uif("timer").criterion)
  })

  it("chooses for the criteria of the kind alone", () => {
    const choices = { ...noChoices, statistic: "median", cohort: "entrants" } as const
    expect(withChoices(wageHours().criterion, choices)).toEqual({ ...wageHours().criterion, cohort: "entrants" })
    const [share, chosen, hours] = schemeWithChoices(uifScheme, choices).criteria
    expect([share, hours]).toEqual([uifScheme.criteria[0], uifScheme.criteria[2]])
    expect(chosen).toMatchObject({ statistic: "median" })
  })
})
