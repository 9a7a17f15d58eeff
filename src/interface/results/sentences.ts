import type { Interval } from "../../domain/estimate"
import type { AreaResult } from "../../domain/result"
import { betterOf, type MeasuredCriterion, relevantChangeOf } from "../../domain/scheme"
import type { Unit } from "../../domain/estimate"
import { differenceUnit } from "../../text/format"
import { type Claim, claimOf } from "./claim"
import { measureWords } from "./measure-words"
import type { Speech } from "./speech"

/** One area's result with what a sentence about it needs to know. */
export interface Told {
  readonly criterion: MeasuredCriterion
  readonly unit: Unit
  readonly area: AreaResult
  readonly comparison: AreaResult | undefined
  /** As it stands inside a sentence: "projektkommunerne", "Faxe". */
  readonly areaName: string
}

/** What happened, in one clause without a full stop. The area is named only where asked for. */
export function development(told: Told, { words, formats }: Speech, nameArea: boolean): string {
  const { criterion, unit, area, comparison, areaName } = told
  const measure = measureWords(criterion, words)
  const clauses = words.development
  const changeUnit = differenceUnit(unit)
  const size = (value: number) => formats.quantity(value, changeUnit)
  const place = nameArea ? clauses.in(areaName) : ""
  const subject = words.capital(measure.subject)
  const falls = betterOf(criterion) === "lower"
  const relevant = relevantChangeOf(criterion)
  const claim: Claim = claimOf(area, comparison, betterOf(criterion))
  switch (claim.kind) {
    case "more":
      return clauses.more(subject, claim.falls, size(claim.size), place)
    case "apart":
      return clauses.apart(subject, claim.falls, claim.better, size(claim.size), place)
    case "better":
      return clauses.better(subject, size(claim.size), place)
    case "worse":
      return clauses.worse(subject, size(claim.size), place)
    case "relevantExcluded":
      return relevant === null
        ? clauses.undecided(measure.subject, falls, place)
        : clauses.excluded(measure.improvement(size(relevant)))
    case "undecided":
      return clauses.undecided(measure.subject, falls, place)
    case "own":
      return clauses.own(subject, claim.falls, size(claim.size), areaName)
    case "ownUndecided":
      return clauses.ownUndecided(measure.subject, areaName)
    case "unavailable":
      if (claim.reason === "notObservedYet") return clauses.notYet(measure.subject)
      return clauses.unavailable(subject, lowered(words.absence[claim.reason]))
  }
}

/** The page's lead: the level now and before, and the difference in development (or the own change) with its interval. */
export function lead(told: Told, periods: { baseline: string; result: string }, speech: Speech): string {
  const { words, formats } = speech
  const { area, criterion, unit, areaName } = told
  const measure = measureWords(criterion, words)
  const sentences: string[] = []
  if (area.result.kind === "value") {
    const value = formats.quantity(area.result.value, unit)
    sentences.push(`${words.capital(measure.level(value, areaName, periods.result))}.`)
  }
  if (area.baseline.kind === "value") {
    const value = formats.quantity(area.baseline.value, unit)
    // Beside a result the baseline is told by its number alone.
    sentences.push(
      sentences.length > 0
        ? ended(words.lead.baseline(value, periods.baseline))
        : `${words.capital(measure.level(value, areaName, periods.baseline))}.`,
    )
  }
  const developed = area.difference.kind === "value" && area.difference.interval.kind === "interval"
  const estimate = developed ? area.difference : area.change
  if (estimate.kind === "value" && estimate.interval.kind === "interval") {
    const sentence = developed ? words.lead.difference : words.lead.change
    sentences.push(
      sentence(formats.change(estimate.value, differenceUnit(unit)), signedInterval(estimate.interval, unit, speech)),
    )
  }
  if ("provisional" in area.verdict && area.verdict.provisional) sentences.push(words.lead.provisional)
  return sentences.join(" ")
}

/** −2,5 til −1,0, of a change or difference between two numbers of this unit. */
export function signedInterval({ low, high }: Interval, unit: Unit, { formats }: Speech): string {
  return formats.interval(low, high, differenceUnit(unit), true)
}

/** With a full stop, unless it ends with the one of "pct.". */
function ended(text: string): string {
  return text.endsWith(".") ? text : `${text}.`
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
