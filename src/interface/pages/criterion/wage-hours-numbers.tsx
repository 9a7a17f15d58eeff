import type { CriterionResult, WageHoursDetail } from "../../../domain/result"
import type { AreaNames } from "../../results/area-names"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { type DetailRow, DetailTable } from "./detail-table"

interface WageHoursNumbersProps {
  readonly result: CriterionResult
  readonly details: readonly WageHoursDetail[]
  readonly names: AreaNames
}

/** Persons, those of them who are compared, and their hours before and after, project beside comparison. */
export function WageHoursNumbers({ result: { windows, unit }, details, names }: WageHoursNumbersProps) {
  const { formats } = useSpeech()
  const { numbers } = useText().wageHours
  const texts = numbers.rows
  if (windows.result === null) return null
  const rows: readonly DetailRow<WageHoursDetail>[] = [
    { name: texts.cohort, unit: "persons", pick: ({ cohort }) => cohort },
    { name: texts.matched, unit: "persons", pick: ({ matched }) => matched },
    { name: texts.covered, unit: "share", pick: ({ covered }) => covered },
    { name: texts.before(formats.months(windows.baseline)), unit, pick: ({ before }) => before },
    { name: texts.after(formats.months(windows.result.months)), unit, pick: ({ after }) => after },
    { name: texts.change, unit, pick: ({ change }) => change, signed: true },
  ]
  return (
    <DetailTable
      heading={numbers.heading}
      subtitle={numbers.subtitle}
      caption={numbers.caption}
      rows={rows}
      columns={details.map((detail) => ({ label: names.label(detail.area), detail }))}
    />
  )
}
