import { areaKey, municipalityArea } from "../domain/area"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Threshold } from "../domain/result"
import { shownParts } from "../disclosure/shown-parts"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { comparisonOf } from "./request-parameters"

/** Numbers that are told of all together and of each municipality, so that the one hidden is what the others leave. */
export type SummedColumn = "persons" | "baseline" | "result"

/** Is a municipality's number hidden, because it is small or because the whole less the others would tell a small one? */
export type HiddenBeside = (code: MunicipalityCode, column: SummedColumn) => boolean

/** Those who are added up to the numbers of the project, and to those of its comparison. */
export function summedSets(request: MeasureRequest): Readonly<Record<"project" | "comparison", MunicipalityCode[]>> {
  return {
    project: [...new Set([...request.project, ...request.scheme.municipalities])],
    comparison: [...comparisonOf(request)],
  }
}

/**
 * Which numbers of single municipalities may not stand beside the project's and the comparison's: in each column the small
 * ones, and the smallest others until what is hidden adds up to no small number. Levels of durations are no sums, so that
 * only their persons bind. Source: MEASURES §5 "Secondary suppression".
 */
export function hiddenBeside(request: MeasureRequest, { areas }: Pick<MeasuredAreas, "areas">): HiddenBeside {
  const isSum = request.criterion.measure !== "ledighedsydelse_duration"
  const columns: readonly SummedColumn[] = isSum ? ["persons", "baseline", "result"] : ["persons"]
  const hidden = new Set<string>()
  for (const [whole, codes] of Object.entries(summedSets(request))) {
    for (const column of columns) {
      const sum = areas.get(whole)?.[column]
      const numbers = codes.map((code) => areas.get(areaKey(municipalityArea(code)))?.[column])
      const told = toldByWhole(sum, numbers, request.threshold)
      codes.forEach((code, index) => {
        if (told[index] === true) hidden.add(`${code} ${column}`)
      })
    }
  }
  return (code, column) => hidden.has(`${code} ${column}`)
}

/**
 * Which of several numbers may not be shown beside their sum. Every count behind them is gone through alone, so that a count
 * that stands behind two numbers (the persons of a share and of another) hides the same municipalities in both, and what one
 * leaves out the other does not tell. A sum that is not shown itself tells nothing.
 */
export function toldByWhole(
  whole: Undisclosed | undefined,
  numbers: readonly (Undisclosed | undefined)[],
  k: Threshold,
): readonly boolean[] {
  const told = numbers.map(() => false)
  if (whole === undefined || disclose(whole, k).kind === "absent") return told
  const width = Math.max(...numbers.map((number) => number?.basis.length ?? 0), 0)
  for (let at = 0; at < width; at += 1) {
    const parts = numbers.map((number) => ({ own: [], summed: [number?.basis[at] ?? 0] }))
    shownParts(parts, [0], k).forEach((isShown, index) => {
      if (!isShown) told[index] = true
    })
  }
  return told
}

/** A municipality's number after its own threshold and beside the whole. */
export function besideWhole(number: Undisclosed, isHidden: boolean): Undisclosed {
  return isHidden ? { ...number, basis: [...number.basis, 1] } : number
}

/** The numbers of a municipality with those that the whole would tell made small, so that the door hides them. */
export function numbersBeside(code: MunicipalityCode, numbers: AreaNumbers, isHidden: HiddenBeside): AreaNumbers {
  const [persons, baseline, result] = (["persons", "baseline", "result"] as const).map((column) =>
    isHidden(code, column),
  )
  const levels = baseline === true || result === true
  return {
    ...numbers,
    persons: besideWhole(numbers.persons, persons === true),
    baseline: besideWhole(numbers.baseline, baseline === true),
    result: besideWhole(numbers.result, result === true),
    change: besideWhole(numbers.change, levels),
    ...(numbers.covered && { covered: besideWhole(numbers.covered, persons === true || levels) }),
  }
}
