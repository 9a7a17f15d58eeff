import { useSession } from "../../session"
import type { Notice } from "../../session-state"
import { useText } from "../../texts"
import type { Text } from "../../../text/texts"

/** What has just happened to the files, for the eye; `SessionStatus` says it aloud. */
export function Notices() {
  const { dataPage, mapping } = useText()
  const { notices } = useSession()
  if (notices.length === 0) return null
  const sentences = new Set(notices.map((notice) => sentence(notice, dataPage, mapping)))
  return (
    <div className="message">
      {[...sentences].map((said) => (
        <p key={said}>{said}</p>
      ))}
    </div>
  )
}

function sentence(notice: Notice, words: Text["dataPage"], mapping: Text["mapping"]): string {
  switch (notice.kind) {
    case "cancelled":
      return words.cancelled(notice.name)
    case "demoReplaced":
      return words.demoReplaced
    case "demoUnavailable":
      return words.demoUnavailable
    case "sameFile":
      return mapping.sameFile(notice.name, notice.as)
    case "hiddenSheets":
      return words.hiddenSheets(notice.name, notice.sheets)
    case "mappingOpened":
      return mapping.opened(notice.name)
    case "mappingRefused":
      return mapping.refused(notice.name)
    case "projectFile":
      return words.projectFile(notice.name)
    case "schemeFile":
      return words.schemeFile(notice.name)
    case "folderEmpty":
      return words.folderEmpty(notice.name)
    case "folderLarge":
      return words.folderLarge(notice.name)
  }
}
