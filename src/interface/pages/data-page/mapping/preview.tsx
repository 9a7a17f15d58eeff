import type { Inspection } from "../../../../load/inspect-file"
import { useFormats, useText } from "../../../texts"

const shownRows = 5
const mostColumns = 30

/** The first rows as they stand in the file; columns that tell who the citizens are stay hidden. */
export function Preview({ inspection: { headings, columns, identifiers, rows } }: { readonly inspection: Inspection }) {
  const { mapping: words } = useText()
  const { count } = useFormats()
  const shown = headings.slice(0, mostColumns)
  return (
    <details className="mapping-preview">
      <summary>{words.preview}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {shown.map((heading, index) => (
                <th key={index} scope="col" className="mono">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(shownRows, rows) }, (_, row) => (
              <tr key={row}>
                {shown.map((_, index) => (
                  <td key={index} className="mono">
                    {identifiers.has(index) ? words.hidden : (columns[index]?.[row] ?? "").slice(0, 80)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < headings.length && (
        <p className="note">{words.columnsShown(count(shown.length), count(headings.length))}</p>
      )}
    </details>
  )
}
