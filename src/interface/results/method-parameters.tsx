import { matchedOn } from "../../domain/matching"
import { gapDaysOf, type MeasureRequest } from "../../domain/result"
import type { Text } from "../../text/texts"
import { isOfCitizens, relevantChangeOf } from "../../domain/scheme"
import { durationUnit } from "../../measures/duration-statistic"
import { provisionalMonths } from "../../measures/request-parameters"
import { differenceUnit, type Formats } from "../../text/format"
import { useText } from "../texts"
import { ofStatistic } from "./measure-words"
import { type MethodWords, useMethodWords } from "./method-words"
import type { ResultWords } from "./speech"
import { useSpeech } from "./use-speech"

/** Every setting that the number depends on, with the value it has here. */
export function MethodParameters({ request }: { readonly request: MeasureRequest }) {
  const words = useMethodWords()
  const { words: resultWords, formats } = useSpeech()
  const { parameter } = useText().matching.method
  const { denominator, origin, cohort, pension, ordinaryWork } = useText().choices
  const on = matchedOn(request.criterion)
  const alike = on === "cohort" ? words.parameters.matchedValue : parameter[on]
  return (
    <>
      <h3>{words.sections.parameters}</h3>
      <dl className="method-pairs">
        {parametersOf(request, words, resultWords, formats, {
          alike,
          cohort: cohort.method,
          denominator,
          origin,
          pension,
          ordinaryWork,
        }).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

type Pair = readonly [string, string]

interface Values extends Pick<Text["choices"], "denominator" | "origin" | "pension" | "ordinaryWork"> {
  /** What persons are matched on. */
  readonly alike: string
  /** Who is followed, where it is everyone of some months. */
  readonly cohort: (months: string) => string
}

function parametersOf(
  request: MeasureRequest,
  words: MethodWords,
  results: ResultWords,
  formats: Formats,
  values: Values,
): Pair[] {
  const texts = words.parameters
  const { criterion, data, comparisonRule, threshold } = request
  const day = formats.day(data.lastDay)
  return [
    ...measureParameters(request, words, formats, values),
    [texts.rule, results.capital(results.criterion.rules[comparisonRule])],
    [texts.threshold, texts.thresholdValue(threshold)],
    [texts.dataEnd, data.lastDayChosen ? texts.dataEndChosen(day) : day],
    [texts.provisional, texts.provisionalValue(provisionalMonths(request))],
    ...(criterion.measure === "company_oriented_share"
      ? [[texts.ambition, formats.change(criterion.ambition, "shareDifference")] as const]
      : []),
  ]
}

function measureParameters(
  { criterion, data, matched, wageHoursCoverage, scheme: { project } }: MeasureRequest,
  { parameters: texts }: MethodWords,
  formats: Formats,
  { alike, cohort, denominator, origin, pension, ordinaryWork }: Values,
): Pair[] {
  const matching: Pair = [texts.matched, matched ? alike : texts.unmatchedValue]
  switch (criterion.measure) {
    case "ledighedsydelse_share":
      return [
        [denominator.label, denominator.names[criterion.denominator]],
        ...(isOfCitizens(criterion)
          ? []
          : [
              [texts.relevant, formats.quantity(criterion.smallestRelevantChange, differenceUnit("share"))] as const,
              matching,
            ]),
      ]
    case "ledighedsydelse_duration":
      return [
        [texts.relevant, formats.quantity(relevantChangeOf(criterion) ?? 0, differenceUnit(durationUnit(criterion)))],
        [texts.statistic, ofStatistic(criterion, texts.statisticValue)],
        [origin.label, origin.names[criterion.origin]],
        [texts.gap, texts.gapValue(gapDaysOf({ criterion, data }))],
        [texts.exitWindow, texts.exitWindowValue(criterion.fleksjobDays)],
      ]
    case "hours_progression":
      return [
        [texts.relevant, formats.quantity(criterion.smallestRelevantChange, differenceUnit("share"))],
        [texts.followUp, texts.followUpValue(criterion.followUpMonths)],
        [texts.hours, texts.hoursValue(formats.quantity(criterion.hoursAtStart, "hours"))],
        matching,
      ]
    case "company_oriented_share":
      return [[ordinaryWork.label, ordinaryWork.names[criterion.ordinaryWork]], matching]
    case "own_measure":
      return [[texts.relevant, formats.quantity(criterion.smallestRelevantChange, differenceUnit(criterion.unit))]]
    case "wage_hours_gap": {
      const { unknown } = texts.coverageValue
      return [
        [texts.relevant, formats.quantity(criterion.smallestRelevantChange, differenceUnit("hoursPerMonth"))],
        [
          texts.cohort,
          criterion.cohort === "onDay" ? formats.day(criterion.cohortDay) : cohort(formats.months(project)),
        ],
        [pension.label, pension.names[criterion.pension]],
        matching,
        ...(matched ? [[texts.earlier, formats.months(criterion.earlier)] as const] : []),
        [texts.coverage, wageHoursCoverage === null ? unknown : texts.coverageValue[wageHoursCoverage]],
      ]
    }
  }
}
