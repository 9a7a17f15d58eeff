import { useMemo } from "react"
import { projectArea } from "../../../../domain/area"
import type { GroupStatus, MunicipalStatus, RunningStatus } from "../../../../domain/company-effort-result"
import type { MeasureRequest, Series, SeriesResult } from "../../../../domain/result"
import { type ExportContext, type ExportRow, inGroup, seriesRows as exportSeries } from "../../../../export/export-rows"
import type { Figure } from "../../../../figures/figure"
import { groupSeriesFigure } from "../../../../figures/group-series-figure"
import { windowsOf } from "../../../../measures/request-parameters"
import { breaksOf } from "../../../../domain/series-break"
import type { AreaNames } from "../../../results/area-names"
import { FigurePanel } from "../../../results/figure-panel"
import type { FigureRows } from "../../../results/figure-table"
import { seriesOf } from "../../../results/find-area"
import { numberText } from "../../../results/number-text"
import { bothAreas, within } from "../../../results/series-figure"
import { useSpeech } from "../../../results/use-speech"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import { pointAt } from "./status-head"
import { type MunicipalColumn, MunicipalTable } from "./municipal-table"

interface StatusSectionProps {
  readonly request: MeasureRequest
  readonly status: RunningStatus
  readonly names: AreaNames
}

const parts = ["companyOriented", "ordinaryHours"] as const
type Part = (typeof parts)[number]

/** Both of STAR's numbers by month and group, then the municipalities in the latest month. */
export function StatusSection({ request, status, names }: StatusSectionProps) {
  const { companyEffort: effort } = useText()
  const { formats } = useSpeech()
  const [together] = status.groups
  const { table } = effort
  if (together === undefined) return null
  const columns: readonly MunicipalColumn<MunicipalStatus>[] = [
    { name: "persons", label: table.persons, unit: "persons", pick: ({ persons }) => persons },
    ...parts.flatMap((part): MunicipalColumn<MunicipalStatus>[] => [
      { name: part, label: table[part], unit: "persons", pick: (row) => row[part] },
      { name: part, label: table.share, unit: "share", pick: (row) => row[`${part}Share`] },
    ]),
  ]
  const total = ({ name, unit }: MunicipalColumn<MunicipalStatus>) =>
    pointAt(seriesOf(unit === "share" ? together.shares : together.counts, [projectArea], name), status.month)
  return (
    <>
      {parts.map((part) => (
        <section key={part} className="section">
          <GroupFigure request={request} groups={status.groups} part={part} names={names} />
        </section>
      ))}
      <MunicipalTable
        request={request}
        period={{ first: status.month, last: status.month }}
        part="kommuner"
        heading={table.heading(formats.month(status.month))}
        subtitle={table.subtitle}
        columns={columns}
        rows={status.municipalities}
        total={total}
      />
    </>
  )
}

interface GroupFigureProps {
  readonly request: MeasureRequest
  readonly groups: readonly GroupStatus[]
  readonly part: Part
  readonly names: AreaNames
}

/** One panel a group: the share by month, project and comparison; the numbers of persons stand in the table. */
function GroupFigure({ request, groups, part, names }: GroupFigureProps) {
  const { companyEffort: effort } = useText()
  const speech = useSpeech()
  const { language, period } = useView()
  const { figure, rows, exported } = useMemo(() => {
    const shown = groups.map((status) => ({
      group: status.group,
      shares: within(seriesOf(status.shares, bothAreas, part), period),
      counts: within(seriesOf(status.counts, [projectArea], part), period),
    }))
    const { scheme, criterion, threshold } = request
    const windows = windowsOf(request)
    const drawn: Figure = groupSeriesFigure({
      measure: criterion.measure,
      series: shown.flatMap(({ group, shares }) => shares.series.map((line): Series => ({ ...line, name: group }))),
      unit: "share",
      step: 1,
      windows,
      interventionStart: scheme.intervention.first,
      interventionEnd: scheme.intervention.last,
      breaks: breaksOf(criterion.measure)
        .filter(({ month }) => month >= windows.baseline.first)
        .map(({ day, month, name }) => ({ month, ...speech.words.breakLabels(day, name) })),
      labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
      parts: shown.map(({ group }) => group),
      partLabels: effort.groups,
      partsNote: effort.status.partsNote,
      title: effort.status[part].title,
      subtitle: effort.status[part].subtitle,
      language,
      threshold,
    })
    const lines = shown.flatMap(({ group, shares, counts }) => [
      { label: `${effort.groups[group]}, ${effort.status.persons}`, result: counts },
      ...shares.series.map((line) => ({
        label: `${effort.groups[group]}, ${names.short(line.area)}, ${speech.formats.unit("share")}`,
        result: { ...shares, series: [line] },
      })),
    ])
    return {
      figure: drawn,
      rows: monthRows(lines, speech),
      exported: {
        request,
        part: part === "companyOriented" ? "status-indsats" : "status-timer",
        rows: (context: ExportContext): ExportRow[] =>
          shown.flatMap(({ group, shares, counts }) =>
            [counts, shares].flatMap((result) =>
              exportSeries(context, result).map((row) => inGroup(row, effort.groups[group])),
            ),
          ),
      },
    }
  }, [request, groups, part, names, effort, speech, language, period])
  return <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
}

interface TableLine {
  readonly label: string
  readonly result: SeriesResult
}

function monthRows(lines: readonly TableLine[], speech: ReturnType<typeof useSpeech>): FigureRows {
  const months = lines[0]?.result.series[0]?.points ?? []
  return {
    columns: [speech.words.series.month, ...lines.map(({ label }) => label)],
    rows: months.map(({ month, provisional }) => [
      speech.formats.month(month) + (provisional ? ` ${speech.words.verdict.provisional}` : ""),
      ...lines.map(({ result }) => {
        const estimate = pointAt(result, month) ?? ({ kind: "absent", reason: "outsidePeriod" } as const)
        return numberText(estimate, result.unit, "number", speech)
      }),
    ]),
  }
}
