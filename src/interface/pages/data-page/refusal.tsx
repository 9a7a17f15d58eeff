import type { LoadProblem } from "../../../domain/load-problem"
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
        <LoadWithout id={id} headings={removable(error.problem)} />
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

/** The columns without which the file may be let in. That of the citizens cannot be left out. */
function removable(problem: LoadProblem): readonly string[] {
  switch (problem.code) {
    case "identifiers":
      return problem.found.some(({ usedAs }) => usedAs === "person_id")
        ? []
        : problem.found.map(({ heading }) => heading)
    case "outOfMemory":
      return problem.leaveOut.flatMap(({ headings }) => headings)
    default:
      return []
  }
}

function LoadWithout({ id, headings }: { readonly id: number; readonly headings: readonly string[] }) {
  const { mapping: words } = useText()
  const { loadWithout } = useSession()
  if (headings.length === 0) return null
  return (
    <Button
      onClick={() => {
        loadWithout(id, headings)
      }}
    >
      {headings.length === 1 ? words.withoutColumn : words.withoutColumns}
    </Button>
  )
}
