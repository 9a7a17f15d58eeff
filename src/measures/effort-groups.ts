import groupsSql from "../../queries/measures/effort_groups.sql?raw"
import { absent } from "../domain/absence"
import { firstDay } from "../domain/calendar"
import { type FleksjobGroup, fleksjobGroups, type TargetGroups } from "../domain/fleksjob-effort"
import type { Series } from "../domain/result"
import type { Engine, RunOptions } from "../engine/engine"
import { MonthlyCounts, seriesOf } from "./area-series"
import { countOf } from "./clustered-share"
import { eventMonths, type EffortRequest, schemeNames, statusMonths } from "./effort-request"
import { shareOf } from "./progression"
import { dataMonths, populationParameters } from "./request-parameters"

/** Minutes a week of a fleksjob of few hours, at most. */
const FEW_MINUTES = 600
/** An indstilling older than this without a meeting is taken as dropped. */
const WAITING_DAYS = 364

/**
 * The three target groups month by month, and the part of each that takes part in the scheme. A group that the files do not
 * tell of is absent ("tableMissing"). Source: the document of Udvikling i fleksjob II, "Målgruppe"; MEASURES §2.
 */
export async function targetGroups(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<TargetGroups> {
  const span = statusMonths(request, dataMonths(request))
  const parameters = {
    ...populationParameters(request),
    schemes: schemeNames(request.scheme),
    waiting_days: WAITING_DAYS,
    few_minutes: FEW_MINUTES,
    started: firstDay(request.scheme.intervention.first),
    ...span,
  }
  const rows = await engine.query(groupsSql, parameters, run)
  const members = new Set<unknown>(request.project)
  const anyPart = rows.some((row) => members.has(Number(row.municipality)) && Number(row.taking_part) > 0)
  // No event is known before the file's first: nobody waiting then is no finding.
  const told = eventMonths(request)
  const persons: Series[] = []
  const takingPart: Series[] = []
  for (const group of fleksjobGroups) {
    const own = rows.filter((row) => row.target_group === group)
    const isTold = group === "onBenefit" || own.some((row) => members.has(Number(row.municipality)))
    const monthly = new MonthlyCounts(own, ["persons", "taking_part"])
    const line = (name: FleksjobGroup, isShare: boolean) =>
      seriesOf(request, [], {
        name,
        span,
        step: 1,
        point: (codes, month) => {
          const { persons: all = 0, taking_part: part = 0 } = monthly.at(codes, month)
          if (group === "beforeMeeting" && month < told.first) return { estimate: absent("outsidePeriod"), basis: [] }
          if (!isTold || (isShare && !anyPart)) return { estimate: absent("tableMissing"), basis: [] }
          if (!isShare) return { estimate: countOf(all), basis: [all] }
          return { estimate: shareOf(part, all), basis: [all, part, all - part] }
        },
      }).filter(({ area }) => area.kind === "project")
    persons.push(...line(group, false))
    takingPart.push(...line(group, true))
  }
  return {
    persons: { unit: "persons", step: 1, series: persons },
    takingPart: { unit: "share", step: 1, series: takingPart },
  }
}
