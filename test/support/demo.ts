import { readFileSync } from "node:fs"
import path from "node:path"
import type { Model } from "../../src/domain/model"
import type { Engine } from "../../src/engine/engine"
import { loadFile } from "../../src/load/load-file"
import { buildModel } from "../../src/load/model"
import { openParquetInNode } from "../../src/load/parquet-node"
import { emptyEngine } from "./canonical"

const folder = path.resolve(import.meta.dirname, "../../data/demo")

/** An engine with the shipped demo data, loaded as the product loads them. Takes about twenty seconds. */
export async function demoEngine(): Promise<{ readonly engine: Engine; readonly model: Model }> {
  const engine = await emptyEngine()
  const fingerprints: string[] = []
  for (const [index, name] of ["person", "spell", "activity", "wage_hours"].entries()) {
    const file = new File([readFileSync(path.join(folder, `${name}.parquet`))], `${name}.parquet`)
    await loadFile(engine, file, { fileId: index + 1, openParquet: openParquetInNode })
    fingerprints.push(name)
  }
  return { engine, model: await buildModel(engine, { lastDay: null, fingerprints }) }
}
