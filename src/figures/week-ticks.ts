import { type IncidenceState, tickWeeks } from "./incidence-state"
import { type Frame, scalesOf } from "./plot-frame"

/** Ticks whose numbers fit side by side: the ends and the marker first, then years and half-years. */
export function weeksShown(state: IncidenceState, frame: Frame, room: number): number[] {
  const { x } = scalesOf(frame)
  const possible: readonly number[] = tickWeeks
  const ranked = [0, state.lastWeek, state.marker, 52, 26, 78, 13, 39, 65]
  const shown: number[] = []
  for (const week of ranked) {
    if (shown.includes(week) || week > state.lastWeek) continue
    if (week !== state.lastWeek && week !== state.marker && !possible.includes(week)) continue
    const least = week === state.marker ? Math.min(room, 20) : room
    if (shown.every((other) => Math.abs(x(other) - x(week)) >= least)) shown.push(week)
  }
  return shown.sort((a, b) => a - b)
}
