import { useSession } from "../../session"
import type { Notice } from "../../session-store"
import { useText } from "../../texts"
import type { Text } from "../../../text/texts"

/** What has just happened to the files, for the eye; `SessionStatus` says it aloud. */
export function Notices() {
  const { dataPage } = useText()
  const { notice } = useSession()
  return notice === null ? null : <p className="message">{sentence(notice, dataPage)}</p>
}

function sentence(notice: Notice, words: Text["dataPage"]): string {
  switch (notice.kind) {
    case "cancelled":
      return words.cancelled(notice.name)
    case "demoReplaced":
      return words.demoReplaced
    case "demoUnavailable":
      return words.demoUnavailable
  }
}
