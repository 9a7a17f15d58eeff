import contactsSql from "../../queries/measures/effort_contacts.sql?raw"
import { absent } from "../domain/absence"
import { comparisonArea, projectArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { ContactLevel, Contacts, Told } from "../domain/fleksjob-effort"
import type { MunicipalityCode } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import type { Engine, NumberColumns, RunOptions } from "../engine/engine"
import { clusteredRate, type PersonTime } from "../statistics/clustered-rate"
import { seriesOf } from "./area-series"
import { effortWindows, type EffortRequest, eventEnd, eventMonths, statusMonths, toldPersons } from "./effort-request"
import { shareOf } from "./progression"
import { comparisonOf, isLeftOut, populationParameters } from "./request-parameters"

/** A person's month on ledighedsydelse in a municipality that samtaler are delivered for. */
interface ContactRow {
  readonly person: number
  readonly municipality: number
  readonly month: number
  /** The part of the month on ledighedsydelse. */
  readonly months: number
  readonly contacts: number
}

/**
 * Samtaler per person-month on ledighedsydelse: by month, and in the year before and the months of the intervention with the
 * persons' interval. Municipalities and months without any samtale in the files are outside. Absent ("tableMissing") where
 * the participating municipalities deliver none. Source: MEASURES §3 "Small counts".
 */
export async function effortContacts(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<Told<Contacts>> {
  const end = eventEnd(request)
  const windows = effortWindows(request, end)
  const span = statusMonths(request, eventMonths(request))
  const rows = rowsOf(await engine.numbers(contactsSql, { ...populationParameters(request), ...span }, run))
  const members = new Set<number>(request.project)
  const delivering = new Set(
    rows.filter(({ municipality }) => members.has(municipality)).map((row) => row.municipality),
  )
  if (delivering.size === 0) return absent("tableMissing")
  const byMonth = new Map<number, ContactRow[]>()
  for (const row of rows) {
    const own = byMonth.get(row.month)
    if (own === undefined) byMonth.set(row.month, [row])
    else own.push(row)
  }
  const series = seriesOf(request, [], {
    name: "contacts",
    span,
    step: 1,
    point: (codes, month) => {
      const { rate, basis } = rateOf(within(byMonth.get(month) ?? [], codes))
      return { estimate: rate, basis }
    },
  })
  return {
    kind: "told",
    months: windows,
    series: { unit: "perMonth", step: 1, series },
    levels: levelsOf(request, rows, windows),
    delivering: delivering.size,
  }
}

function levelsOf(
  request: EffortRequest,
  rows: readonly ContactRow[],
  { baseline, result }: { readonly baseline: MonthSpan; readonly result: MonthSpan | null },
): ContactLevel[] {
  const spans = [
    { window: "baseline" as const, span: baseline },
    ...(result === null ? [] : [{ window: "result" as const, span: result }]),
  ]
  const sets = [
    { area: projectArea, codes: request.project },
    { area: comparisonArea, codes: comparisonOf(request) },
  ]
  return sets.flatMap(({ area, codes }) =>
    spans.map(({ window, span }): ContactLevel => {
      const counted = within(rows, codes).filter(
        ({ month }) => month >= span.first && month <= span.last && !isLeftOut(request, month),
      )
      return { area, window, ...numbersOf(counted, request.threshold) }
    }),
  )
}

function within(rows: readonly ContactRow[], codes: readonly MunicipalityCode[]): ContactRow[] {
  const members = new Set<number>(codes)
  return rows.filter(({ municipality }) => members.has(municipality))
}

interface Rate {
  readonly rate: Estimate
  readonly persons: number
  readonly met: number
  readonly basis: readonly number[]
}

/** Each person's months together; distinct persons, those with a samtale and those without are what the rate could betray. */
function rateOf(rows: readonly ContactRow[]): Rate {
  const persons = new Map<number, PersonTime>()
  for (const { person, months, contacts } of rows) {
    const { events, time } = persons.get(person) ?? { events: 0, time: 0 }
    persons.set(person, { events: events + contacts, time: time + months })
  }
  const each = [...persons.values()]
  const met = each.filter(({ events }) => events > 0).length
  const basis = [each.length, met, each.length - met]
  return { rate: clusteredRate(each), persons: each.length, met, basis }
}

function numbersOf(rows: readonly ContactRow[], k: Threshold): Pick<ContactLevel, "persons" | "met" | "rate"> {
  const { rate, persons, met, basis } = rateOf(rows)
  return {
    persons: disclose({ estimate: toldPersons(persons), basis: [persons] }, k),
    met: disclose({ estimate: shareOf(met, persons), basis }, k),
    rate: disclose({ estimate: rate, basis }, k),
  }
}

function rowsOf({ pid, municipality, month, months, contacts }: NumberColumns): ContactRow[] {
  if (!pid || !municipality || !month || !months || !contacts) throw new Error("effort_contacts.sql lacks a column")
  return Array.from(pid, (person, index) => ({
    person,
    municipality: municipality[index] ?? 0,
    month: month[index] ?? 0,
    months: months[index] ?? 0,
    contacts: contacts[index] ?? 0,
  }))
}
