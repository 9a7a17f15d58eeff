import { absent } from "../../../../domain/absence"
import { type Area, areaKey } from "../../../../domain/area"
import type { MonthSpan } from "../../../../domain/calendar"
import type { Estimate } from "../../../../domain/estimate"
import type { Series, SeriesResult } from "../../../../domain/result"

function lineOf({ series }: SeriesResult, name: string, area: Area): Series | undefined {
  return series.find((line) => line.name === name && areaKey(line.area) === areaKey(area))
}

/** What a line says of a half-year's last month. */
export function atEnd(result: SeriesResult, name: string, area: Area, { last }: MonthSpan): Estimate {
  const point = lineOf(result, name, area)?.points.find(({ month }) => month === last)
  return point?.estimate ?? absent("outsidePeriod")
}

/** The mean of a line over a half-year's months; where one of them is not there, neither is the mean. */
export function meanOver(result: SeriesResult, name: string, area: Area, { first, last }: MonthSpan): Estimate {
  const points = lineOf(result, name, area)?.points.filter(({ month }) => month >= first && month <= last) ?? []
  if (points.length < last - first + 1) return absent("outsidePeriod")
  let sum = 0
  for (const { estimate } of points) {
    if (estimate.kind === "absent") return estimate
    sum += estimate.value
  }
  return { kind: "value", value: sum / points.length, interval: absent("noInterval") }
}
