import { type IsoDay, monthOf } from "../domain/calendar"
import type { Model, TableName } from "../domain/model"
import type { QualityFinding } from "../domain/quality"
import { knownBreaks } from "../domain/series-break"

/** What the model itself tells of time: tables whose data end apart, and known breaks inside the data's period. */
export function periodFindings({ data }: Model): readonly QualityFinding[] {
  return [...endFindings(data.ends), ...breakFindings(data.firstDay, data.lastDay)]
}

/** A table that ends in an earlier month than another: measures that use both end with it. */
function endFindings(ends: Model["data"]["ends"]): QualityFinding[] {
  // Employment is no table of its own: the weeks it comes with have theirs.
  const told = Object.entries({ ...ends, employment: undefined }).filter(
    (end): end is [TableName, IsoDay] => end[1] !== undefined,
  )
  const latest = told
    .map(([, day]) => day)
    .sort()
    .at(-1)
  if (latest === undefined) return []
  return told
    .filter(([, day]) => monthOf(day) < monthOf(latest))
    .map(([table, day]) => ({ ...nothing, id: `end ${table}`, kind: "tablesEndApart", table, day }))
}

function breakFindings(first: IsoDay, last: IsoDay): QualityFinding[] {
  return knownBreaks
    .filter(({ day }) => first < day && day <= last)
    .map(({ day, name }) => ({ ...nothing, id: `break ${day}`, kind: "seriesBreak", table: null, day, values: [name] }))
}

const nothing = {
  severity: "information",
  fileId: null,
  values: [],
  rows: null,
  persons: null,
  lines: [],
} as const
