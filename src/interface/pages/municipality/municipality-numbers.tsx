import { comparisonArea, municipalityArea } from "../../../domain/area"
import type { MunicipalityCode } from "../../../domain/municipality"
import type { CriterionResult } from "../../../domain/result"
import type { MeasuredCriterion } from "../../../domain/scheme"
import { differenceUnit } from "../../../text/format"
import { areaOf } from "../../results/find-area"
import { NumberRow } from "../../results/number-row"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"

interface MunicipalityNumbersProps {
  readonly criterion: MeasuredCriterion
  readonly result: CriterionResult
  readonly code: MunicipalityCode
}

export function MunicipalityNumbers({ criterion, result, code }: MunicipalityNumbersProps) {
  const { words, formats } = useSpeech()
  const area = areaOf(result, municipalityArea(code))
  const comparison = areaOf(result, comparisonArea)
  if (area === undefined) return null
  const { unit, windows } = result
  const changeUnit = differenceUnit(unit)
  const texts = words.overview.rows
  const period = windows.result === null ? words.absence.outsidePeriod : formats.months(windows.result.months)
  return (
    <dl className="number-rows">
      <NumberRow name={texts.baseline} note={formats.months(windows.baseline)}>
        <NumberText estimate={area.baseline} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow name={words.measures[criterion.measure].latest} note={period} tone="project">
        <NumberText estimate={area.result} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow
        name={words.municipality.own}
        note={words.table.interval}
        below={<IntervalText estimate={area.change} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.change} unit={changeUnit} as="change" />
      </NumberRow>
      {comparison && (
        <NumberRow
          name={words.municipality.comparison}
          note={texts.municipalities(result.comparison.municipalities.length)}
        >
          <NumberText estimate={comparison.change} unit={changeUnit} as="change" />
        </NumberRow>
      )}
      <NumberRow
        name={texts.difference}
        note={words.table.interval}
        tone="strong"
        below={<IntervalText estimate={area.difference} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.difference} unit={changeUnit} as="change" />
      </NumberRow>
      {area.goal && (
        <NumberRow
          name={texts.ambition}
          note={texts.gainIn(formats.months(area.goal.months))}
          below={<NumberText estimate={area.goal.gain} unit={changeUnit} as="change" />}
        >
          {formats.change(area.goal.ambition, changeUnit)}
        </NumberRow>
      )}
      <NumberRow name={words.municipality.persons} note={period}>
        <NumberText estimate={area.persons} unit="persons" as="number" />
      </NumberRow>
    </dl>
  )
}
