import type { Scheme } from "../domain/scheme"

export interface SchemeEntry {
  readonly scheme: Scheme
  /** As shipped, shipped but changed here, or made here or opened from a file. */
  readonly origin: "shipped" | "changed" | "own"
}

/**
 * The schemes of this tab: the shipped ones, as the user has changed them, and the user's own. Kept in memory alone, as
 * the data are; a scheme that is to last is saved as a file.
 */
export class SchemeStore {
  readonly #shipped: ReadonlyMap<string, Scheme>
  readonly #listeners = new Set<() => void>()
  readonly #here = new Map<string, Scheme>()
  #entries: readonly SchemeEntry[]

  constructor(shipped: readonly Scheme[]) {
    this.#shipped = new Map(shipped.map((scheme) => [scheme.id, scheme]))
    this.#entries = this.#made()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The newest first. The same list until something changes. */
  readonly snapshot = (): readonly SchemeEntry[] => this.#entries

  /** Put a scheme in the place of the one with its id, or beside the others where none has it. */
  readonly put = (scheme: Scheme): void => {
    const shipped = this.#shipped.get(scheme.id)
    if (shipped !== undefined && JSON.stringify(shipped) === JSON.stringify(scheme)) this.#here.delete(scheme.id)
    else this.#here.set(scheme.id, scheme)
    this.#changed()
  }

  /** A shipped scheme is as shipped again; an own one is gone. */
  readonly drop = (id: string): void => {
    this.#here.delete(id)
    this.#changed()
  }

  /** Everything as shipped but for these. */
  readonly replace = (schemes: readonly Scheme[]): void => {
    this.#here.clear()
    for (const scheme of schemes) this.put(scheme)
    this.#changed()
  }

  /** A copy under an id of its own, which it gives. */
  readonly copy = (scheme: Scheme, name: Scheme["name"]): string => {
    const ids = new Set(this.#entries.map((entry) => entry.scheme.id))
    let number = 2
    while (ids.has(`${scheme.id}-${number}`)) number += 1
    const id = `${scheme.id}-${number}`
    this.put({ ...scheme, id, name, shortName: name })
    return id
  }

  #changed(): void {
    this.#entries = this.#made()
    for (const listener of this.#listeners) listener()
  }

  #made(): readonly SchemeEntry[] {
    const shipped = [...this.#shipped.values()].map((scheme): SchemeEntry => {
      const changed = this.#here.get(scheme.id)
      return changed === undefined ? { scheme, origin: "shipped" } : { scheme: changed, origin: "changed" }
    })
    const own = [...this.#here.values()].filter(({ id }) => !this.#shipped.has(id))
    return [...shipped, ...own.map((scheme): SchemeEntry => ({ scheme, origin: "own" }))].sort(
      (a, b) => b.scheme.project.first - a.scheme.project.first,
    )
  }
}
