import type { IsoDay } from "../domain/calendar"
import { tellsBenefits } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { loadedFiles, type SessionFile } from "./session-files"
import type { ModelState, SessionTools } from "./session-state"

/** Builds the model from the loaded files, once for each set of them and each last day. */
export class SessionModel {
  readonly #tools: Pick<SessionTools, "buildModel" | "describeLoaded">
  readonly #tell: (model: ModelState) => void
  #builtFrom = ""
  /** The user's own last day of data. */
  lastDay: IsoDay | null = null

  constructor(tools: Pick<SessionTools, "buildModel" | "describeLoaded">, tell: (model: ModelState) => void) {
    this.#tools = tools
    this.#tell = tell
  }

  /** The next `build` does its work again. */
  forget(): void {
    this.#builtFrom = ""
  }

  /** False where there is nothing to build. */
  async build(engine: Engine, files: readonly SessionFile[]): Promise<boolean> {
    const loaded = loadedFiles(files)
    const { lastDay } = this
    const from = JSON.stringify([loaded.map(({ id }) => id), lastDay])
    if (from === this.#builtFrom) return false
    this.#builtFrom = from
    if (loaded.length === 0) {
      this.#tell({ kind: "none" })
      return true
    }
    this.#tell({ kind: "building" })
    try {
      this.#tell(await this.#built(engine, loaded))
    } catch (error) {
      this.#tell({ kind: "failed", error })
    }
    return true
  }

  async #built(engine: Engine, files: ReturnType<typeof loadedFiles>): Promise<ModelState> {
    const fingerprints = files.map(({ loaded: { fingerprint } }) => fingerprint)
    const synthetic = files.every(({ demo }) => demo)
    if (!files.some(({ loaded: { table } }) => tellsBenefits(table))) {
      return { kind: "withoutBenefits", loaded: await this.#tools.describeLoaded(engine, fingerprints), synthetic }
    }
    const model = await this.#tools.buildModel(engine, { lastDay: this.lastDay, fingerprints })
    return { kind: "ready", model: { ...model, synthetic: model.synthetic || synthetic } }
  }
}
