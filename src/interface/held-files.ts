import type { Mapping } from "../domain/mapping"
import type { LoadSource } from "../load/load-source"
import type { ObservedState } from "./observed-state"
import { changeFiles, type FileChange, type SessionFile } from "./session-files"
import type { SessionState } from "./session-state"

/** The files of the session: how each stands, its content as it was given, and the rows that are to be taken out again. */
export class HeldFiles {
  readonly #observed: ObservedState<SessionState>
  readonly #contents = new Map<number, LoadSource>()
  readonly #toRemove: number[] = []
  #nextId = 1

  constructor(observed: ObservedState<SessionState>) {
    this.#observed = observed
  }

  get all(): readonly SessionFile[] {
    return this.#observed.current.files
  }

  find(id: number): SessionFile | undefined {
    return this.all.find((file) => file.id === id)
  }

  content(id: number): LoadSource | undefined {
    return this.#contents.get(id)
  }

  change(change: FileChange): void {
    this.#observed.set({ files: changeFiles(this.all, change) })
  }

  add(files: readonly LoadSource[], demo: boolean): void {
    const added = files.map((file) => ({ id: this.#hold(file), name: file.name, size: file.size, demo }))
    this.change({ kind: "added", files: added })
  }

  /** Load a file anew, which takes the place of what is loaded of it when it has come in. */
  addInstead({ id, name, size, demo }: SessionFile, mapping: Mapping | undefined): void {
    const content = this.#contents.get(id)
    if (content === undefined) return
    const file = { id: this.#hold(content), name, size, demo, replaces: id, ...(mapping && { mapping }) }
    this.change({ kind: "inserted", after: id, file })
  }

  /** The files within an archive take its place. */
  unpack(id: number, held: readonly LoadSource[]): void {
    const demo = this.find(id)?.demo ?? false
    this.forget(id)
    this.add(held, demo)
  }

  /** The file is off the list; what is loaded of it stays until `removeRows`. */
  forget(id: number): void {
    this.release(id)
    this.change({ kind: "removed", id })
    // A question about a file that is gone is no question.
    for (const { id: other, newerOf } of this.all) {
      if (newerOf?.id === id) this.change({ kind: "resembles", id: other, newerOf: undefined })
    }
  }

  /** The content is needed no more. */
  release(id: number): void {
    this.#contents.delete(id)
  }

  removeRows(id: number): void {
    this.#toRemove.push(id)
  }

  /** The next file whose rows are to be taken out. */
  nextToRemove(): number | undefined {
    return this.#toRemove.shift()
  }

  #hold(content: LoadSource): number {
    const id = this.#nextId
    this.#nextId += 1
    this.#contents.set(id, content)
    return id
  }
}
