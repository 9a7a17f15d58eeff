import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import { isParted } from "../../../measures/wave-areas"
import { OwnWindowsList } from "../../results/own-windows-list"
import { useText } from "../../texts"

interface OwnWindowsNoteProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** Whose months or target groups are their own, and what on the page follows them. */
export function OwnWindowsNote({ request, result: { ownWindows = [] } }: OwnWindowsNoteProps) {
  const { ownTerms: texts } = useText()
  if (ownWindows.length === 0) return null
  return (
    <div className="note own-windows">
      <p>{isParted(request) ? `${texts.lead} ${texts.parted}` : texts.lead}</p>
      <OwnWindowsList windows={ownWindows} />
    </div>
  )
}
