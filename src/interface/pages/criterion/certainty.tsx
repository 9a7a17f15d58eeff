import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { AreaNames } from "../../results/area-names"
import { useSeen } from "../../results/use-seen"
import { Differences } from "./differences"
import { EventStudy } from "./event-study"
import { PagePart } from "./page-parts"
import { isFollowed } from "./parts"
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
      {isFollowed(criterion) && (
        <PagePart part="overTime">
          {seen && <EventStudy request={{ ...request, criterion }} result={result} />}
        </PagePart>
      )}
      <PagePart part="checks">{seen && <RobustnessTable request={request} result={result} />}</PagePart>
      <PagePart part="choices">{seen && <Sensitivity request={request} result={result} />}</PagePart>
      <PagePart part="differences">{seen && <Differences request={request} result={result} names={names} />}</PagePart>
    </div>
  )
}
