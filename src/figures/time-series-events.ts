import { firstDay, lastDay, type Month } from "../domain/calendar"
import { formatsOf } from "../text/format"
import { figureText } from "./figure-text"
import type { Label } from "./label"
import { cheapest } from "./place"
import type { Linear } from "./scale"
import { textWidth } from "./text-width"
import type { TimeSeriesInput, TimeSeriesState } from "./time-series-state"
import { colour, narrow, type Sizes } from "./tokens"

export interface Rule {
  readonly x: number
  readonly y1: number
  readonly kind: "start" | "end" | "break"
}

export interface PlacedEvents {
  readonly rules: readonly Rule[]
  readonly labels: readonly Label[]
  /** Height of the rows above the plot. */
  readonly height: number
}

interface Event {
  readonly month: Month
  readonly kind: Rule["kind"]
  readonly text: string
  /** Where the whole name would be crossed. */
  readonly brief: string
}

interface Place {
  readonly event: Event
  readonly text: string
  readonly at: number
  readonly row: number
  readonly x1: number
  readonly x2: number
  readonly side: "right" | "left" | "over"
}

const gap = 6

/** Events stand in rows above the plot, the start in the first; each takes the row and side where nothing crosses it. */
export function placeEvents(
  input: TimeSeriesInput,
  state: TimeSeriesState,
  x: Linear,
  width: number,
  size: Sizes,
  short: boolean,
): PlacedEvents {
  const placed: Place[] = []
  for (const event of eventsOf(input, state, short, width)) {
    const best = cheapest(candidates(event, x(event.month), width, size), (place) => price(place, placed, width))
    if (best !== undefined) placed.push(best)
  }
  const rows = [...new Set(placed.map(({ row }) => row))].sort((a, b) => a - b)
  const top = (row: number) => rows.indexOf(row) * size.lineHeight
  return {
    height: rows.length * size.lineHeight,
    // A label over its own line starts the line under itself.
    rules: placed.map(({ at, row, side, event }) => ({
      x: at,
      kind: event.kind,
      y1: top(row) + (side === "over" ? size.lineHeight : 0),
    })),
    labels: placed.map(({ x1, row, event, text }) => ({
      x: x1,
      y: top(row) + size.font,
      lines: [text],
      size: size.font,
      weight: weightOf(event),
      fill: event.kind === "break" ? colour.ink3 : colour.ink,
    })),
  }
}

const weightOf = ({ kind }: Event) => (kind === "start" ? 600 : 400)

/** The start first, since it has the first row; then the end (not in small charts) and the breaks as far as they lie inside. */
function eventsOf(
  input: TimeSeriesInput,
  { xDomain: [from, to] }: TimeSeriesState,
  short: boolean,
  width: number,
): Event[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const day = formats.day(firstDay(input.interventionStart))
  const [brief, long] = input.ownStart ? [text.ownStartShort, text.ownStart(day)] : [text.startsShort, text.starts(day)]
  const start: Event = { month: input.interventionStart, kind: "start", brief, text: short ? brief : long }
  const ends =
    input.interventionEnd === undefined || width < narrow
      ? []
      : [
          {
            month: input.interventionEnd + 1,
            kind: "end" as const,
            brief: text.endsShort,
            text: short ? text.endsShort : text.ends(formats.day(lastDay(input.interventionEnd))),
          },
        ]
  const breaks = input.breaks.map(({ month, label, short: given }): Event => {
    const brief = given ?? label.split(":")[0] ?? label
    return { month, kind: "break", brief, text: short ? brief : label }
  })
  return [start, ...ends, ...breaks].filter(({ month }) => month > from && month < to)
}

function candidates(event: Event, at: number, width: number, size: Sizes): Place[] {
  const rows = event.kind === "start" ? [0] : [1, 2, 3]
  return [...new Set([event.text, event.brief])].flatMap((text) => {
    const own = textWidth(text, size.font, weightOf(event))
    const over = Math.max(0, Math.min(width - own, at - own / 2))
    return rows.flatMap((row): Place[] => [
      { event, text, at, row, side: "right", x1: at + gap, x2: at + gap + own },
      { event, text, at, row, side: "left", x1: at - gap - own, x2: at - gap },
      { event, text, at, row, side: "over", x1: over, x2: over + own },
    ])
  })
}

function price(place: Place, placed: readonly Place[], width: number): number {
  const within = (at: number, other: Place) => at > other.x1 - 4 && at < other.x2 + 4
  const bumps = placed.filter((other) => other.row === place.row && other.x1 < place.x2 + 8 && place.x1 < other.x2 + 8)
  const crossed = placed.filter((other) => other.row <= place.row && within(other.at, place))
  const crossing = placed.filter((other) => other.row > place.row && within(place.at, other))
  return (
    (place.x1 < 0 || place.x2 > width ? 1000 : 0) +
    bumps.length * 1000 +
    (crossed.length + crossing.length) * 500 +
    (place.text === place.event.text ? 0 : 100) +
    place.row * 10 +
    { right: 0, left: 3, over: 6 }[place.side]
  )
}
