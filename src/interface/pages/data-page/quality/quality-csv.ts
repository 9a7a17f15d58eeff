import type { QualityFinding, RejectedRow } from "../../../../domain/quality"
import type { Criterion } from "../../../../domain/scheme"
import { csvFile, csvRows, csvText, guarded } from "../../../../export/csv-text"
import { effectLines, noteOf, personsOf, type QualitySpeech } from "./finding-words"

type FileName = (fileId: number | null) => string

/** The findings listed, with what each does to the scheme's criteria. */
export function findingsCsv(
  findings: readonly QualityFinding[],
  scheme: { readonly name: string; readonly criteria: readonly Criterion[] },
  fileName: FileName,
  speech: QualitySpeech,
): Blob {
  const { words, formats } = speech
  const head = [
    ...[words.problem, words.kind, words.file, words.examples, words.rows, words.persons, words.lines],
    words.effect(scheme.name),
  ]
  const body = findings.map((finding) => [
    words.problems[finding.kind],
    words.severities[finding.severity],
    guarded(fileName(finding.fileId)),
    guarded(noteOf(finding, speech)),
    finding.rows === null ? "" : String(finding.rows),
    finding.persons === null ? "" : personsOf(finding, formats).replaceAll(/[.,](?=\d)/g, ""),
    finding.lines.join(" "),
    effectLines(finding, scheme.criteria, speech).join(" "),
  ])
  return csvFile([csvText(head, body)])
}

/** Every row and value that loading could not use, piece by piece as the engine gives them. */
export async function rejectedCsv(
  pieces: AsyncIterable<readonly RejectedRow[]>,
  fileName: FileName,
  { words, formats }: QualitySpeech,
): Promise<Blob> {
  const parts = [csvText([words.file, words.line, words.column, words.value, words.reason, words.handling], [])]
  for await (const rows of pieces) {
    if (rows.length === 0) continue
    const cells = rows.map(({ fileId, line, heading, value, fields, kind, effect }) => [
      guarded(fileName(fileId)),
      String(line),
      heading === null ? words.wholeRow : guarded(heading),
      guarded(value),
      fields === null ? words.problems[kind] : `${words.problems[kind]} (${words.fields(formats.count(fields))})`,
      effect === "rowLeftOut" ? words.rowLeftOut : words.valueUnknown,
    ])
    parts.push(`\r\n${csvRows(cells)}`)
  }
  return csvFile(parts)
}
