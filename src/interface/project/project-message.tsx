import type { Project } from "../../domain/project-file"
import type { SchemeProblem } from "../../domain/scheme-file"
import { RefusedFile } from "../components/refused-file"
import { useText } from "../texts"

/** A project file that was chosen: what came of it. */
export type OpenedProject =
  | { readonly kind: "opened"; readonly file: string; readonly project: Project }
  | { readonly kind: "asks"; readonly file: string; readonly project: Project }
  | { readonly kind: "refused"; readonly file: string; readonly problems: readonly SchemeProblem[] }

interface ProjectMessageProps {
  readonly opened: OpenedProject | null
  /** What has to be known of the data. */
  readonly note: string | null
}

/** What became of the file that was opened, read aloud. */
export function ProjectMessage({ opened, note }: ProjectMessageProps) {
  const { project: texts } = useText()
  return (
    <div role="status" aria-live="polite">
      {opened?.kind === "opened" && <p className="note">{texts.opened(opened.file)}</p>}
      {note !== null && <p className="message message-note">{note}</p>}
      {opened?.kind === "refused" && (
        <RefusedFile
          title={texts.refused(opened.file)}
          problems={opened.problems}
          ofWhole={{ "not JSON": texts.notJson, "too large": texts.tooLarge }}
        />
      )}
    </div>
  )
}
