import type { QualityFinding } from "../../../../domain/quality"
import type { Scheme } from "../../../../domain/scheme"
import { TextButton } from "../../../components/button"
import { SortHead } from "../../../results/sort-head"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import type { LoadedFile } from "../../../../load/load-file"
import { isOfCodes } from "../mapping/editing"
import { effectLines, linesOf, noteOf, noteParts, personsOf, type QualitySpeech } from "./finding-words"
import { bySeverity, type QualityChoice, type QualitySort } from "./quality-list"

interface QualityTableProps {
  readonly findings: readonly QualityFinding[]
  readonly choice: QualityChoice
  readonly onChange: (choice: QualityChoice) => void
  readonly fileName: (fileId: number | null) => string
  readonly scheme: Scheme
  readonly speech: QualitySpeech
  /** The columns of a file whose codes the user may give a meaning. */
  readonly columnsOf: (fileId: number | null) => LoadedFile["columns"]
  readonly onEditCodes: (fileId: number) => void
}

/** The findings in groups by severity, each a body of rows with its heading. */
export function QualityTable({
  findings,
  choice,
  onChange,
  fileName,
  scheme,
  speech,
  columnsOf,
  onEditCodes,
}: QualityTableProps) {
  const { quality: words } = useText()
  const { language } = useView()
  const head = (sort: QualitySort, label: string) => (
    <SortHead
      label={label}
      look={undefined}
      sorted={choice.sort === sort ? "ascending" : null}
      onSort={() => {
        onChange({ ...choice, sort })
      }}
    />
  )
  const byRows = choice.sort === "rows" ? "descending" : choice.sort === "rowsUp" ? "ascending" : null
  return (
    <div className="table-scroll">
      <table className="table quality-table">
        <thead>
          <tr>
            {head("problem", words.problem)}
            {head("file", words.file)}
            <SortHead
              label={words.rows}
              look={{ numeric: true, quiet: false }}
              sorted={byRows}
              onSort={() => {
                onChange({ ...choice, sort: choice.sort === "rows" ? "rowsUp" : "rows" })
              }}
            />
            <th scope="col" className="number">
              {words.persons}
            </th>
            <th scope="col">{words.lines}</th>
            <th scope="col">{words.effect(scheme.shortName[language])}</th>
          </tr>
        </thead>
        {bySeverity(findings).map((group) => (
          <tbody key={group.severity}>
            <tr className="quality-group">
              <th scope="rowgroup" colSpan={6}>
                {words.severities[group.severity]}
              </th>
            </tr>
            {group.findings.map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                file={fileName(finding.fileId)}
                scheme={scheme}
                speech={speech}
                onEditCodes={isOfCodes(finding, columnsOf(finding.fileId)) ? onEditCodes : undefined}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface FindingRowProps {
  readonly finding: QualityFinding
  readonly file: string
  readonly scheme: Scheme
  readonly speech: QualitySpeech
  readonly onEditCodes: ((fileId: number) => void) | undefined
}

function FindingRow({ finding, file, scheme, speech, onEditCodes }: FindingRowProps) {
  const { words, formats } = speech
  return (
    <tr>
      <th scope="row" className="quality-problem">
        {words.problems[finding.kind]}
        <Note finding={finding} speech={speech} />
        {onEditCodes !== undefined && (
          <TextButton
            className="quality-codes"
            aria-label={words.editCodesOf(file)}
            onClick={() => {
              if (finding.fileId !== null) onEditCodes(finding.fileId)
            }}
          >
            {words.editCodes}
          </TextButton>
        )}
      </th>
      <td className="quality-file">{file}</td>
      <td className={finding.rows === null ? "number quality-none" : "number"} data-label={words.rows}>
        {finding.rows === null ? "–" : formats.count(finding.rows)}
      </td>
      <td className={finding.persons === null ? "number quality-none" : "number"} data-label={words.persons}>
        {personsOf(finding, formats)}
      </td>
      <td
        className={finding.lines.length === 0 ? "quality-lines quality-none" : "quality-lines"}
        data-label={words.lines}
      >
        {linesOf(finding, speech)}
      </td>
      <td className="quality-effect">
        {effectLines(finding, scheme.criteria, speech).map((line) => (
          <span key={line} className="quality-effect-line">
            {line}
          </span>
        ))}
      </td>
    </tr>
  )
}

/** So many entries of a list stand open: the rest is folded. */
const fewest = 4

function Note({ finding, speech }: Pick<FindingRowProps, "finding" | "speech">) {
  const { facts, list } = noteParts(finding, speech)
  const { words, formats } = speech
  if (list.length <= fewest) {
    const note = noteOf(finding, speech)
    return note === "" ? null : <span className="cell-note">{note}</span>
  }
  const shown = list.slice(0, fewest - 1)
  return (
    <>
      {facts.length > 0 && <span className="cell-note">{facts.join(" · ")}</span>}
      {shown.map((entry) => (
        <span key={entry} className="cell-note">
          {entry}
        </span>
      ))}
      <details className="quality-more">
        <summary>{words.others(formats.count(list.length - shown.length))}</summary>
        {list.slice(shown.length).map((entry) => (
          <span key={entry} className="cell-note">
            {entry}
          </span>
        ))}
      </details>
    </>
  )
}
