import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { Month } from "../../../../domain/calendar"
import type { RunningStatus } from "../../../../domain/company-effort-result"
import { wholeGroup } from "../../../../domain/milestones"
import type { MeasureRequest } from "../../../../domain/result"
import type { CompanyOrientedCriterion, Scheme } from "../../../../domain/scheme"
import { unmeasurable } from "../../../../measures/criterion-result"
import { lastFinal } from "../../../../measures/request-parameters"
import { LiveRegion } from "../../../components/live-region"
import { PageHead } from "../../../components/page-head"
import { areaNames } from "../../../results/area-names"
import { FilterBar } from "../../../results/filter-bar"
import { Measured } from "../../../results/measured"
import { runningStatusOptions } from "../../../results/measure-queries"
import { requestOf } from "../../../results/measure-request"
import { useSpeech } from "../../../results/use-speech"
import { useLoaded } from "../../../session"
import { useText } from "../../../texts"
import { useView } from "../../../view"
import { EffortMethod } from "../effort-method"
import { CompaniesSection } from "./companies-section"
import { FirstHoursSection } from "./first-hours-section"
import { statusHead } from "./status-head"
import { RollOutSection } from "./roll-out-section"
import { StatusSection } from "./status-section"
import "../../../results/results.css"
import "../../criterion/criterion.css"
import "./company-effort.css"

/** How the effort itself is coming along: who is in it, month by month, and how far it reaches. */
export function CompanyEffortPart({ scheme }: { readonly scheme: Scheme }) {
  const criterion = wholeGroup(scheme)
  return criterion === null ? null : <Effort scheme={scheme} criterion={criterion} />
}

interface EffortProps {
  readonly scheme: Scheme
  readonly criterion: CompanyOrientedCriterion
}

function Effort({ scheme, criterion }: EffortProps) {
  const { companyEffort: effort } = useText()
  const view = useView()
  const speech = useSpeech()
  const source = useLoaded()
  const { model } = source
  const request = useMemo(() => requestOf(view, model, scheme, criterion), [view, model, scheme, criterion])
  const month = statusMonth(request, view.period?.last)
  const names = useMemo(() => areaNames(view.project, speech), [view.project, speech])
  const query = useQuery(runningStatusOptions(source, request, month))
  const head = statusHead(query.data, month, effort, speech)
  const eyebrow = effort.eyebrow(scheme.name[view.language])
  if (unmeasurable(request) !== null) {
    return <PageHead eyebrow={eyebrow} headline={effort.filesMissingHeadline} lead={effort.filesMissing} />
  }
  return (
    <>
      <PageHead eyebrow={eyebrow} headline={head.headline} lead={head.lead} />
      <LiveRegion text={head.headline} />
      <FilterBar criterion={criterion} matching={false} />
      <EffortMethod topic="companyEffort" request={request} tables={["spell", "activity", "wage_hours", "event"]} />
      <Measured query={query} number={criterion.number}>
        {(status: RunningStatus) => <StatusSection request={request} status={status} names={names} />}
      </Measured>
      <RollOutSection request={request} month={month} names={names} />
      <FirstHoursSection request={request} names={names} />
      <CompaniesSection request={request} names={names} />
    </>
  )
}

/** The last month that is final, no later than the project's and the last that the reader shows. */
function statusMonth(request: MeasureRequest, shownTo: Month | undefined): Month {
  return Math.min(lastFinal(request), request.scheme.project.last, shownTo ?? Infinity)
}
