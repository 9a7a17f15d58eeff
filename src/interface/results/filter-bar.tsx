import { useId, useState } from "react"
import type { MeasuredCriterion } from "../../domain/scheme"
import { monthOf } from "../../domain/calendar"
import { isMatchable } from "../../domain/matching"
import { covidMonths } from "../../domain/sensitivity"
import { thresholds } from "../../domain/result"
import { TextButton } from "../components/button"
import { SelectField } from "../components/select-field"
import { useScheme } from "../schemes"
import { useLoaded } from "../session"
import { useSetView, useView } from "../view"
import { AgeFilter } from "./age-filter"
import { ChoiceFilters } from "./choice-filters"
import { ComparisonFilter } from "./comparison-filter"
import { isFiltered, unfiltered } from "./filtered"
import { LeftOutFilter } from "./left-out-filter"
import { MatchingFilter } from "./matching-filter"
import { MunicipalityFilter } from "./municipality-filter"
import { PeriodFilter } from "./period-filter"
import { TraitFilter } from "./trait-filter"
import { useSpeech } from "./use-speech"
import { WageHoursFilter } from "./wage-hours-filter"

interface FilterBarProps {
  readonly criterion: MeasuredCriterion
  /** Whether the page has numbers that matching changes. */
  readonly matching?: boolean
}

/** Every choice applies at once and is part of the address. On narrow screens the bar folds under one button. */
export function FilterBar({ criterion, matching = isMatchable(criterion) }: FilterBarProps) {
  const { words } = useSpeech()
  const texts = words.filters
  const view = useView()
  const setView = useSetView()
  const { model } = useLoaded()
  const scheme = useScheme()
  const [open, setOpen] = useState(false)
  const id = useId()
  const changed = isFiltered(view)
  const touchesCovid = view.leftOut !== null || monthOf(model.data.lastDay) >= covidMonths.first
  return (
    <section className="filters" aria-label={texts.label}>
      <button
        type="button"
        className="button filters-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {texts.label}
      </button>
      <div id={id} className={open ? "filters-fields filters-open" : "filters-fields"}>
        <PeriodFilter scheme={scheme} criterion={criterion} />
        {model.traits.map(({ name, values }) => (
          <TraitFilter key={name} name={name} values={values} />
        ))}
        {model.hasBirthYear && <AgeFilter />}
        <MunicipalityFilter scheme={scheme} />
        <ComparisonFilter scheme={scheme} />
        {touchesCovid && <LeftOutFilter />}
        {matching && <MatchingFilter criterion={criterion} />}
        <ChoiceFilters criterion={criterion} />
        {criterion.measure === "wage_hours_gap" && <WageHoursFilter />}
        <SelectField
          label={texts.threshold}
          value={String(view.threshold)}
          changed={view.threshold !== unfiltered.threshold}
          onChange={(value) => {
            setView({ threshold: thresholds.find((k) => String(k) === value) ?? 10 })
          }}
        >
          {thresholds.map((k) => (
            <option key={k} value={k}>
              {texts.thresholdOption(k)}
            </option>
          ))}
        </SelectField>
        {changed && (
          <TextButton
            className="filters-reset"
            onClick={() => {
              setView(unfiltered)
            }}
          >
            {texts.reset}
          </TextButton>
        )}
      </div>
    </section>
  )
}
