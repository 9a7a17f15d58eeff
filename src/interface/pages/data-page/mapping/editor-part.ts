import type { Inspection } from "../../../../load/inspect-file"
import type { Draft } from "./draft"

/** A file as it was looked at, and what has been chosen for it so far. */
export interface Looked {
  readonly inspection: Inspection
  readonly draft: Draft
}

/** What every part of the editor is given. */
export interface EditorPartProps extends Looked {
  readonly onChange: (draft: Draft) => void
}
