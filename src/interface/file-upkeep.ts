import type { HeldFiles } from "./held-files"
import { tell } from "./notices"
import type { ObservedState } from "./observed-state"
import { codesFileOf, loadedFiles, readByOtherCodes } from "./session-files"
import type { SessionState } from "./session-state"

/** What follows from which files are loaded together. */
export class FileUpkeep {
  readonly #observed: ObservedState<SessionState>
  readonly #files: HeldFiles
  /** Files of weeks, each with the code table that they were read again by. */
  readonly #reread = new Set<string>()

  constructor(observed: ObservedState<SessionState>, files: HeldFiles) {
    this.#observed = observed
    this.#files = files
  }

  /** False where nothing is to be done. */
  work(): boolean {
    return this.#dropDemo() || this.#rereadWeeks()
  }

  /** Synthetic citizens never mix with the user's own. */
  #dropDemo(): boolean {
    const loaded = loadedFiles(this.#files.all)
    if (loaded.every(({ demo }) => demo)) return false
    const shipped = loaded.filter(({ demo }) => demo)
    for (const { id } of shipped) {
      this.#files.removeRows(id)
      this.#files.change({ kind: "removed", id })
    }
    if (shipped.length > 0) tell(this.#observed, { kind: "demoReplaced" })
    return shipped.length > 0
  }

  /** Files of weeks that were read by another code table than the one there is now are read again. */
  #rereadWeeks(): boolean {
    const files = this.#files.all
    const codes = codesFileOf(files)
    const stale = readByOtherCodes(files, codes).find(
      ({ id }) => this.#files.content(id) !== undefined && !this.#reread.has(`${id} ${codes}`),
    )
    if (stale === undefined) return false
    this.#reread.add(`${stale.id} ${codes}`)
    this.#files.addInstead(stale, stale.mapping)
    return true
  }
}
