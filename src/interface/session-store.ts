import type { IsoDay } from "../domain/calendar"
import type { Model } from "../domain/model"
import type { Engine } from "../engine/engine"
import type { LoadedFile } from "../load/load-file"
import type { LoadSource } from "../load/load-source"
import { changeFiles, type FileChange, loadedFiles, type SessionFile } from "./session-files"

export type EngineState =
  | { readonly kind: "starting"; readonly share: number }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly engine: Engine }

export type ModelState =
  | { readonly kind: "none" }
  | { readonly kind: "building" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly model: Model }

/** Something that happened and is said once. */
export type Notice =
  | { readonly kind: "cancelled"; readonly name: string }
  | { readonly kind: "demoReplaced" }
  | { readonly kind: "demoUnavailable" }

export interface SessionState {
  readonly engine: EngineState
  readonly files: readonly SessionFile[]
  readonly model: ModelState
  readonly demo: "idle" | "fetching"
  readonly notice: Notice | null
}

interface LoadProgress {
  readonly share: number
  readonly rows: number
}

/** What the session does its work with, given from outside so that its order of events can be tested alone. */
export interface SessionTools {
  startEngine(onProgress: (share: number) => void): Promise<Engine>
  /** The files within a file: of an archive, the sheets of a workbook; otherwise the file itself. */
  openContainers(file: LoadSource): Promise<readonly LoadSource[]>
  loadFile(
    engine: Engine,
    file: LoadSource,
    options: { fileId: number; onProgress: (progress: LoadProgress) => void; signal: AbortSignal },
  ): Promise<LoadedFile>
  removeFile(engine: Engine, fileId: number): Promise<void>
  buildModel(engine: Engine, options: { lastDay: IsoDay | null; fingerprints: readonly string[] }): Promise<Model>
  fetchDemo(): Promise<readonly File[]>
}

/**
 * The engine, the files and the model of this tab, changed by one worker loop: files load one after another, then the
 * model is built once. Nothing here knows React.
 */
export class SessionStore {
  readonly #tools: SessionTools
  readonly #listeners = new Set<() => void>()
  readonly #contents = new Map<number, LoadSource>()
  readonly #loading = new Map<number, AbortController>()
  readonly #toRemove: number[] = []
  #state: SessionState = {
    engine: { kind: "starting", share: 0 },
    files: [],
    model: { kind: "none" },
    demo: "idle",
    notice: null,
  }
  #nextId = 1
  #lastDay: IsoDay | null = null
  #working = false
  #wanted = false
  #builtFrom = ""

  constructor(tools: SessionTools) {
    this.#tools = tools
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): SessionState => this.#state

  readonly startEngine = async (): Promise<void> => {
    this.#set({ engine: { kind: "starting", share: 0 } })
    try {
      const engine = await this.#tools.startEngine((share) => {
        if (this.#state.engine.kind === "starting") this.#set({ engine: { kind: "starting", share } })
      })
      this.#set({ engine: { kind: "ready", engine } })
    } catch (error) {
      this.#set({ engine: { kind: "failed", error } })
    }
    await this.#work()
  }

  readonly addFiles = (files: readonly File[]): void => {
    this.#add(files, false)
  }

  readonly loadDemo = async (): Promise<void> => {
    this.#set({ demo: "fetching", notice: null })
    try {
      const files = await this.#tools.fetchDemo()
      this.#set({ demo: "idle" })
      this.#add(files, true)
    } catch {
      this.#set({ demo: "idle", notice: { kind: "demoUnavailable" } })
    }
  }

  /** Stop a file that waits or loads; nothing of it is kept. */
  readonly cancelFile = (id: number): void => {
    const file = this.#state.files.find((candidate) => candidate.id === id)
    if (file === undefined) return
    this.#loading.get(id)?.abort()
    this.#contents.delete(id)
    this.#change({ kind: "removed", id })
    this.#set({ notice: { kind: "cancelled", name: file.name } })
  }

  readonly removeFile = (id: number): void => {
    const file = this.#state.files.find((candidate) => candidate.id === id)
    if (file?.status.kind === "loaded") this.#toRemove.push(id)
    this.#contents.delete(id)
    this.#change({ kind: "removed", id })
    void this.#work()
  }

  readonly rebuild = (): void => {
    this.#builtFrom = ""
    void this.#work()
  }

  readonly setLastDay = (lastDay: IsoDay | null): void => {
    this.#lastDay = lastDay
    void this.#work()
  }

  #add(files: readonly LoadSource[], demo: boolean): void {
    const added = files.map((file) => {
      const id = this.#nextId++
      this.#contents.set(id, file)
      return { id, name: file.name, size: file.size, demo }
    })
    this.#change({ kind: "added", files: added })
    this.#set({ notice: null })
    void this.#work()
  }

  async #work(): Promise<void> {
    this.#wanted = true
    if (this.#working || this.#state.engine.kind !== "ready") return
    const { engine } = this.#state.engine
    this.#working = true
    try {
      // Work that comes up while the loop finds nothing left to do must not be missed.
      while (this.#wanted) {
        this.#wanted = false
        while (await this.#workOnce(engine));
      }
    } finally {
      this.#working = false
    }
  }

  /** Does the most urgent piece of work; false when there is none. */
  async #workOnce(engine: Engine): Promise<boolean> {
    const removed = this.#toRemove.shift()
    if (removed !== undefined) {
      await this.#tools.removeFile(engine, removed)
      return true
    }
    const waiting = this.#state.files.find(({ status }) => status.kind === "waiting")
    if (waiting !== undefined) {
      await this.#load(engine, waiting.id)
      return true
    }
    if (this.#dropDemo()) return true
    return this.#build(engine)
  }

  async #load(engine: Engine, id: number): Promise<void> {
    const file = this.#contents.get(id)
    if (file === undefined) {
      this.#change({ kind: "removed", id })
      return
    }
    const abort = new AbortController()
    this.#loading.set(id, abort)
    const onProgress = ({ share, rows }: LoadProgress): void => {
      this.#change({ kind: "progressed", id, share, rows })
    }
    onProgress({ share: 0, rows: 0 })
    try {
      const held = await this.#tools.openContainers(file)
      if (!held.includes(file)) {
        if (!abort.signal.aborted) this.#replace(id, held)
        return
      }
      const loaded = await this.#tools.loadFile(engine, file, { fileId: id, onProgress, signal: abort.signal })
      // Cancelled after its last row was read: the file is in the engine, but no longer wanted.
      if (abort.signal.aborted) this.#toRemove.push(id)
      else this.#change({ kind: "loaded", id, loaded })
    } catch (error) {
      if (!abort.signal.aborted) this.#change({ kind: "failed", id, error })
    } finally {
      this.#loading.delete(id)
      this.#contents.delete(id)
    }
  }

  /** The files within an archive take its place. */
  #replace(id: number, held: readonly LoadSource[]): void {
    const demo = this.#state.files.find((candidate) => candidate.id === id)?.demo ?? false
    this.#change({ kind: "removed", id })
    this.#add(held, demo)
  }

  /** Synthetic citizens never mix with the user's own. */
  #dropDemo(): boolean {
    const loaded = loadedFiles(this.#state.files)
    if (loaded.every(({ demo }) => demo)) return false
    const shipped = loaded.filter(({ demo }) => demo)
    for (const { id } of shipped) {
      this.#toRemove.push(id)
      this.#change({ kind: "removed", id })
    }
    if (shipped.length > 0) this.#set({ notice: { kind: "demoReplaced" } })
    return shipped.length > 0
  }

  async #build(engine: Engine): Promise<boolean> {
    const loaded = loadedFiles(this.#state.files)
    const lastDay = this.#lastDay
    const from = JSON.stringify([loaded.map(({ id }) => id), lastDay])
    if (from === this.#builtFrom) return false
    this.#builtFrom = from
    if (!loaded.some(({ loaded: { table } }) => table === "spell")) {
      this.#set({ model: { kind: "none" } })
      return true
    }
    this.#set({ model: { kind: "building" } })
    try {
      const fingerprints = loaded.map(({ loaded: { fingerprint } }) => fingerprint)
      const model = await this.#tools.buildModel(engine, { lastDay, fingerprints })
      const synthetic = model.synthetic || loaded.every(({ demo }) => demo)
      this.#set({ model: { kind: "ready", model: { ...model, synthetic } } })
    } catch (error) {
      this.#set({ model: { kind: "failed", error } })
    }
    return true
  }

  #change(change: FileChange): void {
    this.#set({ files: changeFiles(this.#state.files, change) })
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
