import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { MeasuredCriterion } from "../../../domain/scheme"
import type { AreaNames } from "../../results/area-names"

/** What the figures of a criterion are drawn from, whatever its measure. */
export interface FiguresProps<C extends MeasuredCriterion> {
  readonly request: MeasureRequest<C>
  readonly result: CriterionResult
  readonly names: AreaNames
  readonly onMethod: () => void
}
