/** A shown week of a curve, with its value and limits as fractions. */
export interface StepPoint {
  readonly week: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Weeks from one shown point to the next from which a step would look as if nobody left in all that time. */
const longStretch = 4

/** Were the weeks between two shown points merged into so long a stretch that it is not drawn as a step? */
export function isMergedStretch(from: StepPoint, to: StepPoint): boolean {
  return to.week - from.week >= longStretch
}

export interface CurveParts {
  /** Runs of points that lie close enough to be drawn as steps. */
  readonly runs: readonly (readonly StepPoint[])[]
  /** The two ends of every long stretch between them. */
  readonly stretches: readonly (readonly [StepPoint, StepPoint])[]
}

/** A step curve in the parts that are drawn as steps, and the long stretches whose weeks disclosure merged. */
export function curveParts(points: readonly StepPoint[]): CurveParts {
  const runs: StepPoint[][] = []
  const stretches: [StepPoint, StepPoint][] = []
  let before: StepPoint | undefined
  for (const point of points) {
    const run = runs.at(-1)
    if (run === undefined || before === undefined) runs.push([point])
    else if (isMergedStretch(before, point)) {
      stretches.push([before, point])
      runs.push([point])
    } else run.push(point)
    before = point
  }
  return { runs, stretches }
}

/** The two ends of the long stretch that a week lies inside; null where the curve is drawn as steps. */
export function stretchAt(points: readonly StepPoint[], week: number): readonly [StepPoint, StepPoint] | null {
  return curveParts(points).stretches.find(([from, to]) => from.week < week && week < to.week) ?? null
}
