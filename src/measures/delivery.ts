import windowDelivery from "../../queries/measures/window_delivery.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import { type MonthSpan, monthOf, monthsIn } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { Engine, RunOptions } from "../engine/engine"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { comparisonOf, dataStart, isLeftOut, leftOutParameters, windowParameters } from "./request-parameters"

/** A window with more than this share of its months missing gives no number (MEASURES §6). */
const MOST_MISSING = 0.25

/** Why an area has no number in a window that the delivered rows do not cover; null where they do. */
type UndeliveredReason = (key: string, window: "baseline" | "result") => AbsenceReason | null

/** Which windows are covered: of a municipality by what it sent, of a set by what any of its municipalities did. */
export async function undelivered(
  engine: Engine,
  request: MeasureRequest,
  { baseline, result }: { readonly baseline: MonthSpan; readonly result: MonthSpan },
  run: RunOptions,
): Promise<UndeliveredReason> {
  const parameters = {
    ...windowParameters(baseline, result),
    ...leftOutParameters(skipping(request)),
    first_month: monthOf(dataStart(request)),
  }
  const rows = await engine.query(windowDelivery, parameters, run)
  const months = new Map(
    rows.map((row) => [
      Number(row.municipality),
      { baseline: Number(row.months_1), result: Number(row.months_2) } as const,
    ]),
  )
  const members = (key: string): readonly MunicipalityCode[] => {
    if (key === "project") return request.project
    return key === "comparison" ? comparisonOf(request) : [Number(key)]
  }
  return (key, window) => {
    const delivered = Math.max(0, ...members(key).map((code) => months.get(code)?.[window] ?? 0))
    return missingMonths(delivered, window === "baseline" ? baseline : result, request)
  }
}

/** Take away the numbers of windows that the delivered rows do not cover. */
export async function withoutMissingMonths(
  engine: Engine,
  request: MeasureRequest,
  result: MonthSpan,
  measured: MeasuredAreas,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const reasonOf = await undelivered(engine, request, { baseline: request.criterion.baseline, result }, run)
  return withoutWindows(measured, reasonOf)
}

function withoutWindows(measured: MeasuredAreas, reasonOf: UndeliveredReason): MeasuredAreas {
  const areas = new Map(
    [...measured.areas].map(([key, numbers]): [string, AreaNumbers] => {
      const before = reasonOf(key, "baseline")
      const after = reasonOf(key, "result")
      if (before === null && after === null) return [key, numbers]
      return [
        key,
        {
          ...numbers,
          baseline: before === null ? numbers.baseline : without(numbers.baseline, before),
          result: after === null ? numbers.result : without(numbers.result, after),
          persons: after === null ? numbers.persons : without(numbers.persons, after),
          change: without(numbers.change, before ?? after ?? "monthsMissing"),
        },
      ]
    }),
  )
  const { versus } = measured
  if (versus === undefined) return { ...measured, areas, counted: measured.areas }
  const found = new Map<string, MeasuredAreas>()
  return {
    ...measured,
    areas,
    counted: measured.areas,
    versus: (key) => {
      const known = found.get(key) ?? withoutWindows(versus(key), reasonOf)
      found.set(key, known)
      return known
    },
  }
}

/**
 * Why a window gives no number, where too few of its months are there. Months that are left out are neither wanted nor
 * among the delivered.
 */
export function missingMonths(delivered: number, window: MonthSpan, request: MeasureRequest): AbsenceReason | null {
  const wanted = monthsIn(window).filter((month) => !isLeftOut(skipping(request), month)).length
  if (wanted === 0) return "noPopulation"
  if (wanted - delivered <= MOST_MISSING * wanted) return null
  return window.first < monthOf(dataStart(request)) ? "outsidePeriod" : "monthsMissing"
}

/** M3's windows are months of start; what is left out there are months of follow-up (MEASURES §6). */
function skipping(request: MeasureRequest): MeasureRequest {
  return request.criterion.measure === "hours_progression" ? { ...request, leftOut: null } : request
}

function without({ basis }: Undisclosed, reason: AbsenceReason): Undisclosed {
  return { estimate: absent(reason), basis }
}
