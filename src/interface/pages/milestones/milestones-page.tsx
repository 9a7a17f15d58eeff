import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { wholeGroup } from "../../../domain/milestones"
import type { MunicipalPath } from "../../../domain/milestone-result"
import type { CompanyOrientedCriterion, Scheme } from "../../../domain/scheme"
import { Failure } from "../../components/error-boundary"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { FilterSummary } from "../../results/filter-summary"
import { milestonePathsOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { useScheme } from "../../schemes"
import { useLoaded } from "../../session"
import { NotFound } from "../../shell/not-found"
import { useText } from "../../texts"
import { useView } from "../../view"
import { AllPaths } from "./all-paths"
import { Ceilings } from "./ceilings"
import { MunicipalMilestones } from "./municipal-milestones"
import { byReachedShare, drawnPath, milestoneHeadline } from "./reached"
import "../../results/results.css"
import "./milestones.css"

/** STV's milestones: how far each municipality has come on the way that it has agreed. */
export function MilestonesPage() {
  const scheme = useScheme()
  const criterion = wholeGroup(scheme)
  return criterion === null ? <NotFound /> : <Milestones scheme={scheme} criterion={criterion} />
}

interface MilestonesProps {
  readonly scheme: Scheme
  readonly criterion: CompanyOrientedCriterion
}

function Milestones({ scheme, criterion }: MilestonesProps) {
  const { milestones } = useText()
  const view = useView()
  const source = useLoaded()
  const request = requestOf(view, source.model, scheme, criterion)
  const query = useQuery(milestonePathsOptions(source, request))
  const headline = query.data === undefined ? milestones.computing : milestoneHeadline(query.data, milestones)
  return (
    <>
      <PageHead eyebrow={milestones.eyebrow(scheme.name[view.language])} headline={headline} lead={milestones.lead} />
      <LiveRegion text={headline} />
      <FilterSummary scheme={scheme} />
      {query.isError && <Failure scope="page" error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <Paths request={request} paths={query.data} />}
    </>
  )
}

interface PathsProps {
  readonly request: ReturnType<typeof requestOf<CompanyOrientedCriterion>>
  readonly paths: readonly MunicipalPath[]
}

/** The chosen municipality first, then all of them. */
function Paths({ request, paths }: PathsProps) {
  const { code } = useParams({ strict: false })
  const drawn = byReachedShare(paths).map((path) => drawnPath(request.scheme, path))
  const chosen = drawn.find(({ path }) => String(path.municipality) === code) ?? drawn[0]
  return (
    <>
      {chosen !== undefined && <MunicipalMilestones request={request} drawn={chosen} />}
      <AllPaths scheme={request.scheme} drawn={drawn} chosen={chosen?.path.municipality} />
      <Ceilings scheme={request.scheme} paths={paths} />
    </>
  )
}
