import type { Mapping } from "../../../domain/mapping"
import { LoadError } from "../../../load/load-error"
import { TextButton } from "../../components/button"
import { Progress } from "../../components/progress"
import { useSession } from "../../session"
import type { FileStatus, SessionFile } from "../../session-files"
import { shapeOfMapping } from "../../session-mappings"
import type { LoadedFile } from "../../../load/load-file"
import { columnsLeftOut } from "../../../quality/loading-findings"
import { brief } from "../../../text/format"
import type { Text } from "../../../text/texts"
import { useFormats, useText } from "../../texts"
import { capital, formatLine } from "./format-line"

interface FileRowProps {
  readonly file: SessionFile
  readonly onEdit: (id: number) => void
}

export function FileRow({ file, onEdit }: FileRowProps) {
  const { dataPage, load, mapping: words } = useText()
  const { engine, files, cancelFile, removeFile, mappings } = useSession()
  const { bytes, count, list } = useFormats()
  const { id, name, size, status } = file
  const loaded = status.kind === "loaded" ? status.loaded : null
  const rows = status.kind === "loading" ? status.rows : loaded?.rowsLoaded
  const reused = loaded?.mapping !== undefined && file.mapping === undefined ? loaded.mapping : null
  const from = reused === null ? undefined : mappings.find(({ mapping }) => sameShape(mapping, reused))?.from
  const without = loaded === null ? [] : columnsLeftOut(loaded)
  const editable = !file.demo && (loaded !== null || status.kind === "asks" || isMappable(status))
  const going = status.kind === "loading" || status.kind === "waiting"
  return (
    <tr>
      <th scope="row">
        <span className="file-name">{name}</span>
        {loaded !== null && <span className="cell-note">{formatLine(loaded, dataPage)}</span>}
        {loaded?.hiddenSheets !== undefined && (
          <span className="cell-note">{dataPage.sheetsHidden(loaded.hiddenSheets)}</span>
        )}
        {loaded?.codesFrom !== undefined && (
          <span className="cell-note">{words.codesFrom(codesName(loaded.codesFrom, files))}</span>
        )}
        {from !== undefined && <span className="cell-note">{words.reused(from)}</span>}
        {without.length > 0 && (
          <span className="cell-note">{words.loadedWithout(list(shortened(without, words, count)))}</span>
        )}
      </th>
      <td className={loaded === null ? "files-none" : undefined}>
        {loaded === null ? "–" : capital(load.table(loaded.table))}
        {loaded !== null && <span className="cell-note">{certaintyOf(loaded, words, count)}</span>}
      </td>
      <td
        className={rows === undefined ? "number files-rows files-none" : "number files-rows"}
        data-label={dataPage.columns.rows}
      >
        {rows === undefined ? "–" : count(rows)}
        {loaded !== null && loaded.rowsRead > loaded.rowsLoaded && (
          <span className="cell-note">{dataPage.ofRows(count(loaded.rowsRead))}</span>
        )}
      </td>
      <td className="number files-size">{bytes(size)}</td>
      <td className="files-status">
        {status.kind === "loaded" && dataPage.ready}
        {status.kind === "asks" && <strong>{words.asks}</strong>}
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
        {status.kind === "loading" && status.speed !== null && (
          <span className="cell-note">{dataPage.rowsPerSecond(count(shownSpeed(status.speed)))}</span>
        )}
      </td>
      <td className="cell-action">
        {editable && (
          <TextButton
            className="file-edit"
            aria-label={words.editFile(name)}
            onClick={() => {
              onEdit(id)
            }}
          >
            {words.edit}
          </TextButton>
        )}
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

/** How sure the recognition is, and the share of the values that fit in the needed column where fewest do. */
function certaintyOf({ recognition }: LoadedFile, words: Text["mapping"], count: (value: number) => string): string {
  if (recognition === undefined) return words.chosen
  const word = words.certainty[recognition.certainty]
  const { fit } = recognition
  return fit === null ? word : words.certaintyWith(word, words.percent(count(Math.floor(fit * 100))))
}

const mostNamed = 4

function shortened(headings: readonly string[], words: Text["mapping"], count: (value: number) => string): string[] {
  const named = headings.slice(0, headings.length > mostNamed ? mostNamed - 1 : mostNamed)
  const others = headings.length - named.length
  return [
    ...named.map((heading) => words.quoted(brief(heading, 40))),
    ...(others > 0 ? [words.otherColumns(count(others))] : []),
  ]
}

/** The file with the code table; null: the shipped one. */
function codesName(id: number | null, files: readonly SessionFile[]): string | null {
  return files.find((file) => file.id === id)?.name ?? null
}

function sameShape(one: Mapping, other: Mapping): boolean {
  return shapeOfMapping(one) === shapeOfMapping(other)
}

/** Two digits, so that it can be read while it changes. */
function shownSpeed(speed: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, speed))) - 1)
  return Math.round(speed / step) * step
}

/** Whether other columns might let a refused file in. */
function isMappable(status: FileStatus): boolean {
  if (status.kind !== "failed" || !(status.error instanceof LoadError)) return false
  return ["noValidRow", "identifiers", "outOfMemory"].includes(status.error.problem.code)
}
