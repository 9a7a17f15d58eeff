import { useQuery } from "@tanstack/react-query"
import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { FollowedCriterion } from "../../../measures/event-study"
import { Measured } from "../../results/measured"
import { eventStudyOptions } from "../../results/measure-queries"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { DifferenceLine } from "./difference-line"

interface EventStudyProps {
  readonly request: MeasureRequest<FollowedCriterion>
  readonly result: CriterionResult
}

/** The difference from the comparison group over time, the months before the start among them. */
export function EventStudy({ request, result }: EventStudyProps) {
  const source = useLoaded()
  const { matching, robustness } = useText()
  const texts = robustness.eventStudy
  const query = useQuery(eventStudyOptions(source, request))
  const quarters = request.criterion.measure === "hours_progression"
  return (
    <section className="section">
      <Measured query={query} number={request.criterion.number}>
        {(difference) => (
          <DifferenceLine
            request={request}
            result={result}
            difference={difference}
            size="section"
            words={{
              line: texts.line,
              title: quarters ? texts.titleQuarters : texts.title,
              subtitle: quarters ? `${texts.subtitle} ${texts.starters}` : texts.subtitle,
              ...(request.matched && { notes: [matching.unmatched] }),
              before: (outside, all) => texts.before(outside, all, quarters),
            }}
          />
        )}
      </Measured>
    </section>
  )
}
