import { useCallback } from "react"
import { formatSearch } from "../search"
import { useSurveyData } from "../survey-data"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The address of this view with the data's fingerprint: the choices, never data. */
export function useViewLink(): () => string {
  const view = useView()
  const { fingerprint } = useSurveyData()
  return useCallback(() => {
    const [page = ""] = location.href.split("?")
    return page + formatSearch(formatView({ ...view, fingerprint }))
  }, [view, fingerprint])
}
