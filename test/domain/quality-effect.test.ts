import { describe, expect, it } from "vitest"
import fleks from "../../data/schemes/uif2-1.json"
import stv from "../../data/schemes/stv.json"
import type { QualityFinding } from "../../src/domain/quality"
import { effectOn } from "../../src/domain/quality-effect"
import { isMeasured, schemeSchema } from "../../src/domain/scheme"

const criteria = [fleks, stv].flatMap((scheme) => schemeSchema.parse(scheme).criteria).filter(isMeasured)

function effects(finding: Partial<QualityFinding> & Pick<QualityFinding, "kind">): Readonly<Record<string, string>> {
  const whole: QualityFinding = {
    id: "",
    severity: "doubtful",
    fileId: 1,
    table: "spell",
    values: [],
    rows: 1,
    persons: null,
    lines: [],
    ...finding,
  }
  return Object.fromEntries(criteria.map((criterion) => [criterion.measure, effectOn(whole, criterion)]))
}

describe("effectOn(finding, criterion)", () => {
  it("says what a row left out means to the criteria that count its table", () => {
    expect(effects({ kind: "invalidDate", severity: "leftOut", table: "activity" })).toEqual({
      ledighedsydelse_share: "none",
      ledighedsydelse_duration: "none",
      hours_progression: "none",
      company_oriented_share: "rowLeftOut",
      wage_hours_gap: "none",
    })
  })

  it("says where citizens of a file of weeks count when weeks or years lack", () => {
    for (const [kind, effect] of [
      ["missingWeeks", "weeksBridged"],
      ["missingYears", "earlierMunicipality"],
    ] as const) {
      const found = effects({ kind, severity: "information", table: "dream_wide" })
      expect(new Set(Object.values(found))).toEqual(new Set([effect]))
    }
  })

  it("counts a repeated fleksjob and its hours once", () => {
    expect(effects({ kind: "repeatedFleksjob" })).toEqual({
      ledighedsydelse_share: "countedOnce",
      ledighedsydelse_duration: "countedOnce",
      hours_progression: "countedOnce",
      company_oriented_share: "none",
      wage_hours_gap: "none",
    })
  })

  it("doubles wage hours repeated in one file, and counts those of two files once", () => {
    const found = effects({ kind: "repeatedRow", table: "wage_hours" })
    expect(found).toMatchObject({
      company_oriented_share: "none",
      wage_hours_gap: "hoursAgain",
      hours_progression: "none",
    })
    expect(effects({ kind: "repeatedRow", table: "wage_hours", values: ["januar.csv"] })).toMatchObject({
      wage_hours_gap: "countedOnce",
    })
  })

  it("lets a period that a newer file has dropped run on, in the criteria that count its benefit or offer", () => {
    expect(effects({ kind: "droppedRunning", values: ["ledighedsydelse"] })).toMatchObject({
      ledighedsydelse_share: "runsOn",
      ledighedsydelse_duration: "runsOn",
      company_oriented_share: "none",
    })
    const offer = (value: string) => effects({ kind: "droppedRunning", table: "activity", values: [value] })
    expect(offer("loentilskud")).toMatchObject({ company_oriented_share: "runsOn", ledighedsydelse_share: "none" })
    expect(offer("mentor")).toMatchObject({ company_oriented_share: "none" })
  })

  it("says what months without events, hours in fleksjob or counted citizens do", () => {
    const silence = (table: "event" | "fleksjob_hours" | "population" | "course") =>
      effects({ kind: "monthsMissing", table, fileId: null })
    expect(silence("event")).toMatchObject({ wage_hours_gap: "eventsUnknown", ledighedsydelse_duration: "none" })
    expect(silence("fleksjob_hours")).toMatchObject({ hours_progression: "hoursUnknown", wage_hours_gap: "none" })
    // No shipped criterion is a share of all citizens.
    expect(silence("population")).toMatchObject({ ledighedsydelse_share: "none" })
    expect(Object.values(silence("course")).every((effect) => effect === "none")).toBe(true)
  })

  it("takes sex and birth of a file of weeks for background, and degrees for employment alone", () => {
    const weeks = (kind: "unknownValue" | "invalidNumber", column: string) =>
      effects({ kind, column, table: "dream_wide", severity: "unknown" })
    expect(weeks("unknownValue", "kon")).toMatchObject({ ledighedsydelse_share: "backgroundUnknown" })
    expect(weeks("invalidNumber", "foedaar")).toMatchObject({ hours_progression: "backgroundUnknown" })
    // Off unless the reader chooses it.
    expect(weeks("invalidNumber", "grad_")).toMatchObject({ company_oriented_share: "none", wage_hours_gap: "none" })
  })

  it("lets fleksjob go before ledighedsydelse, and a citizen count in each target group", () => {
    const both = effects({ kind: "ledighedsydelseInFleksjob", values: ["ledighedsydelse", "fleksjob"] })
    expect(both).toMatchObject({ ledighedsydelse_share: "fleksjobCounts", company_oriented_share: "none" })
    const groups = effects({ kind: "overlapTwoBenefits", values: ["kontanthjaelp", "ressourceforloeb"] })
    expect(groups).toMatchObject({ ledighedsydelse_share: "none", company_oriented_share: "countsInEach" })
    const sick = effects({ kind: "overlapTwoBenefits", values: ["ledighedsydelse", "sygedagpenge"] })
    expect(sick).toMatchObject({ ledighedsydelse_share: "countsAnyway", company_oriented_share: "none" })
  })

  it("parts a spell by a gap longer than the criterion's tolerance", () => {
    expect(effects({ kind: "shortGap" }).ledighedsydelse_duration).toBe("splitsSpell")
    const tolerant = criteria.find(({ measure }) => measure === "ledighedsydelse_duration")
    if (tolerant?.measure !== "ledighedsydelse_duration") throw new Error("no duration criterion")
    const gap = {
      id: "",
      severity: "doubtful",
      fileId: 1,
      table: "spell",
      values: [],
      rows: 1,
      persons: null,
      lines: [],
    } as const
    expect(effectOn({ ...gap, kind: "shortGap" }, { ...tolerant, gapDays: 28 })).toBe("none")
  })

  it("says what months without new periods do, by table", () => {
    const silent = { kind: "monthsWithoutNew" } as const
    expect(effects({ ...silent, table: "spell" }).ledighedsydelse_share).toBe("startsLacking")
    expect(effects({ ...silent, table: "fleksjob_hours" })).toMatchObject({
      ledighedsydelse_share: "none",
      hours_progression: "hoursUnknown",
    })
    expect(effects({ ...silent, table: "activity" }).company_oriented_share).toBe("countsAsNothing")
  })

  it("says whether a series break lies in the periods compared", () => {
    const lockdown = effects({ kind: "seriesBreak", table: null, day: "2020-03-11" })
    expect(lockdown).toMatchObject({
      ledighedsydelse_share: "breakInWindow",
      company_oriented_share: "breakOutsideWindow",
    })
    expect(effects({ kind: "seriesBreak", table: null, day: "2014-01-01" }).hours_progression).toBe("none")
  })
})
