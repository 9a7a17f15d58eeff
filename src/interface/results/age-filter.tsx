import type { AgeSpan } from "../../domain/population-filter"
import { SelectField } from "../components/select-field"
import { useSetView, useView } from "../view"
import { useSpeech } from "./use-speech"

const offered: readonly AgeSpan[] = [
  { from: 0, to: 29 },
  { from: 30, to: 39 },
  { from: 40, to: 49 },
  { from: 50, to: 59 },
  { from: 60, to: 120 },
]

const keyOf = ({ from, to }: AgeSpan): string => `${from}-${to}`

export function AgeFilter() {
  const { words } = useSpeech()
  const texts = words.filters
  const { filter } = useView()
  const setView = useSetView()
  const { age } = filter
  // An age from a link may be one that is not offered here.
  const own = age !== null && !offered.some((span) => keyOf(span) === keyOf(age)) ? [age] : []
  const spans = [...offered, ...own]
  return (
    <SelectField
      label={texts.age}
      value={age === null ? "" : keyOf(age)}
      changed={age !== null}
      onChange={(value) => {
        setView({ filter: { ...filter, age: spans.find((span) => keyOf(span) === value) ?? null } })
      }}
    >
      <option value="">{texts.everyAge}</option>
      {spans.map((span) => (
        <option key={keyOf(span)} value={keyOf(span)}>
          {texts.ages(span.from, span.to)}
        </option>
      ))}
    </SelectField>
  )
}
