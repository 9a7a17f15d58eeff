import municipalityMonth from "../../queries/quality/municipality_month.sql?raw"
import { absent } from "../domain/absence"
import { type IsoDay, lastWholeMonth, type Month, type MonthSpan, monthsIn } from "../domain/calendar"
import {
  type DeliveredTable,
  deliveredTables,
  type Delivery,
  type DeliveryCell,
  type DeliveryRow,
  type DeliveryState,
} from "../domain/delivery"
import type { Estimate } from "../domain/estimate"
import type { Loaded } from "../domain/model"
import type { MunicipalityCode } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { isFewer, isSilence, localMean, median } from "./usual"

interface Counted {
  readonly begun: number
  readonly ended: number
  readonly persons: number
}

const nobody: Counted = { begun: 0, ended: 0, persons: 0 }
/** Months shown at most. */
const longest = 120

/** Which months each municipality has delivered, table by table. Numbers of persons pass disclosure control. */
export async function deliveries(
  engine: Engine,
  { data, tables }: Loaded,
  threshold: Threshold,
  run: RunOptions = {},
): Promise<readonly Delivery[]> {
  const counted = new Map<DeliveredTable, Map<MunicipalityCode, Map<Month, Counted>>>()
  for (const row of await engine.query(municipalityMonth, {}, run)) {
    const table = row.table_name as DeliveredTable
    const municipalities = counted.get(table) ?? new Map<MunicipalityCode, Map<Month, Counted>>()
    counted.set(table, municipalities)
    const code = Number(row.municipality)
    const months = municipalities.get(code) ?? new Map<Month, Counted>()
    municipalities.set(code, months)
    months.set(Number(row.month), {
      begun: Number(row.begun),
      ended: Number(row.ended),
      persons: Number(row.persons),
    })
  }
  return deliveredTables.flatMap((table): Delivery[] => {
    const municipalities = counted.get(table)
    const end = endOf(table, data.ends, tables)
    if (municipalities === undefined || end === undefined) return []
    const last = lastWholeMonth(end)
    const begins = Math.min(...[...municipalities.values()].flatMap((months) => [...months.keys()]))
    // Less than a whole month says nothing of months.
    if (begins > last) return []
    const span = { first: Math.max(last - longest + 1, firstFull([...municipalities.values()], last)), last }
    const rows = [...municipalities].map(([code, months]) =>
      deliveryRow(table, code, months, span, data.provisionalMonths, threshold),
    )
    return [{ table, span, rows: rows.sort((a, b) => a.municipality - b.municipality) }]
  })
}

/** The day that the measures take a table to end with, or that of its latest row. */
function endOf(table: DeliveredTable, ends: Loaded["data"]["ends"], tables: Loaded["tables"]): IsoDay | undefined {
  const measured = table === "spell" || table === "activity" || table === "wage_hours" ? ends[table] : undefined
  return measured ?? tables.find((covered) => covered.table === table)?.lastStart ?? undefined
}

/** Rows that lie on a day or in a month: none of them runs on. */
const dated: ReadonlySet<DeliveredTable> = new Set([
  ...(["wage_hours", "event", "course", "course_response", "staff_response", "satisfaction"] as const),
])

/** The first month with a tenth of what a month usually holds in the country: a few old periods do not begin a table. */
function firstFull(municipalities: readonly ReadonlyMap<Month, Counted>[], last: Month): Month {
  const changes = new Map<Month, number>()
  for (const months of municipalities) {
    for (const [month, { begun, ended }] of months) changes.set(month, (changes.get(month) ?? 0) + begun + ended)
  }
  const least = median([...changes.values()]) / 10
  return [...changes].reduce((first, [month, count]) => (count >= least ? Math.min(first, month) : first), last)
}

function deliveryRow(
  table: DeliveredTable,
  code: MunicipalityCode,
  months: ReadonlyMap<Month, Counted>,
  span: MonthSpan,
  provisionalMonths: number,
  threshold: Threshold,
): DeliveryRow {
  const all = monthsIn(span).map((month) => months.get(month) ?? nobody)
  const changes = all.map(({ begun, ended }) => begun + ended)
  // Benefits always begin: a file that was left out leaves the periods of the files before it to end one by one.
  const starts = table === "spell" ? all.map(({ begun }) => begun) : []
  const running = runningRows(months, span)
  const canStop = !dated.has(table) && table !== "population"
  const stopped = canStop
    ? (stoppedAt(starts, running, span, provisionalMonths, wholeYear) ??
      stoppedAt(changes, running, span, provisionalMonths))
    : null
  const silent = silentWithin(starts)
  const cells = all.map((counted, at): DeliveryCell => {
    const usual = localMean(changes, at)
    // The months near a silent end have few others to be usual beside.
    const isSilent = silent.has(at) || (stopped !== null && span.first + at >= stopped.months.first)
    return {
      state:
        isSilent && (running[at] ?? 0) > 0
          ? "runningOnly"
          : stateOf(table, changes[at] ?? 0, running[at] ?? 0, usual, at >= all.length - provisionalMonths),
      persons: shownPersons(counted.persons, threshold),
    }
  })
  return {
    municipality: code,
    usual: shownPersons(median(all.map(({ persons }) => persons).filter((persons) => persons > 0)), threshold),
    cells,
    stopped,
  }
}

/** Rows that touch each month: those begun by then less those that ended before it. */
function runningRows(months: ReadonlyMap<Month, Counted>, span: MonthSpan): readonly number[] {
  let begun = 0
  let ended = 0
  for (const [month, counted] of months) {
    if (month >= span.first) continue
    begun += counted.begun
    ended += counted.ended
  }
  return monthsIn(span).map((month) => {
    const counted = months.get(month) ?? nobody
    begun += counted.begun
    const running = begun - ended
    ended += counted.ended
    return running
  })
}

// Late registrations may still fill a provisional month.
function stateOf(
  table: DeliveredTable,
  changes: number,
  running: number,
  usual: number,
  isProvisional: boolean,
): DeliveryState {
  if (changes > 0) return !isProvisional && isFewer(changes, usual) ? "fewer" : "usual"
  // A benefit file without a row that touches the month has no one in its denominators; few offers may be chance.
  const isGone = table === "spell" || table === "population" || isSilence(usual)
  if (running === 0 || dated.has(table)) return isGone ? "missing" : "usual"
  return isSilence(usual) ? "runningOnly" : "usual"
}

/** Of starts, the data's first month is not counted: all periods that ran already may begin in it. */
const wholeYear = 12

/** Positions of months between others, in a run in which nothing is told though much is in the year before and after. */
function silentWithin(told: readonly number[]): ReadonlySet<number> {
  const silent = new Set<number>()
  for (let from = wholeYear + 1; from < told.length; from += 1) {
    if (told[from] !== 0 || told[from - 1] === 0) continue
    const to = told.findIndex((count, at) => at > from && count > 0)
    if (to < 0) break
    const near = [...told.slice(from - 12, from), ...told.slice(to, to + 12)]
    const mean = near.reduce((sum, count) => sum + count, 0) / near.length
    if (!isSilence(mean * (to - from))) continue
    for (let at = from; at < to; at += 1) silent.add(at)
  }
  return silent
}

/** Late registrations may still fill the last months, so the silence must begin before them. */
function stoppedAt(
  told: readonly number[],
  running: readonly number[],
  span: MonthSpan,
  provisionalMonths: number,
  fewestBefore = 0,
): DeliveryRow["stopped"] {
  const lastChange = told.findLastIndex((count) => count > 0)
  const silent = told.length - 1 - lastChange
  const left = running.at(-1) ?? 0
  if (lastChange < fewestBefore || left === 0 || silent <= provisionalMonths) return null
  const before = told.slice(Math.max(0, lastChange - 11), lastChange + 1)
  const mean = before.reduce((sum, count) => sum + count, 0) / before.length
  if (!isSilence(mean * silent)) return null
  return { months: { first: span.first + lastChange + 1, last: span.last }, running: left }
}

function shownPersons(persons: number, threshold: Threshold): Estimate {
  return disclose(
    { estimate: { kind: "value", value: persons, interval: absent("noInterval") }, basis: [persons] },
    threshold,
  )
}
