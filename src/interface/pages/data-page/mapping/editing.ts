import type { FindingKind } from "../../../../domain/load-problem"
import type { ModelFindingKind, QualityFinding } from "../../../../domain/quality"
import { isCoded } from "../../../../load/coded-values"
import type { LoadedFile } from "../../../../load/load-file"

/** The file whose columns are being changed, and the part of the editor that was asked for. */
export interface Editing {
  readonly id: number
  readonly part: "columns" | "codes"
}

const ofCodes: ReadonlySet<FindingKind | ModelFindingKind> = new Set(["unknownCode", "unknownValue", "unfamiliarCode"])

/** Whether a finding is about values of a column of the file that the user may give a meaning. */
export function isOfCodes({ kind, column }: QualityFinding, columns: LoadedFile["columns"]): boolean {
  return (
    ofCodes.has(kind) &&
    columns.some(({ heading, usedAs }) => isCoded(usedAs) && (heading === column || usedAs === column))
  )
}
