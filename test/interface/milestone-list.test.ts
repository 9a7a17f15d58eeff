import { describe, expect, it } from "vitest"
import { evenMilestones } from "../../src/domain/milestones"
import { readMilestones, withMilestones, writeMilestones } from "../../src/interface/pages/scheme/milestone-list"
import { formatsOf } from "../../src/text/format"
import { stvScheme } from "../support/requests"

const read = (text: string) => readMilestones(text, stvScheme)

describe("readMilestones(text, scheme)", () => {
  it("reads a table from a Danish sheet, with headings or without", () => {
    const expected = [
      { municipality: 480, date: "2017-06-30", gain: 0.05, releases: 250_000 },
      { municipality: 147, date: "2018-01-31", gain: 0.125 },
    ]
    const rows = "Nordfyn\t30-06-2017\t5\t250.000 kr.\nFrederiksberg\t31.1.2018\t12,5\t\n\n"
    expect(read(rows)).toEqual(expected)
    expect(read(`Kommune\tDato\tProcentpoint\tKroner\n${rows}`)).toEqual(expected)
    expect(read(rows.replaceAll("\t", ";"))).toEqual(expected)
  })

  it("takes nothing where a line cannot be read, and says which and why", () => {
    const good = "Ballerup;30-06-2017;5\n"
    expect(read(`${good}Atlantis;30-06-2017;5`)).toEqual({ line: 2, reason: "municipality" })
    expect(read(`${good}København;30-06-2017;5`)).toEqual({ line: 2, reason: "notParticipating" })
    expect(read(`${good}Faxe;31-06-2017;5`)).toEqual({ line: 2, reason: "date" })
    expect(read(`${good}Faxe;30-06-2017;-5`)).toEqual({ line: 2, reason: "gain" })
    expect(read(`${good}Faxe;30-06-2017;5;mange`)).toEqual({ line: 2, reason: "releases" })
  })
})

describe("withMilestones(scheme, milestones)", () => {
  it("replaces those of the municipalities named, and keeps the rest", () => {
    const scheme = { ...stvScheme, milestones: [...evenMilestones(stvScheme)] }
    const changed = withMilestones(scheme, [{ municipality: 147, date: "2018-12-31", gain: 0.1 }])
    expect(changed.milestones).toHaveLength(79)
    expect(changed.milestones.filter(({ municipality }) => municipality === 147)).toHaveLength(1)
  })
})

describe("writeMilestones(milestones, heads, formats)", () => {
  it("is read back as it was", () => {
    const milestones = [
      ...evenMilestones(stvScheme),
      { municipality: 147, date: "2018-09-30", gain: 0.175, releases: 1 },
    ]
    const written = writeMilestones(milestones, ["Kommune", "Dato", "Procentpoint", "Kroner"], formatsOf("da"))
    expect(read(written)).toEqual(milestones)
  })
})
