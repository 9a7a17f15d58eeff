import { Fragment, useEffect, useRef } from "react"
import { useSession } from "../../session"
import type { SessionFile } from "../../session-files"
import { useText } from "../../texts"
import { FileRow } from "./file-row"
import { MappingQuestion } from "./mapping/mapping-question"
import { NewerQuestion } from "./mapping/newer-question"
import { Refusal } from "./refusal"

interface FilesTableProps {
  readonly onEdit: (id: number) => void
}

export function FilesTable({ onEdit }: FilesTableProps) {
  const { dataPage, mapping } = useText()
  const { files } = useSession()
  const { columns, counts } = dataPage
  const heading = useRef<HTMLHeadingElement>(null)
  const questions = files.filter(
    ({ status, newerOf }) => status.kind === "failed" || status.kind === "asks" || newerOf !== undefined,
  ).length
  const asked = useRef(questions)
  useEffect(() => {
    // The example button has gone, or the row whose button was pressed: the keyboard goes on from here.
    if (document.activeElement === document.body) heading.current?.focus()
  }, [files.length])
  useEffect(() => {
    // So has the button of a question that was answered.
    if (questions < asked.current && document.activeElement === document.body) heading.current?.focus()
    asked.current = questions
  }, [questions])
  const count = (kind: SessionFile["status"]["kind"]): number =>
    files.filter(({ status }) => status.kind === kind).length
  const summary = [
    [count("loaded"), counts.ready] as const,
    [count("waiting"), counts.waiting] as const,
    [count("asks"), mapping.asksCount] as const,
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
              <FileRow key={file.id} file={file} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="data-refusals">
        {files.map((file) => (
          <Fragment key={file.id}>
            {file.status.kind === "failed" && <Refusal id={file.id} name={file.name} error={file.status.error} />}
            {file.status.kind === "asks" && (
              <MappingQuestion file={file} problem={file.status.problem} onEdit={onEdit} />
            )}
            <NewerQuestion file={file} />
          </Fragment>
        ))}
      </div>
    </section>
  )
}
