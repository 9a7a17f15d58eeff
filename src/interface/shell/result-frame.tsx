import { Outlet } from "@tanstack/react-router"
import { Suspense } from "react"
import type { Model } from "../../domain/model"
import { spaced } from "../fingerprint"
import { useScheme } from "../schemes"
import { useSession } from "../session"
import { useText } from "../texts"
import { useView } from "../view"
import { NoParticipants } from "./no-participants"
import { NoResults } from "./no-results"
import { SurveyFrame } from "./survey-frame"

/** Around every result page: the page itself where data are ready, else what is missing and how to get on. */
export function ResultFrame() {
  const { shell } = useText()
  const { model } = useSession()
  const scheme = useScheme()
  if (scheme.criteria.length === 0) return <SurveyFrame />
  if (scheme.municipalities.length === 0) return <NoParticipants scheme={scheme} />
  if (model.kind !== "ready") return <NoResults />
  return (
    <>
      <OtherData model={model.model} />
      <Suspense fallback={<p className="note">{shell.pageLoading}</p>}>
        <Outlet />
      </Suspense>
    </>
  )
}

/** A shared link whose numbers were made from other files says so. */
function OtherData({ model }: { readonly model: Model }) {
  const { shell } = useText()
  const { fingerprint } = useView()
  if (fingerprint === null || fingerprint === model.fingerprint) return null
  return (
    <p className="message message-note" role="status">
      {shell.linkOtherData(spaced(fingerprint), spaced(model.fingerprint))}
    </p>
  )
}
