import { useMemo, useState } from "react"
import { isEmptyMark } from "../../../../load/fold"
import { codedValues } from "../../../../load/coded-values"
import { columnSummary } from "../../../../load/column-summary"
import { assess, type ColumnProposal, sampleOf } from "../../../../load/propose"
import { TextButton } from "../../../components/button"
import { SelectField } from "../../../components/select-field"
import { useFormats, useText } from "../../../texts"
import { capital } from "../format-line"
import { ColumnContent } from "./column-content"
import { asks, usesFor, withUse } from "./draft"
import type { EditorPartProps } from "./editor-part"
import { QuestionFields } from "./question-fields"

/** So many columns stand at first, and come with each press: files of weeks have thousands. */
const page = 60

/** Every column: an example, what it is used as and how sure that is, and what stands in it. */
export function ColumnsTable({ inspection, draft, onChange }: EditorPartProps) {
  const { mapping: words } = useText()
  const { count } = useFormats()
  const [wanted, setWanted] = useState("")
  const [most, setMost] = useState(page)
  const { columns } = useMemo(
    () => assess(draft.table, draft.uses, sampleOf(inspection)),
    [draft.table, draft.uses, inspection],
  )
  const sought = wanted.trim().toLowerCase()
  const found = columns.flatMap((column, index) =>
    column.heading.toLowerCase().includes(sought) ? [{ column, index }] : [],
  )
  const shown = found.slice(0, most)
  return (
    <>
      {columns.length > page && (
        <div className="mapping-search">
          <label htmlFor="mapping-search" className="field-label">
            {words.search}
          </label>
          <input
            id="mapping-search"
            type="search"
            className="form-input"
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value)
              setMost(page)
            }}
          />
        </div>
      )}
      <div className="table-scroll">
        <table className="table mapping-columns">
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.example}</th>
              <th scope="col">{words.usedAs}</th>
              <th scope="col">{words.recognition}</th>
              <th scope="col">{words.content}</th>
              <th scope="col">{words.remark}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ column, index }) => (
              <ColumnRow
                key={index}
                column={column}
                index={index}
                inspection={inspection}
                draft={draft}
                onChange={onChange}
              />
            ))}
          </tbody>
        </table>
      </div>
      {columns.length > page && (
        <p className="mapping-more" role="status">
          {words.columnsShown(count(shown.length), count(found.length))}{" "}
          {shown.length < found.length && (
            <TextButton
              onClick={() => {
                setMost(most + page)
              }}
            >
              {words.moreColumns}
            </TextButton>
          )}
        </p>
      )}
      <p className="note">{words.certaintyHint}</p>
    </>
  )
}

interface ColumnRowProps extends EditorPartProps {
  readonly column: ColumnProposal
  readonly index: number
}

function ColumnRow({ column, index, inspection, draft, onChange }: ColumnRowProps) {
  const { mapping: words, load } = useText()
  const texts = inspection.columns[index] ?? []
  const hidden = inspection.identifiers.has(index)
  const uses = usesFor(draft.table, column.heading)
  return (
    <tr>
      <th scope="row" className="mono">
        {column.heading}
      </th>
      <td className="mono mapping-example" data-label={words.example}>
        {hidden ? <Muted text={words.hidden} /> : <Example texts={texts} />}
      </td>
      <td className="mapping-use">
        <SelectField
          label={words.usedAsOf(column.heading)}
          labelHidden
          value={column.usedAs}
          disabled={hidden}
          onChange={(value) => {
            const use = uses.find((candidate) => candidate === value)
            if (use !== undefined) onChange(withUse(draft, index, use))
          }}
        >
          {uses.map((use) => (
            <option key={use} value={use}>
              {capital(load.usedAs(use))}
            </option>
          ))}
        </SelectField>
        {asks(column.usedAs) && (
          <QuestionFields draft={draft} index={index} heading={column.heading} onChange={onChange} />
        )}
      </td>
      <td data-label={words.recognition} className={column.certainty === null ? "mapping-unused" : undefined}>
        <Recognition column={column} />
      </td>
      <td className="mapping-content">
        {!hidden && <ColumnContent summary={columnSummary(texts, inspection.decimal)} />}
      </td>
      <td className="mapping-remark">
        <Remark column={column} index={index} inspection={inspection} />
      </td>
    </tr>
  )
}

function Muted({ text }: { readonly text: string }) {
  return <span className="mapping-muted">{text}</span>
}

function Example({ texts }: { readonly texts: readonly string[] }) {
  const { mapping: words } = useText()
  const first = texts.find((text) => !isEmptyMark(text))
  return first === undefined ? <Muted text={words.emptyValue} /> : first.trim().slice(0, 40)
}

function Recognition({ column: { certainty, fit } }: { readonly column: ColumnProposal }) {
  const { mapping: words } = useText()
  const { count } = useFormats()
  if (certainty === null) return <Muted text="–" />
  const word = words.certainty[certainty]
  return (
    <span className="mapping-certainty">
      <span className="mapping-bar" aria-hidden="true">
        <span style={{ width: `${(fit ?? 0) * 100}%` }} />
      </span>
      <span>
        {certainty === "sure" ? word : <strong>{word}</strong>}{" "}
        {fit !== null && <span className="mapping-muted">{words.percent(count(Math.floor(fit * 100)))}</span>}
      </span>
    </span>
  )
}

interface RemarkProps {
  readonly column: ColumnProposal
  readonly index: number
  readonly inspection: EditorPartProps["inspection"]
}

function Remark({ column, index, inspection }: RemarkProps) {
  const { mapping: words, load } = useText()
  const { count, list } = useFormats()
  const identifier = inspection.identifiers.get(index)
  if (identifier !== undefined) return <strong>{words.identifier[identifier.kind]}</strong>
  const { fit, alsoFits, usedAs, heading } = column
  const codes = codedValues([{ heading, usedAs }], () => inspection.columns[index] ?? [])
  const unknown = codes.filter(({ read }) => read === null).length
  const parts = [
    alsoFits.length > 0 ? words.alsoFits(list(alsoFits.map(load.usedAs))) : "",
    unknown > 0 ? words.unknownCodes(unknown) : "",
    unknown === 0 && fit !== null && fit < 1 ? words.doNotFit(count(Math.max(1, Math.round((1 - fit) * 100)))) : "",
  ]
  return <>{parts.filter((part) => part !== "").join(" ")}</>
}
