import { LiveRegion } from "../components/live-region"
import { useSession } from "../session"
import type { SessionState } from "../session-state"
import { useText } from "../texts"

/** Says what happens to the files, also when the eyes are elsewhere. */
export function SessionStatus() {
  const { shell } = useText()
  return <LiveRegion text={statusOf(useSession(), shell.status)} />
}

type Words = ReturnType<typeof useText>["shell"]["status"]

function statusOf({ files, model, notices, engine }: SessionState, words: Words): string {
  if (engine.kind === "failed") return words.engineFailed
  const notice = notices.at(-1)
  if (notice?.kind === "cancelled") return words.cancelled(notice.name)
  const loading = files.find(({ status }) => status.kind === "loading")
  if (loading !== undefined) return words.loading(loading.name)
  if (model.kind === "building") return words.building
  const last = files.at(-1)
  if (last?.status.kind === "failed") return words.refused(last.name)
  if (last?.status.kind === "asks") return words.asks(last.name)
  if (model.kind === "ready" || model.kind === "withoutBenefits") return words.ready
  return ""
}
