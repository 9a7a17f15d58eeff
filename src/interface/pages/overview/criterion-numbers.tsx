import type { AreaResult, CriterionResult } from "../../../domain/result"
import { isOfCitizens, type MeasuredCriterion, relevantChangeOf } from "../../../domain/scheme"
import { roundQuantity } from "../../../figures/scale"
import { differenceUnit } from "../../../text/format"
import { NumberRow } from "../../results/number-row"
import { IntervalOrReason, NumberText, numberText } from "../../results/number-text"
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
  // Published shares are of the fleksjobvisiterede.
  const [benchmark] = isOfCitizens(criterion) ? [] : criterion.benchmarks
  const relevant = relevantChangeOf(criterion)
  // Where the gain is the key figure, the level of the result stands here.
  const observed = result.windows.result
  const comparable = benchmark?.series === "level"
  return (
    <dl className="number-rows criterion-numbers">
      <NumberRow
        name={texts.baseline}
        note={formats.months(result.windows.baseline)}
        below={
          area.goal &&
          observed &&
          texts.then(numberText(area.result, unit, "quantity", speech), formats.months(observed.months))
        }
      >
        <NumberText estimate={area.baseline} unit={unit} as="quantity" />
      </NumberRow>
      <NumberRow
        name={texts.change}
        note={words.table.interval}
        below={<IntervalOrReason estimate={area.change} unit={changeUnit} signs />}
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
        below={<IntervalOrReason estimate={area.difference} unit={changeUnit} signs />}
      >
        <NumberText estimate={area.difference} unit={changeUnit} as="change" />
      </NumberRow>
      {relevant !== null && (
        <NumberRow name={texts.relevant} note={texts.relevantNote}>
          {formats.quantity(relevant, changeUnit)}
        </NumberRow>
      )}
      {criterion.measure === "company_oriented_share" && (
        <NumberRow name={texts.ambition} note={texts.ambitionNote}>
          {formats.change(criterion.ambition, changeUnit)}
        </NumberRow>
      )}
      <NumberRow
        name={texts.reference}
        note={
          benchmark === undefined
            ? texts.noReferenceNote
            : comparable
              ? `${benchmark.area[language]}, ${formats.yearOrMonth(benchmark.year)}`
              : texts.referenceThere
        }
      >
        {benchmark === undefined
          ? texts.noReference
          : comparable
            ? roundQuantity(formats, benchmark.value, unit)
            : texts.referenceElsewhere[benchmark.series]}
      </NumberRow>
    </dl>
  )
}
