import type { SchemeProblem } from "../../../domain/scheme-file"
import { useText } from "../../texts"

/** A file of a scheme that was chosen: what came of it. */
export type OpenedScheme =
  | { readonly kind: "opened"; readonly name: string }
  | { readonly kind: "refused"; readonly file: string; readonly problems: readonly SchemeProblem[] }

/** What became of the file that was opened, read aloud. */
export function SchemeMessage({ opened }: { readonly opened: OpenedScheme | null }) {
  const { schemePage } = useText()
  return (
    <div role="status" aria-live="polite">
      {opened?.kind === "opened" && <p className="note">{schemePage.opened(opened.name)}</p>}
      {opened?.kind === "refused" && (
        <div className="message message-error">
          <p>
            <strong>{schemePage.refused(opened.file)}</strong>
          </p>
          <ul>
            {opened.problems.slice(0, 10).map(({ path, message }) => (
              <li key={path}>
                {message === "not JSON" ? (
                  schemePage.notJson
                ) : (
                  <>
                    <span className="mono">{schemePage.place(path)}</span>:{" "}
                    {schemePage.problems[message] ?? schemePage.otherProblem}
                  </>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
