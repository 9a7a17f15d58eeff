import type { TypedPart, TypedSource, TypedSummary } from "./typed-source"

/** Rows that are made in this process, as the next part is asked for. */
export class OwnSource implements TypedSource {
  readonly #rows: { readonly summary: TypedSummary }
  readonly #parts: AsyncGenerator<TypedPart, void, undefined>

  constructor(rows: { parts(): AsyncGenerator<TypedPart, void, undefined>; readonly summary: TypedSummary }) {
    this.#rows = rows
    this.#parts = rows.parts()
  }

  async next(): Promise<TypedPart | null> {
    const { value, done } = await this.#parts.next()
    return done === true ? null : value
  }

  async summary(): Promise<TypedSummary> {
    return Promise.resolve(this.#rows.summary)
  }

  async close(): Promise<void> {
    await this.#parts.return()
  }
}
