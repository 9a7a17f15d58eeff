import type { Inspection } from "../../../../load/inspect-file"
import { useText } from "../../../texts"

const shownRows = 5

/** The first rows as they stand in the file; columns that tell who the citizens are stay hidden. */
export function Preview({ inspection: { headings, columns, identifiers, rows } }: { readonly inspection: Inspection }) {
  const { mapping: words } = useText()
  return (
    <details className="mapping-preview">
      <summary>{words.preview}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              {headings.map((heading, index) => (
                <th key={index} scope="col" className="mono">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: Math.min(shownRows, rows) }, (_, row) => (
              <tr key={row}>
                {headings.map((_, index) => (
                  <td key={index} className="mono">
                    {identifiers.has(index) ? words.hidden : (columns[index]?.[row] ?? "").slice(0, 80)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
