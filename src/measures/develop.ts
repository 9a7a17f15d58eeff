import { absent, type AbsenceReason } from "../domain/absence"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import { type Estimate, interval, type Unit } from "../domain/estimate"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { AreaResult, ComparisonNote, CriterionResult, MeasureRequest, Threshold, Windows } from "../domain/result"
import { betterOf, relevantChangeOf } from "../domain/scheme"
import { judge, type Verdict } from "../domain/verdict"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { dersimonianLaird } from "../statistics/dersimonian-laird"
import { concentration, developmentInterval } from "../statistics/development"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { hiddenBeside, numbersBeside } from "./beside-whole"
import { comparisonOf } from "./request-parameters"

/** A comparison municipality tells of ordinary ups and downs only with this many persons in both windows (MEASURES §3). */
export const MINIMUM_PERSONS = 20

/**
 * From what a measure counted to the criterion's results: the difference in development of every participating area
 * against the comparison set, its interval, the verdict, and disclosure control over all of it.
 * Source: MEASURES §3 "Uncertainty: one rule for every measure" and §4.
 */
export function develop(
  request: MeasureRequest,
  windows: Windows,
  unit: Unit,
  measured: MeasuredAreas,
): CriterionResult {
  const comparison = comparisonOf(request)
  const setConcentration = (of: MeasuredAreas, codes: readonly MunicipalityCode[]): number =>
    concentration(codes.map((code) => of.areas.get(String(code))?.weight ?? 0))
  const againstOf = (of: MeasuredAreas): Against => ({
    measured: of,
    ordinary: of.ordinary ?? ordinaryVariation(of, comparison),
    concentration: of.ordinary?.concentration ?? setConcentration(of, comparison),
  })
  const project = againstOf(measured.versus?.("project") ?? measured)
  const against = (area: Area): Against =>
    measured.versus === undefined || area.kind === "project" ? project : againstOf(measured.versus(areaKey(area)))
  const note: ComparisonNote = {
    rule: request.comparisonRule,
    municipalities: comparison,
    k: project.ordinary.k,
    tau: Math.sqrt(project.ordinary.tauSquared),
  }

  const areas: readonly Area[] = [
    projectArea,
    comparisonArea,
    ...municipalities.map(({ code }) => municipalityArea(code)),
  ]
  const isHidden = hiddenBeside(request, measured)
  const resultOf = (area: Area): AreaResult => {
    const counted = measured.areas.get(areaKey(area))
    if (counted === undefined) return emptyArea(area)
    const numbers = area.kind === "municipality" ? numbersBeside(area.code, counted, isHidden) : counted
    const takesPart =
      area.kind === "project" || (area.kind === "municipality" && request.scheme.municipalities.includes(area.code))
    const own = area.kind === "project" ? setConcentration(measured, request.project) : 1
    const difference = takesPart
      ? differenceOf(request, area, numbers.change.basis, against(area), own)
      : { shown: { estimate: absent("noComparison"), basis: [] }, verdict: none("noComparison") }
    const k = request.threshold
    const show = (number: Undisclosed): Estimate => {
      const estimate = disclose(number, k)
      return measured.shown === undefined ? estimate : measured.shown(estimate)
    }
    const shown = show(difference.shown)
    const ownWindows = measured.windowsOf?.(areaKey(area))
    return {
      area,
      persons: disclose(numbers.persons, k),
      baseline: show(numbers.baseline),
      result: show(numbers.result),
      change: show(numbers.change),
      difference: shown,
      verdict: verdictOf(shown, difference.verdict, numbers, measured.verdictMinimum, ownWindows ?? windows),
      ...(ownWindows && area.kind === "municipality" && { windows: ownWindows }),
      ...(takesPart && measured.versus && ownComparison(against(area), k)),
      ...(numbers.covered && { covered: disclose(numbers.covered, k) }),
    }
  }
  return { unit, windows, areas: areas.map(resultOf), comparison: note }
}

/** The change of the comparison that an area has alone. */
function ownComparison({ measured }: Against, threshold: Threshold): Pick<AreaResult, "comparisonChange"> {
  const change = measured.areas.get("comparison")?.change
  return change === undefined ? {} : { comparisonChange: disclose(change, threshold) }
}

/** What an area is held against. */
interface Against {
  readonly measured: MeasuredAreas
  readonly ordinary: Ordinary
  /** Σω² of the comparison set. */
  readonly concentration: number
}

interface Ordinary {
  readonly tauSquared: number
  readonly k: number
}

/** τ² from the comparison municipalities' own changes, over those with enough persons (K of them). */
export function ordinaryVariation({ areas }: MeasuredAreas, comparison: readonly MunicipalityCode[]): Ordinary {
  return variationAmong(
    comparison.flatMap((code) => {
      const numbers = areas.get(String(code))
      const estimate = numbers?.change.estimate
      if (numbers === undefined || estimate?.kind !== "value") return []
      return [{ change: estimate.value, variance: numbers.changeVariance, persons: numbers.fewestPersons }]
    }),
  )
}

/** τ² and K from municipalities' changes with their persons' variances: those of enough persons and some variance. */
export function variationAmong(
  changes: readonly { readonly change: number; readonly variance: number; readonly persons: number }[],
): Ordinary {
  const ordinary = changes.filter(({ persons }) => persons >= MINIMUM_PERSONS)
  return dersimonianLaird(
    ordinary.map(({ change }) => change),
    ordinary.map(({ variance }) => variance),
  )
}

function differenceOf(
  { criterion }: MeasureRequest,
  area: Area,
  ownBasis: readonly number[],
  { measured, ordinary, concentration: ofComparison }: Against,
  ofOwn: number,
): { shown: Undisclosed; verdict: (provisional: boolean) => Verdict } {
  const own = measured.areas.get(areaKey(area))?.change
  const other = measured.areas.get("comparison")?.change
  const basis = [...ownBasis, ...(own?.basis ?? []), ...(other?.basis ?? [])]
  const withReason = (reason: Parameters<typeof absent>[0]) => ({
    shown: { estimate: absent(reason), basis },
    verdict: none(reason),
  })
  if (own === undefined || other === undefined) return withReason("noComparison")
  if (own.estimate.kind === "absent") return withReason(own.estimate.reason)
  if (other.estimate.kind === "absent") return withReason(other.estimate.reason)

  const sign = betterOf(criterion) === "higher" ? 1 : -1
  const value = own.estimate.value - other.estimate.value
  const persons = measured.personsPart(areaKey(area))
  if (persons.kind === "absent") {
    return { shown: { estimate: { kind: "value", value, interval: persons }, basis }, verdict: none(persons.reason) }
  }
  const improvement = sign * value
  const { tauSquared, k } = ordinary
  const limits = developmentInterval({ improvement, persons, tauSquared, w: ofOwn + ofComparison, k })
  const turned = limits.kind === "interval" && sign === -1 ? interval(-limits.high, -limits.low) : limits
  const estimate: Estimate = { kind: "value", value, interval: turned }
  const relevant = relevantChangeOf(criterion)
  return {
    shown: { estimate, basis },
    verdict:
      relevant === null
        ? none(withoutRelevant(criterion))
        : (provisional) => judge(improvement, limits, relevant, provisional),
  }
}

/** A criterion with a set number is judged by its goal alone (see `withGoal`); of others none is set. */
function withoutRelevant({ measure }: MeasureRequest["criterion"]): AbsenceReason {
  return measure === "company_oriented_share" ? "notObservedYet" : "relevantChangeMissing"
}

function verdictOf(
  difference: Estimate,
  verdict: (provisional: boolean) => Verdict,
  numbers: AreaNumbers,
  minimum: number,
  windows: Windows,
): Verdict {
  if (difference.kind === "absent") return { kind: "none", reason: difference.reason }
  if (numbers.noVerdict !== undefined) return { kind: "none", reason: numbers.noVerdict }
  if (numbers.fewestForVerdict < minimum) return { kind: "none", reason: "tooFewPersons" }
  return verdict(windows.result?.provisional ?? true)
}

function none(reason: Parameters<typeof absent>[0]): () => Verdict {
  return () => ({ kind: "none", reason })
}

function emptyArea(area: Area): AreaResult {
  const nobody = absent("noPopulation")
  return {
    area,
    persons: nobody,
    baseline: nobody,
    result: nobody,
    change: nobody,
    difference: nobody,
    verdict: { kind: "none", reason: "noPopulation" },
  }
}
