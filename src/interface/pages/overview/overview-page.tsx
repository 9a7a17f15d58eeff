import { useQueries } from "@tanstack/react-query"
import type { CSSProperties } from "react"
import { projectArea } from "../../../domain/area"
import { isMeasured, type MeasuredCriterion } from "../../../domain/scheme"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { FilterSummary } from "../../results/filter-summary"
import { comparisonLead } from "../../results/comparison-lead"
import { areaOf } from "../../results/find-area"
import { criterionResultOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { isNobody } from "../../results/nobody"
import { overviewHeadline } from "../../results/overview-headline"
import { useSpeech } from "../../results/use-speech"
import { useChosenScheme } from "../../chosen-scheme"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { CriterionColumn } from "./criterion-column"
import { MunicipalityMatrix } from "./municipality-matrix"
import { UnmeasuredColumn } from "./unmeasured-column"
import "../../results/results.css"
import "./overview.css"

/** All criteria of a scheme side by side, and every participating municipality's verdict on each. */
export function OverviewPage() {
  const scheme = useChosenScheme()
  const view = useView()
  const source = useLoaded()
  const speech = useSpeech()
  const { words, formats } = speech
  const texts = words.overview
  const measured = scheme.criteria.filter(isMeasured)
  const requestFor = (criterion: MeasuredCriterion) => requestOf(view, source.model, scheme, criterion)
  const queries = useQueries({
    queries: measured.map((criterion) => criterionResultOptions(source, requestFor(criterion))),
  })
  const results = queries.map(({ data }) => data)
  const verdicts = scheme.criteria.map((criterion) => {
    if (!isMeasured(criterion)) return null
    const result = results[measured.indexOf(criterion)]
    return result && areaOf(result, projectArea)?.verdict
  })
  const known = verdicts.filter((verdict) => verdict !== undefined)
  const headline =
    known.length === verdicts.length
      ? overviewHeadline(known, speech)
      : queries.some(({ isError }) => isError)
        ? texts.incomplete
        : texts.computing
  const nobody = results.length > 0 && results.every((result) => result !== undefined && isNobody(result))
  const provisional = scheme.criteria.flatMap(({ number }, index) => {
    const verdict = verdicts[index]
    return verdict && "provisional" in verdict && verdict.provisional ? [String(number)] : []
  })
  const lead = [
    comparisonLead(scheme, view, speech),
    ...(provisional.length > 0 ? [texts.provisional(provisional)] : []),
  ]
  return (
    <>
      <PageHead
        eyebrow={texts.eyebrow(
          scheme.name[view.language],
          scheme.municipalities.length,
          formats.months(scheme.intervention),
        )}
        headline={headline}
        lead={lead.join(" ")}
      />
      <LiveRegion text={headline} />
      <FilterSummary scheme={scheme} />
      {nobody ? (
        <p className="message">{words.filters.empty}</p>
      ) : (
        <>
          <div className="criteria" style={{ "--criteria": scheme.criteria.length } as CSSProperties}>
            {scheme.criteria.map((criterion) => {
              if (!isMeasured(criterion)) return <UnmeasuredColumn key={criterion.id} criterion={criterion} />
              const query = queries[measured.indexOf(criterion)]
              return (
                query && (
                  <CriterionColumn
                    key={criterion.id}
                    scheme={scheme}
                    criterion={criterion}
                    query={query}
                    request={requestFor(criterion)}
                  />
                )
              )
            })}
          </div>
          <MunicipalityMatrix scheme={scheme} criteria={measured} results={results} />
        </>
      )}
    </>
  )
}
