import type { Finding } from "../../../domain/load-problem"
import type { LoadedFile } from "../../../load/load-file"
import type { Text } from "../../../text/texts"
import type { SessionFile } from "../../session-files"

export interface FindingRow {
  readonly key: string
  readonly problem: string
  /** The column, and the first offending values. */
  readonly values: string
  readonly file: string
  readonly rows: number
  /** Line numbers of the examples. */
  readonly lines: readonly number[]
  readonly handling: string
}

type Loaded = SessionFile & { readonly loaded: LoadedFile }

export function findingRows(files: readonly Loaded[], words: Text["dataPage"]): readonly FindingRow[] {
  return files.flatMap(({ id, name, loaded }) =>
    loaded.findings.map((finding) => ({
      key: `${id} ${finding.kind} ${finding.column ?? ""}`,
      problem: words.problems[finding.kind],
      values: valuesOf(finding),
      file: name,
      rows: finding.rows,
      lines: finding.examples.map(({ row }) => row),
      handling: handlingOf(finding, words),
    })),
  )
}

function handlingOf({ kind, effect }: Finding, { handled }: Text["dataPage"]): string {
  if (kind === "unknownMunicipality" || kind === "unknownCode") return handled[kind]
  return handled[effect]
}

/** `start_dato: »31-02-2020«, »00-00-0000«` */
function valuesOf({ column, examples }: Finding): string {
  const values = [...new Set(examples.map(({ value }) => value))].filter((value) => value !== "")
  const shown = values
    .slice(0, 3)
    .map((value) => `»${value}«`)
    .join(", ")
  return [column, shown].filter((part) => part !== undefined && part !== "").join(": ")
}

/** As Danish Excel opens it: byte order mark, semicolons. Cells that a spreadsheet would run as a formula are defused. */
export function findingsCsv(rows: readonly FindingRow[], words: Text["dataPage"]): string {
  const head = [
    words.problem,
    words.examplesHead,
    words.columns.file,
    words.columns.rows,
    words.examples,
    words.handling,
  ]
  const body = rows.map(({ problem, values, file, rows: count, lines, handling }) => [
    problem,
    values,
    file,
    String(count),
    lines.join(" "),
    handling,
  ])
  const lines = [head, ...body].map((cells) => cells.map(quoted).join(";"))
  return `\uFEFF${lines.join("\r\n")}\r\n`
}

function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
