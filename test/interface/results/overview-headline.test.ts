import { describe, expect, it } from "vitest"
import type { GoalStatus, Judgement, Verdict } from "../../../src/domain/verdict"
import { overviewHeadline } from "../../../src/interface/results/overview-headline"
import { speechOf } from "../../../src/interface/results/speech"
import { noVerdict } from "./told"

const judgement = (word: Judgement): Verdict => ({ kind: "judgement", word, nuance: "none", provisional: false })
const goal = (word: GoalStatus): Verdict => ({ kind: "goal", word, provisional: false, withinInterval: false })
const headline = (...verdicts: (Verdict | null)[]): string => overviewHeadline(verdicts, speechOf("da"))

describe("overviewHeadline(verdicts, speech)", () => {
  it("counts each word, the best first", () => {
    expect(headline(judgement("notFulfilled"), judgement("fulfilled"), judgement("partlyFulfilled"))).toBe(
      "Ét succeskriterium er opfyldt, ét er delvist opfyldt, og ét er ikke opfyldt",
    )
  })

  it("says two of a kind as two", () => {
    expect(headline(judgement("fulfilled"), judgement("tooUncertain"), judgement("fulfilled"))).toBe(
      "To succeskriterier er opfyldt, og ét er for usikkert at vurdere",
    )
    expect(headline(judgement("tooUncertain"), judgement("tooUncertain"), judgement("fulfilled"))).toBe(
      "Ét succeskriterium er opfyldt, og to er for usikre at vurdere",
    )
  })

  it("joins all of a kind", () => {
    expect(headline(judgement("fulfilled"), judgement("fulfilled"), judgement("fulfilled"))).toBe(
      "Alle tre succeskriterier er opfyldt",
    )
    expect(headline(goal("reached"), goal("reached"))).toBe("Begge succeskriterier er nået")
    expect(headline(judgement("notFulfilled"), judgement("notFulfilled"))).toBe(
      "Ingen af de to succeskriterier er opfyldt",
    )
    expect(headline(noVerdict("hidden"), noVerdict("noComparison"), noVerdict("hidden"))).toBe(
      "Ingen af de tre succeskriterier kan vurderes",
    )
  })

  it("does not hide a criterion that is not measured or not judged", () => {
    expect(headline(goal("reached"), goal("notReached"), null)).toBe(
      "Ét succeskriterium er nået, ét er ikke nået, og ét måles ikke her",
    )
    expect(headline(judgement("fulfilled"), noVerdict("tooFewPersons"))).toBe(
      "Ét succeskriterium er opfyldt, og ét kan ikke vurderes",
    )
  })

  it("says one alone as one", () => {
    expect(headline(judgement("fulfilled"))).toBe("Ét succeskriterium er opfyldt")
  })
})
