import type { Engine, NumberColumns, Row } from "../../src/engine/engine"

/** An engine that answers every question with these rows, so that a measure can be asked about drawn persons. */
export function engineOf(answer: { readonly rows?: readonly Row[]; readonly numbers?: NumberColumns }): Engine {
  const nothing = () => Promise.resolve()
  return {
    query: () => Promise.resolve(answer.rows ?? []),
    numbers: () => Promise.resolve(answer.numbers ?? {}),
    tableNames: () => Promise.resolve([]),
    execute: nothing,
    script: nothing,
    insertArrow: nothing,
    close: nothing,
  }
}
