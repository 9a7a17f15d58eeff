import { createContext, useContext, useMemo, useSyncExternalStore } from "react"
import { longestNote, type Note } from "../domain/note"

/**
 * What the user has written in this tab, by scheme and element. Kept in memory alone, as the data are: text that is to
 * last is saved in a project file.
 */
export class NoteStore {
  readonly #listeners = new Set<() => void>()
  #notes: readonly Note[] = []
  #saved: readonly Note[] = []
  #savedProject: string | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same list until something changes. */
  readonly snapshot = (): readonly Note[] => this.#notes

  /** Has something been written since the notes were saved or opened? */
  get isUnsaved(): boolean {
    return JSON.stringify(this.#notes) !== JSON.stringify(this.#saved)
  }

  readonly write = ({ scheme, element, text }: Note): void => {
    const others = this.#notes.filter((note) => note.scheme !== scheme || note.element !== element)
    this.#put(text.trim() === "" ? others : [...others, { scheme, element, text: text.slice(0, longestNote) }])
  }

  /** Take the notes of a file in the place of all that is here. */
  readonly replace = (notes: readonly Note[]): void => {
    this.#put(notes)
  }

  /** What the project was when it was last saved or opened, as a text to compare with; null where it never was. */
  get savedProject(): string | null {
    return this.#savedProject
  }

  readonly markSaved = (project: string): void => {
    this.#saved = this.#notes
    this.#savedProject = project
    this.#put(this.#notes.slice())
  }

  #put(notes: readonly Note[]): void {
    this.#notes = notes
    for (const listener of this.#listeners) listener()
  }
}

export const NoteStoreContext = createContext<NoteStore | null>(null)

export function useNoteStore(): NoteStore {
  const store = useContext(NoteStoreContext)
  if (store === null) throw new Error("no note store around this component")
  return store
}

export function useAllNotes(): readonly Note[] {
  const store = useNoteStore()
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

/** The notes of one scheme, by element. */
export function useNotes(scheme: string): ReadonlyMap<string, string> {
  const notes = useAllNotes()
  return useMemo(
    () => new Map(notes.filter((note) => note.scheme === scheme).map(({ element, text }) => [element, text])),
    [notes, scheme],
  )
}
