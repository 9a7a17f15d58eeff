import { isSystemFile } from "../load/containers/zip"
import type { Notice } from "./session-state"

/** More files than an export has, as in a zip archive. */
const mostFiles = 200

export interface Dropped {
  readonly files: readonly File[]
  /** Folders of which nothing is taken. */
  readonly notices: readonly Notice[]
}

/** The files that were dropped, those of folders among them, each named with its folder as in a zip archive. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped> {
  // Now: the browser empties the list when the event is over.
  const given = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  if (!given.some(({ entry }) => entry?.isDirectory === true)) return { files: [...files], notices: [] }
  const taken: File[] = []
  const notices: Notice[] = []
  for (const { entry, file } of given) {
    const within = isFolder(entry) ? await contentOf(entry) : null
    if (within === null) taken.push(...(file === null ? [] : [file]))
    else if ("kind" in within) notices.push(within)
    else taken.push(...within.files)
  }
  return { files: taken, notices }
}

/** A folder's files, or why none is taken; null where it cannot be read, which loading says of it as of a file. */
async function contentOf(folder: FileSystemDirectoryEntry): Promise<Pick<Dropped, "files"> | Notice | null> {
  try {
    const within = await filesIn(folder)
    if (within.length === 0) return { kind: "folderEmpty", name: folder.name }
    if (within.length > mostFiles) return { kind: "folderLarge", name: folder.name }
    return { files: await Promise.all(within.map(namedFile)) }
  } catch {
    return null
  }
}

/** Files of a folder and of the folders in it; of too many, one more than are taken. */
async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemFileEntry[]> {
  const found: FileSystemFileEntry[] = []
  const folders = [folder]
  for (let next = folders.shift(); next !== undefined && found.length <= mostFiles; next = folders.shift()) {
    for (const entry of await entriesIn(next)) {
      if (isSystemFile(entry.fullPath.slice(1))) continue
      if (isFolder(entry)) folders.push(entry)
      else found.push(entry as FileSystemFileEntry)
    }
  }
  return found.toSorted((a, b) => (a.fullPath < b.fullPath ? -1 : 1))
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true
}

/** A reader gives the entries by the hundred, and at last none. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

async function namedFile(entry: FileSystemFileEntry): Promise<File> {
  const file = await new Promise<File>((resolve, reject) => {
    entry.file(resolve, reject)
  })
  const [folder = "", ...path] = entry.fullPath.slice(1).split("/")
  return new File([file], `${folder} › ${path.join("/")}`, { type: file.type })
}
