import { shapeOf } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import type { LoadedFile } from "../load/load-file"
import { loadedFiles, type Resemblance, type SessionFile } from "./session-files"
import type { SessionTools } from "./session-state"

/** A file is an older export of another where at least this share of its rows recurs. */
const leastShare = 0.1

/** The loaded file with the same headings of which most rows recur in the one just loaded. */
export async function resemblance(
  tools: Pick<SessionTools, "recurringRows">,
  engine: Engine,
  files: readonly SessionFile[],
  file: SessionFile | undefined,
  { table, columns }: LoadedFile,
): Promise<Resemblance | undefined> {
  if (file === undefined || file.demo) return undefined
  const shape = shapeOf(columns.map(({ heading }) => heading))
  const alike = loadedFiles(files).filter(
    ({ id, demo, loaded }) =>
      id !== file.replaces &&
      !demo &&
      loaded.table === table &&
      shapeOf(loaded.columns.map(({ heading }) => heading)) === shape,
  )
  const found: Resemblance[] = []
  for (const { id, name } of alike) {
    const { recurring, of } = await tools.recurringRows(engine, table, id, file.id)
    if (recurring > 0 && recurring >= of * leastShare) found.push({ id, name, recurring, of })
  }
  return found.sort((a, b) => b.recurring / b.of - a.recurring / a.of)[0]
}
