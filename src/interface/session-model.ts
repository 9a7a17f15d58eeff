import type { IsoDay } from "../domain/calendar"
import { tellsBenefits } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { fingerprintOf } from "../load/model"
import { loadedFiles, type SessionFile } from "./session-files"
import type { ModelState, SessionTools } from "./session-state"

/** Builds the model from the loaded files, once for each set of them and each last day. */
export class SessionModel {
  readonly #tools: Pick<SessionTools, "buildModel">
  readonly #tell: (model: ModelState) => void
  #builtFrom = ""
  /** The user's own last day of data. */
  lastDay: IsoDay | null = null

  constructor(tools: Pick<SessionTools, "buildModel">, tell: (model: ModelState) => void) {
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
    if (!loaded.some(({ loaded: { table } }) => tellsBenefits(table))) {
      const fingerprint = await fingerprintOf(loaded.map((file) => file.loaded.fingerprint))
      const synthetic = loaded.every(({ demo }) => demo)
      this.#tell(loaded.length === 0 ? { kind: "none" } : { kind: "withoutBenefits", fingerprint, synthetic })
      return true
    }
    this.#tell({ kind: "building" })
    try {
      const fingerprints = loaded.map(({ loaded: { fingerprint } }) => fingerprint)
      const model = await this.#tools.buildModel(engine, { lastDay, fingerprints })
      const synthetic = model.synthetic || loaded.every(({ demo }) => demo)
      this.#tell({ kind: "ready", model: { ...model, synthetic } })
    } catch (error) {
      this.#tell({ kind: "failed", error })
    }
    return true
  }
}
