import { useEffect, useRef } from "react"
import { LoadError } from "../../../load/load-error"
import { TextButton } from "../../components/button"
import { Progress } from "../../components/progress"
import { useSession } from "../../session"
import type { SessionFile } from "../../session-files"
import { useFormats, useText } from "../../texts"
import { capital, formatLine } from "./format-line"
import { Refusal } from "./refusal"

export function FilesTable() {
  const { dataPage } = useText()
  const { files } = useSession()
  const { columns, counts } = dataPage
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The example button has gone, or the row whose button was pressed: the keyboard goes on from here.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [files.length])
  const count = (kind: SessionFile["status"]["kind"]): number =>
    files.filter(({ status }) => status.kind === kind).length
  const summary = [
    [count("loaded"), counts.ready] as const,
    [count("waiting"), counts.waiting] as const,
    [count("loading"), counts.loading] as const,
    [count("failed"), counts.refused] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, words]) => words(number))
    .join(" · ")
  return (
    <section className="section">
      <div className="section-head">
        <h2 ref={heading} tabIndex={-1} className="section-heading">
          {dataPage.files}
        </h2>
        <span className="subtitle">{summary}</span>
      </div>
      <div className="table-scroll">
        <table className="table files-table">
          <thead>
            <tr>
              <th scope="col">{columns.file}</th>
              <th scope="col">{columns.recognisedAs}</th>
              <th scope="col" className="number">
                {columns.rows}
              </th>
              <th scope="col" className="number">
                {columns.size}
              </th>
              <th scope="col">{columns.status}</th>
              <th scope="col">
                <span className="sr-only">{columns.action}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileRow key={file.id} file={file} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="data-refusals">
        {files.map(({ id, name, status }) =>
          status.kind === "failed" ? <Refusal key={id} name={name} error={status.error} /> : null,
        )}
      </div>
    </section>
  )
}

function FileRow({ file }: { readonly file: SessionFile }) {
  const { dataPage, load } = useText()
  const { engine, cancelFile, removeFile } = useSession()
  const { count, number } = useFormats()
  const { id, name, size, status } = file
  const loaded = status.kind === "loaded" ? status.loaded : null
  const rows = status.kind === "loading" ? status.rows : loaded?.rowsLoaded
  const going = status.kind === "loading" || status.kind === "waiting"
  return (
    <tr>
      <th scope="row">
        <span className="file-name">{name}</span>
        {loaded !== null && <span className="cell-note">{formatLine(loaded, dataPage)}</span>}
      </th>
      <td>{loaded === null ? "–" : capital(load.table(loaded.table))}</td>
      <td className="number">
        {rows === undefined ? "–" : count(rows)}
        {loaded !== null && loaded.rowsRead > loaded.rowsLoaded && (
          <span className="cell-note">{dataPage.ofRows(count(loaded.rowsRead))}</span>
        )}
      </td>
      <td className="number files-size">
        {size < 1e5
          ? dataPage.kilobytes(count(Math.ceil(size / 1e3)))
          : dataPage.megabytes(number(size / 1e6, "hours"))}
      </td>
      <td className="files-status">
        {status.kind === "loaded" && dataPage.ready}
        {status.kind === "waiting" && (engine.kind === "ready" ? dataPage.waiting : dataPage.waitingForEngine)}
        {status.kind === "failed" && (
          <strong>{status.error instanceof LoadError ? dataPage.refused : dataPage.notLoaded}</strong>
        )}
        {status.kind === "loading" && (
          <span className="progress-line">
            <Progress label={dataPage.loadingFile(name)} share={status.share} />
            {dataPage.percent(count(status.share * 100))}
          </span>
        )}
      </td>
      <td className="cell-action">
        <TextButton
          aria-label={going ? dataPage.cancelFile(name) : dataPage.removeFile(name)}
          onClick={() => {
            if (going) cancelFile(id)
            else removeFile(id)
          }}
        >
          {going ? dataPage.cancel : dataPage.remove}
        </TextButton>
      </td>
    </tr>
  )
}
