import { comparisonArea, municipalityArea } from "../../../domain/area"
import type { Estimate } from "../../../domain/estimate"
import type { MunicipalityCode } from "../../../domain/municipality"
import type { CriterionResult } from "../../../domain/result"
import { differenceUnit } from "../../../text/format"
import { areaOf } from "../../results/find-area"
import { NumberRow } from "../../results/number-row"
import { IntervalOrReason, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"

interface MunicipalityNumbersProps {
  readonly result: CriterionResult
  readonly code: MunicipalityCode
  /** A municipality outside the scheme is held against nothing. */
  readonly takesPart: boolean
}

export function MunicipalityNumbers({ result, code, takesPart }: MunicipalityNumbersProps) {
  const { words, formats } = useSpeech()
  const area = areaOf(result, municipalityArea(code))
  const comparison = areaOf(result, comparisonArea)
  if (area === undefined) return null
  const { unit } = result
  const windows = area.windows ?? result.windows
  const changeUnit = differenceUnit(unit)
  const texts = words.overview.rows
  const reasonOf = (estimate: Estimate) =>
    estimate.kind === "absent" && estimate.reason !== "hidden" ? words.absence[estimate.reason] : undefined
  const period = windows.result === null ? words.absence.notObservedYet : formats.months(windows.result.months)
  return (
    <dl className="number-rows">
      <NumberRow name={texts.baseline} note={formats.months(windows.baseline)} below={reasonOf(area.baseline)}>
        <NumberText estimate={area.baseline} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow name={words.table.result} note={period} tone="project" below={reasonOf(area.result)}>
        <NumberText estimate={area.result} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow
        name={words.municipality.own}
        note={words.table.interval}
        below={<IntervalOrReason estimate={area.change} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.change} unit={changeUnit} as="change" />
      </NumberRow>
      {comparison && (
        <NumberRow
          name={words.municipality.comparison}
          note={texts.municipalities(result.comparison.municipalities.length)}
        >
          <NumberText estimate={area.comparisonChange ?? comparison.change} unit={changeUnit} as="change" />
        </NumberRow>
      )}
      {takesPart && (
        <NumberRow
          name={texts.difference}
          note={words.table.interval}
          tone="strong"
          below={<IntervalOrReason estimate={area.difference} unit={changeUnit} signs />}
        >
          <NumberText estimate={area.difference} unit={changeUnit} as="change" />
        </NumberRow>
      )}
      {takesPart && area.goal && (
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
