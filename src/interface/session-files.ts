import type { LoadedFile } from "../load/load-file"

/** A file that the user gave, from the moment it was given until it is removed. */
export interface SessionFile {
  readonly id: number
  readonly name: string
  readonly size: number
  /** True for the shipped example files. */
  readonly demo: boolean
  readonly status: FileStatus
}

export type FileStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "loading"; readonly share: number; readonly rows: number }
  | { readonly kind: "loaded"; readonly loaded: LoadedFile }
  | { readonly kind: "failed"; readonly error: unknown }

export type FileChange =
  | { readonly kind: "added"; readonly files: readonly Omit<SessionFile, "status">[] }
  | { readonly kind: "progressed"; readonly id: number; readonly share: number; readonly rows: number }
  | { readonly kind: "loaded"; readonly id: number; readonly loaded: LoadedFile }
  | { readonly kind: "failed"; readonly id: number; readonly error: unknown }
  | { readonly kind: "removed"; readonly id: number }

/** The list of files after a change. A change to a file that is gone changes nothing. */
export function changeFiles(files: readonly SessionFile[], change: FileChange): readonly SessionFile[] {
  switch (change.kind) {
    case "added":
      return [...files, ...change.files.map((file) => ({ ...file, status: { kind: "waiting" } as const }))]
    case "progressed":
      return withStatus(files, change.id, { kind: "loading", share: change.share, rows: change.rows })
    case "loaded":
      return withStatus(files, change.id, { kind: "loaded", loaded: change.loaded })
    case "failed":
      return withStatus(files, change.id, { kind: "failed", error: change.error })
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

export function isBusy(files: readonly SessionFile[]): boolean {
  return files.some(({ status }) => status.kind === "waiting" || status.kind === "loading")
}
