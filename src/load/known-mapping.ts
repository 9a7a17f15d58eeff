import { parse } from "papaparse"
import { delimiters, type Mapping, shapeOf } from "../domain/mapping"
import { bytesOf, detectEncoding, textIn } from "./encoding"
import type { LoadSource } from "./load-source"
import type { OpenParquet } from "./parquet-content"

const sampleBytes = 64 * 1024
const headingRows = 10

/** The mapping among those known that was made for a file with the same headings, the latest first. */
export async function knownMapping(
  file: LoadSource,
  known: readonly Mapping[],
  openParquet?: OpenParquet,
): Promise<Mapping | undefined> {
  if (known.length === 0 || file.size === 0) return undefined
  const shapes = await shapesOf(file, openParquet)
  const found = known.findLast(({ columns }) => shapes.has(shapeOf(columns.map(({ heading }) => heading))))
  if (found?.course === undefined) return found
  // Every course's answers have the same headings: which one a file is about is asked for each.
  return withoutCourse(found)
}

export function withoutCourse({ version, table, columns, values, municipality, reading }: Mapping): Mapping {
  return {
    ...{ version, table, columns, values },
    ...(municipality !== undefined && { municipality }),
    ...(reading !== undefined && { reading }),
  }
}

async function shapesOf(file: LoadSource, openParquet: OpenParquet | undefined): Promise<ReadonlySet<string>> {
  const bytes = await bytesOf(file, sampleBytes)
  if (new TextDecoder("latin1").decode(bytes.subarray(0, 4)) === "PAR1") {
    const open = openParquet ?? (await import("./parquet-browser")).openParquetInBrowser
    const content = await open(file)
    content.close()
    return new Set([shapeOf(content.fields.map(({ name }) => name))])
  }
  const text = textIn(bytes, await detectEncoding(file))
  const rows = delimiters.flatMap((delimiter) => parse<string[]>(text, { delimiter, preview: headingRows }).data)
  return new Set(rows.flatMap((row) => [shapeOf(row), shapeOf(withoutEmptyEnd(row))]))
}

function withoutEmptyEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((heading) => heading.trim() !== "") + 1)
}
