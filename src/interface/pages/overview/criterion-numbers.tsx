import type { Unit } from "../../../domain/estimate"
import type { AreaResult, CriterionResult } from "../../../domain/result"
import type { MeasuredCriterion } from "../../../domain/scheme"
import { differenceUnit, type Formats } from "../../../text/format"
import { NumberRow } from "../../results/number-row"
import { IntervalText, NumberText, numberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"

interface CriterionNumbersProps {
  readonly criterion: MeasuredCriterion
  readonly result: CriterionResult
  readonly area: AreaResult
  readonly comparison: AreaResult | undefined
}

/** The numbers behind the verdict, one row each: baseline, own change, comparison, difference, what counts, reference. */
export function CriterionNumbers({ criterion, result, area, comparison }: CriterionNumbersProps) {
  const speech = useSpeech()
  const { words, formats } = speech
  const { language } = useView()
  const texts = words.overview.rows
  const { unit } = result
  const changeUnit = differenceUnit(unit)
  const [benchmark] = criterion.benchmarks
  const comparable = benchmark?.series === "level"
  return (
    <dl className="number-rows criterion-numbers">
      <NumberRow name={texts.baseline} note={formats.months(result.windows.baseline)}>
        <NumberText estimate={area.baseline} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow
        name={texts.change}
        note={words.table.interval}
        below={<IntervalText estimate={area.change} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.change} unit={changeUnit} as="change" />
      </NumberRow>
      <NumberRow
        name={texts.comparison}
        note={texts.municipalities(result.comparison.municipalities.length)}
        below={
          comparison &&
          texts.arrow(
            numberText(comparison.baseline, unit, "number", speech),
            numberText(comparison.result, unit, "quantity", speech),
          )
        }
      >
        {comparison && <NumberText estimate={comparison.change} unit={changeUnit} as="change" />}
      </NumberRow>
      <NumberRow
        tone="strong"
        name={texts.difference}
        note={words.table.interval}
        below={<IntervalText estimate={area.difference} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.difference} unit={changeUnit} as="change" />
      </NumberRow>
      {"smallestRelevantChange" in criterion ? (
        <NumberRow name={texts.relevant} note={texts.relevantNote}>
          {formats.quantity(criterion.smallestRelevantChange, changeUnit)}
        </NumberRow>
      ) : (
        <NumberRow
          name={texts.ambition}
          note={area.goal ? texts.gainIn(formats.months(area.goal.months)) : texts.ambitionNote}
          below={area.goal && <NumberText estimate={area.goal.gain} unit={changeUnit} as="change" />}
        >
          {formats.change(criterion.ambition, changeUnit)}
        </NumberRow>
      )}
      <NumberRow
        name={texts.reference}
        note={
          benchmark === undefined
            ? texts.noReference
            : comparable
              ? `${benchmark.area[language]}, ${benchmark.year}`
              : texts.referenceElsewhere[benchmark.series]
        }
      >
        {comparable ? published(benchmark.value, unit, formats) : "–"}
      </NumberRow>
    </dl>
  )
}

/** A published figure in the precision it was published with: 17 pct., not 17,0. */
function published(value: number, unit: Unit, formats: Formats): string {
  const shown = unit === "share" ? value * 100 : value
  const isWhole = Math.abs(shown - Math.round(shown)) < 1e-9
  return isWhole ? `${formats.count(shown)}\u00a0${formats.unit(unit)}` : formats.quantity(value, unit)
}
