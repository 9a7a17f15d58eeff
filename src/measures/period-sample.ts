import { firstDay, type IsoDay, type MonthSpan } from "../domain/calendar"
import type { NumberColumns } from "../engine/engine"
import type { RiskRow } from "../statistics/life-table"

/** A stay of a spell in one municipality; days are counted from 1970-01-01 (`ledighedsydelse_spell.sql`). */
export interface Stay {
  readonly person: number
  readonly spell: number
  readonly municipality: number
  /** Where the spell's time begins: its first day, or an event before it. */
  readonly spellStart: number
  readonly start: number
  /** As `start`, without the days from an event to the spell. */
  readonly benefitStart: number
  /** Exclusive. */
  readonly end: number
  readonly exitKind: number
  readonly unknownStart: boolean
}

/** A stay as a window sees it. */
export interface SampleRow extends RiskRow {
  /** Tells spells apart, since a spell may have a row in several municipalities. */
  readonly spell: number
  readonly municipality: number
}

const DAY = 86_400_000

export function dayNumber(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

export function isoDayOf(number: number): IsoDay {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

export function staysOf(columns: NumberColumns): Stay[] {
  const { pid, spell, municipality, spell_start, stay_start, benefit_start, stay_end, exit_kind, unknown_start } =
    columns
  if (!pid || !spell || !municipality || !spell_start || !stay_start || !benefit_start || !stay_end) {
    throw new Error("ledighedsydelse_spell.sql lacks a column")
  }
  if (!exit_kind || !unknown_start) throw new Error("ledighedsydelse_spell.sql lacks a column")
  return Array.from(pid, (person, index) => ({
    person,
    spell: spell[index] ?? 0,
    municipality: municipality[index] ?? 0,
    spellStart: spell_start[index] ?? 0,
    start: stay_start[index] ?? 0,
    benefitStart: benefit_start[index] ?? 0,
    end: stay_end[index] ?? 0,
    exitKind: exit_kind[index] ?? 0,
    unknownStart: unknown_start[index] === 1,
  }))
}

/** A window of whole months as days, [from, to). */
export interface DayWindow {
  readonly from: number
  readonly to: number
}

export function dayWindow({ first, last }: MonthSpan): DayWindow {
  return { from: dayNumber(firstDay(first)), to: dayNumber(firstDay(last + 1)) }
}

/** A window of whole months without the months that are left out: its days in one or two parts, or none. */
export function dayWindows(span: MonthSpan, leftOut: MonthSpan | null): DayWindow[] {
  return daysWithout(dayWindow(span), leftOut)
}

export function daysWithout(whole: DayWindow, leftOut: MonthSpan | null): DayWindow[] {
  if (leftOut === null) return [whole]
  const gap = dayWindow(leftOut)
  const parts = [
    { from: whole.from, to: Math.min(whole.to, gap.from) },
    { from: Math.max(whole.from, gap.to), to: whole.to },
  ]
  return parts.filter(({ from, to }) => from < to)
}

/**
 * The period sample (MEASURES §3 M2): every stay with a day in [from, to), entering at the duration it has then and
 * leaving at its exit, at a move, or at min(to, analysisDay). An exit on the boundary day itself belongs to the window
 * that ends there, so that neighbouring windows count it once. Spells of unknown start are left out.
 */
export function periodSample(stays: readonly Stay[], { from, to }: DayWindow, analysisDay: number): SampleRow[] {
  const limit = Math.min(to, analysisDay)
  const rows: SampleRow[] = []
  for (const stay of stays) {
    if (stay.unknownStart) continue
    const enters = Math.max(stay.start, from)
    const leaves = Math.min(stay.end, limit)
    if (enters >= leaves) continue
    rows.push({
      person: stay.person,
      spell: spellKey(stay),
      municipality: stay.municipality,
      entry: enters - stay.spellStart,
      exit: leaves - stay.spellStart,
      kind: stay.end <= limit ? stay.exitKind : 0,
    })
  }
  return rows
}

/**
 * The flow sample (MEASURES §3 M2): the spells that begin in the window, from their first day until they exit or move, or
 * until `until` or the analysis date cuts them off. Days that are left out take nobody's start and no time at risk.
 */
export function flowSample(
  stays: readonly Stay[],
  span: MonthSpan,
  leftOut: MonthSpan | null,
  until: number,
  analysisDay: number,
): SampleRow[] {
  const starts = dayWindows(span, leftOut)
  const started = stays.filter(({ spellStart }) => starts.some(({ from, to }) => spellStart >= from && spellStart < to))
  const followed = { from: dayWindow(span).from, to: until }
  return daysWithout(followed, leftOut).flatMap((window) => periodSample(started, window, analysisDay))
}

/** Nobody has ten thousand spells, so this number is a spell's own. */
export function spellKey({ person, spell }: Stay): number {
  return person * 10_000 + spell
}

/** Stays with a day in the window whose spell began before the data, and so is left out of it. */
export function unknownStarts(stays: readonly Stay[], { from, to }: DayWindow): Stay[] {
  return stays.filter((stay) => stay.unknownStart && stay.start < to && stay.end > from)
}
