import rollOutSql from "../../queries/measures/roll_out.sql?raw"
import { absent } from "../domain/absence"
import { type Month, monthsIn } from "../domain/calendar"
import type { MunicipalRollOut, RollOutResult } from "../domain/company-effort-result"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion, Scheme } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { MonthlyCounts, seriesOf } from "./area-series"
import { groupParameters } from "./company-oriented"
import { rowsInOwnGroups } from "./own-groups"
import { disclosedParts, disclosedPersons } from "./municipal-columns"
import { shareOf } from "./progression"
import { dataMonths } from "./request-parameters"

const columns = ["persons", "running", "reached"] as const
type Part = Exclude<(typeof columns)[number], "persons">

/** How `participation` may name the scheme: by its id, or, of one of the user's own, as the user wrote it. */
export function schemeNames({ id, name, shortName }: Scheme): string {
  return [id, name.da, name.en, shortName.da, shortName.en].join("\u001f")
}

/**
 * Step-by-step roll-out: the part of each month's bruttomålgruppe that takes part in the scheme in the month, and the part
 * that has been reached so far, from the project's start. Absent ("tableMissing") where nobody takes part in the scheme in
 * the files. Source: MEASURES §3 M4 "Roll-out"; "trin-for-trin" in STV's document.
 */
export async function rollOut(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  month: Month,
  run: RunOptions = {},
): Promise<RollOutResult> {
  const { scheme, criterion, project, threshold } = request
  const data = dataMonths(request)
  const span = { first: Math.max(data.first, scheme.project.first), last: data.last }
  const parameters = { ...groupParameters(request), schemes: schemeNames(scheme), ...span }
  const rows = await rowsInOwnGroups(scheme, criterion.targetGroups, (groups) =>
    engine.query(rollOutSql, { ...parameters, groups }, run),
  )
  if (!rows.some((row) => Number(row.reached) > 0)) return absent("tableMissing")
  const monthly = new MonthlyCounts(rows, columns)
  const share = (part: Part) => (codes: readonly MunicipalityCode[], at: Month) => {
    const counts = monthly.at(codes, at)
    const persons = counts.persons ?? 0
    const reached = counts[part] ?? 0
    return { estimate: shareOf(reached, persons), basis: [persons, reached, persons - reached] }
  }
  // Nobody outside takes part: the participating municipalities alone.
  const line = (name: string, part: Part) =>
    seriesOf(request, [], { name, span, step: 1, point: share(part) }).filter(({ area }) => area.kind === "project")
  const begun = (code: MunicipalityCode): Month | null =>
    monthsIn(span).find((at) => (monthly.at([code], at).reached ?? 0) >= threshold) ?? null
  return {
    kind: "rollOut",
    shares: {
      unit: "share",
      step: 1,
      series: [...line("rollOutReached", "reached"), ...line("rollOutRunning", "running")],
    },
    month,
    municipalities: municipalRows(monthly, request, month, begun, project),
  }
}

function municipalRows(
  monthly: MonthlyCounts,
  { threshold }: MeasureRequest,
  month: Month,
  begun: (code: MunicipalityCode) => Month | null,
  project: readonly MunicipalityCode[],
): MunicipalRollOut[] {
  const counts = project.map((code) => monthly.at([code], month))
  const persons = disclosedPersons(
    counts.map((count) => count.persons ?? 0),
    threshold,
  )
  const column = (part: Part) =>
    disclosedParts(
      counts.map((count) => ({ persons: count.persons ?? 0, part: count[part] ?? 0 })),
      threshold,
    )
  const running = column("running")
  const reached = column("reached")
  const none = absent("noPopulation")
  return project.map((municipality, index) => ({
    municipality,
    begun: begun(municipality),
    persons: persons[index] ?? none,
    running: running[index]?.count ?? none,
    reached: reached[index]?.count ?? none,
    runningShare: running[index]?.share ?? none,
    reachedShare: reached[index]?.share ?? none,
  }))
}
