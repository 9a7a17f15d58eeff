import { download } from "../../../export/download"
import { TextButton } from "../../components/button"
import { useSession } from "../../session"
import { loadedFiles } from "../../session-files"
import { useFormats, useText } from "../../texts"
import { findingRows, findingsCsv } from "./finding-rows"

/** Rows that could not be used as they stand, and what was done with them. */
export function Findings() {
  const { dataPage } = useText()
  const { count } = useFormats()
  const files = loadedFiles(useSession().files)
  if (files.length === 0) return null
  const rows = findingRows(files, dataPage)
  const read = files.reduce((sum, { loaded }) => sum + loaded.rowsRead, 0)
  const used = files.reduce((sum, { loaded }) => sum + loaded.rowsLoaded, 0)
  return (
    <section className="section">
      <div className="section-head">
        <h2 className="section-heading">{dataPage.quality}</h2>
        {rows.length > 0 && (
          <TextButton
            onClick={() => {
              download(
                new Blob([findingsCsv(rows, dataPage)], { type: "text/csv;charset=utf-8" }),
                dataPage.qualityFile,
              )
            }}
          >
            {dataPage.qualityDownload}
          </TextButton>
        )}
      </div>
      {rows.length > 0 && <p className="subtitle">{dataPage.qualityCounts(count(read), count(read - used))}</p>}
      {rows.length === 0 ? (
        <p className="subtitle">{dataPage.qualityNone}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{dataPage.problem}</th>
                <th scope="col">{dataPage.columns.file}</th>
                <th scope="col" className="number">
                  {dataPage.columns.rows}
                </th>
                <th scope="col">{dataPage.examples}</th>
                <th scope="col">{dataPage.handling}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.problem}
                    {row.values !== "" && <span className="cell-note">{row.values}</span>}
                  </th>
                  <td>{row.file}</td>
                  <td className="number">{count(row.rows)}</td>
                  <td>
                    {dataPage.lines(
                      row.lines.slice(0, 4).map(count).join(" · "),
                      row.rows - Math.min(4, row.lines.length),
                    )}
                  </td>
                  <td>{row.handling}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
