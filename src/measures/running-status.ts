import seriesSql from "../../queries/measures/company_oriented_series.sql?raw"
import { absent } from "../domain/absence"
import { projectArea } from "../domain/area"
import type { Month, MonthSpan } from "../domain/calendar"
import type { GroupStatus, MunicipalStatus, RunningStatus, StatusGroup } from "../domain/company-effort-result"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Series, SeriesPoint, Threshold } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { MonthlyCounts, seriesOf } from "./area-series"
import { countOf } from "./clustered-share"
import { groupParameters } from "./company-oriented"
import { unmeasurable } from "./criterion-result"
import { disclosedParts, disclosedPersons } from "./municipal-columns"
import { rowsInOwnGroups } from "./own-groups"
import { shareOf } from "./progression"
import { dataMonths } from "./request-parameters"

/** What STAR counts by month, with the column of the SQL. */
const parts = { companyOriented: "company_oriented", ordinaryHours: "ordinary_hours" } as const
type Part = keyof typeof parts
const partNames = ["companyOriented", "ordinaryHours"] as const

/**
 * Persons of the bruttomålgruppe in company-oriented effort and with ordinary hours, by month: numbers and shares, each
 * group apart and all together, and the participating municipalities in one month. The request's criterion is that of the
 * whole bruttomålgruppe (`wholeGroup`).
 *
 * Beside a shown number for all, one hidden group would be told by the other: both are hidden then. A number and the
 * share made of it are hidden together. Source: MEASURES §3 M4 "STAR's running status", §5.
 */
export async function runningStatus(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  month: Month,
  run: RunOptions = {},
): Promise<RunningStatus> {
  const { criterion, project, threshold } = request
  if (unmeasurable(request) !== null) return { groups: [], month, municipalities: [] }
  const span = dataMonths(request)
  const monthly = async (group: StatusGroup): Promise<MonthlyCounts> => {
    const wanted = group === "together" ? criterion.targetGroups : [group]
    const parameters = { ...groupParameters(request), ...span }
    const rows = await rowsInOwnGroups(request.scheme, wanted, (groups) =>
      engine.query(seriesSql, { ...parameters, groups }, run),
    )
    return new MonthlyCounts(rows, ["persons", ...Object.values(parts)])
  }
  const together = await monthly("together")
  const groups: GroupStatus[] = [statusOf(request, "together", together, span)]
  if (criterion.targetGroups.length > 1) {
    const apart: GroupStatus[] = []
    for (const group of criterion.targetGroups) {
      apart.push(statusOf(request, group, await monthly(group), span))
    }
    groups.push(...hiddenTogether(apart))
  }
  return { groups, month, municipalities: municipalRows(together, project, month, threshold) }
}

function statusOf(
  request: MeasureRequest<CompanyOrientedCriterion>,
  group: StatusGroup,
  monthly: MonthlyCounts,
  span: MonthSpan,
): GroupStatus {
  const at = (codes: readonly MunicipalityCode[], month: Month, part: Part) => {
    const counts = monthly.at(codes, month)
    const persons = counts.persons ?? 0
    const reached = counts[parts[part]] ?? 0
    return { persons, reached, basis: [persons, reached, persons - reached] }
  }
  const shares = partNames.flatMap((name) =>
    seriesOf(request, [], {
      name,
      span,
      step: 1,
      point: (codes, month) => {
        const { persons, reached, basis } = at(codes, month, name)
        return { estimate: shareOf(reached, persons), basis }
      },
    }),
  )
  const persons = seriesOf(request, [], {
    name: "persons",
    span,
    step: 1,
    point: (codes, month) => {
      const count = monthly.at(codes, month).persons ?? 0
      return { estimate: countOf(count), basis: [count] }
    },
  })
  const counts = partNames.flatMap((name) =>
    seriesOf(request, [], {
      name,
      span,
      step: 1,
      point: (codes, month) => {
        const { reached, basis } = at(codes, month, name)
        return { estimate: countOf(reached), basis }
      },
    }),
  )
  return {
    group,
    shares: { unit: "share", step: 1, series: shares },
    counts: { unit: "persons", step: 1, series: [...persons, ...counts].filter(isOfProject) },
  }
}

const isOfProject = ({ area }: Series): boolean => area.kind === projectArea.kind

/** Where one group's point of a line is hidden, that of every group is. */
function hiddenTogether(groups: readonly GroupStatus[]): GroupStatus[] {
  const cover = (pick: (status: GroupStatus) => readonly Series[], index: number, line: Series): Series => ({
    ...line,
    points: line.points.map((point, place): SeriesPoint => {
      const isHidden = groups.some((status) => {
        const estimate = pick(status)[index]?.points[place]?.estimate
        return estimate?.kind === "absent" && estimate.reason === "hidden"
      })
      return isHidden ? { ...point, estimate: absent("hidden") } : point
    }),
  })
  const shares = ({ shares: { series } }: GroupStatus) => series
  const counts = ({ counts: { series } }: GroupStatus) => series
  return groups.map((status) => ({
    ...status,
    shares: { ...status.shares, series: shares(status).map((line, index) => cover(shares, index, line)) },
    counts: { ...status.counts, series: counts(status).map((line, index) => cover(counts, index, line)) },
  }))
}

function municipalRows(
  monthly: MonthlyCounts,
  project: readonly MunicipalityCode[],
  month: Month,
  threshold: Threshold,
): MunicipalStatus[] {
  const counts = project.map((municipality) => monthly.at([municipality], month))
  const persons = disclosedPersons(
    counts.map((count) => count.persons ?? 0),
    threshold,
  )
  const column = (part: Part) =>
    disclosedParts(
      counts.map((count) => ({ persons: count.persons ?? 0, part: count[parts[part]] ?? 0 })),
      threshold,
    )
  const companyOriented = column("companyOriented")
  const ordinaryHours = column("ordinaryHours")
  const none = absent("noPopulation")
  return project.map((municipality, index) => ({
    municipality,
    persons: persons[index] ?? none,
    companyOriented: companyOriented[index]?.count ?? none,
    ordinaryHours: ordinaryHours[index]?.count ?? none,
    companyOrientedShare: companyOriented[index]?.share ?? none,
    ordinaryHoursShare: ordinaryHours[index]?.share ?? none,
  }))
}
