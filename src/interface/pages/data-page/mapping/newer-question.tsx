import { tellsBenefits } from "../../../../domain/load-problem"
import { Button } from "../../../components/button"
import { useSession } from "../../../session"
import type { SessionFile } from "../../../session-files"
import { useFormats, useText } from "../../../texts"

/** A file that has most of its rows in common with an older one: which of them counts is the user's to say. */
export function NewerQuestion({ file: { id, name, newerOf, status } }: { readonly file: SessionFile }) {
  const { mapping: words } = useText()
  const { count } = useFormats()
  const { answerNewer } = useSession()
  if (newerOf === undefined) return null
  const share = count(Math.max(1, Math.floor((newerOf.recurring / newerOf.of) * 100)))
  return (
    <div className="message">
      <p className="message-title">{words.newerTitle(name, newerOf.name)}</p>
      <p>
        {words.newerText(share, newerOf.name)}{" "}
        {status.kind === "loaded" && tellsBenefits(status.loaded.table) ? words.newerPeriods : words.newerBoth}
      </p>
      <div className="button-row">
        <Button
          onClick={() => {
            answerNewer(id, "replace")
          }}
        >
          {words.replace(newerOf.name)}
        </Button>
        <Button
          onClick={() => {
            answerNewer(id, "keepBoth")
          }}
        >
          {words.keepBoth}
        </Button>
      </div>
    </div>
  )
}
