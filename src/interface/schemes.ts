import { useParams, useSearch } from "@tanstack/react-router"
import { createContext, useContext, useSyncExternalStore } from "react"
import { type Scheme, schemeSchema } from "../domain/scheme"
import type { SchemeEntry, SchemeStore } from "./scheme-store"
import type { Search } from "./search"

const files = import.meta.glob<unknown>("../../data/schemes/*.json", { eager: true, import: "default" })

/** The schemes that come with the product. Throws where a file does not fit the schema. */
export function shippedSchemes(): readonly Scheme[] {
  return Object.values(files).map((file) => schemeSchema.parse(file))
}

/** The store of this tab, made once outside React. */
export const SchemeStoreContext = createContext<SchemeStore | null>(null)

export function useSchemeStore(): SchemeStore {
  const store = useContext(SchemeStoreContext)
  if (store === null) throw new Error("no scheme store around this component")
  return store
}

export function useSchemeEntries(): readonly SchemeEntry[] {
  const store = useSchemeStore()
  return useSyncExternalStore(store.subscribe, store.snapshot)
}

export function useFindScheme(id: string): Scheme | undefined {
  return useSchemeEntries().find(({ scheme }) => scheme.id === id)?.scheme
}

/**
 * The scheme of the path; on the data page, which belongs to none, that of `ordning`. Else the newest whose municipalities
 * are known.
 */
export function useSchemeEntry(): SchemeEntry {
  const { scheme } = useParams({ strict: false })
  const search: Search = useSearch({ strict: false })
  const entries = useSchemeEntries()
  const asked = scheme ?? search.ordning
  const found = entries.find((entry) => entry.scheme.id === asked)
  const newest = entries.find((entry) => entry.scheme.municipalities.length > 0) ?? entries[0]
  if (newest === undefined) throw new Error("no schemes shipped")
  return found ?? newest
}

export function useScheme(): Scheme {
  return useSchemeEntry().scheme
}
