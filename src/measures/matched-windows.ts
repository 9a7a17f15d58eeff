import type { MeasureRequest } from "../domain/result"
import type { RunOptions } from "../engine/engine"
import { paced } from "../engine/pace"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { type ShareRow, sharesOf } from "./clustered-share"
import { withCoverage, withReasons } from "./coverage"
import { matchedAreas } from "./matched-areas"
import { coverageOf, matchWindows, type PersonsByStratum, type WindowMatching } from "./person-strata"
import { comparisonOf } from "./request-parameters"
import { unweighted, type WindowWeights } from "./share-moments"

/** How a measure of shares of person-months holds the persons of an area: `T` is what it knows of them. */
interface WindowMeasure<T> {
  /** The persons of an area, by its key; undefined where nobody is. */
  readonly of: (key: string) => T | undefined
  readonly persons: (members: T, window: 0 | 1) => PersonsByStratum
  /** A row under weights; `other` is the comparison set, of whose persons those who are also in the area count once. */
  readonly row: (
    area: string,
    members: T,
    weights: WindowWeights,
    other?: { readonly members: T; readonly weights: WindowWeights },
  ) => ShareRow
  readonly seasonMatched: boolean
}

/**
 * Shares of person-months against comparison persons weighted in each window to an area's own persons, every participating
 * area against a comparison of its own. Source: MEASURES §3 M5 "Matching".
 */
export async function matchedWindows<T>(
  request: MeasureRequest,
  { of, persons, row, seasonMatched }: WindowMeasure<T>,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const compared = of("comparison")
  const others = ["comparison", ...comparisonOf(request).map(String)].flatMap((key) => {
    const members = of(key)
    return members === undefined ? [] : [[key, members] as const]
  })
  const byWindow = (members: T | undefined): readonly [PersonsByStratum, PersonsByStratum] =>
    members === undefined ? [nobody, nobody] : [persons(members, 0), persons(members, 1)]
  const comparedPersons = byWindow(compared)
  const coveredOf = new Map(others.map(([key, members]) => [key, byWindow(members)]))

  const against = (key: string): MeasuredAreas => {
    const treated = of(key)
    const treatedPersons = byWindow(treated)
    const matching = matchWindows(treatedPersons, comparedPersons)
    const weights = weightTable(matching, (weight) => weight)
    const isMatched = weightTable(matching, Math.sign)
    const rows = others.map(([other, members]) => row(other, members, weights))
    if (treated !== undefined) {
      rows.unshift(row(key, treated, isMatched, compared === undefined ? undefined : { members: compared, weights }))
    }
    const measured = sharesOf(rows, { seasonMatched })
    const covered = (area: string) => {
      const [first, second] = area === key ? treatedPersons : (coveredOf.get(area) ?? [nobody, nobody])
      return [coverageOf(first, matching[0]), coverageOf(second, matching[1])] as const
    }
    const areas = new Map(
      [...measured.areas].map(([area, numbers]): [string, AreaNumbers] => [
        area,
        area === key ? withCoverage(numbers, covered(area)) : withReasons(numbers, covered(area)),
      ]),
    )
    return { ...measured, areas }
  }

  const keys = ["project", ...request.scheme.municipalities.map(String)]
  const known = new Map(await paced(keys, run, (key) => [key, against(key)] as const))
  return matchedAreas(request, {
    against: (key) => known.get(key) ?? against(key),
    alone: (code) => {
      const key = String(code)
      const members = of(key)
      if (members === undefined) return undefined
      return sharesOf([row(key, members, unweighted)], { seasonMatched }).areas.get(key)
    },
  })
}

/** Weights by stratum, looked up once a person: those of both windows are put together beforehand. */
function weightTable([first, second]: WindowMatching, turned: (weight: number) => number): WindowWeights {
  const strata = new Set([...first.weights.keys(), ...second.weights.keys()])
  const table = new Map(
    [...strata].map((key) => [
      key,
      [turned(first.weights.get(key) ?? 0), turned(second.weights.get(key) ?? 0)] as const,
    ]),
  )
  return (stratum) => table.get(stratum) ?? none
}

const none = [0, 0] as const
const nobody: PersonsByStratum = new Map()
