import type { Engine } from "../engine/engine"
import { holdsPersonNumbers } from "./identifier-guard"
import { LoadError } from "./load-error"
import { columnName, type LoadNames } from "./load-names"
import type { Recognised } from "./recognise"

const sampleRows = 5000

/** Refuse a file of which a used column holds personal identity numbers, by rows spread evenly over it. */
export async function refusePersonNumbers(
  engine: Engine,
  file: string,
  names: LoadNames,
  { columns }: Recognised,
  rows: number,
): Promise<void> {
  const every = Math.max(1, Math.floor(rows / sampleRows))
  for (const { index, heading, usedAs } of columns) {
    if (usedAs === "ignored") continue
    const sampled = await engine.query(
      `select ${columnName(index)} as text from ${names.text} where row_number % ${every} = 0 and text is not null`,
    )
    if (holdsPersonNumbers(sampled.map(({ text }) => String(text)))) {
      throw new LoadError({ code: "personNumbers", file, heading })
    }
  }
}
