import { useEffect, useRef, useState } from "react"
import { type Mapping, shapeOf } from "../../../../domain/mapping"
import { foundValues } from "../../../../load/found-values"
import { LoadError } from "../../../../load/load-error"
import { FailureMessage } from "../../../components/error-boundary"
import { useSession } from "../../../session"
import type { SessionFile } from "../../../session-files"
import { useFormats, useText } from "../../../texts"
import { Codes } from "./codes"
import { ColumnsTable } from "./columns-table"
import { type Draft, firstDraft, mappingOf } from "./draft"
import type { Looked } from "./editor-part"
import type { Editing } from "./editing"
import { EditorActions } from "./editor-actions"
import { Preview } from "./preview"
import { Reading } from "./reading"

interface MappingEditorProps {
  readonly file: SessionFile
  /** Where the reader goes on: at the top, or at the codes. */
  readonly part: Editing["part"]
  readonly onClose: () => void
}

/** What each column of one file is, how sure that is, and everything about it that the user can change. */
export function MappingEditor({ file, part, onClose }: MappingEditorProps) {
  const { mapping: words, load } = useText()
  const { count } = useFormats()
  const { inspect, loadMapped, mappings } = useSession()
  const [reading, setReading] = useState<Mapping["reading"]>(file.mapping?.reading)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [error, setError] = useState<unknown>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // The file as it was when the editor opened: loading it does not begin the work anew.
  const [given] = useState(file)
  const [known] = useState(() => mappings.map(({ mapping }) => mapping))
  useEffect(() => {
    let wanted = true
    inspect(given.id, reading)
      .then((inspection) => {
        if (!wanted) return
        setError(null)
        setLooked((before) => {
          const isSame = before !== null && shapeOf(before.inspection.headings) === shapeOf(inspection.headings)
          return { inspection, draft: isSame ? before.draft : firstDraft(inspection, given, known) }
        })
      })
      .catch((cause: unknown) => {
        if (wanted) setError(cause)
      })
    return () => {
      wanted = false
    }
  }, [inspect, given, known, reading])
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const change = (draft: Draft): void => {
    if (looked !== null) setLooked({ ...looked, draft })
  }
  return (
    <section className="section mapping-editor">
      <h2 ref={heading} tabIndex={-1} className="section-heading">
        {words.title(file.name)}
      </h2>
      {error !== null && (
        <FailureMessage
          title={words.failed}
          text={error instanceof LoadError ? load.problem(error.problem) : ""}
          error={error}
        />
      )}
      {looked === null && error === null && <p className="subtitle">{words.looking}</p>}
      {looked !== null && (
        <>
          <p className="subtitle">{words.lead(count(looked.inspection.rows))}</p>
          <Reading {...looked} reading={reading} onReading={setReading} onChange={change} />
          <ColumnsTable {...looked} onChange={change} />
          <Codes
            {...looked}
            onChange={change}
            found={given.status.kind === "loaded" ? foundValues(given.status.loaded) : []}
            isWanted={part === "codes"}
          />
          <Preview inspection={looked.inspection} />
          <EditorActions
            inspection={looked.inspection}
            mapping={mappingOf(looked.draft, looked.inspection, reading)}
            onClose={onClose}
            onLoad={(mapping) => {
              loadMapped(file.id, mapping)
              onClose()
            }}
          />
        </>
      )}
    </section>
  )
}
