import { comparisonArea, projectArea } from "../../../domain/area"
import type { CriterionResult } from "../../../domain/result"
import type { MeasuredCriterion } from "../../../domain/scheme"
import type { AreaNames } from "../../results/area-names"
import { areaOf } from "../../results/find-area"
import { goalHeadline } from "../../results/goal-headline"
import { development, lead, type Told } from "../../results/sentences"
import type { Speech } from "../../results/speech"

/** Headline and lead of a criterion's page, from its result. */
export function headOf(
  criterion: MeasuredCriterion,
  result: CriterionResult,
  names: AreaNames,
  speech: Speech,
): { headline: string; lead: string; told: Told } | undefined {
  const area = areaOf(result, projectArea)
  if (area === undefined) return undefined
  const told: Told = {
    criterion,
    unit: result.unit,
    area,
    comparison: areaOf(result, comparisonArea),
    areaName: names.inSentence(projectArea),
  }
  const { windows } = result
  const periods = {
    baseline: speech.formats.months(windows.baseline),
    result: windows.result === null ? "" : speech.formats.months(windows.result.months),
  }
  return {
    headline: goalHeadline(result, speech) ?? development(told, speech, true),
    lead: lead(told, periods, speech),
    told,
  }
}
