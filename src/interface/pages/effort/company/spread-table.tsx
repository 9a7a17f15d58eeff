import { areaKey, comparisonArea, projectArea } from "../../../../domain/area"
import type { PlaceSpread } from "../../../../domain/company-effort-result"
import { absent } from "../../../../domain/absence"
import type { MeasureRequest } from "../../../../domain/result"
import { type ExportContext, inGroup, periodOf, row as exportRow } from "../../../../export/export-rows"
import { windowsOf } from "../../../../measures/request-parameters"
import type { AreaNames } from "../../../results/area-names"
import { FigureTable } from "../../../results/figure-table"
import { numberText } from "../../../results/number-text"
import { useSpeech } from "../../../results/use-speech"
import { useText } from "../../../texts"
import { TableDownload } from "../../criterion/table-download"

interface SpreadTableProps {
  readonly request: MeasureRequest
  readonly spreads: readonly PlaceSpread[]
  readonly names: AreaNames
}

const variables = ["branch", "sector", "company_size"] as const

/** The places by branch, sector and size, before and now. */
export function SpreadTable({ request, spreads, names }: SpreadTableProps) {
  const { spread: texts } = useText().companyEffort.companies
  const speech = useSpeech()
  const { words } = speech
  const columns = [projectArea, comparisonArea].flatMap((area) =>
    (["baseline", "result"] as const).flatMap((window) =>
      spreads.some((one) => one.window === window) ? [{ area, window }] : [],
    ),
  )
  const spreadAt = (variable: PlaceSpread["variable"], { area, window }: (typeof columns)[number]) =>
    spreads.find((one) => one.variable === variable && one.window === window && areaKey(one.area) === areaKey(area))
      ?.values ?? []
  const rows = variables.flatMap((variable) => {
    // The project's order, then what only others have.
    const values = [
      ...new Set(columns.toReversed().flatMap((column) => spreadAt(variable, column).map(({ value }) => value))),
    ]
    const latest = columns.find(({ area, window }) => area.kind === "project" && window === "result")
    const order = latest === undefined ? values : spreadAt(variable, latest).map(({ value }) => value)
    const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length)
    // Sizes stand by their numbers, "10-49" before "50-249"; all else by how much there is of it.
    const isSized = values.every((value) => /^\d/.test(value))
    const rank = (value: string) => (isSized ? Number.parseInt(value, 10) : place(value))
    return values
      .sort((a, b) => rank(a) - rank(b))
      .map((value) => [
        `${texts.variables[variable]}: ${texts.value(value)}`,
        ...columns.map((column) => {
          const found = spreadAt(variable, column).find((one) => one.value === value)
          return numberText(found?.share ?? absent("noPopulation"), "share", "number", speech)
        }),
      ])
  })
  if (rows.length === 0) return null
  const exported = (context: ExportContext) =>
    spreads.flatMap(({ area, window, variable, values }) =>
      values.map(({ value, share }) =>
        inGroup(
          exportRow(context, area, "places", periodOf(windowsOf(request), window), share, "share", window),
          `${texts.variables[variable]}: ${texts.value(value)}`,
        ),
      ),
    )
  return (
    <section className="section effort-spread">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">{texts.subtitle}</p>
      <FigureTable
        rows={{
          columns: [
            words.capital(texts.places),
            ...columns.map(({ area, window }) => `${names.short(area)}, ${words.series[window]}`),
          ],
          rows,
        }}
        caption={texts.heading}
      />
      <TableDownload heading={texts.heading} exported={{ request, part: "pladser", rows: exported }} />
    </section>
  )
}
