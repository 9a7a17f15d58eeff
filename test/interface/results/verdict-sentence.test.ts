import { describe, expect, it } from "vitest"
import type { AbsenceReason } from "../../../src/domain/absence"
import { interval } from "../../../src/domain/estimate"
import { judge, judgeGoal } from "../../../src/domain/verdict"
import { speechOf } from "../../../src/interface/results/speech"
import { verdictSentence, verdictWord } from "../../../src/interface/results/verdict-sentence"
import { estimate, noVerdict, told } from "./told"

const danish = speechOf("da")
const plain = (text: string): string => text.replaceAll("\u00a0", " ")

/** The sentence for a share that should fall, from the improvement and its limits in percentage points. */
function judged(improvement: number, low: number, high: number, provisional = false): string {
  const [i, l, u] = [improvement / 100, low / 100, high / 100]
  const verdict = judge(i, interval(l, u), 0.01, provisional)
  const numbers = { change: estimate(-i, -u, -l), difference: estimate(-i, -u, -l) }
  return `${verdictWord(verdict, danish) ?? ""}: ${plain(verdictSentence(told("andel", verdict, numbers, -0.001), danish))}`
}

describe("verdictSentence(told, speech) of a judgement", () => {
  it("says why a criterion is fulfilled", () => {
    expect(judged(1.7, 1.0, 2.5)).toBe(
      "Opfyldt: Andelen på ledighedsydelse er faldet 1,7 procentpoint mere end i sammenligningsgruppen. Forskellen er sikker og når den mindste relevante ændring på 1,0 procentpoint.",
    )
  })

  it("says that a certain difference is small", () => {
    expect(judged(0.8, 0.3, 1.3)).toBe(
      "Delvist opfyldt: Andelen på ledighedsydelse er faldet 0,8 procentpoint mere end i sammenligningsgruppen. Forskellen er sikker, men mindre end den mindste relevante ændring på 1,0 procentpoint.",
    )
  })

  it("rules out a relevant improvement beside a certain small one", () => {
    expect(judged(0.4, 0.1, 0.7)).toBe(
      "Ikke opfyldt: En lille forbedring er sikker (forskel i udvikling −0,4 procentpoint), men en relevant forbedring på 1,0 procentpoint eller mere kan udelukkes.",
    )
  })

  it("says that the development is worse", () => {
    expect(judged(-1.2, -2, -0.4)).toBe(
      "Ikke opfyldt: Udviklingen er dårligere end i sammenligningsgruppen: forskellen er +1,2 procentpoint (95 pct. sikkerhedsinterval +0,4 til +2,0).",
    )
  })

  it("rules out a relevant improvement", () => {
    expect(judged(0.1, -0.6, 0.8)).toBe(
      "Ikke opfyldt: Et fald i andelen på 1,0 procentpoint eller mere i forhold til sammenligningsgruppen kan udelukkes.",
    )
  })

  it("says that data cannot tell", () => {
    expect(judged(1.2, -0.8, 3.2)).toBe(
      "For usikkert: Data kan ikke afgøre det: forskellen i udvikling er −1,2 procentpoint, og sikkerhedsintervallet går fra −3,2 til +0,8.",
    )
  })

  it("marks what is provisional", () => {
    expect(judged(1.7, 1.0, 2.5, true)).toMatch(/^Opfyldt \(foreløbig\): /)
  })
})

describe("verdictSentence(told, speech) of a goal", () => {
  const goal = (
    gain: number,
    difference = estimate(0.12, 0.08, 0.16),
    ownInterval = interval(gain - 0.01, gain + 0.01),
  ) => {
    const verdict = judgeGoal(gain, ownInterval, 0.2)
    const months = { first: 0, last: 2 }
    const numbers = {
      difference,
      goal: { months, baseline: estimate(0.17), result: estimate(0.17 + gain), gain: estimate(gain), ambition: 0.2 },
    }
    return `${verdictWord(verdict, danish) ?? ""}: ${plain(verdictSentence(told("aktivitetsparate", verdict, numbers), danish))}`
  }

  it("holds the gain against the ambition and gives the evidence", () => {
    expect(goal(0.224)).toBe(
      "Nået: Fremgangen er +22,4 procentpoint, og ambitionen er 20 procentpoint. Fremgangen er 12,0 procentpoint større end i sammenligningsgruppen (95 pct. sikkerhedsinterval +8,0 til +16,0).",
    )
  })

  it("says where chance may decide", () => {
    expect(goal(0.195)).toBe(
      "Ikke nået: Fremgangen er +19,5 procentpoint, og ambitionen er 20 procentpoint. Tilfældige udsving kan afgøre, om målet er nået. Fremgangen er 12,0 procentpoint større end i sammenligningsgruppen (95 pct. sikkerhedsinterval +8,0 til +16,0).",
    )
  })

  it("does not show a gain as the ambition where it is just below", () => {
    expect(goal(0.1999)).toContain("Fremgangen er lige under ambitionen på 20 procentpoint.")
  })

  it("claims no larger gain than the interval supports", () => {
    expect(goal(0.15, estimate(0.01, -0.02, 0.04))).toContain(
      "Data kan ikke afgøre, om fremgangen er større end i sammenligningsgruppen (95 pct. sikkerhedsinterval −2,0 til +4,0).",
    )
  })
})

describe("verdictSentence(told, speech) without a verdict", () => {
  const reasons: readonly [AbsenceReason, string][] = [
    ["hidden", "Tallene er diskretionerede."],
    ["noPopulation", "Ingen personer indgår."],
    ["outsidePeriod", "Data dækker ikke udgangspunkt og resultat."],
    ["notObservedYet", "Resultatet ligger efter datas slutning."],
    ["monthsMissing", "Mere end en fjerdedel af månederne i en periode mangler i data."],
    ["curveTooShort", "For få følges længe nok til at beregne varigheden."],
    ["notReached", "Tallet nås ikke i perioden."],
    ["noInterval", "Der er intet sikkerhedsinterval."],
    ["tooFewMunicipalities", "For få kommuner at sammenligne med."],
    ["tooFewPersons", "For få personer i udgangspunkt eller resultat."],
    ["noComparison", "Uden sammenligning: om udviklingen afviger fra andre kommuners, kan data ikke vise."],
    ["tableMissing", "Den fil, kriteriet kræver, er ikke indlæst."],
    ["columnMissing", "Den kolonne, kriteriet kræver, mangler i filen."],
  ]
  it.each(reasons)("gives the reason for %s", (reason, sentence) => {
    expect(verdictSentence(told("andel", noVerdict(reason), {}), danish)).toBe(sentence)
  })
})
