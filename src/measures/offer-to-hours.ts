import offerSql from "../../queries/measures/offer_to_hours.sql?raw"
import { absent } from "../domain/absence"
import type { Told } from "../domain/fleksjob-effort"
import type { Curve, MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import type { HoursCurve, OfferToHours } from "../domain/waiting"
import { observedWindow } from "../domain/window"
import type { Engine, RunOptions } from "../engine/engine"
import { groupParameters } from "./company-oriented"
import { dayWindow } from "./period-sample"
import { dataMonths, lastFinal } from "./request-parameters"
import { longestDays, waitingStudy, waitsOf } from "./waiting-study"

/** Weeks within which the share with ordinary hours is read: hours are known by the month, so none before a quarter. */
const MARKS = [13, 26, 52] as const

const kinds: Readonly<Record<Curve["kind"], HoursCurve["kind"]>> = {
  toFleksjob: "toHours",
  otherExit: "otherWay",
  remaining: "noHoursYet",
}

/**
 * Time from the start of virksomhedspraktik or løntilskud to the first ordinary hours in a month after the start's own, in the
 * twelve months before the intervention and the final months of it. Whatever the criterion counts as work, this counts wage
 * hours. Absent ("hoursOnlyOnBenefit", "hoursCoverageUnknown") unless the wage hours cover everyone: where they end with the
 * benefit, the hours waited for are not in them; "noPopulation" where nobody starts in the participating municipalities.
 * Source: MEASURES §3 M4, last point; M2 (b), (c).
 */
export async function offerToHours(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  run: RunOptions = {},
): Promise<Told<OfferToHours>> {
  if (request.wageHoursCoverage === "whileOnBenefit") return absent("hoursOnlyOnBenefit")
  if (request.wageHoursCoverage === null) return absent("hoursCoverageUnknown")
  const byHours = { ...request, criterion: { ...request.criterion, ordinaryWork: "hours" as const } }
  const covered = dataMonths(byHours)
  const columns = await engine.numbers(
    offerSql,
    {
      ...groupParameters(request),
      first_month: covered.first,
      last_month: covered.last,
      longest_days: longestDays,
    },
    run,
  )
  const stays = waitsOf(columns)
  const members = new Set<number>(request.project)
  if (!stays.some(({ municipality }) => members.has(municipality))) return absent("noPopulation")
  const { intervention } = request.scheme
  const { months, levels, curves } = waitingStudy(request, {
    stays,
    months: {
      baseline: { first: intervention.first - 12, last: intervention.first - 1 },
      result: observedWindow(intervention, lastFinal(byHours))?.months ?? null,
    },
    afterLastDay: dayWindow(covered).to,
    marks: MARKS,
  })
  return { kind: "told", months, levels, curves: curves.map((curve) => ({ ...curve, kind: kinds[curve.kind] })) }
}
