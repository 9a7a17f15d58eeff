import { describe, expect, it } from "vitest"
import { absent } from "../../../src/domain/absence"
import { judge } from "../../../src/domain/verdict"
import { interval } from "../../../src/domain/estimate"
import { development, lead } from "../../../src/interface/results/sentences"
import { speechOf } from "../../../src/interface/results/speech"
import { estimate, noVerdict, told } from "./told"

const danish = speechOf("da")
/** Numbers never part from their units: shown here as ordinary spaces. */
const plain = (text: string): string => text.replaceAll("\u00a0", " ")
const headline = (...of: Parameters<typeof told>): string => plain(development(told(...of), danish, true))

describe("development(told, speech, nameArea)", () => {
  it("claims a larger fall where both the own change and the difference are certain", () => {
    const verdict = judge(0.017, interval(0.01, 0.025), 0.01, false)
    const numbers = { change: estimate(-0.021, -0.028, -0.014), difference: estimate(-0.017, -0.025, -0.01) }
    expect(headline("andel", verdict, numbers, -0.004)).toBe(
      "Andelen på ledighedsydelse er faldet 1,7 procentpoint mere i projektkommunerne end i sammenligningsgruppen",
    )
  })

  it("does not say that a share fell where only the difference is certain", () => {
    const verdict = judge(0.017, interval(0.01, 0.025), 0.01, false)
    const numbers = { change: estimate(-0.002, -0.009, 0.005), difference: estimate(-0.017, -0.025, -0.01) }
    expect(headline("andel", verdict, numbers, 0.015)).toBe(
      "Andelen på ledighedsydelse har udviklet sig 1,7 procentpoint gunstigere i projektkommunerne end i sammenligningsgruppen",
    )
  })

  it("says the fall and the difference apart where the comparison moved the other way", () => {
    const verdict = judge(0.017, interval(0.01, 0.025), 0.01, false)
    const numbers = { change: estimate(-0.013, -0.02, -0.006), difference: estimate(-0.017, -0.025, -0.01) }
    expect(headline("andel", verdict, numbers, 0.004)).toBe(
      "Andelen på ledighedsydelse er faldet i projektkommunerne, og udviklingen er 1,7 procentpoint bedre end i sammenligningsgruppen",
    )
  })

  it("says a certain worsening as such", () => {
    const verdict = judge(-6, interval(-9, -3), 4, false)
    const numbers = { change: estimate(8, 5, 11), difference: estimate(6, 3, 9) }
    expect(headline("varighed", verdict, numbers, 2)).toBe(
      "Varigheden på ledighedsydelse er steget 6,0 uger mere i projektkommunerne end i sammenligningsgruppen",
    )
    expect(headline("varighed", verdict, { ...numbers, change: estimate(1, -2, 4) }, -5)).toBe(
      "Varigheden på ledighedsydelse har udviklet sig 6,0 uger dårligere i projektkommunerne end i sammenligningsgruppen",
    )
  })

  it("rules out a relevant improvement without claiming that nothing happened", () => {
    const verdict = judge(-0.5, interval(-4.5, 3.5), 4, false)
    expect(
      headline("varighed", verdict, { change: estimate(4.3, 0.8, 7.7), difference: estimate(0.5, -3.5, 4.5) }),
    ).toBe("En forkortelse af varigheden på 4,0 uger eller mere i forhold til sammenligningsgruppen kan udelukkes")
  })

  it("says that data cannot tell where the interval holds both", () => {
    const verdict = judge(0.02, interval(-0.01, 0.05), 0.03, false)
    expect(
      headline("timer", verdict, { change: estimate(0.03, 0, 0.06), difference: estimate(0.02, -0.01, 0.05) }),
    ).toBe(
      "Data kan ikke afgøre, om andelen, der går op i timer, er steget mere i projektkommunerne end i sammenligningsgruppen",
    )
  })

  it("falls back on the own change where there is no comparison", () => {
    const none = noVerdict("tooFewMunicipalities")
    const difference = estimate(-0.017)
    expect(headline("andel", none, { change: estimate(-0.021, -0.028, -0.014), difference })).toBe(
      "Andelen på ledighedsydelse er faldet 2,1 procentpoint i projektkommunerne",
    )
    expect(headline("andel", none, { change: estimate(-0.004, -0.012, 0.004), difference })).toBe(
      "Data kan ikke afgøre, om andelen på ledighedsydelse er ændret i projektkommunerne",
    )
  })

  it("gives the reason where there is no number", () => {
    const hidden = absent("hidden")
    expect(headline("andel", noVerdict("hidden"), { change: hidden, difference: hidden })).toBe(
      "Andelen på ledighedsydelse kan ikke vises: diskretioneret",
    )
  })
})

describe("lead(told, periods, speech)", () => {
  const periods = { baseline: "apr. 2018–mar. 2019", result: "okt. 2019–sep. 2020" }

  it("gives the levels and the difference with its interval, signed", () => {
    const verdict = judge(0.017, interval(0.01, 0.025), 0.01, false)
    const numbers = {
      baseline: estimate(0.173, 0.17, 0.176),
      result: estimate(0.152, 0.15, 0.154),
      change: estimate(-0.021, -0.028, -0.014),
      difference: estimate(-0.017, -0.025, -0.01),
    }
    expect(plain(lead(told("andel", verdict, numbers), periods, danish))).toBe(
      "15,2 pct. af de fleksjobvisiterede i projektkommunerne var på ledighedsydelse (okt. 2019–sep. 2020). " +
        "I udgangspunktet (apr. 2018–mar. 2019) var det 17,3 pct. " +
        "Forskellen i udvikling er −1,7 procentpoint (95 pct. sikkerhedsinterval −2,5 til −1,0).",
    )
  })

  it("says that a result is provisional", () => {
    const verdict = judge(0.017, interval(0.01, 0.025), 0.01, true)
    expect(lead(told("andel", verdict, {}), periods, danish)).toBe(
      "Resultatet er foreløbigt, fordi data slutter, før perioden er færdig.",
    )
  })

  it("gives the own change where the difference has no interval", () => {
    const numbers = { change: estimate(-0.021, -0.028, -0.014), difference: estimate(-0.017) }
    expect(plain(lead(told("andel", noVerdict("tooFewMunicipalities"), numbers), periods, danish))).toBe(
      "Ændringen er −2,1 procentpoint (95 pct. sikkerhedsinterval −2,8 til −1,4).",
    )
  })
})
