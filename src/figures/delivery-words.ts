import { isAbsent } from "../domain/absence"
import type { DeliveredTable, DeliveryRow } from "../domain/delivery"
import { formatsOf } from "../text/format"
import { texts } from "../text/texts"
import type { DeliveryFigureInput } from "./delivery-input"

/** What is wrong with a row, in few words; empty where nothing is missing. */
export function deliveryRemark(
  { cells, stopped }: DeliveryRow,
  { delivery: { span }, language }: DeliveryFigureInput,
): string {
  const words = texts[language].quality.delivery
  const formats = formatsOf(language)
  if (stopped !== null) return words.stopped(formats.month(stopped.months.first))
  const missing = cells.flatMap(({ state }, at) => (state === "missing" ? [span.first + at] : []))
  const [only] = missing
  if (only === undefined) return ""
  return words.missing(missing.length === 1 ? formats.month(only) : words.nMonths(missing.length))
}

/** Tables of periods, of which a month tells those that begin. */
const beginning: ReadonlySet<DeliveredTable> = new Set(["spell", "fleksjob_hours", "activity", "participation"])

/** Every month that is not as usual, with its persons. */
export function deliveryReading(
  row: DeliveryRow,
  { delivery: { span, table }, language }: DeliveryFigureInput,
): string[] {
  const words = texts[language].quality.delivery
  const formats = formatsOf(language)
  const count = (persons: DeliveryRow["usual"]): string => (isAbsent(persons) ? ".." : formats.count(persons.value))
  const lines = (["missing", "runningOnly", "fewer"] as const).flatMap((wanted) => {
    const months = row.cells.flatMap(({ state, persons }, at) =>
      state === wanted ? [words.month(formats.month(span.first + at), count(persons))] : [],
    )
    if (months.length === 0) return []
    return [words[wanted](months.length > 6 ? words.nMonths(months.length) : months.join(", "))]
  })
  return [words.usual(count(row.usual), beginning.has(table)), ...(lines.length === 0 ? [words.complete] : lines)]
}
