import { expect, it } from "vitest"
import { identifiersInText } from "../../src/load/identifiers-in-text"

it.each([
  ["Borgeren 010190-1234 kom i fleksjob.", ["personNumber"]],
  ["(0101901234)", ["personNumber"]],
  ["Borgeren 010190-xxxx", ["personNumber"]],
  ["Skriv til anne.hansen@kommune.dk.", ["email"]],
  ["Ring på 21 43 65 87, eller +45 21436587", ["phone"]],
  ["310290-1234 <a@b.dk>", ["email"]],
  ["010190-1234, 2143 6587", ["personNumber", "phone"]],
])("finds what tells of citizens: %s", (text, kinds) => {
  expect(identifiersInText(text)).toEqual(kinds)
})

it.each([
  "Ledigheden faldt med 2,2 procentpoint fra 2018 2019 til 2020.",
  "Bevillingen er 12.500.000 kr., heraf 1 000 000 kr. til projektlederen.",
  "9 kommuner, 5.602 borgere, 1. april 2019 til 30. september 2020.",
  "FL § 17.46.65.20 og jobcenter@ uden adresse",
  "",
])("passes what does not: %s", (text) => {
  expect(identifiersInText(text)).toEqual([])
})
