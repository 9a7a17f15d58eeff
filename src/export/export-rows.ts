import { type Area, areaKey, projectArea } from "../domain/area"
import { isoMonth, type MonthSpan } from "../domain/calendar"
import type { Estimate, Unit } from "../domain/estimate"
import type { BalanceRow, CriterionResult, Curve, ProgressionDetail, SeriesResult, Windows } from "../domain/result"
import type { IncreaseCurve } from "../domain/progression-result"
import type { HoursCurve } from "../domain/waiting"
import { figureText } from "../figures/figure-text"
import { differenceUnit } from "../text/format"
import type { Language } from "../text/language"

/** One estimate, tidy: what it is of, the number with its interval in the unit shown, or the reason that it is not there. */
export interface ExportRow {
  readonly scheme: string
  readonly criterion: string
  readonly measure: string
  readonly series: string
  /** Empty for the project and its comparison. */
  readonly municipalityCode: string
  readonly municipality: string
  readonly period: string
  readonly estimate: Estimate
  readonly unit: Unit
}

/** What all rows of one export share. */
export interface ExportContext {
  readonly scheme: string
  readonly criterion: string
  readonly measure: string
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
}

type Window = "baseline" | "result"

/** `2018-04–2019-03`; empty where the data hold nothing of the window. */
export function isoSpan(span: MonthSpan | null): string {
  if (span === null) return ""
  return span.first === span.last ? isoMonth(span.first) : `${isoMonth(span.first)}–${isoMonth(span.last)}`
}

/** The two windows, the change and the difference in development of every area. */
export function criterionRows(context: ExportContext, result: CriterionResult): ExportRow[] {
  const { windows, unit } = result
  const between = [periodOf(windows, "baseline"), periodOf(windows, "result")].filter((text) => text !== "").join(" → ")
  return result.areas.flatMap(({ area, persons, baseline, result: latest, change, difference }) => [
    row(context, area, "persons", periodOf(windows, "result"), persons, "persons"),
    row(context, area, "baseline", periodOf(windows, "baseline"), baseline, unit),
    row(context, area, "result", periodOf(windows, "result"), latest, unit),
    row(context, area, "change", between, change, differenceUnit(unit)),
    row(context, area, "difference", between, difference, differenceUnit(unit)),
  ])
}

/** One row a point; a quarter is named by the month that it ends with. */
export function seriesRows(context: ExportContext, result: SeriesResult): ExportRow[] {
  return result.series.flatMap(({ area, name, points }) =>
    points.map(({ month, estimate }) => row(context, area, name, isoMonth(month), estimate, result.unit)),
  )
}

/** What is counted beside the first curve of each kind: spells, or persons with one each. */
const countedAt: Readonly<Partial<Record<(Curve | IncreaseCurve | HoursCurve)["kind"], string>>> = {
  toFleksjob: "atRisk",
  moreHours: "personsAtRisk",
  toHours: "personsAtRisk",
}

/** One row a shown week for the curve, one for the number still followed. */
export function curveRows(
  context: ExportContext,
  curves: readonly (Curve | IncreaseCurve | HoursCurve)[],
): ExportRow[] {
  const { csv, incidence } = figureText(context.language)
  return curves.flatMap(({ area, window, group, kind, points }) =>
    points.flatMap(({ week, estimate, atRisk }) => {
      const at = `${csv.series[`${window}Window`] ?? window}, ${incidence.weeks(week)}`
      const counted = countedAt[kind]
      const followed = counted === undefined ? [] : [inGroup(row(context, area, counted, at, atRisk, "persons"), group)]
      return [inGroup(row(context, area, kind, at, estimate, "share"), group), ...followed]
    }),
  )
}

/** Two rows a background: the standardised difference before and after matching, with its sign. */
export function balanceRows(
  context: ExportContext,
  rows: readonly BalanceRow[],
  nameOf: (row: BalanceRow) => string,
): ExportRow[] {
  return rows.flatMap((balance) =>
    (["before", "after"] as const).map((side) => {
      const name = side === "before" ? "balanceBefore" : "balanceAfter"
      const written = row(context, projectArea, name, "", balance[side], "deviations")
      return { ...written, series: `${nameOf(balance)}, ${written.series}` }
    }),
  )
}

/** A row about a part of the area's persons says which. */
export function inGroup(one: ExportRow, group: string | undefined): ExportRow {
  return group === undefined ? one : { ...one, series: `${one.series}, ${group}` }
}

const progressionUnits = {
  observed: "persons",
  up: "share",
  unchanged: "share",
  down: "share",
  left: "share",
  upOfRemaining: "share",
  meanChange: "hours",
  meanRise: "hours",
  unknownHours: "persons",
  notObservedYet: "persons",
} as const satisfies Partial<Record<keyof ProgressionDetail, Unit>>

export function progressionRows(
  context: ExportContext,
  details: readonly ProgressionDetail[],
  windows: Windows,
): ExportRow[] {
  return details.flatMap((detail) => detailRows(context, detail, windows, progressionUnits))
}

/** A detail's estimates by name; the window stands after the name, since one table holds them all. */
function detailRows<Name extends string>(
  context: ExportContext,
  detail: { readonly area: Area; readonly window: Window } & Readonly<Record<NoInfer<Name>, Estimate>>,
  windows: Windows,
  units: Readonly<Record<Name, Unit>>,
): ExportRow[] {
  const period = periodOf(windows, detail.window)
  return (Object.keys(units) as Name[]).map((name) =>
    row(context, detail.area, name, period, detail[name], units[name], detail.window),
  )
}

export function periodOf(windows: Windows, window: Window): string {
  return isoSpan(window === "baseline" ? windows.baseline : (windows.result?.months ?? null))
}

export function row(
  context: ExportContext,
  area: Area,
  name: string,
  period: string,
  estimate: Estimate,
  unit: Unit,
  window?: Window,
): ExportRow {
  const { series } = figureText(context.language).csv
  const words = series[name] ?? name
  return {
    scheme: context.scheme,
    criterion: context.criterion,
    measure: context.measure,
    series: window === undefined ? words : `${words}, ${series[`${window}Window`] ?? window}`,
    municipalityCode: area.kind === "municipality" ? areaKey(area) : "",
    municipality: context.labels(area, "long"),
    period,
    estimate,
    unit,
  }
}
