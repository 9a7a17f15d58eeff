import { useCallback } from "react"
import { formatSearch } from "../search"
import { useLoaded } from "../session"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The address of this view with the data's fingerprint: the choices, never data. */
export function useViewLink(): () => string {
  const view = useView()
  const { model } = useLoaded()
  return useCallback(() => {
    const [page = ""] = location.href.split("?")
    return page + formatSearch(formatView({ ...view, fingerprint: model.fingerprint }))
  }, [view, model])
}
