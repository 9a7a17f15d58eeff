import type { FindingKind } from "../../../../domain/load-problem"
import type { ModelFindingKind } from "../../../../domain/quality"

/** The file whose columns are being changed, and the part of the editor that was asked for. */
export interface Editing {
  readonly id: number
  readonly part: "columns" | "codes"
}

const ofCodes: ReadonlySet<FindingKind | ModelFindingKind> = new Set(["unknownCode", "unknownValue", "unfamiliarCode"])

/** Whether a finding is about values that the user may give a meaning. */
export function isOfCodes(kind: FindingKind | ModelFindingKind): boolean {
  return ofCodes.has(kind)
}
