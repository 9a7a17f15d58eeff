import { LoadError } from "../../../load/load-error"
import { useText } from "../../texts"

/** Why a file was refused, and what to do. */
export function Refusal({ name, error }: { readonly name: string; readonly error: unknown }) {
  const { dataPage, load, shell } = useText()
  if (error instanceof LoadError) {
    return (
      <div className="message message-error">
        <p className="message-title">{dataPage.refusedTitle}</p>
        <p>{load.problem(error.problem)}</p>
        <p>{dataPage.nothingKept}</p>
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
