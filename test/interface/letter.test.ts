import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { comparisonArea, projectArea } from "../../src/domain/area"
import { interval } from "../../src/domain/estimate"
import type { ElementUses } from "../../src/domain/element-use"
import type { Model } from "../../src/domain/model"
import type { AreaResult, CriterionResult } from "../../src/domain/result"
import type { Verdict } from "../../src/domain/verdict"
import { withElement, withoutElement } from "../../src/interface/pages/letter/elements"
import { letterOf } from "../../src/interface/pages/letter/letter-content"
import { letterText } from "../../src/interface/pages/letter/letter-text"
import { speechOf } from "../../src/interface/results/speech"
import { parseView } from "../../src/interface/view-search"
import { texts } from "../../src/text/texts"
import { stvScheme, uif, uifScheme } from "../support/requests"

const speech = speechOf("da")
const model: Model = {
  data: uif("andel").data,
  fingerprint: "9c417e0200112233",
  synthetic: false,
  traits: [],
  hasBirthYear: true,
  hasVisitation: true,
  tables: [],
  months: [],
}

function area(verdict: Verdict): AreaResult {
  const value = (number: number, low: number, high: number) =>
    ({ kind: "value", value: number, interval: interval(low, high) }) as const
  return {
    area: projectArea,
    persons: absent("hidden"),
    baseline: value(0.174, 0.17, 0.18),
    result: value(0.15, 0.14, 0.16),
    change: value(-0.024, -0.03, -0.02),
    difference: value(-0.026, -0.04, -0.013),
    verdict,
  }
}

function result(verdict: Verdict): CriterionResult {
  const [criterion] = uifScheme.criteria
  if (criterion?.measure !== "ledighedsydelse_share") throw new Error("another first criterion")
  return {
    unit: "share",
    windows: { baseline: criterion.baseline, result: { months: criterion.result, provisional: false } },
    areas: [area(verdict), { ...area(verdict), area: comparisonArea }],
    comparison: { rule: "all", municipalities: [101], k: 60, tau: 0 },
  }
}

const judged = (word: "fulfilled" | "partlyFulfilled" | "notFulfilled" | "tooUncertain"): Verdict => ({
  kind: "judgement",
  word,
  nuance: "none",
  provisional: false,
})

function letter(
  verdict: Verdict,
  address: Record<string, string> = {},
  notes: readonly [string, string][] = [],
  uses: ElementUses = new Map(),
) {
  return letterOf(
    {
      scheme: uifScheme,
      view: parseView(address, uifScheme),
      model,
      results: new Map([["andel", result(verdict)]]),
      notes: new Map(notes),
      uses,
    },
    speech,
    texts.da,
  )
}

const statement = (verdict: Verdict): string | undefined => letter(verdict).verdicts[0]?.statement

describe("the letter", () => {
  it("says who took part, when, and what for", () => {
    expect(letter(judged("fulfilled")).opening).toEqual([
      "Ni kommuner har deltaget i Udvikling i fleksjob II, 1. runde: Albertslund, Ballerup, Faxe, Frederikshavn, Gentofte, Stevns, Thisted, Tønder og Viborg. Indsatsen har kørt fra 1. april 2019 til 30. september 2020.",
      `Formålet er ${uifScheme.purpose?.da ?? ""}.`,
    ])
  })

  it("is about the municipality that is chosen", () => {
    expect(letter(judged("fulfilled"), { kommuner: "320" }).opening[0]).toContain(
      "Ni kommuner har deltaget i Udvikling i fleksjob II, 1. runde. Orienteringen handler om Faxe.",
    )
  })

  it("claims no more than the verdict", () => {
    const aim = "nedbringe andelen af borgere på ledighedsydelse."
    expect(statement(judged("fulfilled"))).toBe(`Projektkommunerne er lykkedes med at ${aim}`)
    expect(statement(judged("partlyFulfilled"))).toBe(`Projektkommunerne er delvist lykkedes med at ${aim}`)
    expect(statement(judged("notFulfilled"))).toBe(`Projektkommunerne er ikke lykkedes med at ${aim}`)
    expect(statement(judged("tooUncertain"))).toBe(
      `Data kan ikke afgøre, om projektkommunerne er lykkedes med at ${aim}`,
    )
    expect(statement({ kind: "none", reason: "hidden" })).toBe(
      `Det kan ikke vurderes, om projektkommunerne er lykkedes med at ${aim}`,
    )
  })

  it("gives the numbers in the sentences of the criterion's page", () => {
    const [told] = letter(judged("fulfilled")).verdicts
    const sentences = told?.sentences.join(" ").replaceAll("\u00a0", " ")
    expect(sentences).toContain(
      "15,0 pct. af de fleksjobvisiterede i projektkommunerne var på ledighedsydelse (okt. 2019–sep. 2020).",
    )
    expect(sentences).toContain(
      "Forskellen i udvikling er −2,6 procentpoint (95 pct. sikkerhedsinterval −4,0 til −1,3).",
    )
  })

  it("waits for a criterion that is still computed", () => {
    expect(letter(judged("fulfilled")).verdicts[1]).toMatchObject({ verdict: undefined, statement: "" })
  })

  it("names the criterion by its own words where its aim is not written", () => {
    const criteria = uifScheme.criteria.map((criterion) => ({ ...criterion, aim: undefined }))
    const source = { scheme: { ...uifScheme, criteria }, view: parseView({}, uifScheme), model }
    const told = letterOf(
      { ...source, notes: new Map(), uses: undefined, results: new Map([["andel", result(judged("fulfilled"))]]) },
      speech,
      texts.da,
    )
    expect(told.verdicts[0]?.statement).toBe(
      "Projektkommunerne er lykkedes med at opfylde kriteriet »Nedbringelse af andelen af borgere på ledighedsydelse i kommunen«.",
    )
  })

  it("is copied with what was written, and without the elements where nothing was", () => {
    const written = letter(judged("fulfilled"), {}, [["cv", "Styrker <b>dialogen</b>.\n"]])
    const text = letterText(written, texts.da)
    expect(text).toContain("DET ER LÆRT\n\nDialogen om CV\nStyrker <b>dialogen</b>.\n\n")
    expect(text).not.toContain("Den personlige jobformidler")
    expect(letterText(letter(judged("fulfilled")), texts.da)).not.toContain("DET ER LÆRT")
  })

  it("says what the numbers rest on", () => {
    const closing = letter(judged("fulfilled"), { koen: "kvinde", k: "10" }).closing
    expect(closing[0]).toContain("Afgrænsning: Kvinder")
    expect(closing[1]).toBe(
      "Data går til og med 31. december 2020. Fingeraftryk 9c41 7e02. Tal med færre end 10 personer bag er diskretioneret.",
    )
  })
})

describe("elements of the indsatsmodel", () => {
  const contact = (use: ElementUses): string | undefined =>
    letter(judged("fulfilled"), {}, [], use)
      .learned.find(({ id }) => id === "kontakt")
      ?.use.replaceAll("\u00a0", " ")

  it("say how many citizens and municipalities have met them, or why not", () => {
    const municipalities = { municipalities: 9, participating: 9 }
    const persons = { kind: "value", value: 5602, interval: absent("noInterval") } as const
    expect(contact(new Map([["kontakt", { kind: "told", persons, ...municipalities }]]))).toBe(
      "Talt i data: 5.602 borgere i målgruppen har haft mindst én samtale under indsatsen, i 9 af 9 kommuner.",
    )
    expect(contact(new Map([["kontakt", { kind: "told", persons: absent("hidden"), ...municipalities }]]))).toBe(
      "Talt i data: hvor mange borgere i målgruppen der har haft mindst én samtale, er diskretioneret.",
    )
    expect(contact(new Map([["kontakt", absent("tableMissing")]]))).toBe(
      "Talt i data: filerne fortæller ikke om samtaler.",
    )
    expect(contact(new Map())).toBe("")
  })

  it("stand in the copied letter where they are counted", () => {
    const told = letter(judged("fulfilled"), {}, [], new Map([["kontakt", absent("tableMissing")]]))
    expect(letterText(told, texts.da)).toContain(
      "DET ER LÆRT\n\nHyppig kontakt mellem borger og jobformidler\nTalt i data: filerne fortæller ikke om samtaler.",
    )
  })

  it("are counted by what the documents name, and by nothing else", () => {
    const counted = [uifScheme, stvScheme].map(({ elements }) =>
      elements.flatMap(({ id, countedBy }) => (countedBy === undefined ? [] : [id])),
    )
    expect(counted).toEqual([["kontakt"], ["jobmaal", "arbejdsaftale", "mentor"]])
  })

  it("are those of the documents", () => {
    expect(uifScheme.elements).toHaveLength(6)
    expect(stvScheme.elements).toHaveLength(8)
  })

  it("may be added under an id of their own, and left out", () => {
    const added = withElement(withElement(stvScheme, "SMS-målinger"), "VITAS")
    expect(added.elements.slice(8)).toEqual([
      { id: "element-9", name: { da: "SMS-målinger", en: "SMS-målinger" } },
      { id: "element-10", name: { da: "VITAS", en: "VITAS" } },
    ])
    const removed = withoutElement(added, "element-9")
    expect(withElement(removed, "Ny").elements.at(-1)?.id).toBe("element-11")
  })
})
