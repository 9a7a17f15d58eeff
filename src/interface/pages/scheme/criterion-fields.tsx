import type { MonthSpan } from "../../../domain/calendar"
import { withWindow } from "../../../domain/default-windows"
import type { Unit } from "../../../domain/estimate"
import { type Benchmark, betterOf, type MeasuredCriterion, relevantChangeOf } from "../../../domain/scheme"
import { differenceUnit, type Formats } from "../../../text/format"
import type { Language } from "../../../text/language"
import { useFormats, useText } from "../../texts"
import { useView } from "../../view"
import { MonthSpanField } from "./month-span-field"
import { NumberField } from "./number-field"

interface CriterionFieldsProps {
  readonly criterion: MeasuredCriterion
  /** Takes the criterion; gives in words why it cannot be used. */
  readonly onChange: (criterion: MeasuredCriterion) => string | null
}

/** The months and limits of one criterion, and the published figures to hold it against. */
export function CriterionFields({ criterion, onChange }: CriterionFieldsProps) {
  const { criteria: texts } = useText().schemePage
  const formats = useFormats()
  const { number, unit } = formats
  const { language } = useView()
  const limit = limitOf(criterion)
  const scale = limit.unit === "shareDifference" ? 100 : 1
  return (
    <>
      <div className="scheme-fields">
        {windowsOf(criterion).map(([name, span]) => (
          <MonthSpanField
            key={name}
            label={texts.windows[name]}
            span={span}
            onChange={(months) => onChange(withWindow(criterion, name, months))}
          />
        ))}
        <NumberField
          label={limit.key === "ambition" ? texts.ambition : texts.smallestRelevantChange}
          hint={`${texts.unit(unit(limit.unit))}. ${texts.better[betterOf(criterion)]}.`}
          written={number(limit.value, limit.unit)}
          onChange={(value) => {
            if (value !== null) onChange({ ...criterion, [limit.key]: value / scale })
          }}
        />
      </div>
      {criterion.benchmarks.length > 0 && (
        <p className="note">
          {texts.benchmarks}:{" "}
          {criterion.benchmarks.map((benchmark) => written(benchmark, formats, language)).join(" · ")}
        </p>
      )}
    </>
  )
}

/** A published figure with its area, year and source. */
function written({ value, series, area, year, source }: Benchmark, formats: Formats, language: Language): string {
  const figure =
    series === "relativeDevelopment" ? formats.change(value, "relativeChange") : formats.quantity(value, "share")
  return `${figure} (${area[language]}, ${formats.yearOrMonth(year)}; ${source})`
}

const windowNames = ["baseline", "result", "goal", "earlier"] as const

function windowsOf(criterion: MeasuredCriterion): [(typeof windowNames)[number], MonthSpan][] {
  const windows: Partial<Record<(typeof windowNames)[number], MonthSpan>> = criterion
  return windowNames.flatMap((name) => {
    const span = windows[name]
    return span === undefined ? [] : [[name, span]]
  })
}

interface Limit {
  readonly key: "ambition" | "smallestRelevantChange" | "smallestRelevantShare"
  readonly value: number
  readonly unit: Unit
}

/** The one number of the criterion that a verdict is held against. */
function limitOf(criterion: MeasuredCriterion): Limit {
  if (criterion.measure === "company_oriented_share") {
    return { key: "ambition", value: criterion.ambition, unit: "shareDifference" }
  }
  const value = relevantChangeOf(criterion) ?? 0
  switch (criterion.measure) {
    case "ledighedsydelse_duration":
      return criterion.statistic === "fleksjobWithin"
        ? { key: "smallestRelevantShare", value, unit: "shareDifference" }
        : { key: "smallestRelevantChange", value, unit: "weeksDifference" }
    case "wage_hours_gap":
      return { key: "smallestRelevantChange", value, unit: "hoursPerMonth" }
    case "own_measure":
      return { key: "smallestRelevantChange", value, unit: differenceUnit(criterion.unit) }
    case "ledighedsydelse_share":
    case "hours_progression":
      return { key: "smallestRelevantChange", value, unit: "shareDifference" }
  }
}
