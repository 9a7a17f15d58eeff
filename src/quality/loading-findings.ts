import type { Finding } from "../domain/load-problem"
import type { QualityFinding, Severity } from "../domain/quality"
import type { LoadedFile } from "../load/load-file"

const severities: Readonly<Record<Finding["effect"], Severity>> = {
  rowLeftOut: "leftOut",
  valueUnknown: "unknown",
  none: "information",
}

/** What loading found in one file. Each row and its value can be listed (`rejectedRows`). */
export function loadingFindings({ fileId, table, findings }: LoadedFile): readonly QualityFinding[] {
  return findings.map((finding): QualityFinding => {
    const { kind, column, rows, examples, effect, values: counted = [] } = finding
    return {
      id: ["load", fileId, kind, column].join(" "),
      kind,
      severity: severities[effect],
      fileId,
      table,
      ...(column !== undefined && { column }),
      values: [...new Set(examples.map(({ value }) => value))].filter((value) => value !== "").slice(0, 3),
      ...(counted.length > 0 && { counted }),
      rows,
      persons: null,
      lines: examples.map(({ row }) => row),
    }
  })
}
