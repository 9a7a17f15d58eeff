import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { problemsOf } from "../../src/domain/scheme-file"
import { readOwnTerms, withOwnTerms, writeOwnTerms } from "../../src/interface/pages/scheme/own-terms-list"
import { ownTerms as da } from "../../src/text/da/own-terms"
import { ownTerms as en } from "../../src/text/en/own-terms"
import { stvScheme } from "../support/requests"

const read = (text: string) => readOwnTerms(text, stvScheme, [da.groups, en.groups])
const heads = ["Kommune", "Start", "Slut", "Målgrupper", "Ansøgt", "Bevilget"]

describe("readOwnTerms(text, scheme, names)", () => {
  it("reads months, groups and kroner, with headings or without", () => {
    expect(
      read(
        [
          "Kommune;Start;Slut;Målgrupper;Ansøgt;Bevilget",
          "Ballerup;2017-03;31-10-2018;Ressourceforløb;2.000.000 kr.;1500000",
          "0147;;;aktivitetsparate, activity-ready;;",
        ].join("\n"),
      ),
    ).toEqual([
      {
        municipality: 151,
        start: monthOf("2017-03"),
        end: monthOf("2018-10"),
        targetGroups: ["resourceProgramme"],
        applied: 2_000_000,
        granted: 1_500_000,
      },
      { municipality: 147, targetGroups: ["activityReady"] },
    ])
  })

  it.each([
    ["147;2017-03\nAtlantis;2017-03", { line: 2, reason: "municipality" }],
    ["101;2017-03", { line: 1, reason: "notParticipating" }],
    ["147;marts", { line: 1, reason: "month" }],
    ["147;2018-03;2017-03", { line: 1, reason: "order" }],
    ["147;;2016-12", { line: 1, reason: "order" }],
    ["147;;;sygedagpenge", { line: 1, reason: "groups" }],
    ["147;;;;-1", { line: 1, reason: "kroner" }],
  ])("tells the line that it cannot use: %s", (text, problem) => {
    expect(read(text)).toEqual(problem)
  })

  it("reads back what is written, and takes a municipality's old terms away with an empty line", () => {
    const terms = read("147;2017-03;2018-10;aktivitetsparate, ressourceforløb;1,5;2\n151;2017-05")
    if ("reason" in terms) throw new Error("refused")
    const scheme = withOwnTerms(stvScheme, terms)
    expect(problemsOf(scheme)).toEqual([])
    expect(read(writeOwnTerms(scheme.ownTerms, heads, da.groups))).toEqual(terms)
    const fewer = read("147")
    if ("reason" in fewer) throw new Error("refused")
    expect(withOwnTerms(scheme, fewer).ownTerms.map(({ municipality }) => municipality)).toEqual([151])
  })
})
