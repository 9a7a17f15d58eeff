import reachSql from "../../queries/measures/satisfaction_reach.sql?raw"
import satisfactionSql from "../../queries/measures/satisfaction.sql?raw"
import { absent, type Absent } from "../domain/absence"
import type { IsoDay } from "../domain/calendar"
import { lastWholeMonth } from "../domain/calendar"
import type { CitizenAnswers, CitizenSatisfaction } from "../domain/citizen-satisfaction"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import type { Part } from "../disclosure/shown-parts"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import { logitInterval } from "../statistics/logit-interval"
import { tInterval } from "../statistics/t-interval"
import { countOf } from "./clustered-share"
import { shareOf } from "./progression"
import { shownInTable } from "./shown-in-table"

export interface SatisfactionRequest {
  readonly municipalities: readonly MunicipalityCode[]
  readonly groups: readonly string[]
  /** The data's end of the spells that tell the bruttomålgruppe; null where none are loaded. */
  readonly spellEnd: IsoDay | null
  readonly threshold: Threshold
}

/** One row of `satisfaction.sql`, with the one of `satisfaction_reach.sql` that belongs to it. */
interface Cell {
  readonly municipality: MunicipalityCode | null
  readonly quarter: number | null
  readonly of: (name: string) => number
  readonly group: { readonly persons: number; readonly reached: number } | null
}

/**
 * Citizens' answers to messages: how many were sent, answered, and answered 4 or 5, with intervals clustered by person (a
 * share: on the logit scale, a mean: t), and how many of the bruttomålgruppe were asked at all. Where no message tells the
 * person, shares have Wilson's interval. Source: MEASURES §3 M7, M1.
 */
export async function citizenSatisfaction(
  engine: Engine,
  { municipalities, groups, spellEnd, threshold }: SatisfactionRequest,
  run: RunOptions = {},
): Promise<CitizenSatisfaction> {
  const parameters = { municipalities: municipalities.join(","), groups: groups.join(",") }
  const rows = await engine.query(satisfactionSql, parameters, run)
  const whole = rows.find(({ municipality, quarter }) => municipality === null && quarter === null)
  const known = Number(whole?.known_persons ?? 0)
  const persons = known === 0 ? "none" : known === Number(whole?.sent) ? "all" : "some"
  const lacking: Absent | null = spellEnd === null ? absent("tableMissing") : null
  const reach =
    spellEnd === null || known === 0
      ? []
      : await engine.query(reachSql, { ...parameters, last: lastWholeMonth(spellEnd) }, run)
  const groupsOf = new Map(reach.map((row) => [keyOf(row), row]))
  const cells = rows.map((row): Cell => {
    const group = groupsOf.get(keyOf(row))
    return {
      municipality: numberOf(row, "municipality"),
      quarter: numberOf(row, "quarter"),
      of: (name) => Number(row[name]),
      group: group === undefined ? null : { persons: Number(group.persons), reached: Number(group.reached) },
    }
  })
  const gate = (partOf: (cell: Cell) => Part) => shownInTable(cells, partOf, threshold)
  const shown = {
    sent: gate((cell) => same(cell, ["persons"], ["sent"])),
    answered: gate((cell) => same(cell, ["persons", "persons_answered", "persons_silent"], ["sent", "answered"])),
    high: gate((cell) => same(cell, ["persons_answered", "persons_high", "persons_low"], ["answered", "high"])),
    mean: gate((cell) => same(cell, ["persons_answered", ...byScore], ["answered"])),
    reach: gate(({ group }) => reachPart(group)),
  }
  const noPersons = lacking ?? (known === 0 ? absent("columnMissing") : null)
  return {
    quarters: [...new Set(cells.flatMap(({ quarter }) => (quarter === null ? [] : [quarter])))].sort((a, b) => a - b),
    persons,
    answers: cells.map((cell): CitizenAnswers => {
      const of = (isShown: ReadonlySet<Cell>, estimate: () => Estimate): Estimate =>
        isShown.has(cell) ? estimate() : absent("hidden")
      const { group } = cell
      const ofGroup = (estimate: (found: NonNullable<Cell["group"]>) => Estimate): Estimate =>
        noPersons ?? (group === null ? absent("outsidePeriod") : of(shown.reach, () => estimate(group)))
      return {
        municipality: cell.municipality,
        quarter: cell.quarter,
        sent: of(shown.sent, () => countOf(cell.of("sent"))),
        answered: of(shown.answered, () => shareIn(cell, "answered", "sent", "persons")),
        high: of(shown.high, () => shareIn(cell, "high", "answered", "persons_answered")),
        mean: of(shown.mean, () => meanIn(cell)),
        reached: ofGroup(({ reached }) => countOf(reached)),
        reach: ofGroup(({ reached, persons: all }) => shareOf(reached, all)),
      }
    }),
  }
}

const byScore = [1, 2, 3, 4, 5].map((score) => `persons_${score}`)

function same(cell: Cell, own: readonly string[], summed: readonly string[]): Part {
  const counts = summed.map(cell.of)
  const [all = 0, part] = counts
  return { own: own.map(cell.of), summed: part === undefined ? counts : [all, part, all - part] }
}

function reachPart(group: Cell["group"]): Part {
  const { persons, reached } = group ?? { persons: 0, reached: 0 }
  const counts = [persons, reached, persons - reached]
  return { own: counts, summed: counts }
}

/** Σu² over persons of u = (a − r·b)/B, from the sums of their products. */
function squares(cell: Cell, a: string, b: string, ratio: number): number {
  const aa = cell.of(`${a}_${a}`)
  const ab = cell.of(`${a}_${b}`)
  const bb = cell.of(`${b}_${b}`)
  const sum = aa - 2 * ratio * ab + ratio * ratio * bb
  // What rounding leaves of nothing.
  return sum <= 1e-12 * (aa + bb) ? 0 : sum / cell.of(b) ** 2
}

function shareIn(cell: Cell, a: "answered" | "high", b: "sent" | "answered", personsName: string): Estimate {
  const numerator = cell.of(a)
  const denominator = cell.of(b)
  if (denominator === 0) return absent("noPopulation")
  if (cell.of("known_persons") === 0) return shareOf(numerator, denominator)
  const persons = cell.of(personsName)
  const value = numerator / denominator
  const se = Math.sqrt(clusteredVariance(squares(cell, a, b, value), persons))
  const interval = persons > 1 ? logitInterval(value, se, persons) : absent("noInterval")
  return { kind: "value", value, interval, numerator, denominator, persons }
}

function meanIn(cell: Cell): Estimate {
  const denominator = cell.of("answered")
  if (denominator === 0) return absent("noPopulation")
  const persons = cell.of("persons_answered")
  const value = cell.of("score") / denominator
  const se = Math.sqrt(clusteredVariance(squares(cell, "score", "answered", value), persons))
  return { kind: "value", value, interval: tInterval(value, se, persons - 1), denominator, persons }
}

function numberOf(row: Row, name: string): number | null {
  const value = row[name]
  return typeof value === "number" ? value : null
}

function keyOf({ municipality, quarter }: Row): string {
  return `${String(municipality)} ${String(quarter)}`
}
