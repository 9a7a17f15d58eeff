import type { Unit } from "../domain/estimate"
import type { Formats } from "../text/format"
import { boxOf, type Label } from "./label"
import { type Box, cheapest, overlaps } from "./place"
import { type Frame, scalesOf } from "./plot-frame"
import { type Axis, axisAround, tickText } from "./scale"
import { textWidth } from "./text-width"
import { colour, narrow, sizes } from "./tokens"

/** One municipality's dot. */
export interface FunnelDot {
  readonly name: string
  readonly persons: number
  readonly value: number
  readonly takesPart: boolean
  /** Outside the limits that count the ordinary differences between municipalities, 95 per cent. */
  readonly isOutside: boolean
}

export interface FunnelLayout {
  readonly frame: Frame
  readonly axis: Axis
  readonly labels: readonly Label[]
}

const axisRow = 40
const sizesOnAxis = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
/** More names than this are not set beside dots; those outside the limits always are. */
const mostNames = 12

/** Sizes lie on a logarithmic axis, since most municipalities are small. */
export function position(persons: number): number {
  return Math.log10(persons)
}

export function funnelLayout(
  dots: readonly FunnelDot[],
  centre: { readonly value: number; readonly label: string },
  words: { readonly axis: string; readonly unit: Unit; readonly formats: Formats },
  width: number,
): FunnelLayout {
  const { font } = sizes.page
  // Limits leave the axis where they are wide: those of the smallest municipality would press all others together.
  const axis = axisAround(
    dots.map(({ value }) => value),
    words.unit,
  )
  const tick = tickText(words.formats, axis.ticks, words.unit)
  const left = Math.ceil(Math.max(...axis.ticks.map((value) => textWidth(tick(value), font)))) + 12
  const persons = dots.map((dot) => dot.persons)
  const [low, high] = [position(Math.min(...persons)), position(Math.max(...persons))]
  const room = Math.max(0.02, (high - low) * 0.03)
  const height = width < narrow ? 320 : 420
  const frame: Frame = {
    width,
    height,
    left,
    right: width - 8,
    top: 12,
    bottom: height - axisRow,
    xDomain: [low - room, high + room],
    yDomain: axis.domain,
  }
  const { x, y } = scalesOf(frame)
  const shownSizes = apart(
    sizesOnAxis.filter((size) => position(size) >= low - room && position(size) <= high + room),
    (size) => ({ at: x(position(size)), width: textWidth(words.formats.count(size), font) }),
  )
  const labels: Label[] = [
    ...axis.ticks.map((value): Label => ({
      x: left - 8,
      y: y(value) + font * 0.35,
      lines: [tick(value)],
      size: font,
      anchor: "end",
    })),
    ...shownSizes.map((size): Label => ({
      x: x(position(size)),
      y: frame.bottom + font + 4,
      lines: [words.formats.count(size)],
      size: font,
      anchor: "middle",
    })),
    { x: frame.right, y: frame.height - 4, lines: [words.axis], size: font, anchor: "end" },
  ]
  const country = countryLabel(dots, frame, centre)
  return { frame, axis, labels: [...labels, country, ...namesOf(dots, frame, boxOf(country))] }
}

/** The name of the middle line, above or below it at either end, where it covers fewest dots. */
function countryLabel(
  dots: readonly FunnelDot[],
  frame: Frame,
  centre: { readonly value: number; readonly label: string },
): Label {
  const { font } = sizes.page
  const at = scalesOf(frame).y(centre.value)
  const marks = marksOf(dots, frame)
  const base = { lines: [centre.label], size: font, fill: colour.ink, halo: colour.paper }
  const above: Label = { ...base, x: frame.right, y: at - 6, anchor: "end" }
  const candidates: Label[] = [
    above,
    { ...above, y: at + font + 3 },
    { ...base, x: frame.left + 4, y: at - 6, anchor: "start" },
    { ...base, x: frame.left + 4, y: at + font + 3, anchor: "start" },
  ]
  return cheapest(candidates, (label) => marks.filter((mark) => overlaps(boxOf(label), mark)).length) ?? above
}

function marksOf(dots: readonly FunnelDot[], frame: Frame): Box[] {
  const { x, y } = scalesOf(frame)
  return dots.map((dot): Box => {
    const [cx, cy] = [x(position(dot.persons)), y(dot.value)]
    return { x1: cx - 4, x2: cx + 4, y1: cy - 4, y2: cy + 4 }
  })
}

/** Ticks from left to right, without those that would touch the one before. */
function apart(ticks: readonly number[], placeOf: (tick: number) => { readonly at: number; readonly width: number }) {
  let end = -Infinity
  return ticks.filter((tick) => {
    const { at, width } = placeOf(tick)
    if (at - width / 2 < end + 8) return false
    end = at + width / 2
    return true
  })
}

/** Names of participating municipalities and of those outside, each where it covers least. */
function namesOf(dots: readonly FunnelDot[], frame: Frame, taken: Box): Label[] {
  const { x, y } = scalesOf(frame)
  const { font } = sizes.page
  const participants = dots.filter(({ takesPart }) => takesPart)
  const named = dots
    .filter((dot) => dot.isOutside || (dot.takesPart && participants.length <= mostNames && frame.width >= narrow))
    .sort((a, b) => Number(b.takesPart) - Number(a.takesPart) || b.persons - a.persons)
    .slice(0, frame.width < narrow ? 6 : 24)
  const marks = marksOf(dots, frame)
  const placed: Box[] = [taken]
  return named.flatMap((dot) => {
    const [cx, cy] = [x(position(dot.persons)), y(dot.value)]
    const base = {
      lines: [dot.name],
      size: font,
      fill: dot.takesPart ? colour.project : colour.comparison,
      weight: dot.takesPart ? (600 as const) : (400 as const),
      halo: colour.paper,
    }
    const candidates: Label[] = [
      { ...base, x: cx + 8, y: cy + font * 0.35, anchor: "start" },
      { ...base, x: cx - 8, y: cy + font * 0.35, anchor: "end" },
      { ...base, x: cx, y: cy - 9, anchor: "middle" },
      { ...base, x: cx, y: cy + font + 5, anchor: "middle" },
    ]
    const cost = (label: Label): number => {
      const box = boxOf(label)
      const outside = box.x1 < frame.left || box.x2 > frame.right || box.y1 < frame.top || box.y2 > frame.bottom
      const over = placed.filter((other) => overlaps(box, other, 2)).length
      return (outside ? 1000 : 0) + over * 100 + marks.filter((mark) => overlaps(box, mark)).length
    }
    const best = cheapest(candidates, cost)
    if (best === undefined || cost(best) >= 100) return []
    placed.push(boxOf(best))
    return [best]
  })
}
