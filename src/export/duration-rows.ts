import type { RelativeDevelopment, RunningSpells, SpellComparison, SpellSet } from "../domain/duration"
import { projectArea } from "../domain/area"
import type { Unit } from "../domain/estimate"
import type { DurationDetail, Windows } from "../domain/result"
import { figureText } from "../figures/figure-text"
import { type ExportContext, type ExportRow, inGroup, periodOf, row } from "./export-rows"

const units = {
  spells: "persons",
  completed: "persons",
  censored: "persons",
  restrictedMean104: "weeks",
  restrictedMean52: "weeks",
  lowerQuartile: "weeks",
  median: "weeks",
  upperQuartile: "weeks",
  completedMean: "weeks",
  completedLowerQuartile: "weeks",
  completedMedian: "weeks",
  completedUpperQuartile: "weeks",
  unknownStart: "persons",
} as const satisfies Partial<Record<keyof DurationDetail, Unit>>

/** The numbers of each set of spells. */
export function durationRows(
  context: ExportContext,
  details: readonly DurationDetail[],
  windows: Windows,
): ExportRow[] {
  return details.flatMap((detail) => {
    const { area, window, group, persons, fleksjobWithin } = detail
    const period = periodOf(windows, window)
    const made = [
      row(context, area, "spellPersons", period, persons, "persons", window),
      ...(Object.keys(units) as (keyof typeof units)[]).map((name) =>
        row(context, area, name, period, detail[name], units[name], window),
      ),
      ...fleksjobWithin.map(({ weeks, estimate }) =>
        within(context, row(context, area, "fleksjobWithin", period, estimate, "share", window), weeks),
      ),
    ]
    return made.map((one) => inGroup(one, group))
  })
}

/** Contrasts of two sets of spells: the row is of the second, the series says against what. */
export function comparisonRows(
  context: ExportContext,
  comparisons: readonly SpellComparison[],
  nameOf: (set: SpellSet) => string,
): ExportRow[] {
  return comparisons.flatMap(({ first, second, fleksjobWithin, restrictedMean, logRank }) => {
    const { area } = second
    const made = [
      ...fleksjobWithin.flatMap(({ weeks, difference, relative }) => [
        within(context, row(context, area, "fleksjobDifference", "", difference, "shareDifference"), weeks),
        within(context, row(context, area, "fleksjobRelative", "", relative, "relativeChange"), weeks),
      ]),
      ...restrictedMean.map(({ weeks, difference }) =>
        within(context, row(context, area, "restrictedMeanDifference", "", difference, "weeksDifference"), weeks),
      ),
      row(context, area, "logRank", "", logRank.statistic, "ratio"),
      row(context, area, "logRankP", "", logRank.p, "pValue"),
    ]
    return made.map((one) => ({ ...one, period: `${nameOf(first)} → ${nameOf(second)}` }))
  })
}

export function relativeRows(
  context: ExportContext,
  relative: readonly RelativeDevelopment[],
  windows: Windows,
): ExportRow[] {
  const period = `${periodOf(windows, "baseline")} → ${periodOf(windows, "result")}`
  return relative.map(({ weeks, estimate }) =>
    within(context, row(context, projectArea, "relativeDevelopment", period, estimate, "relativeChange"), weeks),
  )
}

export function runningRows(context: ExportContext, running: readonly RunningSpells[]): ExportRow[] {
  return running.flatMap(({ area, window, day, persons, unknownStart, shares }) => [
    row(context, area, "running", day, persons, "persons", window),
    row(context, area, "runningUnknown", day, unknownStart, "persons", window),
    ...shares.map(({ weeks, share }) =>
      within(context, row(context, area, "runningShare", day, share, "share", window), weeks, "≥ "),
    ),
  ])
}

/** The number of weeks that a row is about stands after its name. */
function within(context: ExportContext, one: ExportRow, weeks: number, sign = ""): ExportRow {
  return { ...one, series: `${one.series}, ${sign}${figureText(context.language).incidence.weeks(weeks)}` }
}
