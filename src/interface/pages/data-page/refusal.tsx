import type { IdentifierColumn } from "../../../domain/load-problem"
import { LoadError } from "../../../load/load-error"
import { Button } from "../../components/button"
import { useSession } from "../../session"
import { useText } from "../../texts"

interface RefusalProps {
  readonly id: number
  readonly name: string
  readonly error: unknown
}

/** Why a file was refused, and what to do. */
export function Refusal({ id, name, error }: RefusalProps) {
  const { dataPage, load, shell } = useText()
  if (error instanceof LoadError) {
    return (
      <div className="message message-error">
        <p className="message-title">{dataPage.refusedTitle}</p>
        <p>{load.problem(error.problem)}</p>
        <p>{dataPage.nothingKept}</p>
        {error.problem.code === "identifiers" && <LoadWithout id={id} found={error.problem.found} />}
      </div>
    )
  }
  return (
    <div className="message message-error">
      <p className="message-title">{dataPage.notLoadedTitle(name)}</p>
      <p>{dataPage.notLoadedText}</p>
      <details className="message-detail">
        <summary>{shell.failureDetail}</summary>
        <pre className="code">{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </div>
  )
}

/** The column of citizens cannot be left out; any other can. */
function LoadWithout({ id, found }: { readonly id: number; readonly found: readonly IdentifierColumn[] }) {
  const { mapping: words } = useText()
  const { loadWithout } = useSession()
  if (found.some(({ usedAs }) => usedAs === "person_id")) return null
  return (
    <Button
      onClick={() => {
        loadWithout(
          id,
          found.map(({ heading }) => heading),
        )
      }}
    >
      {found.length === 1 ? words.withoutColumn : words.withoutColumns}
    </Button>
  )
}
