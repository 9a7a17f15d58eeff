import type { Engine } from "../engine/engine"
import { columnName, type LoadNames } from "./load-names"

/** A used column of the stored rows. */
export interface StoredColumn {
  readonly index: number
  /** SQL of its value as stored, of the table `t`: the text itself, or its key. */
  readonly value: string
  /** SQL of its text, where that is not in the table of distinct texts. */
  readonly text: string | null
}

/** Make the views through which the stored rows are read. A column without `text` needs its table of distinct texts. */
export async function makeViews(engine: Engine, names: LoadNames, columns: readonly StoredColumn[]): Promise<void> {
  // Rows are only ever appended: their row ids run from 0 in the file's order.
  const rowNumber = "(t.rowid + 1)::integer as row_number, t.rowid as place"
  const keyed = columns.map(({ index, value, text }) => `${text ?? value} as ${columnName(index)}`)
  const told = columns.map(({ index, text }) => `${text ?? `d_${columnName(index)}.text`} as ${columnName(index)}`)
  const joins = columns.flatMap(({ index, value, text }) => {
    const name = columnName(index)
    return text === null ? [`left join ${names.distinct(name)} as d_${name} on d_${name}.key = ${value}`] : []
  })
  await engine.query(
    `create or replace view ${names.keyed} as select ${[rowNumber, ...keyed].join(", ")} from ${names.stored} as t`,
  )
  await engine.query(
    `create or replace view ${names.text} as
    select ${[rowNumber, ...told].join(", ")} from ${names.stored} as t ${joins.join(" ")}`,
  )
}
