import { absent } from "../domain/absence"
import { type Area, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import { type Month, type MonthSpan, monthsIn } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Series, SeriesPoint } from "../domain/result"
import type { Row, RunOptions } from "../engine/engine"
import { paced } from "../engine/pace"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { besideWhole, summedSets, toldByWhole } from "./beside-whole"
import { comparisonOf, lastFinal } from "./request-parameters"

/** Counts of one municipality and month, by column name. */
export type Counts = Readonly<Record<string, number>>

/** The lines of a figure: project, comparison set, and the municipalities asked for, with the codes each pools. */
export function linesOf(
  request: MeasureRequest,
  municipalities: readonly MunicipalityCode[],
): readonly { readonly area: Area; readonly codes: readonly MunicipalityCode[] }[] {
  return [
    { area: projectArea, codes: request.project },
    { area: comparisonArea, codes: comparisonOf(request) },
    ...municipalities.map((code) => ({ area: municipalityArea(code), codes: [code] })),
  ]
}

/** Counts by municipality and month, added up over sets of municipalities. */
export class MonthlyCounts {
  readonly #byCode = new Map<MunicipalityCode, Map<Month, Counts>>()
  readonly #columns: readonly string[]

  constructor(rows: readonly Row[], columns: readonly string[]) {
    this.#columns = columns
    for (const row of rows) {
      const code = Number(row.municipality)
      const months = this.#byCode.get(code) ?? new Map<Month, Counts>()
      months.set(Number(row.month), Object.fromEntries(columns.map((column) => [column, Number(row[column] ?? 0)])))
      this.#byCode.set(code, months)
    }
  }

  at(codes: readonly MunicipalityCode[], month: Month): Counts {
    const sum: Record<string, number> = Object.fromEntries(this.#columns.map((column) => [column, 0]))
    for (const code of codes) {
      const counts = this.#byCode.get(code)?.get(month)
      if (counts === undefined) continue
      for (const column of this.#columns) sum[column] = (sum[column] ?? 0) + (counts[column] ?? 0)
    }
    return sum
  }
}

interface LineOptions {
  readonly name: string
  readonly span: MonthSpan
  readonly step: 1 | 3
  /** Months after the point that it rests on: those of a follow-up. */
  readonly followUp?: number
  readonly point: (codes: readonly MunicipalityCode[], month: Month) => Undisclosed
}

/** One disclosed line per area, a point for each month or quarter of the span. */
export function seriesOf(
  request: MeasureRequest,
  municipalities: readonly MunicipalityCode[],
  options: LineOptions,
): Series[] {
  const isTold = toldBeside(request, municipalities, options)
  return linesOf(request, municipalities).map(({ area, codes }) => ({
    area,
    name: options.name,
    points: monthsOf(options).map((month) => {
      const isHidden = area.kind === "municipality" && isTold(area.code, month)
      return pointOf(request, isHidden ? { ...options, point: beside(options.point) } : options, codes, month)
    }),
  }))
}

function beside(point: LineOptions["point"]): LineOptions["point"] {
  return (codes, month) => besideWhole(point(codes, month), true)
}

/**
 * The points of a municipality's line that the line of all together, less the lines of the others, would tell, or that hide
 * another's: whoever calls up one municipality after the other has them all. Source: MEASURES §5 "Secondary suppression".
 */
function toldBeside(
  request: MeasureRequest,
  municipalities: readonly MunicipalityCode[],
  { point, ...options }: LineOptions,
): (code: MunicipalityCode, month: Month) => boolean {
  const told = new Set<string>()
  const asked = new Set(municipalities)
  for (const codes of Object.values(summedSets(request))) {
    if (!codes.some((code) => asked.has(code))) continue
    for (const month of monthsOf({ ...options, point })) {
      const numbers = codes.map((code) => point([code], month))
      const hidden = toldByWhole(point(codes, month), numbers, request.threshold)
      codes.forEach((code, index) => {
        if (hidden[index] === true && asked.has(code)) told.add(`${code} ${month}`)
      })
    }
  }
  return (code, month) => told.has(`${code} ${month}`)
}

/**
 * The same where a point takes some milliseconds: the page is let draw between them, and a run may be cancelled. For points
 * that are no sums of the municipalities' numbers.
 */
export async function pacedSeriesOf(
  request: MeasureRequest,
  municipalities: readonly MunicipalityCode[],
  options: LineOptions,
  run: RunOptions,
): Promise<Series[]> {
  const lines: Series[] = []
  for (const { area, codes } of linesOf(request, municipalities)) {
    const points = await paced(monthsOf(options), run, (month) => pointOf(request, options, codes, month))
    lines.push({ area, name: options.name, points })
  }
  return lines
}

function monthsOf({ span, step }: LineOptions): readonly Month[] {
  return monthsIn(span).filter((month) => step === 1 || month % 3 === 2)
}

function pointOf(
  request: MeasureRequest,
  { followUp = 0, point }: LineOptions,
  codes: readonly MunicipalityCode[],
  month: Month,
): SeriesPoint {
  return {
    month,
    estimate: codes.length === 0 ? absent("noPopulation") : disclose(point(codes, month), request.threshold),
    provisional: month + followUp > lastFinal(request),
  }
}
