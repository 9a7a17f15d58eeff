import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"

/** An engine with empty canonical tables. */
export async function emptyEngine(): Promise<Engine> {
  const engine = await startNodeEngine()
  await prepareTables(engine)
  return engine
}
