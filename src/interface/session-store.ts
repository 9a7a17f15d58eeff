import type { IsoDay } from "../domain/calendar"
import type { Mapping } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import type { Inspection } from "../load/inspect-file"
import { LoadError } from "../load/load-error"
import type { LoadedFile } from "../load/load-file"
import type { LoadSource } from "../load/load-source"
import { proposedMapping } from "../load/propose"
import { rowsPerSecond } from "./rows-per-second"
import {
  changeFiles,
  codesFileOf,
  type FileChange,
  loadedFiles,
  readByOtherCodes,
  type SessionFile,
} from "./session-files"
import { ObservedState } from "./observed-state"
import { SessionModel } from "./session-model"
import { asksForMapping, isMappingFile, readMapping, withMapping, withoutColumns } from "./session-mappings"
import { resemblance } from "./session-resemblance"
import type { KnownMapping, LoadProgress, SessionState, SessionTools } from "./session-state"

/**
 * The engine, the files and the model of this tab, changed by one worker loop: files load one after another, then the
 * model is built once. Nothing here knows React.
 */
export class SessionStore {
  readonly #tools: SessionTools
  readonly #observed = new ObservedState<SessionState>({
    engine: { kind: "starting", share: 0 },
    files: [],
    model: { kind: "none" },
    demo: "idle",
    notice: null,
    mappings: [],
  })
  readonly #model: SessionModel
  readonly #contents = new Map<number, LoadSource>()
  readonly #loading = new Map<number, AbortController>()
  readonly #toRemove: number[] = []
  /** Files of weeks, each with the code table that they were read again by. */
  readonly #reread = new Set<string>()
  #nextId = 1
  #working = false
  #wanted = false

  constructor(tools: SessionTools) {
    this.#tools = tools
    this.#model = new SessionModel(tools, (model) => {
      this.#set({ model })
    })
  }

  get #state(): SessionState {
    return this.#observed.current
  }

  readonly subscribe = this.#observed.subscribe

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

  /** Files of data, and files of mappings, which are opened first. */
  readonly addFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files.filter(isMappingFile)) await this.#openMapping(file)
    const data = files.filter((file) => !isMappingFile(file))
    if (data.length > 0) this.#add(data, false)
  }

  /** Look at a file that was given, before it is loaded or after. */
  readonly inspect = async (id: number, reading?: Mapping["reading"]): Promise<Inspection> => {
    const { engine } = this.#state
    const file = this.#contents.get(id)
    if (engine.kind !== "ready" || file === undefined) throw new Error("no file to look at")
    return this.#tools.inspectFile(engine.engine, file, { fileId: id, ...(reading === undefined ? {} : { reading }) })
  }

  /** Load a file as the user has mapped it. What is loaded of it already goes only when that has come in. */
  readonly loadMapped = (id: number, mapping: Mapping): void => {
    const file = this.#state.files.find((candidate) => candidate.id === id)
    const content = this.#contents.get(id)
    if (file === undefined || content === undefined) return
    if (file.status.kind === "loaded") this.#loadInstead(file, mapping)
    else this.#change({ kind: "again", id, mapping })
    this.#set({ notice: null })
    void this.#work()
  }

  /** Load a file anew, which takes the place of what is loaded of it when it has come in. */
  #loadInstead({ id, name, size, demo }: SessionFile, mapping: Mapping | undefined): void {
    const content = this.#contents.get(id)
    if (content === undefined) return
    const next = this.#nextId++
    this.#contents.set(next, content)
    const again = { id: next, name, size, demo, replaces: id, ...(mapping === undefined ? {} : { mapping }) }
    this.#change({ kind: "inserted", after: id, file: again })
  }

  /** Load a file that was stopped, without the columns that tell who the citizens are. */
  readonly loadWithout = async (id: number, headings: readonly string[]): Promise<void> => {
    try {
      this.loadMapped(id, withoutColumns(proposedMapping(await this.inspect(id)), headings))
    } catch (error) {
      this.#change({ kind: "failed", id, error })
    }
  }

  /** The user's word on a file that may be a newer export: the older one goes, or both stay. */
  readonly answerNewer = (id: number, answer: "replace" | "keepBoth"): void => {
    const older = this.#state.files.find((file) => file.id === id)?.newerOf
    this.#change({ kind: "resembles", id, newerOf: undefined })
    if (older !== undefined && answer === "replace") this.removeFile(older.id)
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
    this.#forget(id)
    void this.#work()
  }

  readonly rebuild = (): void => {
    this.#model.forget()
    void this.#work()
  }

  readonly setLastDay = (lastDay: IsoDay | null): void => {
    this.#model.lastDay = lastDay
    void this.#work()
  }

  async #openMapping(file: File): Promise<void> {
    const mapping = await readMapping(file)
    if (mapping === null) {
      this.#set({ notice: { kind: "mappingRefused", name: file.name } })
      return
    }
    this.#remember({ mapping, from: file.name })
    this.#set({ notice: { kind: "mappingOpened", name: file.name } })
    // Files that asked may be known now.
    for (const { id, status } of this.#state.files) if (status.kind === "asks") this.#change({ kind: "again", id })
    void this.#work()
  }

  #remember(known: KnownMapping): void {
    this.#set({ mappings: withMapping(this.#state.mappings, known) })
  }

  #forget(id: number): void {
    this.#contents.delete(id)
    this.#change({ kind: "removed", id })
    // A question about a file that is gone is no question.
    for (const { id: other, newerOf } of this.#state.files) {
      if (newerOf?.id === id) this.#change({ kind: "resembles", id: other, newerOf: undefined })
    }
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
    if (this.#rereadWeeks()) return true
    return this.#model.build(engine, this.#state.files)
  }

  async #load(engine: Engine, id: number): Promise<void> {
    const file = this.#contents.get(id)
    if (file === undefined) {
      this.#change({ kind: "removed", id })
      return
    }
    const given = this.#state.files.find((candidate) => candidate.id === id)
    const abort = new AbortController()
    this.#loading.set(id, abort)
    const speedOf = rowsPerSecond()
    const onProgress = ({ share, rows }: LoadProgress): void => {
      this.#change({ kind: "progressed", id, share, rows, speed: speedOf(rows) })
    }
    onProgress({ share: 0, rows: 0 })
    try {
      const held = await this.#tools.openContainers(file)
      if (!held.includes(file)) {
        if (!abort.signal.aborted) this.#replace(id, held)
        return
      }
      const loaded = await this.#tools.loadFile(engine, file, {
        fileId: id,
        onProgress,
        signal: abort.signal,
        ...(given?.mapping === undefined ? {} : { mapping: given.mapping }),
        known: this.#state.mappings.map(({ mapping }) => mapping),
        loaded: loadedFiles(this.#state.files)
          .filter((other) => other.id !== given?.replaces)
          .map((other) => other.loaded),
      })
      // Cancelled after its last row was read: the file is in the engine, but no longer wanted.
      if (abort.signal.aborted) this.#toRemove.push(id)
      else await this.#take(engine, id, loaded)
    } catch (error) {
      if (!abort.signal.aborted) this.#refuse(id, error)
    } finally {
      this.#loading.delete(id)
      // The shipped files are held in memory, the user's own stay on the disk until they are read again.
      if (abort.signal.aborted || given?.demo === true) this.#contents.delete(id)
    }
  }

  /** The files within an archive take its place. */
  #replace(id: number, held: readonly LoadSource[]): void {
    const demo = this.#state.files.find((candidate) => candidate.id === id)?.demo ?? false
    this.#forget(id)
    this.#add(held, demo)
  }

  async #take(engine: Engine, id: number, loaded: LoadedFile): Promise<void> {
    const file = this.#state.files.find((candidate) => candidate.id === id)
    const newerOf = await resemblance(this.#tools, engine, this.#state.files, file, loaded).catch((error: unknown) => {
      this.#toRemove.push(id)
      throw error
    })
    // Cancelled meanwhile.
    if (!this.#state.files.some((candidate) => candidate.id === id)) {
      this.#toRemove.push(id)
      return
    }
    this.#change({ kind: "loaded", id, loaded })
    if (file?.mapping !== undefined) this.#remember({ mapping: file.mapping, from: file.name })
    if (file?.replaces !== undefined) {
      this.#toRemove.push(file.replaces)
      this.#forget(file.replaces)
    }
    const isThere = loadedFiles(this.#state.files).some((other) => other.id === newerOf?.id)
    if (newerOf !== undefined && isThere) this.#change({ kind: "resembles", id, newerOf })
  }

  #refuse(id: number, error: unknown): void {
    const problem = error instanceof LoadError ? error.problem : null
    if (problem?.code === "sameFile") {
      this.#forget(id)
      this.#set({ notice: { kind: "sameFile", name: problem.file, as: problem.as } })
    } else if (problem !== null && asksForMapping(problem)) this.#change({ kind: "asked", id, problem })
    else this.#change({ kind: "failed", id, error })
  }

  /** Files of weeks that were read by another code table than the one there is now are read again. */
  #rereadWeeks(): boolean {
    const { files } = this.#state
    const codes = codesFileOf(files)
    const stale = readByOtherCodes(files, codes).find(
      ({ id }) => this.#contents.has(id) && !this.#reread.has(`${id} ${codes}`),
    )
    if (stale === undefined) return false
    this.#reread.add(`${stale.id} ${codes}`)
    this.#loadInstead(stale, stale.mapping)
    return true
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

  #change(change: FileChange): void {
    this.#set({ files: changeFiles(this.#state.files, change) })
  }

  #set(change: Partial<SessionState>): void {
    this.#observed.set(change)
  }
}
