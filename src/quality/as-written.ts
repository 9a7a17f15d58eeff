import type { FindingKind } from "../domain/load-problem"
import type { ModelFindingKind, QualityFinding } from "../domain/quality"
import type { LoadedFile } from "../load/load-file"
import { meaningOf } from "../load/meaning"

/** Findings whose values are codes as the tables keep them. */
const ofKept: ReadonlySet<FindingKind | ModelFindingKind> = new Set([
  "unfamiliarCode",
  "overlapSameBenefit",
  "overlapTwoBenefits",
  "endsLookExclusive",
  "droppedRunning",
])

/** A word that the product does not know is kept in small letters, "las_77"; the reader is told the file's own, "LAS-77". */
export function asWritten(
  finding: QualityFinding,
  files: readonly Pick<LoadedFile, "fileId" | "columns" | "unfamiliar">[],
): QualityFinding {
  if (!ofKept.has(finding.kind)) return finding
  const { fileId, table } = finding
  const { column = table === "activity" ? "activity" : "benefit" } = finding
  const written = files
    .filter((file) => fileId === null || file.fileId === fileId)
    .flatMap(({ columns, unfamiliar }) => {
      const headings = new Set(columns.flatMap(({ heading, usedAs }) => (usedAs === column ? [heading] : [])))
      return unfamiliar.flatMap(({ heading, value }) => (headings.has(heading) ? [value] : []))
    })
  const keptAs = (text: string): string | undefined =>
    meaningOf(column as "benefit", text, { decimal: ",", endsAreInclusive: true }).word
  const values = finding.values.flatMap((value) => {
    const own = written.filter((text) => keptAs(text) === value)
    return own.length === 0 ? [value] : own
  })
  return { ...finding, values: [...new Set(values)] }
}
