import { useParams, useSearch } from "@tanstack/react-router"
import { type Scheme, schemeSchema } from "../domain/scheme"
import type { Search } from "./search"

const files = import.meta.glob<unknown>("../../data/schemes/*.json", { eager: true, import: "default" })

/** The shipped schemes, the newest first. Throws where a file does not fit the schema. */
export const schemes: readonly Scheme[] = Object.values(files)
  .map((file) => schemeSchema.parse(file))
  .sort((a, b) => b.project.first - a.project.first)

export function findScheme(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id)
}

/** The scheme of the path; on the data page, which belongs to none, that of `ordning`. Else the newest. */
export function useScheme(): Scheme {
  const { scheme } = useParams({ strict: false })
  const search: Search = useSearch({ strict: false })
  const asked = scheme ?? search.ordning
  const found = typeof asked === "string" ? findScheme(asked) : undefined
  const [newest] = schemes
  if (newest === undefined) throw new Error("no schemes shipped")
  return found ?? newest
}
