import { useEffect, useRef } from "react"
import { type CodedColumn, codedValues, codeWords } from "../../../../load/coded-values"
import { type FoundValue, withFound } from "../../../../load/found-values"
import type { Text } from "../../../../text/texts"
import { SelectField } from "../../../components/select-field"
import { useFormats, useText } from "../../../texts"
import { capital } from "../format-line"
import { withMeaning } from "./draft"
import type { EditorPartProps } from "./editor-part"

const asRead = "="
/** A text of these columns that nobody knows is not kept. */
const isKept = (column: CodedColumn): boolean => column !== "sex" && column !== "timing"

/** What a code is read as without the user's word: null where nobody knows it, empty where it stands for nothing. */
function meaningSaid(
  column: CodedColumn,
  read: string | null,
  words: Text["mapping"],
  nameOf: (word: string) => string,
): string {
  if (read === null) return isKept(column) ? words.asRead : words.asUnknown
  return read === "" ? words.asMissing : capital(nameOf(read))
}

interface CodesProps extends EditorPartProps {
  /** Unknown values of the loaded file, which may stand below the rows that were looked at. */
  readonly found: readonly FoundValue[]
  /** The reader came for the codes. */
  readonly isWanted: boolean
}

/** What the file's own codes mean, unknown ones first. */
export function Codes({ inspection, draft, found, isWanted, onChange }: CodesProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isWanted) heading.current?.focus()
  }, [isWanted])
  const { mapping: words, load } = useText()
  const { count } = useFormats()
  const columns = draft.uses.map((usedAs, index) => ({ heading: inspection.headings[index] ?? "", usedAs }))
  const codes = withFound(
    codedValues(columns, (index) => inspection.columns[index] ?? []),
    columns,
    found,
  )
  if (codes.length === 0) return null
  const nameOf = (word: string): string => words.words[word] ?? word.replaceAll("_", " ")
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="mapping-heading">
        {words.codes}
      </h3>
      <p className="subtitle">{words.codesHint}</p>
      <div className="table-scroll">
        <table className="table mapping-codes">
          <thead>
            <tr>
              <th scope="col">{words.code}</th>
              <th scope="col">{words.codeColumn}</th>
              <th scope="col" className="number">
                {words.codeRows}
              </th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {codes.map(({ column, from, rows, read }) => {
              const own = draft.values.find((value) => value.column === column && value.from === from)
              return (
                <tr key={`${column} ${from}`}>
                  <th scope="row" className="mono">
                    {from}
                  </th>
                  <td>{column === "question_answer" ? words.answersOfQuestions : capital(load.usedAs(column))}</td>
                  <td className="number" data-label={words.codeRows}>
                    {count(rows)}
                  </td>
                  <td className="mapping-use">
                    <SelectField
                      label={words.meaningOf(from)}
                      labelHidden
                      changed={own !== undefined}
                      value={own === undefined ? asRead : own.to}
                      onChange={(value) => {
                        onChange(withMeaning(draft, column, from, value === asRead || value === read ? null : value))
                      }}
                    >
                      <option value={asRead}>{meaningSaid(column, read, words, nameOf)}</option>
                      {codeWords(column)
                        .filter((word) => word !== read)
                        .map((word) => (
                          <option key={word} value={word}>
                            {capital(nameOf(word))}
                          </option>
                        ))}
                      {read !== "" && <option value="">{words.asMissing}</option>}
                    </SelectField>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
