import { relevantChangeOf } from "../../domain/scheme"
import type { Verdict } from "../../domain/verdict"
import { roundQuantity } from "../../figures/scale"
import { differenceUnit } from "../../text/format"
import { certainSign } from "../../domain/estimate"
import { measureWords } from "./measure-words"
import { development, signedInterval, type Told } from "./sentences"
import type { Speech } from "./speech"

/** Why the verdict is as it is, in one or two sentences with the numbers. */
export function verdictSentence(told: Told, speech: Speech): string {
  const { verdict } = told.area
  switch (verdict.kind) {
    case "none":
      return speech.words.noVerdict[verdict.reason]
    case "judgement":
      return judgementSentence(told, verdict, speech)
    case "goal":
      return goalSentence(told, verdict, speech)
  }
}

function judgementSentence(told: Told, verdict: Verdict & { kind: "judgement" }, speech: Speech): string {
  const { words, formats } = speech
  const { criterion, unit, area } = told
  const texts = words.verdict
  const changeUnit = differenceUnit(unit)
  const relevant = formats.quantity(relevantChangeOf(criterion) ?? 0, changeUnit)
  const difference = area.difference.kind === "value" ? formats.change(area.difference.value, changeUnit) : ""
  const limits =
    area.difference.kind === "value" && area.difference.interval.kind === "interval"
      ? signedInterval(area.difference.interval, unit, speech)
      : ""
  switch (verdict.nuance) {
    case "certainButSmall":
      return texts.partlyFulfilled(development(told, speech, false), relevant)
    case "smallCertainRelevantExcluded":
      return texts.smallCertainRelevantExcluded(difference, relevant)
    case "worseThanComparison":
      return texts.worseThanComparison(difference, limits)
    case "relevantExcluded":
      return texts.relevantExcluded(measureWords(criterion, words).improvement(relevant))
    case "none":
      return verdict.word === "fulfilled"
        ? texts.fulfilled(development(told, speech, false), relevant)
        : texts.tooUncertain(difference, limits)
  }
}

function goalSentence({ area, unit }: Told, verdict: Verdict & { kind: "goal" }, speech: Speech): string {
  const { words, formats } = speech
  const { goal } = area
  const texts = words.verdict
  const changeUnit = differenceUnit(unit)
  const sentences: string[] = []
  if (goal?.gain.kind === "value") {
    const gain = formats.change(goal.gain.value, changeUnit)
    const ambition = roundQuantity(formats, goal.ambition, changeUnit)
    const looksEqual = gain === formats.change(goal.ambition, changeUnit)
    sentences.push(
      looksEqual && verdict.word === "notReached" ? texts.goalJustBelow(ambition) : texts.goal(gain, ambition),
    )
  } else {
    sentences.push(texts.goalWithoutNumbers)
  }
  if (verdict.withinInterval) sentences.push(texts.goalByChance)
  const { difference } = area
  if (difference.kind === "value" && difference.interval.kind === "interval") {
    const limits = signedInterval(difference.interval, unit, speech)
    const sign = certainSign(difference)
    sentences.push(
      sign === 0
        ? texts.goalEvidenceUndecided(limits)
        : texts.goalEvidence(formats.quantity(Math.abs(difference.value), changeUnit), sign > 0, limits),
    )
  }
  return sentences.join(" ")
}

/** Opfyldt, Nået, … with "(foreløbig)" where the result is cut short; null where there is no verdict. */
export function verdictWord(verdict: Verdict, { words }: Speech): string | null {
  if (verdict.kind === "none") return null
  const word = words.verdict.words[verdict.word]
  return verdict.provisional ? `${word} ${words.verdict.provisional}` : word
}
