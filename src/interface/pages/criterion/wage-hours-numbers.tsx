import type { CriterionResult, MeasureRequest, WageHoursDetail } from "../../../domain/result"
import type { WageHoursCriterion } from "../../../domain/scheme"
import type { AreaNames } from "../../results/area-names"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { type DetailRow, DetailTable } from "./detail-table"

interface WageHoursNumbersProps {
  readonly request: MeasureRequest<WageHoursCriterion>
  readonly result: CriterionResult
  readonly details: readonly WageHoursDetail[]
  readonly names: AreaNames
}

/** Persons, those of them who are compared, and their hours before and after, project beside comparison. */
export function WageHoursNumbers({ request, result: { windows, unit }, details, names }: WageHoursNumbersProps) {
  const { formats } = useSpeech()
  const { numbers } = useText().wageHours
  const texts = numbers.rows
  if (windows.result === null) return null
  const rows: readonly DetailRow<WageHoursDetail>[] = [
    {
      name: request.criterion.cohort === "onDay" ? texts.cohort : texts.entrants,
      unit: "persons",
      pick: ({ cohort }) => cohort,
    },
    { name: texts.matched, unit: "persons", pick: ({ matched }) => matched },
    ...(details.some(({ unobserved }) => unobserved.kind === "absent" || unobserved.value > 0)
      ? [{ name: texts.unobserved, unit: "persons", pick: ({ unobserved }: WageHoursDetail) => unobserved } as const]
      : []),
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
