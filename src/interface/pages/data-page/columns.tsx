import { useSession } from "../../session"
import { loadedFiles } from "../../session-files"
import { useText } from "../../texts"
import { capital } from "./format-line"

/** What each column of each file was recognised as. */
export function Columns() {
  const { dataPage, load } = useText()
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
                {loaded.columns.map(({ heading, usedAs }, index) => (
                  <tr key={index}>
                    <th scope="row" className="mono">
                      {heading}
                    </th>
                    <td>{capital(load.usedAs(usedAs))}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        ))}
      </div>
    </section>
  )
}

function used(columns: readonly { readonly usedAs: string }[]): number {
  return columns.filter(({ usedAs }) => usedAs !== "ignored").length
}
