import { differenceUnit } from "../../text/format"
import { areaKey } from "../../domain/area"
import type { AreaResult, Curve, SeriesResult } from "../../domain/result"
import type { IncreaseCurve } from "../../domain/progression-result"
import type { HoursCurve } from "../../domain/waiting"
import type { Unit } from "../../domain/estimate"
import type { Estimate } from "../../domain/estimate"
import type { AreaNames } from "./area-names"
import type { FigureRows } from "./figure-table"
import { numberText } from "./number-text"
import type { Speech } from "./speech"

/** One row a month (or quarter), two columns a line: the value and its interval. */
export function seriesRows(result: SeriesResult, names: AreaNames, speech: Speech): FigureRows {
  const { words, formats } = speech
  const several = new Set(result.series.map(({ name }) => name)).size > 1
  const unit = formats.unit(result.unit)
  const months = [...new Set(result.series.flatMap(({ points }) => points.map(({ month }) => month)))].sort(
    (a, b) => a - b,
  )
  const columns = result.series.flatMap(({ area, name }) => {
    const part = several ? `, ${words.series[name] ?? name}` : ""
    const label = names.label(area) + part
    return result.unit === "persons"
      ? [`${label}, ${unit}`]
      : [`${label}, ${unit}`, `${label}, ${words.table.interval}`]
  })
  const lines = result.series.map(({ points }) => new Map(points.map((point) => [point.month, point])))
  const rows = months.map((month) => [
    (result.step === 3 ? formats.quarter(month) : formats.month(month)) +
      (lines.some((line) => line.get(month)?.provisional === true) ? ` ${words.verdict.provisional}` : ""),
    ...lines.flatMap((line) => {
      const estimate = line.get(month)?.estimate ?? ({ kind: "absent", reason: "outsidePeriod" } as const)
      const value = numberText(estimate, result.unit, "number", speech)
      return result.unit === "persons" ? [value] : [value, intervalText(estimate, result.unit, false, speech)]
    }),
  ])
  return { columns: [result.step === 3 ? words.series.quarter : words.series.month, ...columns], rows }
}

/** One row an area: both windows and the change. */
export function areaRows(areas: readonly AreaResult[], unit: Unit, names: AreaNames, speech: Speech): FigureRows {
  const { words, formats } = speech
  const texts = words.table
  const changeUnit = differenceUnit(unit)
  return {
    columns: [
      texts.municipality,
      `${texts.baseline}, ${formats.unit(unit)}`,
      `${words.criterion.detailColumns.result}, ${formats.unit(unit)}`,
      texts.interval,
      `${texts.change}, ${formats.unit(changeUnit)}`,
      `${texts.change}, ${texts.interval}`,
    ],
    rows: areas.map(({ area, baseline, result, change }) => [
      names.label(area),
      numberText(baseline, unit, "number", speech),
      numberText(result, unit, "number", speech),
      intervalText(result, unit, false, speech),
      numberText(change, changeUnit, "signed", speech),
      intervalText(change, changeUnit, true, speech),
    ]),
  }
}

type AnyCurve = Curve | IncreaseCurve | HoursCurve

/** One row a week: every curve's share, and once for the kinds of exit of a window the number still followed. */
export function curveRows(curves: readonly AnyCurve[], names: AreaNames, speech: Speech): FigureRows {
  const { words, formats } = speech
  const texts = words.series
  const weeks = [...new Set(curves.flatMap(({ points }) => points.map(({ week }) => week)))].sort((a, b) => a - b)
  const group = (curve: AnyCurve) => `${areaKey(curve.area)} ${curve.window} ${curve.group ?? ""}`
  const isLast = curves.map((curve, index) => curves.slice(index + 1).every((other) => group(other) !== group(curve)))
  const columns = curves.flatMap(({ area, window, group: part, kind }, index) => {
    const label = part ?? `${names.short(area)}, ${texts[window]}`
    const share = `${label}, ${texts[kind]}, ${formats.unit("share")}`
    const interval = `${label}, ${texts[kind]}, ${words.table.interval}`
    const followed = `${label}, ${kind === "sameHours" || kind === "noHoursYet" ? texts.personsAtRisk : texts.atRisk}`
    return isLast[index] === true ? [share, interval, followed] : [share, interval]
  })
  const lines = curves.map(({ points }) => new Map(points.map((point) => [point.week, point])))
  const rows = weeks.map((week) => [
    String(week),
    ...lines.flatMap((line, index) => {
      const point = line.get(week)
      if (point === undefined) return isLast[index] === true ? ["", "", ""] : ["", ""]
      const { estimate, atRisk } = point
      const share = [numberText(estimate, "share", "number", speech), intervalText(estimate, "share", false, speech)]
      return isLast[index] === true ? [...share, numberText(atRisk, "persons", "number", speech)] : share
    }),
  ])
  return { columns: [texts.week, ...columns], rows }
}

export function intervalText(estimate: Estimate, unit: Unit, signs: boolean, speech: Speech): string {
  if (estimate.kind === "absent") return numberText(estimate, unit, "number", speech)
  if (estimate.interval.kind === "absent") return "–"
  return speech.formats.interval(estimate.interval.low, estimate.interval.high, unit, signs)
}
