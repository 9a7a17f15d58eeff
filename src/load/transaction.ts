import type { Engine } from "../engine/engine"

/** Run statements so that all of them hold or none. As one script: no other query of the page comes between them. */
export async function inTransaction(
  engine: Engine,
  statements: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  try {
    await engine.script(["begin transaction", ...statements, "commit"].join(";\n"), signal && { signal })
  } catch (cause) {
    // A failed commit has ended the transaction already; then there is nothing to roll back.
    await engine.query("rollback").catch(() => undefined)
    throw cause
  }
}
