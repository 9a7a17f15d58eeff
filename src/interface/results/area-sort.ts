import type { SortingState } from "@tanstack/react-table"

/** Columns that a table of areas can be sorted by, as the address names them. */
export const sortColumns = [
  "kommune",
  "personer",
  "udgangspunkt",
  "resultat",
  "aendring",
  "forskel",
  "vurdering",
] as const
export type SortColumn = (typeof sortColumns)[number]

export interface AreaSort {
  readonly column: SortColumn
  readonly descending: boolean
}

/** `forskel`, or `-forskel` for the largest first. Anything else takes the default: the best difference first. */
export function parseSort(text: string | null, better: "lower" | "higher"): AreaSort {
  const descending = text?.startsWith("-") ?? false
  const column = sortColumns.find((name) => name === text?.replace(/^-/, ""))
  return column === undefined ? defaultSort(better) : { column, descending }
}

/** Null for the default, so that links stay short. */
export function formatSort(sort: AreaSort, better: "lower" | "higher"): string | null {
  const usual = defaultSort(better)
  if (sort.column === usual.column && sort.descending === usual.descending) return null
  return (sort.descending ? "-" : "") + sort.column
}

function defaultSort(better: "lower" | "higher"): AreaSort {
  return { column: "forskel", descending: better === "higher" }
}

export function sortingState({ column, descending }: AreaSort): SortingState {
  return [{ id: column, desc: descending }]
}
