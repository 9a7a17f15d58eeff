import kindSql from "../../queries/measures/company_place_kind.sql?raw"
import offerSql from "../../queries/measures/company_offer_share.sql?raw"
import placeSql from "../../queries/measures/company_place.sql?raw"
import { absent } from "../domain/absence"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import { type Month, type MonthSpan, monthsIn } from "../domain/calendar"
import type { CompanyEffortResult, CompanyPlaces, PlaceSpread } from "../domain/company-effort-result"
import { offerIndicators } from "../domain/company-effort-result"
import type { Estimate } from "../domain/estimate"
import type { MeasureRequest, Series, SeriesResult } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import { shownGroups } from "../disclosure/shown-groups"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { companyCounts, Lookup, numbersOf, type PlaceNumbers } from "./company-effort-numbers"
import { groupParameters } from "./company-oriented"
import { spreadOf } from "./place-spread"
import { areaParameters, dataMonths, lastFinal, windowsOf } from "./request-parameters"

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

/** Ordinary hours after an offer need nothing beyond its dates; the rest of the page does. */
function tells(offers: Lookup, places: Lookup, kinds: Lookup): boolean {
  if (!places.isEmpty || !kinds.isEmpty) return true
  return [...offers.indicators()].some((indicator) => indicator !== "hours_after")
}

interface Found {
  readonly area: Area
  readonly window: CompanyPlaces["window"]
  readonly numbers: PlaceNumbers
}

/** Municipalities stand beside their total, which must not tell a hidden one. */
function disclosedPlaces(found: readonly Found[], { threshold }: MeasureRequest): CompanyPlaces[] {
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
    const shown = (name: keyof PlaceNumbers): Estimate => {
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
