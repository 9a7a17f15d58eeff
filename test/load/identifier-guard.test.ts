import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { describe, expect, it } from "vitest"
import { identifiersIn } from "../../src/load/identifier-guard"
import { beginsWithDate, hasCheckDigit, personNumbersIn, tenDigits } from "../../src/load/person-number"
import { municipalities } from "../../src/domain/municipality"
import { checkedPersonNumber, randomBelow } from "./person-numbers"

const kind = (texts: readonly string[], heading = "x"): string | null => identifiersIn(heading, texts)?.kind ?? null
const repeat = (texts: readonly string[], times = 10): string[] =>
  Array.from({ length: times * texts.length }, (_, index) => texts[index % texts.length] ?? "")

describe("a personal identity number", () => {
  it("is a date and four digits, with or without dash; a leading zero may be lost", () => {
    const dated = (text: string): boolean => beginsWithDate(tenDigits(text) ?? "")
    expect(["010180-1234", "010180 1234", "0101801234", "101801234", "CPR: 010180-1234"].map(dated)).toEqual(
      Array<boolean>(5).fill(true),
    )
    expect(["1234567", "320180-1234", "0113801234", "3102801234", "12010180-1234"].map(dated)).toEqual(
      Array<boolean>(5).fill(false),
    )
  })

  it("had a check digit: the sum of its digits by 4 3 2 7 6 5 4 3 2 1 is a multiple of 11", () => {
    // 0·4 + 7·3 + 0·2 + 7·7 + 6·6 + 1·5 + 4·4 + 2·3 + 8·2 + 5·1 = 154 = 14 · 11: the register's own example.
    expect([hasCheckDigit("0707614285"), hasCheckDigit("0707614286")]).toEqual([true, false])
  })
})

describe("personNumbersIn(texts)", () => {
  const random = randomBelow(xoroshiro128plus(20190401))
  const numbers = Array.from({ length: 400 }, () => checkedPersonNumber(random))

  it("knows them among other texts, and with the leading zero lost", () => {
    expect(personNumbersIn(numbers)).toEqual({ kind: "personNumber", matching: 400 })
    expect(personNumbersIn(numbers.map((text) => String(Number(text))))?.kind).toBe("personNumber")
    expect(personNumbersIn([...numbers.slice(0, 20), ...Array.from({ length: 80 }, (_, n) => `p${n}`)])).toEqual({
      kind: "personNumber",
      matching: 20,
    })
  })

  it.each([
    ["another end", (text: string) => `${text.slice(0, 6)}${String(Number(text.slice(6)) + 1).padStart(4, "0")}`],
    ["a constant added", (text: string) => String((Number(text) + 2_345_678_901) % 1e10).padStart(10, "0")],
    ["every digit moved", (text: string) => text.replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))],
  ])("names those with %s as changed", (_, change) => {
    expect(personNumbersIn(numbers.map(change))?.kind).toBe("shiftedPersonNumber")
  })

  it.each(["XXXX", "-xxxx", "-****", "1XXX", "-12••"])("names those that end in %s as hidden", (end) => {
    expect(personNumbersIn(numbers.map((text) => text.slice(0, 6) + end))?.kind).toBe("maskedPersonNumber")
  })

  it.each([
    ["serial numbers that all begin with a date", (n: number) => String(2_012_000_001 + n)],
    ["P-numre", (n: number) => String(1_001_000_000 + n * 29_989)],
    ["amounts", (n: number) => String(n * 125)],
    ["dates", (n: number) => `2019${String(1 + (n % 12)).padStart(2, "0")}01`],
    ["pseudonyms of letters and digits", (n: number) => (n * 7919 + 65_536).toString(16)],
  ])("leaves %s alone", (_, make) => {
    expect(personNumbersIn(Array.from({ length: 400 }, (_, n) => make(n)))).toBeNull()
  })
})

describe("identifiersIn(heading, texts)", () => {
  it.each([
    ["name", ["Anne Jensen", "Mads Østergaard", "Xu Li", "Peter W. Holm"]],
    ["name", ["Jensen, Anne", "Hansen, Ole", "Li, Xu"]],
    ["name", ["Anne", "Peter", "Xu", "Mette", "Brian"]],
    ["email", ["a.b@kommune.dk", "c@d.com", "", "ingen"]],
    ["phone", ["+45 12345678", "0045 22 33 44 55", "+4522334455"].map((text) => text.replace("12345678", "32345678"))],
    ["phone", ["22 33 44 55", "98 76 54 32"]],
    ["address", ["Nørregade 12, 2. tv", "Hans Egedes Vej 4", "Åvænget 3"]],
  ])("stops at a %s: %j", (expected, texts) => {
    expect(kind(repeat(texts))).toBe(expected)
  })

  it("takes the heading's word for telephone numbers and addresses that could be something else", () => {
    const digits = repeat(["22334455", "98765432"])
    expect([kind(digits, "tlf"), kind(digits, "lobenr")]).toEqual(["phone", null])
    const places = repeat(["Lyngby Hovedgade 3", "Kongens Nytorv 1"])
    expect(kind(places, "Adresse")).toBe("address")
  })

  it.each([
    ["municipalities", municipalities.map(({ name }) => name)],
    ["municipalities with a code", municipalities.map(({ code, name }) => `${code} ${name}`)],
    ["benefits", ["Ledighedsydelse", "Fleksjob", "Kontanthjælp", "Aktivitetsparat", "Ressourceforløb"]],
    ["offers", ["Virksomhedspraktik", "Løntilskud, privat", "Mentor", "Vejledning og opkvalificering"]],
    ["companies", ["V001", "Jensen & Søn ApS", "Hansen Byg A/S", "Møller Transport I/S", "Virksomhed 12"]],
    ["caseworkers by pseudonym", ["SB01", "sagsbehandler_7", "team nord"]],
    ["sex", ["kvinde", "mand"]],
    ["origins", ["Dansk oprindelse", "Vestlige lande", "Ikke-vestlige lande"]],
    ["branches", ["Handel og transport", "Bygge og anlæg", "Offentlig administration"]],
    ["dates", ["2019-04-01", "01-04-2019", "20190401"]],
    ["CVR numbers", ["29189803", "64942212", "55133018"]],
    ["numbers with blanks", ["1 234", "12 345", "12 345 678"]],
  ])("leaves %s alone", (_, texts) => {
    expect(identifiersIn("x", repeat(texts, 5))).toBeNull()
  })
})
