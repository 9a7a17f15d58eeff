import { tableNames } from "../domain/model"
import type { Engine } from "../engine/engine"
import { inTransaction } from "./transaction"
import { namesOf } from "./load-names"

const tables = [
  ...tableNames,
  ...["person_trait", "week_period", "employment", "employment_month", "dream_code", "line_step", "rejected_row"],
]

/** Take a loaded file's rows out again, all or none. An id that was never loaded removes nothing. */
export async function removeFile(engine: Engine, fileId: number): Promise<void> {
  namesOf(fileId)
  await inTransaction(
    engine,
    tables.map((table) => `delete from ${table} where file_id = ${fileId}`),
  )
}
