import { describe, expect, it } from "vitest"
import { chosenWords } from "../../../src/interface/results/filter-words"
import { unfiltered } from "../../../src/interface/results/filtered"
import { parseView } from "../../../src/interface/view-search"
import { findScheme } from "../../../src/interface/schemes"
import { speechOf } from "../../../src/interface/results/speech"

const danish = speechOf("da")
const found = findScheme("uif2-1")
if (found === undefined) throw new Error("uif2-1 is not shipped")
const scheme = found

describe("chosenWords(view, scheme, speech)", () => {
  const usual = parseView({}, scheme)

  it("says nothing where nothing is chosen", () => {
    expect(chosenWords({ ...usual, ...unfiltered }, scheme, danish)).toEqual([])
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
