import type { Engine } from "../engine/engine"
import { LoadError } from "../load/load-error"
import type { LoadedFile } from "../load/load-file"
import type { HeldFiles } from "./held-files"
import { tell } from "./notices"
import type { ObservedState } from "./observed-state"
import { rowsPerSecond } from "./rows-per-second"
import { loadedFiles } from "./session-files"
import { asksForMapping, withMapping } from "./session-mappings"
import { resemblance } from "./session-resemblance"
import type { KnownMapping, LoadProgress, SessionState, SessionTools } from "./session-state"

/** Milliseconds from one showing of the progress to the next: each draws the page's list of files anew. */
const progressEvery = 200

/** Brings one file at a time into the engine, and says what became of it. */
export class FileLoading {
  readonly #tools: SessionTools
  readonly #observed: ObservedState<SessionState>
  readonly #files: HeldFiles
  readonly #loading = new Map<number, AbortController>()

  constructor(tools: SessionTools, observed: ObservedState<SessionState>, files: HeldFiles) {
    this.#tools = tools
    this.#observed = observed
    this.#files = files
  }

  cancel(id: number): void {
    this.#loading.get(id)?.abort()
  }

  remember(known: KnownMapping): void {
    this.#observed.set({ mappings: withMapping(this.#observed.current.mappings, known) })
  }

  async load(engine: Engine, id: number): Promise<void> {
    const files = this.#files
    const file = files.content(id)
    if (file === undefined) {
      files.change({ kind: "removed", id })
      return
    }
    const given = files.find(id)
    const abort = new AbortController()
    this.#loading.set(id, abort)
    const speedOf = rowsPerSecond()
    let shownAt = 0
    const onProgress = ({ share, rows }: LoadProgress): void => {
      const isBetween = share > 0 && share < 1
      if (isBetween && performance.now() - shownAt < progressEvery) return
      shownAt = performance.now()
      files.change({ kind: "progressed", id, share, rows, speed: speedOf(rows) })
    }
    onProgress({ share: 0, rows: 0 })
    try {
      const held = await this.#tools.openContainers(file)
      if (!held.includes(file)) {
        if (abort.signal.aborted) return
        files.unpack(id, held)
        const sheets = held.find(({ hiddenSheets }) => hiddenSheets !== undefined)?.hiddenSheets
        if (sheets !== undefined) tell(this.#observed, { kind: "hiddenSheets", name: file.name, sheets })
        return
      }
      const loaded = await this.#tools.loadFile(engine, file, {
        fileId: id,
        onProgress,
        signal: abort.signal,
        ...(given?.mapping === undefined ? {} : { mapping: given.mapping }),
        known: this.#observed.current.mappings.map(({ mapping }) => mapping),
        loaded: loadedFiles(files.all)
          .filter((other) => other.id !== given?.replaces)
          .map((other) => other.loaded),
      })
      // Cancelled after its last row was read: the file is in the engine, but no longer wanted.
      if (abort.signal.aborted) files.removeRows(id)
      else await this.#take(engine, id, loaded)
    } catch (error) {
      if (!abort.signal.aborted) this.#refuse(id, error)
    } finally {
      this.#loading.delete(id)
      // The shipped files are held in memory, the user's own stay on the disk until they are read again.
      if (abort.signal.aborted || given?.demo === true) files.release(id)
    }
  }

  async #take(engine: Engine, id: number, loaded: LoadedFile): Promise<void> {
    const files = this.#files
    const file = files.find(id)
    const newerOf = await resemblance(this.#tools, engine, files.all, file, loaded).catch((error: unknown) => {
      files.removeRows(id)
      throw error
    })
    // Cancelled meanwhile.
    if (files.find(id) === undefined) {
      files.removeRows(id)
      return
    }
    files.change({ kind: "loaded", id, loaded })
    if (file?.mapping !== undefined) this.remember({ mapping: file.mapping, from: file.name })
    if (file?.replaces !== undefined) {
      files.removeRows(file.replaces)
      files.forget(file.replaces)
    }
    const isThere = loadedFiles(files.all).some((other) => other.id === newerOf?.id)
    if (newerOf !== undefined && isThere) files.change({ kind: "resembles", id, newerOf })
  }

  #refuse(id: number, error: unknown): void {
    const problem = error instanceof LoadError ? error.problem : null
    if (problem?.code === "sameFile") {
      this.#files.forget(id)
      tell(this.#observed, { kind: "sameFile", name: problem.file, as: problem.as })
    } else if (problem !== null && asksForMapping(problem)) this.#files.change({ kind: "asked", id, problem })
    else this.#files.change({ kind: "failed", id, error })
  }
}
