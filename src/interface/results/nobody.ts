import { projectArea } from "../../domain/area"
import type { CriterionResult } from "../../domain/result"
import { areaOf } from "./find-area"

/** Does the filter leave nobody to count in either window? */
export function isNobody(result: CriterionResult): boolean {
  const project = areaOf(result, projectArea)
  return [project?.baseline, project?.result].every(
    (estimate) => estimate?.kind === "absent" && estimate.reason === "noPopulation",
  )
}
