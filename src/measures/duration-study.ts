import type {
  DurationChoice,
  RelativeDevelopment,
  RunningChange,
  RunningSpells,
  SpellComparison,
} from "../domain/duration"
import type { Curve, DurationDetail, MeasureRequest } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { paced } from "../engine/pace"
import { staysOfRequest } from "./duration"
import { curvesOf } from "./duration-curves"
import { detailOf } from "./duration-detail"
import { runningSpells } from "./running-spells"
import { compareSpells, relativeDevelopments } from "./spell-comparison"
import { areaGroups } from "./spell-group"
import { readSpells, type SpellReading } from "./spell-reading"
import { splitGroups } from "./spell-split"

/** M2 beside its verdict. */
export interface DurationStudy {
  readonly details: readonly DurationDetail[]
  readonly curves: readonly Curve[]
  readonly comparisons: readonly SpellComparison[]
  /** Of project and comparison, from baseline to result; none where the spells are divided. */
  readonly relative: readonly RelativeDevelopment[]
  readonly running: readonly RunningSpells[]
  readonly runningChanges: readonly RunningChange[]
}

/** With more groups than this each is held against the largest alone. */
const MOST_IN_PAIRS = 4

/**
 * Numbers, curves and contrasts of the spells that are shown: project and comparison set before and during, or the
 * project's in the result window divided by a background variable. Source: MEASURES §3 M2.
 */
export async function durationStudy(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  choice: DurationChoice,
  run: RunOptions = {},
): Promise<DurationStudy> {
  const k = request.threshold
  const stays = await staysOfRequest(engine, request, run)
  const areas = areaGroups(request, stays, choice.sample)
  const whole = areas.find(({ area, window }) => area.kind === "project" && window === "result")
  const groups =
    choice.split === null
      ? areas
      : whole === undefined
        ? []
        : await splitGroups(engine, whole, stays, choice.split, k, run)
  const readings = await paced(groups, run, (group) => readSpells(group, k))
  const cells = choice.split === null ? fourCells(readings) : null
  const pairs = choice.split === null ? areaPairs(readings) : groupPairs(readings)
  const { running, changes } = runningSpells(request, stays)
  const curves = await paced(readings, run, (reading) => curvesOf(reading, k))
  return {
    details: await paced(readings.entries(), run, ([index, reading]) =>
      detailOf(reading, groups[index]?.unknown ?? [], k),
    ),
    curves: curves.flat(),
    comparisons: await paced(pairs, run, ([first, second]) => compareSpells(first, second, k)),
    relative: cells === null ? [] : relativeDevelopments(cells, k),
    running,
    runningChanges: changes,
  }
}

type Pair = readonly [first: SpellReading, second: SpellReading]

/** T2, T1, C2, C1. */
function fourCells(
  readings: readonly SpellReading[],
): readonly [SpellReading, SpellReading, SpellReading, SpellReading] | null {
  const at = (area: string, window: string) =>
    readings.find(({ set }) => set.area.kind === area && set.window === window)
  const [t2, t1, c2, c1] = [
    at("project", "result"),
    at("project", "baseline"),
    at("comparison", "result"),
    at("comparison", "baseline"),
  ]
  return t2 && t1 && c2 && c1 ? [t2, t1, c2, c1] : null
}

/** Before and during of either side, and the project against its comparison before and during. */
function areaPairs(readings: readonly SpellReading[]): readonly Pair[] {
  const cells = fourCells(readings)
  if (cells === null) return []
  const [t2, t1, c2, c1] = cells
  return [
    [t1, t2],
    [c1, c2],
    [c1, t1],
    [c2, t2],
  ]
}

/** Every pair of a few groups; of many, each against the largest. */
function groupPairs(readings: readonly SpellReading[]): readonly Pair[] {
  if (readings.length <= MOST_IN_PAIRS) {
    return readings.flatMap((first, index) => readings.slice(index + 1).map((second): Pair => [first, second]))
  }
  const largest = readings.reduce((most, each) => (each.counts.persons > most.counts.persons ? each : most))
  return readings.flatMap((each): readonly Pair[] => (each === largest ? [] : [[largest, each]]))
}
