import { Outlet } from "@tanstack/react-router"
import { Suspense } from "react"
import { useSession } from "../session"
import { isBusy } from "../session-files"
import { useText } from "../texts"
import { NoResults } from "./no-results"

/** Around the pages of courses and surveys, which need no benefit periods. */
export function SurveyFrame() {
  const { shell } = useText()
  const { model, files } = useSession()
  if (model.kind !== "ready" && (model.kind !== "withoutBenefits" || isBusy(files))) return <NoResults />
  return (
    <Suspense fallback={<p className="note">{shell.pageLoading}</p>}>
      <Outlet />
    </Suspense>
  )
}
