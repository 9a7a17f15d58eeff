import { isAbsent } from "../../../../domain/absence"
import { isoMonth } from "../../../../domain/calendar"
import type { Delivery, DeliveryRow } from "../../../../domain/delivery"
import type { Estimate } from "../../../../domain/estimate"
import { csvFile, csvText } from "../../../../export/csv-text"
import type { FigureRows } from "../../../results/figure-table"
import type { QualitySpeech } from "./finding-words"

type Name = (row: DeliveryRow) => string

/** One row a municipality: how many months of each state, in the order of the figure. */
export function deliveryTable(rows: readonly DeliveryRow[], name: Name, { words, formats }: QualitySpeech): FigureRows {
  const { delivery } = words
  const states = ["usual", "fewer", "runningOnly", "missing"] as const
  return {
    columns: [delivery.municipality, delivery.usualHead, ...states.map((state) => delivery.states[state])],
    rows: rows.map((row) => [
      name(row),
      shown(row.usual, formats.count),
      ...states.map((wanted) => formats.count(row.cells.filter(({ state }) => state === wanted).length)),
    ]),
  }
}

/** Every municipality and month, with its persons as disclosure control lets them be told. */
export function deliveryCsv(
  { span }: Delivery,
  rows: readonly DeliveryRow[],
  name: Name,
  { words }: QualitySpeech,
): Blob {
  const { delivery } = words
  const head = [delivery.municipality, delivery.monthHead, delivery.stateHead, delivery.personsHead]
  const body = rows.flatMap((row) =>
    row.cells.map(({ state, persons }, at) => [
      name(row),
      isoMonth(span.first + at),
      delivery.states[state],
      shown(persons, String),
    ]),
  )
  return csvFile([csvText(head, body)])
}

function shown(persons: Estimate, count: (value: number) => string): string {
  return isAbsent(persons) ? ".." : count(persons.value)
}
