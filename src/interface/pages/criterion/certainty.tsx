import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { AreaNames } from "../../results/area-names"
import { useSeen } from "../../results/use-seen"
import { Differences } from "./differences"
import { EventStudy } from "./event-study"
import { RobustnessTable } from "./robustness-table"
import { Sensitivity } from "./sensitivity"

interface CertaintyProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly names: AreaNames
}

/** For evaluators: how the difference holds, and how municipalities differ. Computed when a reader comes near it. */
export function Certainty({ request, result, names }: CertaintyProps) {
  const [place, seen] = useSeen<HTMLDivElement>()
  const { criterion } = request
  return (
    <div ref={place} className="certainty">
      {seen && (
        <>
          {/* The page of wage hours begins with its own. */}
          {criterion.measure !== "wage_hours_gap" && criterion.measure !== "ledighedsydelse_duration" && (
            <EventStudy request={{ ...request, criterion }} result={result} />
          )}
          <RobustnessTable request={request} result={result} />
          <Sensitivity request={request} result={result} />
          <Differences request={request} result={result} names={names} />
        </>
      )}
    </div>
  )
}
