import { comparisonSet } from "../domain/comparison"
import { type IsoDay, lastWholeMonth, type Month, monthOf, type MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasuredCriterion } from "../domain/scheme"
import type { DataDescription, MeasureRequest, Windows } from "../domain/result"
import { lastFinalMonth, observedWindow } from "../domain/window"
import type { Parameters } from "../engine/engine"

const unit = "\u001f" // parts pairs of name and value
const record = "\u001e" // parts a name from its value

/** The parameters that every measure's SQL shares: who is counted, and which municipalities stand on either side. */
export function populationParameters({ filter }: MeasureRequest): Parameters {
  return {
    traits: filter.traits.map(({ name, value }) => plain(name) + record + plain(value)).join(unit),
    trait_count: filter.traits.length,
    age_from: filter.age?.from ?? null,
    age_to: filter.age?.to ?? null,
  }
}

/** `trait.sql` keeps no sign that parts a filter, so that no value can stand for another. */
function plain(text: string): string {
  return text.replaceAll(unit, " ").replaceAll(record, " ")
}

export function comparisonOf(request: MeasureRequest): readonly MunicipalityCode[] {
  return comparisonSet(request.scheme, request.comparisonRule, request.comparisonChosen)
}

export function areaParameters(request: MeasureRequest): Parameters {
  return { project: request.project.join(","), comparison: comparisonOf(request).join(",") }
}

const tablesOf = {
  ledighedsydelse_share: ["spell"],
  ledighedsydelse_duration: ["spell"],
  hours_progression: ["spell"],
  company_oriented_share: ["spell", "activity", "wage_hours"],
  wage_hours_gap: ["spell", "wage_hours"],
} as const satisfies Record<
  Exclude<MeasuredCriterion["measure"], "own_measure">,
  readonly (keyof DataDescription["ends"])[]
>

/** The tables that a criterion's numbers rest on. */
function tablesUsed(criterion: MeasuredCriterion): readonly (keyof DataDescription["ends"])[] {
  if (criterion.measure === "own_measure") return criterion.tables
  if (criterion.measure === "company_oriented_share" && criterion.ordinaryWork === "employment") {
    return ["spell", "activity", "employment"]
  }
  return tablesOf[criterion.measure]
}

/** First day that every table of the measure covers: before it a share would lack what a table counts. */
export function dataStart({ criterion, data }: MeasureRequest): IsoDay {
  return tablesUsed(criterion)
    .map((table) => data.starts[table])
    .filter((day) => day !== undefined)
    .reduce((latest, day) => (day > latest ? day : latest), data.firstDay)
}

/** Latest day that every table of the measure covers (MEASURES §6). */
export function dataEnd({ criterion, data }: MeasureRequest): IsoDay {
  const tables = tablesUsed(criterion)
  return tables
    .map((table) => data.ends[table])
    .filter((day) => day !== undefined)
    .reduce((earliest, day) => (day < earliest ? day : earliest), data.lastDay)
}

/** Wage hours arrive later than the rest (MEASURES §6). */
export function provisionalMonths({ criterion, data }: MeasureRequest): number {
  const tables = tablesUsed(criterion)
  const hours = tables.includes("wage_hours") && data.ends.wage_hours !== undefined
  return hours ? Math.max(3, data.provisionalMonths) : data.provisionalMonths
}

export function lastFinal(request: MeasureRequest): Month {
  return lastFinalMonth({ firstDay: request.data.firstDay, lastDay: dataEnd(request) }, provisionalMonths(request))
}

function followUp(criterion: MeasuredCriterion): number {
  return criterion.measure === "hours_progression" ? criterion.followUpMonths : 0
}

export function windowsOf(request: MeasureRequest): Windows {
  const { baseline, result } = request.criterion
  return { baseline, result: observedWindow(result, lastFinal(request), followUp(request.criterion)) }
}

export function windowParameters(baseline: MonthSpan, result: MonthSpan): Parameters {
  return {
    baseline_first: baseline.first,
    baseline_last: baseline.last,
    result_first: result.first,
    result_last: result.last,
  }
}

/** A span whose first month lies after its last contains no month. */
const noMonths: MonthSpan = { first: 0, last: -1 }

export function leftOutParameters({ leftOut }: MeasureRequest): Parameters {
  const { first, last } = leftOut ?? noMonths
  return { left_out_first: first, left_out_last: last }
}

export function isLeftOut({ leftOut }: MeasureRequest, month: Month): boolean {
  return leftOut !== null && month >= leftOut.first && month <= leftOut.last
}

/** All whole months that every table of the measure covers. */
export function dataMonths(request: MeasureRequest): MonthSpan {
  return { first: monthOf(dataStart(request)), last: lastWholeMonth(dataEnd(request)) }
}
