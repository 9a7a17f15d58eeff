import { useQuery } from "@tanstack/react-query"
import { areaKey, projectArea } from "../../../../domain/area"
import {
  type CompanyEffort,
  type CompanyPlaces,
  type OfferIndicator,
  offerIndicators,
} from "../../../../domain/company-effort-result"
import type { Unit } from "../../../../domain/estimate"
import type { MunicipalityCode } from "../../../../domain/municipality"
import type { MeasureRequest } from "../../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../../domain/scheme"
import { windowsOf } from "../../../../measures/request-parameters"
import type { AreaNames } from "../../../results/area-names"
import { Measured } from "../../../results/measured"
import { companyEffortOptions } from "../../../results/measure-queries"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { DetailTable } from "../../criterion/detail-table"
import { detailsOf } from "../../criterion/details-of"
import { type MunicipalColumn, MunicipalTable } from "./municipal-table"
import { PanelsFigure } from "./panels-figure"
import { SpreadTable } from "./spread-table"

interface CompaniesSectionProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly names: AreaNames
}

/** Company places: how many and how varied, what was agreed about them, and what follows. */
export function CompaniesSection({ request, names }: CompaniesSectionProps) {
  const { companyEffort: effort } = useText()
  const query = useQuery(companyEffortOptions(useLoaded(), request))
  return (
    <Measured query={query} number={request.criterion.number}>
      {(result) =>
        result.kind === "absent" ? (
          <section className="section">
            <h2 className="section-heading">{effort.companies.detail.heading}</h2>
            <p className="message">{effort.companies.missing}</p>
          </section>
        ) : (
          <Shown request={request} effort={result} names={names} />
        )
      }
    </Measured>
  )
}

interface ShownProps extends CompaniesSectionProps {
  readonly effort: CompanyEffort
}

type Count = "companies" | "newCompanies" | "branches"
const counts: Readonly<Record<Count, Unit>> = { companies: "companies", newCompanies: "companies", branches: "ratio" }

function Shown({ request, effort, names }: ShownProps) {
  const { companies: texts } = useText().companyEffort
  const { words, formats } = useSpeech()
  const { baseline, result } = windowsOf(request)
  const { detail } = texts
  const rows = [
    ...(Object.keys(counts) as Count[]).map((name) => ({
      name: detail.rows[name],
      unit: counts[name],
      pick: (one: CompanyPlaces) => one[name],
      ...(name === "branches" && { note: detail.branchesNote }),
    })),
    ...offerIndicators.map((name) => ({
      name: detail.rows[name],
      unit: "share" as const,
      pick: (one: CompanyPlaces) => one[name],
    })),
  ]
  return (
    <>
      <section className="section">
        <PanelsFigure
          request={request}
          series={effort.companies}
          names={names}
          part="virksomheder"
          texts={texts.volume}
        />
      </section>
      <section className="section">
        <PanelsFigure request={request} series={effort.shares} names={names} part="aftaler" texts={texts.agreements} />
      </section>
      <section className="section">
        <PanelsFigure request={request} series={effort.shares} names={names} part="stoette" texts={texts.support} />
      </section>
      <DetailTable
        heading={detail.heading}
        subtitle={detail.subtitle(
          formats.months(baseline),
          result === null ? words.absence.notObservedYet : formats.months(result.months),
        )}
        caption={detail.heading}
        rows={rows}
        columns={detailsOf(effort.places, names, words)}
      />
      <SpreadTable request={request} spreads={effort.spreads} names={names} />
      {result !== null && <Municipalities request={request} effort={effort} months={result.months} />}
    </>
  )
}

type MunicipalPlaces = CompanyPlaces & { readonly municipality: MunicipalityCode }

interface MunicipalitiesProps {
  readonly request: MeasureRequest
  readonly effort: CompanyEffort
  readonly months: { readonly first: number; readonly last: number }
}

const municipalIndicators = [
  "viaVitas",
  "goal",
  "agreement",
  "mentor",
  "hoursAfter",
] as const satisfies readonly OfferIndicator[]

function Municipalities({ request, effort, months }: MunicipalitiesProps) {
  const { companies: texts } = useText().companyEffort
  const { formats } = useSpeech()
  const own = effort.places.filter(({ window }) => window === "result")
  const rows = own.flatMap((one): MunicipalPlaces[] =>
    one.area.kind === "municipality" ? [{ ...one, municipality: one.area.code }] : [],
  )
  const project = own.find(({ area }) => areaKey(area) === areaKey(projectArea))
  const columns: readonly MunicipalColumn<CompanyPlaces>[] = [
    { name: "companies", label: texts.detail.rows.companies, unit: "companies", pick: (one) => one.companies },
    { name: "branches", label: texts.detail.rows.branches, unit: "ratio", pick: (one) => one.branches },
    ...municipalIndicators.map((name): MunicipalColumn<CompanyPlaces> => ({
      name,
      label: `${texts.detail.rows[name]}, ${formats.unit("share")}`,
      unit: "share",
      pick: (one) => one[name],
    })),
  ]
  return (
    <MunicipalTable
      request={request}
      period={months}
      part="virksomheder-kommuner"
      heading={texts.municipalities.heading(formats.months(months))}
      subtitle={texts.municipalities.subtitle}
      columns={columns}
      rows={rows}
      total={({ name }) => {
        const column = columns.find((one) => one.name === name)
        return project === undefined ? undefined : column?.pick(project)
      }}
    />
  )
}
