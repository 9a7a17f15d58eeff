import type { SchemeProblem } from "../../../domain/scheme-file"
import { RefusedFile } from "../../components/refused-file"
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
        <RefusedFile
          title={schemePage.refused(opened.file)}
          problems={opened.problems}
          ofWhole={{ "not JSON": schemePage.notJson }}
        />
      )}
    </div>
  )
}
