import kindSql from "../../queries/measures/company_place_kind.sql?raw"
import offerSql from "../../queries/measures/company_offer_share.sql?raw"
import placeSql from "../../queries/measures/company_place.sql?raw"
import { absent } from "../domain/absence"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import { type Month, type MonthSpan, monthsIn } from "../domain/calendar"
import type { CompanyEffortResult, CompanyPlaces, OfferIndicator, PlaceSpread } from "../domain/company-effort-result"
import { offerIndicators } from "../domain/company-effort-result"
import type { Estimate } from "../domain/estimate"
import type { MeasureRequest, Series, SeriesResult } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import { shownGroups } from "../disclosure/shown-groups"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { groupParameters } from "./company-oriented"
import { offerShare } from "./offer-share"
import { effectiveBranches, spreadOf } from "./place-spread"
import { areaParameters, dataMonths, lastFinal, windowsOf } from "./request-parameters"

const indicatorsInSql: Readonly<Record<OfferIndicator, string>> = {
  viaVitas: "via_vitas",
  goal: "goal",
  agreement: "agreement",
  mentor: "mentor",
  hoursAfter: "hours_after",
  sameCompany: "same_company",
}
const variables = ["branch", "sector", "company_size"] as const
const bothSets: readonly Area[] = [projectArea, comparisonArea]

/**
 * Company places of the bruttomålgruppe in both windows of the criterion and by quarter: volume, variety, VITAS, mentor,
 * jobmål and arbejdsaftale, and what comes after an offer. Absent ("columnMissing") where no offer has anything told of its
 * company, of VITAS or of an event. Source: MEASURES §3 "Small counts that the documents ask for".
 */
export async function companyEffort(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  run: RunOptions = {},
): Promise<CompanyEffortResult> {
  const { baseline, result } = windowsOf(request)
  const windows = [
    { window: "baseline" as const, span: baseline },
    ...(result === null ? [] : [{ window: "result" as const, span: result.months }]),
  ]
  const quarters = quartersOf(dataMonths(request))
  const ask = async (sql: string, spans: readonly MonthSpan[]): Promise<Lookup> => {
    const periods = spans.map(({ first, last }) => `${first}-${last}`).join(",")
    const rows = await engine.query(sql, { ...groupParameters(request), ...areaParameters(request), periods }, run)
    return new Lookup(rows)
  }
  const spans = windows.map(({ span }) => span)
  const offers = await ask(offerSql, spans)
  const places = await ask(placeSql, spans)
  const kinds = await ask(kindSql, spans)
  if (!tells(offers, places, kinds)) return absent("columnMissing")
  const areas = [...bothSets, ...request.project.map(municipalityArea)]
  const found = windows.flatMap(({ window, span }) =>
    areas.map((area) => ({ area, window, numbers: numbersOf(area, span.first, offers, places, kinds) })),
  )
  const quarterly = quarters.length === 0 ? [] : quarters
  return {
    kind: "companies",
    places: disclosedPlaces(found, request),
    spreads: windows.flatMap(({ window, span }) =>
      bothSets.flatMap((area) =>
        variables.map((variable): PlaceSpread => {
          const rows = kinds.at(area, span.first).filter((row) => row.variable === variable)
          return { area, window, variable, values: spreadOf(rows, request.threshold) }
        }),
      ),
    ),
    companies: await companySeries(request, quarterly, ask),
    shares: await shareSeries(request, quarterly, ask),
  }
}

/** Rows of one of the three queries by area and first month. */
class Lookup {
  readonly #rows = new Map<string, Row[]>()

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const key = `${String(row.area)} ${String(row.first)}`
      const known = this.#rows.get(key)
      if (known === undefined) this.#rows.set(key, [row])
      else known.push(row)
    }
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0
  }

  at(area: Area, first: Month): readonly Row[] {
    const number = area.kind === "municipality" ? area.code : area.kind === "project" ? -1 : -2
    return this.#rows.get(`${number} ${first}`) ?? []
  }

  indicator(area: Area, first: Month, name: OfferIndicator): Undisclosed {
    return offerShare(this.at(area, first).find((row) => row.indicator === indicatorsInSql[name]))
  }

  *indicators(): Iterable<unknown> {
    for (const rows of this.#rows.values()) for (const row of rows) yield row.indicator
  }
}

/** Ordinary hours after an offer need nothing beyond its dates; the rest of the page does. */
function tells(offers: Lookup, places: Lookup, kinds: Lookup): boolean {
  if (!places.isEmpty || !kinds.isEmpty) return true
  return [...offers.indicators()].some((indicator) => indicator !== "hours_after")
}

type Numbers = Readonly<Record<"companies" | "newCompanies" | "branches" | OfferIndicator, Undisclosed>>

function numbersOf(area: Area, first: Month, offers: Lookup, places: Lookup, kinds: Lookup): Numbers {
  const [place] = places.at(area, first)
  const branches = kinds.at(area, first).filter((row) => row.variable === "branch")
  const indicator = (name: OfferIndicator) => offers.indicator(area, first, name)
  return {
    ...companyCounts(place),
    branches: effectiveBranches(branches),
    viaVitas: indicator("viaVitas"),
    goal: indicator("goal"),
    agreement: indicator("agreement"),
    mentor: indicator("mentor"),
    hoursAfter: indicator("hoursAfter"),
    sameCompany: indicator("sameCompany"),
  }
}

function companyCounts(place: Row | undefined): Pick<Numbers, "companies" | "newCompanies"> {
  if (place === undefined) {
    const none: Undisclosed = { estimate: absent("noPopulation"), basis: [] }
    return { companies: none, newCompanies: none }
  }
  const count = (value: number): Estimate => ({ kind: "value", value, interval: absent("noInterval") })
  const persons = Number(place.persons)
  return {
    companies: { estimate: count(Number(place.companies)), basis: [persons] },
    newCompanies: {
      estimate: place.new_companies === null ? absent("outsidePeriod") : count(Number(place.new_companies)),
      basis: [persons, Number(place.new_persons), Number(place.other_persons)],
    },
  }
}

interface Found {
  readonly area: Area
  readonly window: CompanyPlaces["window"]
  readonly numbers: Numbers
}

/** Municipalities stand beside their total, which must not tell a hidden one. */
function disclosedPlaces(found: readonly Found[], { threshold }: MeasureRequest): CompanyPlaces[] {
  const names = ["companies", "newCompanies", "branches", ...offerIndicators] as const
  const hidden = new Set<string>()
  for (const window of ["baseline", "result"] as const) {
    const own = found.filter((one) => one.window === window && one.area.kind === "municipality")
    for (const name of offerIndicators) {
      const shown = shownGroups(
        own.map(({ numbers }) => numbers[name].basis),
        [0, 0, 0],
        threshold,
      )
      own.forEach(({ area }, index) => {
        if (shown[index] !== true) hidden.add(`${window} ${name} ${areaKey(area)}`)
      })
    }
  }
  return found.map(({ area, window, numbers }) => {
    const shown = (name: (typeof names)[number]): Estimate => {
      const estimate = disclose(numbers[name], threshold)
      const isCovered = hidden.has(`${window} ${name} ${areaKey(area)}`)
      return isCovered && estimate.kind === "value" ? absent("hidden") : estimate
    }
    return {
      area,
      window,
      companies: shown("companies"),
      newCompanies: shown("newCompanies"),
      branches: shown("branches"),
      viaVitas: shown("viaVitas"),
      goal: shown("goal"),
      agreement: shown("agreement"),
      mentor: shown("mentor"),
      hoursAfter: shown("hoursAfter"),
      sameCompany: shown("sameCompany"),
    }
  })
}

type Ask = (sql: string, spans: readonly MonthSpan[]) => Promise<Lookup>

async function companySeries(request: MeasureRequest, quarters: readonly MonthSpan[], ask: Ask): Promise<SeriesResult> {
  const places = quarters.length === 0 ? new Lookup([]) : await ask(placeSql, quarters)
  const line = (name: "companies" | "newCompanies") =>
    lineOf(request, quarters, projectArea, name, (first) => companyCounts(places.at(projectArea, first)[0])[name])
  return { unit: "companies", step: 3, series: [line("companies"), line("newCompanies")] }
}

async function shareSeries(request: MeasureRequest, quarters: readonly MonthSpan[], ask: Ask): Promise<SeriesResult> {
  const offers = quarters.length === 0 ? new Lookup([]) : await ask(offerSql, quarters)
  const series = offerIndicators.flatMap((name) =>
    bothSets.map((area) => lineOf(request, quarters, area, name, (first) => offers.indicator(area, first, name))),
  )
  return { unit: "share", step: 3, series }
}

/** A quarter is drawn at its last month. */
function lineOf(
  request: MeasureRequest,
  quarters: readonly MonthSpan[],
  area: Area,
  name: string,
  numberOf: (first: Month) => Undisclosed,
): Series {
  const final = lastFinal(request)
  return {
    area,
    name,
    points: quarters.map(({ first, last }) => ({
      month: last,
      estimate: disclose(numberOf(first), request.threshold),
      provisional: last > final,
    })),
  }
}

/** The whole calendar quarters of a span. */
function quartersOf(span: MonthSpan): MonthSpan[] {
  return monthsIn(span)
    .filter((month) => month % 3 === 0 && month + 2 <= span.last)
    .map((first) => ({ first, last: first + 2 }))
}
