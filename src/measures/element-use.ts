import elementUseSql from "../../queries/measures/element_use.sql?raw"
import { absent } from "../domain/absence"
import { firstDay, lastDay } from "../domain/calendar"
import { effortParts } from "../domain/effort"
import type { ElementUse, ElementUses } from "../domain/element-use"
import type { Told } from "../domain/fleksjob-effort"
import { wholeGroup } from "../domain/milestones"
import type { MeasureRequest } from "../domain/result"
import type { SchemeElement } from "../domain/scheme"
import { disclose } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { countOf } from "./clustered-share"
import { schemeNames } from "./effort-request"
import { populationParameters } from "./request-parameters"

const separator = "\u001f" // parts names

/**
 * How many citizens of the target group have met each element of the indsatsmodel during the intervention, by the events,
 * activities and phases that the scheme counts it by; of elements without any of them nothing is said. Absent
 * ("tableMissing") where the files tell of none. Source: MEASURES §2.
 */
export async function elementUses(engine: Engine, request: MeasureRequest, run: RunOptions = {}): Promise<ElementUses> {
  const uses = new Map<string, Told<ElementUse>>()
  for (const element of request.scheme.elements) {
    if (element.countedBy !== undefined) uses.set(element.id, await countUse(engine, request, element.countedBy, run))
  }
  return uses
}

async function countUse(
  engine: Engine,
  request: MeasureRequest,
  { events, activities, phases }: NonNullable<SchemeElement["countedBy"]>,
  run: RunOptions,
): Promise<Told<ElementUse>> {
  const { scheme, project, threshold } = request
  const rows = await engine.query(
    elementUseSql,
    {
      ...populationParameters(request),
      municipalities: project.join(","),
      events: events.join(separator),
      activities: activities.join(separator),
      phases: phases.join(separator),
      schemes: schemeNames(scheme),
      fleksjob: effortParts(scheme).includes("fleksjob"),
      groups: wholeGroup(scheme)?.targetGroups.join(",") ?? "",
      first_day: firstDay(scheme.intervention.first),
      last_day: lastDay(scheme.intervention.last),
    },
    run,
  )
  const all = rows.find(({ municipality }) => municipality === null)
  if (all?.is_told !== true) return absent("tableMissing")
  const persons = Number(all.persons)
  return {
    kind: "told",
    persons: disclose({ estimate: countOf(persons), basis: [persons] }, threshold),
    municipalities: rows.filter((row) => row.municipality !== null && Number(row.persons) >= threshold).length,
    participating: project.length,
  }
}
