import { useSession } from "../../session"
import { loadedFiles } from "../../session-files"
import { useFormats, useText } from "../../texts"
import { capital } from "./format-line"

/** A file of weeks has thousands; the editor finds any of them. */
const mostColumns = 100

/** What each column of each file was recognised as. */
export function Columns() {
  const { dataPage, load, mapping } = useText()
  const { count } = useFormats()
  const files = loadedFiles(useSession().files)
  if (files.length === 0) return null
  return (
    <section className="section">
      <h2 className="section-heading">{dataPage.found}</h2>
      <p className="subtitle">{dataPage.foundHint}</p>
      <div className="columns-files">
        {files.map(({ id, name, loaded }) => (
          <details key={id} className="columns-file">
            <summary>
              {name}{" "}
              <span className="columns-count">{dataPage.columnsUsed(used(loaded.columns), loaded.columns.length)}</span>
            </summary>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{dataPage.heading}</th>
                  <th scope="col">{dataPage.usedAs}</th>
                </tr>
              </thead>
              <tbody>
                {loaded.columns.slice(0, mostColumns).map(({ heading, usedAs }, index) => (
                  <tr key={index}>
                    <th scope="row" className="mono">
                      {heading}
                    </th>
                    <td>{capital(load.usedAs(usedAs))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {loaded.columns.length > mostColumns && (
              <p className="note">{mapping.columnsShown(count(mostColumns), count(loaded.columns.length))}</p>
            )}
          </details>
        ))}
      </div>
    </section>
  )
}

function used(columns: readonly { readonly usedAs: string }[]): number {
  return columns.filter(({ usedAs }) => usedAs !== "ignored").length
}
