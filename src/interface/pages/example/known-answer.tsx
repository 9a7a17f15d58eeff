import { useQuery } from "@tanstack/react-query"
import { projectArea } from "../../../domain/area"
import { isMeasured, type MeasuredCriterion } from "../../../domain/scheme"
import { Failure } from "../../components/error-boundary"
import { areaOf } from "../../results/find-area"
import { criterionResultOptions } from "../../results/measure-queries"
import { useMeasureRequest } from "../../results/measure-request"
import { IntervalText, NumberText } from "../../results/number-text"
import { useScheme } from "../../schemes"
import { useLoaded } from "../../session"
import { useFormats, useText } from "../../texts"
import { foundValue, holds, type Known, trueValue } from "./guide"

/** What the example was made with, and what the product finds of it. */
export function KnownAnswer({ known, ready }: { readonly known: Known; readonly ready: boolean }) {
  const { example } = useText()
  const formats = useFormats()
  const criterion = useScheme().criteria.find(({ id }) => id === known.criterion)
  if (criterion === undefined || !isMeasured(criterion)) return null
  return (
    <dl className="example-answer">
      <div>
        <dt>{example.truth}</dt>
        <dd>{formats.change(trueValue(known), known.unit)}</dd>
      </div>
      {ready && <Found known={known} criterion={criterion} />}
    </dl>
  )
}

function Found({ known, criterion }: { readonly known: Known; readonly criterion: MeasuredCriterion }) {
  const { example } = useText()
  const query = useQuery(criterionResultOptions(useLoaded(), useMeasureRequest(criterion)))
  if (query.isError) return <Failure scope="figure" error={query.error} onRetry={() => void query.refetch()} />
  const area = query.data && areaOf(query.data, projectArea)
  const found = area && foundValue(known, area)
  if (query.data === undefined || found === undefined) {
    return (
      <div aria-busy={query.isFetching}>
        <dt>{example.found}</dt>
        <dd>{example.computing}</dd>
      </div>
    )
  }
  const { unit } = known
  const within = holds(found, trueValue(known))
  return (
    <div>
      <dt>{example.found}</dt>
      <dd>
        <NumberText estimate={found} unit={unit} as="change" />{" "}
        {within !== null && (
          <>
            (<IntervalText estimate={found} unit={unit} signs />)
            <span className="cell-note">{example.within(within)}</span>
          </>
        )}
      </dd>
    </div>
  )
}
