import { useText } from "../../texts"
import type { OpenedScheme } from "./scheme-actions"

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
