import { type MonthSpan, monthOf, yearOf } from "../../domain/calendar"
import type { MeasuredCriterion, Scheme } from "../../domain/scheme"
import { SelectField } from "../components/select-field"
import { useLoaded } from "../session"
import { useSetView, useView } from "../view"
import { useSpeech } from "./use-speech"

interface PeriodFilterProps {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
}

const keyOf = ({ first, last }: MonthSpan): string => `${first}-${last}`

/** The months that charts show. The windows of the verdict are the scheme's and do not move. */
export function PeriodFilter({ scheme, criterion }: PeriodFilterProps) {
  const { words, formats } = useSpeech()
  const { model } = useLoaded()
  const { period } = useView()
  const setView = useSetView()
  const whole = { first: monthOf(model.data.firstDay), last: monthOf(model.data.lastDay) }
  const offered = [...spansFrom(whole, scheme, criterion)]
  if (period !== null && !offered.some((span) => keyOf(span) === keyOf(period))) offered.push(period)
  return (
    <SelectField
      label={words.filters.period}
      value={period === null ? "" : keyOf(period)}
      changed={period !== null}
      onChange={(value) => {
        setView({ period: offered.find((span) => keyOf(span) === value) ?? null })
      }}
    >
      <option value="">{words.capital(formats.months(whole))}</option>
      {offered.map((span) => (
        <option key={keyOf(span)} value={keyOf(span)}>
          {words.capital(formats.months(span))}
        </option>
      ))}
    </SelectField>
  )
}

/** From the baseline on, from the intervention on, and from each later January on. */
function spansFrom(whole: MonthSpan, scheme: Scheme, criterion: MeasuredCriterion): readonly MonthSpan[] {
  const januaries = Array.from(
    { length: Math.max(0, yearOf(whole.last) - yearOf(whole.first)) },
    (_, index) => (yearOf(whole.first) + index + 1) * 12,
  )
  const starts = new Set([criterion.baseline.first, scheme.intervention.first, ...januaries])
  return [...starts]
    .filter((first) => first > whole.first && first < whole.last - 2)
    .sort((a, b) => a - b)
    .map((first) => ({ first, last: whole.last }))
}
