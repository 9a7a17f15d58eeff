import type { Month } from "../domain/calendar"
import type { PathMark } from "../domain/milestones"
import type { MunicipalPath } from "../domain/milestone-result"
import { type Axis, axisAround } from "./scale"

/** One municipality's way, with the marks that its straight lines go through. */
export interface DrawnPath {
  readonly path: MunicipalPath
  readonly marks: readonly PathMark[]
}

/** Months and gains that all paths of a page share, so that one can be held against another. */
export interface PathScale {
  readonly months: readonly [Month, Month]
  readonly axis: Axis
}

export function pathScale(drawn: readonly DrawnPath[]): PathScale {
  const months = drawn.flatMap(({ path, marks }) => [...path.points, ...marks].map(({ month }) => month))
  const gains = drawn.flatMap(({ path, marks }) => [
    ...marks.map(({ gain }) => gain),
    ...path.points.flatMap(({ estimate }) => (estimate.kind === "value" ? [estimate.value] : [])),
  ])
  return {
    months: months.length === 0 ? [0, 1] : [Math.min(...months), Math.max(...months)],
    axis: axisAround([0, ...gains], "shareDifference"),
  }
}

/** Rows for a line: a hidden month interrupts it. */
export function lineOf({ path }: DrawnPath): readonly { readonly month: Month; readonly gain: number }[] {
  return path.points.map(({ month, estimate }) => ({
    month,
    gain: estimate.kind === "value" ? estimate.value : NaN,
  }))
}

/** Marks to be drawn as dots: filled where reached, open where not (or not yet); none where nothing may be told. */
export function dotsOf({ path, marks }: DrawnPath): readonly (PathMark & {
  readonly reached: boolean
  readonly isAmbition: boolean
  readonly number: number
})[] {
  return path.marks.flatMap(({ months, wanted, verdict, milestone, gain }, index) => {
    const drawnAt = marks[index + 1]
    if (drawnAt === undefined || (gain.kind === "absent" && gain.reason !== "notObservedYet")) return []
    const isAmbition = milestone === null
    const isDue = !isAmbition || months.last === drawnAt.month
    const reached = isDue && verdict.kind === "goal" && verdict.word === "reached"
    return [{ ...drawnAt, gain: wanted, reached, isAmbition, number: index + 1 }]
  })
}
