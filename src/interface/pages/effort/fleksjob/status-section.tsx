import { useQuery } from "@tanstack/react-query"
import { projectArea } from "../../../../domain/area"
import type { MonthSpan } from "../../../../domain/calendar"
import type { Estimate, Unit } from "../../../../domain/estimate"
import type { Phases, TargetGroups, Told } from "../../../../domain/fleksjob-effort"
import { absent } from "../../../../domain/absence"
import { halfYearRules, halfYears } from "../../../../domain/half-years"
import { isoSpan } from "../../../../export/export-rows"
import type { Stock } from "../../../../measures/effort-stock"
import { SelectField } from "../../../components/select-field"
import { Measured } from "../../../results/measured"
import { effortPhasesOptions, effortStockOptions, targetGroupsOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { useSetView, useView } from "../../../view"
import { type EffortRow, EffortTable } from "../effort-table"
import { atEnd, meanOver } from "./half-year-values"
import { type EffortSectionProps, Headed } from "./section-parts"

/** The numbers of the half-yearly status reports, of the participating municipalities together. */
export function StatusSection({ request }: EffortSectionProps) {
  const { fleksjobEffort } = useText()
  const texts = fleksjobEffort.status
  const { halfYears: rule } = useView()
  const setView = useSetView()
  const source = useLoaded()
  const stock = useQuery(effortStockOptions(source, request))
  const groups = useQuery(targetGroupsOptions(source, request))
  const phases = useQuery(effortPhasesOptions(source, request))
  return (
    <Headed heading={texts.heading} subtitle={texts.subtitle}>
      <SelectField
        className="effort-choice"
        label={texts.choose}
        value={rule}
        changed={rule !== halfYearRules[0]}
        onChange={(value) => {
          setView({ halfYears: halfYearRules.find((one) => one === value) ?? halfYearRules[0] })
        }}
      >
        {halfYearRules.map((one) => (
          <option key={one} value={one}>
            {texts.rules[one]}
          </option>
        ))}
      </SelectField>
      <Measured query={stock} number={request.criterion.number}>
        {(counted) => <StatusTable request={request} stock={counted} groups={groups.data} phases={phases.data} />}
      </Measured>
    </Headed>
  )
}

interface StatusTableProps extends Pick<EffortSectionProps, "request"> {
  readonly stock: Stock
  readonly groups: TargetGroups | undefined
  readonly phases: Told<Phases> | undefined
}

function StatusTable({ request, stock, groups, phases }: StatusTableProps) {
  const { fleksjobEffort } = useText()
  const { formats } = useSpeech()
  const { halfYears: rule } = useView()
  const texts = fleksjobEffort.status
  const months = stock.persons.series[0]?.points.map(({ month }) => month) ?? []
  const [first = 0] = months
  const spans = halfYears(request.scheme, rule, { first, last: months.at(-1) ?? first - 1 })
  if (spans.length === 0) return <p className="note">{texts.none}</p>
  const row = (name: string, unit: Unit, pick: (span: MonthSpan) => Estimate): EffortRow => ({
    name,
    unit,
    cells: spans.map(pick),
  })
  const told = phases?.kind === "told" ? phases : undefined
  const rows = [
    row(texts.inFleksjob, "persons", (span) => atEnd(stock.persons, "inFleksjob", projectArea, span)),
    row(texts.inFewHours, "persons", (span) => atEnd(stock.persons, "inFewHours", projectArea, span)),
    row(texts.onBenefit, "persons", (span) => atEnd(stock.persons, "onBenefit", projectArea, span)),
    row(texts.fullTimeFleksjob, "persons", (span) => meanOver(stock.fullTime, "inFleksjob", projectArea, span)),
    row(texts.fullTimeBenefit, "persons", (span) => meanOver(stock.fullTime, "onBenefit", projectArea, span)),
    row(texts.shareFleksjob, "populationShare", (span) => atEnd(stock.shares, "inFleksjob", projectArea, span)),
    row(texts.shareBenefit, "populationShare", (span) => atEnd(stock.shares, "onBenefit", projectArea, span)),
    ...(groups === undefined
      ? []
      : [
          row(texts.beforeMeeting, "persons", (span) => atEnd(groups.persons, "beforeMeeting", projectArea, span)),
          row(texts.fewHours, "persons", (span) => atEnd(groups.persons, "fewHours", projectArea, span)),
          row(texts.reach, "share", (span) => atEnd(groups.takingPart, "onBenefit", projectArea, span)),
        ]),
    ...(told?.phases ?? []).map((phase, index) =>
      row(texts.phase(phase), "persons", ({ last }) => {
        const month = told?.months.find((one) => one.month === last)
        return month?.byPhase[index] ?? absent("outsidePeriod")
      }),
    ),
  ]
  const columns = spans.map((span) => ({ label: formats.months(span), area: projectArea, period: isoSpan(span) }))
  return (
    <EffortTable
      request={request}
      part="statustal"
      caption={texts.heading}
      head={texts.head}
      columns={columns}
      rows={rows.filter(({ cells }) => cells.some((cell) => cell?.kind === "value" || cell?.reason === "hidden"))}
    />
  )
}
