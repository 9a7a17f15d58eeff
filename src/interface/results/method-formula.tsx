import { isOfCitizens, type MeasuredCriterion } from "../../domain/scheme"
import type { Text } from "../../text/texts"
import { useText } from "../texts"
import { ofStatistic } from "./measure-words"
import { type MethodWords, useMethodWords } from "./method-words"

/** The formula as a fraction in words, and what its words mean. */
export function MethodFormula({ criterion }: { readonly criterion: MeasuredCriterion }) {
  const words = useMethodWords()
  const { method: matching } = useText().matching
  const matchedBy: Readonly<Record<MeasuredCriterion["measure"], readonly string[]>> = {
    ledighedsydelse_share: [matching.share, matching.weights],
    ledighedsydelse_duration: [],
    hours_progression: [matching.progression, matching.weights],
    company_oriented_share: [matching.companyOriented, matching.weights],
    wage_hours_gap: [],
    own_measure: [],
  }
  const { choices } = useText()
  const isOfAll = isOfCitizens(criterion)
  const formula = formulaOf(criterion, words)
  const { left, over, under, isFraction } = isOfAll ? { ...formula, ...choices.denominator.formula } : formula
  const definition = [
    ...words.measures[criterion.measure].definition,
    ...(isOfAll ? [choices.denominator.definition] : []),
    ...originOf(criterion, choices),
  ]
  return (
    <>
      <h3>{words.sections.formula}</h3>
      <p className="method-formula">
        <span className="method-formula-left">{left} =</span>{" "}
        {isFraction ? (
          <span className="method-fraction">
            <span>{over}</span>
            <span className="sr-only"> {words.dividedBy} </span>
            <span>{under}</span>
          </span>
        ) : (
          <span>
            {over} {under}
          </span>
        )}
      </p>
      {[...definition, ...matchedBy[criterion.measure]].map((sentence) => (
        <p key={sentence} className="method-text">
          {sentence}
        </p>
      ))}
    </>
  )
}

/** Where a duration's time begins, if not at the spell's first day. */
function originOf(criterion: MeasuredCriterion, { origin }: Text["choices"]): readonly string[] {
  if (criterion.measure !== "ledighedsydelse_duration" || criterion.origin === "benefit") return []
  return [origin.note(origin.events[criterion.origin])]
}

/** A duration's formula is that of the statistic its verdict rests on. */
function formulaOf(criterion: MeasuredCriterion, words: MethodWords) {
  if (criterion.measure !== "ledighedsydelse_duration") return words.measures[criterion.measure]
  return ofStatistic(criterion, words.durations)
}
