import { absent } from "../domain/absence"
import type { Area } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { OfferIndicator } from "../domain/company-effort-result"
import type { Estimate } from "../domain/estimate"
import type { Undisclosed } from "../disclosure/threshold"
import type { Row } from "../engine/engine"
import { offerShare } from "./offer-share"
import { effectiveBranches } from "./place-spread"

const indicatorsInSql: Readonly<Record<OfferIndicator, string>> = {
  viaVitas: "via_vitas",
  goal: "goal",
  agreement: "agreement",
  mentor: "mentor",
  hoursAfter: "hours_after",
  sameCompany: "same_company",
}
/** Rows of one of the three queries by area and first month. */
export class Lookup {
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

/** What is known of an area's company places before it passes disclosure control. */
export type PlaceNumbers = Readonly<Record<"companies" | "newCompanies" | "branches" | OfferIndicator, Undisclosed>>

export function numbersOf(area: Area, first: Month, offers: Lookup, places: Lookup, kinds: Lookup): PlaceNumbers {
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

export function companyCounts(place: Row | undefined): Pick<PlaceNumbers, "companies" | "newCompanies"> {
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
