import type { AreaResult } from "../../domain/result"

/** Is anything of this row hidden by disclosure control? */
export function isHidden({ persons, baseline, result, change, difference, goal }: AreaResult): boolean {
  return [persons, baseline, result, change, difference, ...(goal ? [goal.gain] : [])].some(
    (estimate) => estimate.kind === "absent" && estimate.reason === "hidden",
  )
}
