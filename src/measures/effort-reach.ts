import reachSql from "../../queries/measures/effort_reach.sql?raw"
import { absent } from "../domain/absence"
import { anciennitetBands, type Reach, type ReachRow, type Told } from "../domain/fleksjob-effort"
import type { Threshold } from "../domain/result"
import { shownGroups } from "../disclosure/shown-groups"
import { isSmall } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { countOf } from "./clustered-share"
import { effortWindows, type EffortRequest, schemeNames } from "./effort-request"
import { shareOf } from "./progression"
import { dataEnd, populationParameters } from "./request-parameters"

/** Days under which a gap does not part the time on ledighedsydelse, as in M2. */
const GAP_DAYS = { dated: 0, weeks: 28 } as const

interface Counts {
  readonly persons: number
  readonly part: number
}

/**
 * Of those on ledighedsydelse on the last day of the intervention's last final month, the part that takes part in the
 * scheme, by anciennitet: "alle borgere på ledighedsydelse uanset anciennitet". Absent ("tableMissing") where nobody in
 * the files takes part. Source: MEASURES §3 M4 "Roll-out".
 */
export async function effortReach(engine: Engine, request: EffortRequest, run: RunOptions = {}): Promise<Told<Reach>> {
  const month = effortWindows(request, dataEnd(request)).result?.last
  if (month === undefined) return absent("outsidePeriod")
  const parameters = {
    ...populationParameters(request),
    gap_days: request.data.weekBased ? GAP_DAYS.weeks : GAP_DAYS.dated,
    schemes: schemeNames(request.scheme),
    month,
  }
  const members = new Set(request.project)
  const rows = (await engine.query(reachSql, parameters, run)).filter((row) => members.has(Number(row.municipality)))
  const bands = anciennitetBands.map((_, band): Counts => {
    const own = rows.filter((row) => Number(row.band) === band)
    const sum = (name: "persons" | "taking_part") => own.reduce((total, row) => total + Number(row[name]), 0)
    return { persons: sum("persons"), part: sum("taking_part") }
  })
  const all = bands.reduce((sum, { persons, part }) => ({ persons: sum.persons + persons, part: sum.part + part }))
  if (all.part === 0) return absent("tableMissing")
  return { kind: "told", month, rows: reachRows(bands, all, request.threshold) }
}

/** The bands and all of them: what is hidden of the bands must not come out as the total less the shown. */
function reachRows(bands: readonly Counts[], all: Counts, k: Threshold): ReachRow[] {
  const countsOf = ({ persons, part }: Counts) => [persons, part, persons - part]
  const shown = shownGroups(bands.map(countsOf), [0, 0, 0], k)
  const row = (band: number | null, counts: Counts, isShown: boolean): ReachRow => {
    if (counts.persons === 0) {
      const none = absent("noPopulation")
      return { band, persons: none, takingPart: none, share: none }
    }
    if (!isShown) {
      const hidden = absent("hidden")
      return { band, persons: hidden, takingPart: hidden, share: hidden }
    }
    return {
      band,
      persons: countOf(counts.persons),
      takingPart: countOf(counts.part),
      share: shareOf(counts.part, counts.persons),
    }
  }
  return [
    ...bands.map((counts, band) => row(band, counts, shown[band] === true)),
    row(null, all, !countsOf(all).some((count) => isSmall(count, k))),
  ]
}
