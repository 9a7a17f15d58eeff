import type { LoadProblem } from "../domain/load-problem"
import type { Mapping } from "../domain/mapping"
import type { LoadedFile } from "../load/load-file"

/** A file that the user gave, from the moment it was given until it is removed. */
export interface SessionFile {
  readonly id: number
  readonly name: string
  readonly size: number
  /** True for the shipped example files. */
  readonly demo: boolean
  readonly status: FileStatus
  /** How the user wants it read. */
  readonly mapping?: Mapping
  /** A loaded file that it takes the place of, once it has loaded itself. */
  readonly replaces?: number
  /** An older file that it may be a newer export of: the user has not said yet. */
  readonly newerOf?: Resemblance
}

export interface Resemblance {
  readonly id: number
  readonly name: string
  /** Rows of the older file that stand in this one, too. */
  readonly recurring: number
  readonly of: number
}

export type FileStatus =
  | { readonly kind: "waiting" }
  /** `speed`: rows a second, null where none have been read yet. */
  | { readonly kind: "loading"; readonly share: number; readonly rows: number; readonly speed: number | null }
  | { readonly kind: "loaded"; readonly loaded: LoadedFile }
  | { readonly kind: "failed"; readonly error: unknown }
  /** It can be loaded when the user has said what its columns are. */
  | { readonly kind: "asks"; readonly problem: LoadProblem }

export type FileChange =
  | { readonly kind: "added"; readonly files: readonly Omit<SessionFile, "status">[] }
  | ({ readonly kind: "progressed"; readonly id: number } & Omit<Extract<FileStatus, { kind: "loading" }>, "kind">)
  | { readonly kind: "loaded"; readonly id: number; readonly loaded: LoadedFile }
  | { readonly kind: "failed"; readonly id: number; readonly error: unknown }
  | { readonly kind: "asked"; readonly id: number; readonly problem: LoadProblem }
  | { readonly kind: "again"; readonly id: number; readonly mapping?: Mapping }
  | { readonly kind: "inserted"; readonly after: number; readonly file: Omit<SessionFile, "status"> }
  | { readonly kind: "resembles"; readonly id: number; readonly newerOf: Resemblance | undefined }
  | { readonly kind: "removed"; readonly id: number }

/** The list of files after a change. A change to a file that is gone changes nothing. */
export function changeFiles(files: readonly SessionFile[], change: FileChange): readonly SessionFile[] {
  switch (change.kind) {
    case "added":
      return [...files, ...change.files.map((file) => ({ ...file, status: { kind: "waiting" } as const }))]
    case "progressed":
      return withStatus(files, change.id, {
        kind: "loading",
        share: change.share,
        rows: change.rows,
        speed: change.speed,
      })
    case "loaded":
      return withStatus(files, change.id, { kind: "loaded", loaded: change.loaded })
    case "failed":
      return withStatus(files, change.id, { kind: "failed", error: change.error })
    case "asked":
      return withStatus(files, change.id, { kind: "asks", problem: change.problem })
    case "again":
      return files.map((file) => {
        if (file.id !== change.id) return file
        const again: SessionFile = { ...file, status: { kind: "waiting" } }
        return change.mapping === undefined ? again : { ...again, mapping: change.mapping }
      })
    case "inserted": {
      const added: SessionFile = { ...change.file, status: { kind: "waiting" } }
      return files.flatMap((file) => (file.id === change.after ? [file, added] : [file]))
    }
    case "resembles":
      return files.map(({ newerOf, ...file }) => {
        const kept = file.id === change.id ? change.newerOf : newerOf
        return kept === undefined ? file : { ...file, newerOf: kept }
      })
    case "removed":
      return files.filter(({ id }) => id !== change.id)
  }
}

function withStatus(files: readonly SessionFile[], id: number, status: FileStatus): readonly SessionFile[] {
  return files.map((file) => (file.id === id ? { ...file, status } : file))
}

export function loadedFiles(files: readonly SessionFile[]): readonly (SessionFile & { readonly loaded: LoadedFile })[] {
  return files.flatMap((file) => (file.status.kind === "loaded" ? [{ ...file, loaded: file.status.loaded }] : []))
}

/** The file whose table of DREAM codes is used; null: the shipped one. */
export function codesFileOf(files: readonly SessionFile[]): number | null {
  const tables = loadedFiles(files).filter(({ loaded }) => loaded.table === "dream_code")
  return tables.reduce<number | null>((latest, { id }) => Math.max(latest ?? id, id), null)
}

/** Loaded files of weeks that another table of codes than this was used for. */
export function readByOtherCodes(files: readonly SessionFile[], codes: number | null): readonly SessionFile[] {
  return loadedFiles(files).filter(({ loaded: { codesFrom } }) => codesFrom !== undefined && codesFrom !== codes)
}

export function isBusy(files: readonly SessionFile[]): boolean {
  return files.some(({ status }) => status.kind === "waiting" || status.kind === "loading")
}
