import { isEmptyMark } from "../../../../load/fold"
import { codedValues } from "../../../../load/coded-values"
import { columnSummary } from "../../../../load/column-summary"
import { assess, type ColumnProposal, sampleOf } from "../../../../load/propose"
import { SelectField } from "../../../components/select-field"
import { useFormats, useText } from "../../../texts"
import { capital } from "../format-line"
import { ColumnContent } from "./column-content"
import { usesOf, withUse } from "./draft"
import type { EditorPartProps } from "./mapping-editor"

/** Every column: an example, what it is used as and how sure that is, and what stands in it. */
export function ColumnsTable({ inspection, draft, onChange }: EditorPartProps) {
  const { mapping: words, load } = useText()
  const { columns } = assess(draft.table, draft.uses, sampleOf(inspection))
  const uses = usesOf(draft.table)
  return (
    <>
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
            {columns.map((column, index) => {
              const texts = inspection.columns[index] ?? []
              const hidden = inspection.identifiers.has(index)
              return (
                <tr key={index}>
                  <th scope="row" className="mono">
                    {column.heading}
                  </th>
                  <td className="mono mapping-example">
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
                  </td>
                  <td>
                    <Recognition column={column} />
                  </td>
                  <td className="mapping-content">
                    {!hidden && <ColumnContent summary={columnSummary(texts, inspection.decimal)} />}
                  </td>
                  <td>
                    <Remark column={column} index={index} inspection={inspection} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="note">{words.certaintyHint}</p>
    </>
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
