import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import { isOfCitizens, type MeasuredCriterion } from "../../../domain/scheme"
import type { Text } from "../../../text/texts"
import { differenceUnit } from "../../../text/format"
import { isHidden } from "../../results/hidden"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import { weekNotes } from "../../results/week-notes"
import { verdictRemarks } from "./verdict-remarks"

/** What is counted where the reader has chosen another denominator, or another beginning of time. */
function choiceNotes(criterion: MeasuredCriterion, { denominator, origin }: Text["choices"]): readonly string[] {
  if (isOfCitizens(criterion)) return [denominator.note]
  const isFrom = criterion.measure === "ledighedsydelse_duration" && criterion.origin !== "benefit"
  return isFrom ? [origin.note(origin.events[criterion.origin])] : []
}

interface CriterionNotesProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** Under the table: windows, provisional, hidden, breaks, and what the comparison set is. */
export function CriterionNotes({ request, result }: CriterionNotesProps) {
  const speech = useSpeech()
  const { words, formats } = speech
  const { language } = useView()
  const { choices, wageHours, matching } = useText()
  const texts = words.criterion
  const { windows, comparison, unit, areas } = result
  const tau = formats.quantity(comparison.tau, differenceUnit(unit))
  const observed = windows.result
  const paragraphs = [
    [
      words.table.note(
        formats.months(windows.baseline),
        observed === null ? words.absence.notObservedYet.toLowerCase() : formats.months(observed.months),
      ),
      texts.levelIntervals,
      ...(observed?.provisional === true ? [texts.provisional] : []),
      ...(areas.some(isHidden) ? [texts.disclosure(request.threshold)] : []),
    ],
    weekNotes(request, texts.weeks),
    [
      texts.comparison(comparison.municipalities.length, texts.rules[comparison.rule]),
      comparison.tau > 0 ? texts.heterogeneity(comparison.k, tau) : texts.k(comparison.k),
      ...request.scheme.excludedFromComparison.map(({ reason }) => `${reason[language]}.`),
    ],
    [
      ...(request.matched && request.project.length > 1 ? [wageHours.balance.own] : []),
      ...choiceNotes(request.criterion, choices),
      ...("ordinaryWork" in request.criterion && request.criterion.ordinaryWork === "employment"
        ? [choices.ordinaryWork.note]
        : []),
      ...("cohort" in request.criterion && request.criterion.cohort === "entrants" ? [choices.cohort.note] : []),
      ...verdictRemarks(request, result, speech, matching),
    ],
  ]
  return (
    <div className="note criterion-notes">
      {paragraphs
        .filter((sentences) => sentences.length > 0)
        .map((sentences) => (
          <p key={sentences[0]}>{sentences.join(" ")}</p>
        ))}
    </div>
  )
}
