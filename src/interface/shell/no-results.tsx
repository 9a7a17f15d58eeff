import { Link } from "@tanstack/react-router"
import { Button } from "../components/button"
import { FailureMessage } from "../components/error-boundary"
import { PageHead } from "../components/page-head"
import { spaced } from "../fingerprint"
import { useScheme } from "../schemes"
import { useSession } from "../session"
import { isBusy } from "../session-files"
import { useText } from "../texts"
import { useView } from "../view"
import { formatView } from "../view-search"
import { EngineFailure } from "./engine-state"

/** Why a result page has nothing to show yet, and the way on. */
export function NoResults() {
  const { shell } = useText()
  const session = useSession()
  const view = useView()
  const scheme = useScheme()
  const dataLink = (
    <Link to="/data" search={{ ...formatView(view), ordning: scheme.id }}>
      {shell.emptyChoose}
    </Link>
  )
  const { engine, files, model, demo } = session
  if (engine.kind === "failed") return <EngineFailure error={engine.error} onRetry={session.retryEngine} />
  if (model.kind === "failed") {
    return <FailureMessage text={shell.modelFailed} error={model.error} onRetry={session.rebuild} />
  }
  const busy = demo === "fetching" ? shell.demoFetching : isBusy(files) ? shell.filesLoading : null
  const waiting = model.kind === "building" ? shell.modelBuilding : busy
  if (waiting !== null) {
    return <PageHead eyebrow={scheme.name[view.language]} headline={waiting} lead={dataLink} />
  }
  if (files.some(({ status }) => status.kind === "loaded")) {
    return <PageHead eyebrow={scheme.name[view.language]} headline={shell.noSpells} lead={dataLink} />
  }
  return (
    <>
      <PageHead
        eyebrow={scheme.name[view.language]}
        headline={shell.empty}
        lead={view.fingerprint === null ? undefined : shell.linkWithoutData(spaced(view.fingerprint))}
      />
      <div className="button-row">
        <Button kind="primary" onClick={session.loadDemo}>
          {shell.emptyButton}
        </Button>
        {dataLink}
      </div>
    </>
  )
}
