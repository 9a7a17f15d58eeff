import type { OwnMeasureCriterion } from "../../../domain/scheme"
import type { FiguresProps } from "./figures-props"
import { LevelSeries } from "./level-series"

/** A measure of the user's own, month by month. */
export function OwnMeasureFigures(props: FiguresProps<OwnMeasureCriterion>) {
  return <LevelSeries {...props} benchmarks={props.request.criterion.benchmarks} />
}
