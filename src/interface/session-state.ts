import type { IsoDay } from "../domain/calendar"
import type { TableKind } from "../domain/load-problem"
import type { Mapping } from "../domain/mapping"
import type { Loaded, Model } from "../domain/model"
import type { Engine } from "../engine/engine"
import type { Inspection } from "../load/inspect-file"
import type { LoadedFile } from "../load/load-file"
import type { LoadSource } from "../load/load-source"
import type { SessionFile } from "./session-files"

export type EngineState =
  | { readonly kind: "starting"; readonly share: number }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly engine: Engine }

export type ModelState =
  | { readonly kind: "none" }
  /** Files are loaded, but none that tells benefits: enough for what is measured of courses and surveys. */
  | { readonly kind: "withoutBenefits"; readonly loaded: Loaded; readonly synthetic: boolean }
  | { readonly kind: "building" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ready"; readonly model: Model }

/** Something that happened and is said until the user does the next thing. */
export type Notice =
  | { readonly kind: "cancelled"; readonly name: string }
  | { readonly kind: "demoReplaced" }
  | { readonly kind: "demoUnavailable" }
  | { readonly kind: "sameFile"; readonly name: string; readonly as: string }
  /** Sheets of a workbook that are not loaded. */
  | { readonly kind: "hiddenSheets"; readonly name: string; readonly sheets: readonly string[] }
  | { readonly kind: "mappingOpened"; readonly name: string }
  | { readonly kind: "mappingRefused"; readonly name: string }
  /** A file of JSON that another page opens. */
  | { readonly kind: "projectFile" | "schemeFile"; readonly name: string }
  /** A dropped folder of which no file is taken. */
  | { readonly kind: "folderEmpty" | "folderLarge"; readonly name: string }

/** A mapping that the next file with the same headings is read by. */
export interface KnownMapping {
  readonly mapping: Mapping
  /** The file it was made for, or the file it was opened from. */
  readonly from: string
}

export interface SessionState {
  readonly engine: EngineState
  readonly files: readonly SessionFile[]
  readonly model: ModelState
  readonly demo: "idle" | "fetching"
  /** The latest last. */
  readonly notices: readonly Notice[]
  readonly mappings: readonly KnownMapping[]
}

export interface LoadProgress {
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
    options: {
      fileId: number
      onProgress: (progress: LoadProgress) => void
      signal: AbortSignal
      mapping?: Mapping
      known: readonly Mapping[]
      loaded: readonly LoadedFile[]
    },
  ): Promise<LoadedFile>
  inspectFile(
    engine: Engine,
    file: LoadSource,
    options: { fileId: number; reading?: Mapping["reading"] },
  ): Promise<Inspection>
  recurringRows(
    engine: Engine,
    table: TableKind,
    older: number,
    newer: number,
  ): Promise<{ readonly recurring: number; readonly of: number }>
  removeFile(engine: Engine, fileId: number): Promise<void>
  describeLoaded(engine: Engine, fingerprints: readonly string[]): Promise<Loaded>
  buildModel(engine: Engine, options: { lastDay: IsoDay | null; fingerprints: readonly string[] }): Promise<Model>
  fetchDemo(): Promise<readonly File[]>
}
