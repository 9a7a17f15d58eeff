import { Navigate } from "@tanstack/react-router"
import { useScheme } from "../schemes"
import { useSession } from "../session"
import { useView } from "../view"
import { formatView } from "../view-search"

/** The first page: the data while there are no results to see. */
export function Home() {
  const { model } = useSession()
  const scheme = useScheme()
  const search = formatView(useView())
  if (model.kind === "none" || model.kind === "withoutBenefits")
    return <Navigate to="/data" search={{ ...search, ordning: scheme.id }} replace />
  return <Navigate to="/$scheme/overblik" params={{ scheme: scheme.id }} search={search} replace />
}
