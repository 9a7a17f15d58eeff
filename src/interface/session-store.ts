import type { IsoDay } from "../domain/calendar"
import type { Mapping } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import type { Inspection } from "../load/inspect-file"
import { proposedMapping } from "../load/propose"
import { FileLoading } from "./file-loading"
import { FileUpkeep } from "./file-upkeep"
import { HeldFiles } from "./held-files"
import { tell } from "./notices"
import { ObservedState } from "./observed-state"
import { isMappingFile, readMapping, withoutColumns } from "./session-mappings"
import { SessionModel } from "./session-model"
import type { Notice, SessionState, SessionTools } from "./session-state"
import { WorkLoop } from "./work-loop"

/**
 * The engine, the files and the model of this tab, changed by one worker loop: files load one after another, then the
 * model is built once. Here is what the user may ask for; nothing here knows React.
 */
export class SessionStore {
  readonly #tools: SessionTools
  readonly #observed = new ObservedState<SessionState>({
    engine: { kind: "starting", share: 0 },
    files: [],
    model: { kind: "none" },
    demo: "idle",
    notices: [],
    mappings: [],
  })
  readonly #files: HeldFiles
  readonly #loading: FileLoading
  readonly #upkeep: FileUpkeep
  readonly #model: SessionModel
  readonly #loop = new WorkLoop(() => {
    const { engine } = this.#state
    return engine.kind === "ready" ? this.#workOnce(engine.engine) : null
  })

  constructor(tools: SessionTools) {
    this.#tools = tools
    this.#files = new HeldFiles(this.#observed)
    this.#loading = new FileLoading(tools, this.#observed, this.#files)
    this.#upkeep = new FileUpkeep(this.#observed, this.#files)
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
    await this.#loop.run()
  }

  /** Files of data, and files of mappings, which are opened first; what is to be said of them already. */
  readonly addFiles = async (files: readonly File[], notices: readonly Notice[] = []): Promise<void> => {
    this.#set({ notices })
    for (const file of files.filter(isMappingFile)) await this.#openMapping(file)
    const data = files.filter((file) => !isMappingFile(file))
    if (data.length === 0) return
    this.#files.add(data, false)
    void this.#loop.run()
  }

  /** Look at a file that was given, before it is loaded or after. */
  readonly inspect = async (id: number, reading?: Mapping["reading"]): Promise<Inspection> => {
    const { engine } = this.#state
    const file = this.#files.content(id)
    if (engine.kind !== "ready" || file === undefined) throw new Error("no file to look at")
    return this.#tools.inspectFile(engine.engine, file, { fileId: id, ...(reading === undefined ? {} : { reading }) })
  }

  /** Load a file as the user has mapped it. What is loaded of it already goes only when that has come in. */
  readonly loadMapped = (id: number, mapping: Mapping): void => {
    const file = this.#files.find(id)
    if (file === undefined || this.#files.content(id) === undefined) return
    if (file.status.kind === "loaded") this.#files.addInstead(file, mapping)
    else this.#files.change({ kind: "again", id, mapping })
    this.#set({ notices: [] })
    void this.#loop.run()
  }

  /** Load a file that was stopped, without the columns that stopped it: as the user has mapped it, if so. */
  readonly loadWithout = async (id: number, headings: readonly string[]): Promise<void> => {
    try {
      const mapping = this.#files.find(id)?.mapping ?? proposedMapping(await this.inspect(id))
      this.loadMapped(id, withoutColumns(mapping, headings))
    } catch (error) {
      this.#files.change({ kind: "failed", id, error })
    }
  }

  /** The user's word on a file that may be a newer export: the older one goes, or both stay. */
  readonly answerNewer = (id: number, answer: "replace" | "keepBoth"): void => {
    const older = this.#files.find(id)?.newerOf
    this.#files.change({ kind: "resembles", id, newerOf: undefined })
    if (older !== undefined && answer === "replace") this.removeFile(older.id)
  }

  readonly loadDemo = async (): Promise<void> => {
    this.#set({ demo: "fetching", notices: [] })
    try {
      const files = await this.#tools.fetchDemo()
      this.#set({ demo: "idle" })
      this.#files.add(files, true)
      void this.#loop.run()
    } catch {
      this.#set({ demo: "idle" })
      tell(this.#observed, { kind: "demoUnavailable" })
    }
  }

  /** Stop a file that waits or loads; nothing of it is kept. */
  readonly cancelFile = (id: number): void => {
    const file = this.#files.find(id)
    if (file === undefined) return
    this.#loading.cancel(id)
    this.#files.release(id)
    this.#files.change({ kind: "removed", id })
    tell(this.#observed, { kind: "cancelled", name: file.name })
  }

  readonly removeFile = (id: number): void => {
    if (this.#files.find(id)?.status.kind === "loaded") this.#files.removeRows(id)
    this.#files.forget(id)
    void this.#loop.run()
  }

  readonly rebuild = (): void => {
    this.#model.forget()
    void this.#loop.run()
  }

  readonly setLastDay = (lastDay: IsoDay | null): void => {
    this.#model.lastDay = lastDay
    void this.#loop.run()
  }

  async #openMapping(file: File): Promise<void> {
    const mapping = await readMapping(file)
    if (typeof mapping === "string") {
      tell(this.#observed, { kind: mapping, name: file.name })
      return
    }
    this.#loading.remember({ mapping, from: file.name })
    tell(this.#observed, { kind: "mappingOpened", name: file.name })
    // Files that asked may be known now.
    for (const { id, status } of this.#files.all) {
      if (status.kind === "asks") this.#files.change({ kind: "again", id })
    }
    void this.#loop.run()
  }

  /** Does the most urgent piece of work; false when there is none. */
  async #workOnce(engine: Engine): Promise<boolean> {
    const removed = this.#files.nextToRemove()
    if (removed !== undefined) {
      await this.#tools.removeFile(engine, removed)
      return true
    }
    const waiting = this.#files.all.find(({ status }) => status.kind === "waiting")
    if (waiting !== undefined) {
      await this.#loading.load(engine, waiting.id)
      return true
    }
    return this.#upkeep.work() || this.#model.build(engine, this.#files.all)
  }

  #set(change: Partial<SessionState>): void {
    this.#observed.set(change)
  }
}
