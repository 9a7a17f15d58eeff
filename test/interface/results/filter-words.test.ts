import { describe, expect, it } from "vitest"
import { chosenWords } from "../../../src/interface/results/filter-words"
import { unfiltered } from "../../../src/interface/results/filtered"
import { parseView } from "../../../src/interface/view-search"
import { speechOf } from "../../../src/interface/results/speech"
import { uifScheme as scheme } from "../../support/requests"

const danish = speechOf("da")

describe("chosenWords(view, scheme, speech)", () => {
  const usual = parseView({}, scheme)

  it("says nothing where nothing is chosen", () => {
    expect(chosenWords({ ...usual, ...unfiltered }, scheme, danish)).toEqual([])
  })

  it("names chosen comparison municipalities while they are few, and left-out months", () => {
    const few = parseView({ sammenligning: "101,147", uden: "2020-03_2020-06" }, scheme)
    expect(chosenWords(few, scheme, danish)).toEqual([
      "Sammenligning: København og Frederiksberg",
      "Uden mar.–juni 2020",
    ])
    const many = parseView({ sammenligning: "101,147,153,155,157,159,161" }, scheme)
    expect(chosenWords(many, scheme, danish)).toEqual(["Sammenligning: 6 valgte kommuner"])
  })

  it("names every choice that changes a number", () => {
    const view = parseView(
      { koen: "kvinde", alder: "40-49", kommuner: "813", sammenligning: "klynge", k: "10" },
      scheme,
    )
    expect(chosenWords(view, scheme, danish)).toEqual([
      "Kvinder",
      "40–49 år",
      "Kun Frederikshavn",
      "Sammenligning: Samme jobcenterklynge",
      "Diskretion: Mindst 10",
    ])
  })
})
