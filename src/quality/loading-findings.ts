import type { Finding } from "../domain/load-problem"
import type { QualityFinding, Severity } from "../domain/quality"
import { isBranchHeading, isDegreeHeading, isWeekHeading } from "../load/dream/wide-layout"
import type { LoadedFile } from "../load/load-file"

const severities: Readonly<Record<Finding["effect"], Severity>> = {
  rowLeftOut: "leftOut",
  valueUnknown: "unknown",
  none: "information",
}

/** What loading found in one file, and left out of it. Each row and its value can be listed (`rejectedRows`). */
export function loadingFindings(file: LoadedFile): readonly QualityFinding[] {
  const { fileId, table, findings } = file
  const found = findings.map((finding): QualityFinding => {
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

  const headings = columnsLeftOut(file)
  if (headings.length === 0) return found
  const kind = "columnsLeftOut"
  const nothing = { rows: null, persons: null, lines: [] }
  return [
    ...found,
    { ...nothing, id: `load ${fileId} ${kind}`, kind, severity: "information", fileId, table, values: headings },
  ]
}

/**
 * The columns that the user's choice leaves out of a file; those of DREAM's months and weeks by what they begin with. Those
 * that nobody knew are told by the list of columns.
 */
export function columnsLeftOut({ mapping, columns }: LoadedFile): readonly string[] {
  if (mapping === undefined) return []
  const left = columns.flatMap(({ heading, usedAs }) => (usedAs === "ignored" && heading !== "" ? [heading] : []))
  return [...new Set(left.map(seriesName))]
}

function seriesName(heading: string): string {
  if (isBranchHeading(heading)) return "branche_*"
  if (isDegreeHeading(heading)) return "grad_*"
  return isWeekHeading(heading) ? "y_*" : heading
}
