import type { IsoDay } from "../../../domain/calendar"

/** 2020-12-31 as 31-12-2020, the way a date is typed in Denmark. */
export function writtenDay(day: IsoDay): string {
  return day.split("-").reverse().join("-")
}

/** A typed date: day, month and year parted by anything, or ISO. Null where there is no such day. */
export function readDay(text: string): IsoDay | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text)
  const danish = /^\s*(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})\s*$/.exec(text)
  const [year, month, day] = iso === null ? (danish?.slice(1).reverse() ?? []) : iso.slice(1)
  if (year === undefined || month === undefined || day === undefined) return null
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const date = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(written) ? written : null
}
