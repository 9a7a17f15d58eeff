import { describe, expect, it } from "vitest"
import { municipalities } from "../../src/domain/municipality"
import { activityOf, benefitOf, conditionOf, sexOf, visitationOf, wageKindOf } from "../../src/load/categories"
import { idOf, keyOf } from "../../src/load/fold"
import { parseMunicipality } from "../../src/load/municipality-name"

describe("parseMunicipality(text)", () => {
  it("reads every code and name, and tells all apart", () => {
    for (const { code, name, aliases } of municipalities) {
      const spellings = [name, ...aliases, `${name} Kommune`, `${name.toUpperCase()}S KOMMUNE`, `${name}s`]
      for (const text of [String(code), `0${code}`, `${code} ${name}`, `${code}.0`, ...spellings]) {
        expect([text, parseMunicipality(text)]).toEqual([text, code])
      }
    }
  })

  it.each([
    ["Aarhus", 751],
    ["Århus Kommune", 751],
    ["Åbenrå", 580],
    ["Høje Tåstrup", 169],
    ["Bornholms Regionskommune", 400],
    ["Mors", 773],
    ["NORDFYN", 480],
  ])("reads %s", (text, code) => {
    expect(parseMunicipality(text)).toBe(code)
  })

  it.each(["411", "999", "1101", "Hele landet", "Uoplyst", "kommune", "__proto__"])("gives null for %s", (text) => {
    expect(parseMunicipality(text)).toBeNull()
  })
})

describe("benefitOf(text)", () => {
  it.each([
    ["LY", "ledighedsydelse", null, null],
    ["Førtidspension", "foertidspension", null, null],
    ["kontanthjælp - aktivitetsparat", "kontanthjaelp", "aktivitetsparat", null],
    ["kontanthjaelp_jobparat", "kontanthjaelp", "jobparat", null],
    ["Uddannelseshjælp (uddannelsesparat)", "uddannelseshjaelp", "uddannelsesparat", null],
    ["Kontanthjælp, aktivitetsparat, uddannelsespålæg", "kontanthjaelp", "aktivitetsparat", "uddannelsespaalaeg"],
    ["771", "fleksjob", null, null],
    ["Noget helt nyt", "noget_helt_nyt", null, null],
    ["jobparat", "jobparat", null, null],
  ])("reads %s", (text, benefit, visitation, condition) => {
    expect(benefitOf(text)).toEqual({ benefit, visitation, condition })
  })

  it("gives null for a code that the DREAM table lacks", () => {
    expect(benefitOf("870")).toBeNull()
  })
})

describe("ids of the other categories", () => {
  it("tell the sector of an offer apart", () => {
    const texts = [
      "Virksomhedspraktik, privat",
      "Løntilskud (off.)",
      "privat løntilskud",
      "Nyttejob",
      "Vejledning",
      "Privat",
    ]
    expect(texts.map((text) => Object.values(activityOf(text)))).toEqual([
      ["virksomhedspraktik", "privat"],
      ["loentilskud", "offentlig"],
      ["loentilskud", "privat"],
      ["nytteindsats", null],
      ["vejledning", null],
      ["privat", null],
    ])
  })

  it("fold Danish letters and keep unknown words", () => {
    expect([visitationOf("Aktivitetsparate"), visitationOf("Åbenlyst uddannelsesparat")]).toEqual([
      ...["aktivitetsparat", "aabenlyst_uddannelsesparat"],
    ])
    expect([conditionOf("Uddannelsespålæg"), wageKindOf("Ordinær"), wageKindOf("Løntilskud")]).toEqual([
      ...["uddannelsespaalaeg", "ordinaer", "loentilskud"],
    ])
  })

  it("read a sex only where the text says it without doubt", () => {
    expect(["K", "Mand", "female", "m", "1", "2", "x"].map(sexOf)).toEqual([
      ...["kvinde", "mand", "kvinde", "mand", null, null, null],
    ])
  })
})

describe("keyOf(text) and idOf(text)", () => {
  it("meet the spellings of one word, also with composed letters", () => {
    expect(new Set(["Løbenr.", "loebenr", "LOBENR", "lo\u0308benr".replace("o\u0308", "ø")].map(keyOf)).size).toBe(1)
    expect([idOf(" Å-Ø/é "), idOf("A\u030a")]).toEqual(["aa_oe_e", "aa"])
  })
})
