import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useCallback, useMemo } from "react"
import { useScheme, useSchemeEntries } from "./schemes"
import type { Search } from "./search"
import { formatView, parseView, type View } from "./view-search"

export type { View } from "./view-search"

/** The view that the address describes. The same object as long as the address is the same. */
export function useView(): View {
  const search: Search = useSearch({ strict: false })
  const scheme = useScheme()
  return useMemo(() => parseView(search, scheme), [search, scheme])
}

/** Named municipalities belong to their scheme. */
function namesOfScheme({ comparisonRule }: View): Partial<View> {
  const comparison = comparisonRule === "chosen" ? ({ comparisonRule: "all", comparisonChosen: [] } as const) : {}
  return { project: null, ...comparison }
}

/** Change the view: a new history entry with the new address, on the same page. Another scheme opens its overview. */
export function useSetView(): (change: Partial<View>) => void {
  const navigate = useNavigate()
  const view = useView()
  const entries = useSchemeEntries()
  const onSchemePage = useParams({ strict: false }).scheme !== undefined
  return useCallback(
    (change) => {
      const scheme = change.schemeId ?? view.schemeId
      const moved = scheme !== view.schemeId && entries.some((entry) => entry.scheme.id === scheme)
      const choices = moved ? { ...namesOfScheme(view), period: null, sort: null } : {}
      const search = formatView({ ...view, ...choices, ...change })
      if (!onSchemePage) void navigate({ to: "/data", search: { ...search, ordning: scheme }, resetScroll: false })
      else if (moved) void navigate({ to: "/$scheme/overblik", params: { scheme }, search })
      else void navigate({ to: ".", search, resetScroll: false })
    },
    [navigate, view, entries, onSchemePage],
  )
}
