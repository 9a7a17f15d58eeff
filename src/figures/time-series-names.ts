import type { Benchmark } from "../domain/scheme"
import { formatsOf } from "../text/format"
import { figureText } from "./figure-text"
import { boxOf, type Label } from "./label"
import { type Box, cheapest, type Cloud, hits, overlaps } from "./place"
import { type Frame, scalesOf } from "./plot-frame"
import { roundQuantity } from "./scale"
import { textWidth } from "./text-width"
import type { Rule } from "./time-series-events"
import type { Line, TimeSeriesInput, TimeSeriesState, WindowBand } from "./time-series-state"
import { colour, type Sizes, tones } from "./tokens"

/** What may not be written on: lines, sampled as points, and labels already set. */
export interface Ground {
  readonly frame: Frame
  readonly size: Sizes
  readonly points: Cloud
  readonly taken: Box[]
}

/** Windows with their names at the foot, or at the head where lines run along the foot. Without room there is no band. */
export function nameBands(
  input: TimeSeriesInput,
  state: TimeSeriesState,
  ground: Ground,
  rules: readonly Rule[],
  short: boolean,
): { readonly bands: readonly WindowBand[]; readonly labels: readonly Label[] } {
  const started = rules.filter(({ kind }) => kind === "start")
  const blocked = (box: Box) =>
    ground.taken.some((other) => overlaps(box, other, 4)) ||
    started.some(({ x }) => x > box.x1 && x < box.x2) ||
    box.x1 < ground.frame.left - 6 ||
    box.x2 > ground.frame.right + 6
  const named = state.bands.flatMap((band): { band: WindowBand; label: Label | null }[] => {
    const best = cheapest(bandCandidates(input, state, ground, band, short), (label) => {
      const box = boxOf(label)
      const over = box.x1 < scalesOf(ground.frame).x(band.from) || box.x2 > scalesOf(ground.frame).x(band.to)
      return (
        hits(box, ground.points, 3) * 6 +
        (blocked(box) ? 300 : 0) +
        (over ? 12 : 0) +
        // An axis shared with higher panels may leave the lines so low that their own names need the room at the foot.
        (input.axis !== undefined && hits(box, ground.points, 20) > 0 ? 8 : 0) -
        label.lines.length * 4 +
        (box.y1 < (ground.frame.top + ground.frame.bottom) / 2 ? 3 : 0)
      )
    })
    if (best === undefined) return [{ band, label: null }]
    const box = boxOf(best)
    if (blocked(box)) return band.window === "baseline" ? [{ band, label: null }] : []
    ground.taken.push(box)
    const clear = hits(box, ground.points, 3) === 0
    const { halo, ...bare } = best
    return [{ band, label: clear && halo === colour.band ? { ...bare, plate: halo } : best }]
  })
  return {
    bands: named.map(({ band }) => band),
    labels: named.flatMap(({ label }) => (label === null ? [] : [label])),
  }
}

/** A name may be so much wider than its field. */
const MOST_OVERHANG = 4 / 3

function bandCandidates(
  input: TimeSeriesInput,
  state: TimeSeriesState,
  { frame, size }: Ground,
  band: WindowBand,
  short: boolean,
): Label[] {
  const text = figureText(input.language)
  const { x } = scalesOf(frame)
  const months = band.window === "baseline" ? input.windows.baseline : input.windows.result?.months
  if (months === undefined) return []
  const [from, to] = [x(band.from) + 6, x(band.to) - 6]
  const fits = (lines: readonly string[]) => lines.every((line) => textWidth(line, size.font) <= to - from)
  const name = band.window === "baseline" ? text.baseline : short ? text.resultShort : resultName(input, state)
  const provisional = band.window === "result" && input.windows.result?.provisional === true ? [text.provisional] : []
  const full = [name, formatsOf(input.language).months(months), ...provisional]
  // In one of several panels a name that hardly begins inside its field would lie over the next; the note names it too.
  const overhangs = textWidth(name, size.font) > (x(band.to) - x(band.from)) * MOST_OVERHANG
  if (input.axis !== undefined && overhangs) return []
  const sets = [...(short || !fits(full) ? [] : [full]), [name]]
  return sets.flatMap((lines) => {
    const foot = frame.bottom - 9 - (lines.length - 1) * size.lineHeight
    const head = frame.top + size.font + 4
    const inside = fits(lines)
    const base = { lines, size: size.font, lineHeight: size.lineHeight, halo: inside ? colour.band : colour.paper }
    return [foot, head].flatMap((y): Label[] =>
      inside
        ? [{ ...base, x: from, y }]
        : [
            { ...base, x: to, y, anchor: "end" },
            { ...base, x: from, y },
          ],
    )
  })
}

function resultName(input: TimeSeriesInput, state: TimeSeriesState): string {
  const text = figureText(input.language)
  const months = input.windows.result?.months
  if (months === undefined) return text.result
  const isLatest = state.xDomain[1] - 1 - state.provisional * input.step <= months.last
  const isYear = months.last - months.first === 11
  const isLong = isLatest && isYear
  return isLong ? text.latestTwelve : text.result
}

/** "gns. 17,3" at each mean: above the upper of a window, under the lower, where no line runs. */
export function nameLevels(input: TimeSeriesInput, state: TimeSeriesState, ground: Ground): Label[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { frame, size, taken } = ground
  const { x, y } = scalesOf(frame)
  const order = [...state.levels].sort((a, b) => a.window.localeCompare(b.window) || b.value - a.value)
  return order.flatMap((level): Label[] => {
    const tone = tones[level.tone]
    const upper = !state.levels.some(({ window, value }) => window === level.window && value > level.value)
    const words = text.mean(formats.number(level.value, input.unit))
    const own = textWidth(words, size.font, tone.weight)
    const from = x(level.from) + 4
    const to = x(level.to) - 4 - own
    const at = y(level.value)
    const above = [-6, -12, -18, -26].map((dy) => ({ dy, wrong: upper ? 0 : 14 }))
    const below = [3, 9, 15, 23].map((dy) => ({ dy: dy + size.font, wrong: upper ? 14 : 0 }))
    const starts = [to, (from + 3 * to) / 4, (from + to) / 2, (3 * from + to) / 4, from]
    const candidates = starts.flatMap((start, step) =>
      [...above, ...below].map(({ dy, wrong }) => ({
        price: step * 0.5 + wrong + Math.abs(dy < 0 ? dy + 6 : dy - size.font - 3) * 0.4,
        label: {
          x: start,
          y: at + dy,
          lines: [words],
          size: size.font,
          weight: tone.weight,
          fill: tone.label,
          halo: colour.paper,
        } satisfies Label,
      })),
    )
    const best = cheapest(candidates, ({ label, price }) => {
      const box = boxOf(label)
      return price + hits(box, ground.points, 1, at) * 3 + taken.filter((other) => overlaps(box, other, 2)).length * 200
    })
    if (best === undefined) return []
    taken.push(boxOf(best.label))
    return [best.label]
  })
}

/** A place clear of lines and labels costs less than this. */
const crowded = 3

/** The area without what is counted there: that is said in the note. */
function briefArea(area: string): string {
  return area.split(",")[0] ?? area
}

/** The benchmark's name in two lines, for the end of its dotted line. */
export function benchmarkEnd(input: TimeSeriesInput, { value, area, year }: Benchmark): readonly string[] {
  const formats = formatsOf(input.language)
  return [roundQuantity(formats, value, input.unit), `${briefArea(area[input.language])}, ${formats.yearOrMonth(year)}`]
}

/**
 * "17 pct. · Hele landet, 2018" on its own dotted line; those for which there is no clear place are returned apart.
 */
export function nameBenchmarks(
  input: TimeSeriesInput,
  ground: Ground,
  rules: readonly Rule[],
): { readonly labels: readonly Label[]; readonly homeless: readonly Benchmark[] } {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { frame, size } = ground
  const { y } = scalesOf(frame)
  const homeless: Benchmark[] = []
  const labels = (input.benchmarks ?? []).flatMap((benchmark) => {
    const { value, area, year } = benchmark
    const words = text.benchmark(
      roundQuantity(formats, value, input.unit),
      briefArea(area[input.language]),
      formats.yearOrMonth(year),
    )
    const own = textWidth(words, size.font)
    const base = { lines: [words], size: size.font, fill: colour.ink3, halo: colour.paper }
    const room = frame.right - own - 8 - frame.left
    const starts = [0, 1, 0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875].map((part) => frame.left + 4 + room * part)
    const candidates = starts.flatMap((x): Label[] => [
      { ...base, x, y: y(value) - 5 },
      { ...base, x, y: y(value) + size.font + 3 },
    ])
    const price = (label: Label): number => {
      const box = boxOf(label)
      return (
        hits(box, ground.points, 2) +
        ground.taken.filter((other) => overlaps(box, other, 2)).length * 200 +
        rules.reduce((sum, { x, kind }) => sum + (x > box.x1 && x < box.x2 ? (kind === "break" ? 1 : 4) : 0), 0)
      )
    }
    const best = cheapest(candidates, price)
    if (best === undefined || price(best) >= crowded) {
      homeless.push(benchmark)
      return []
    }
    ground.taken.push(boxOf(best))
    return [best]
  })
  return { labels, homeless }
}

/** A line's name inside the plot: above or under its own line, clear of the others, of the start and of what is set. */
export function nameLine(
  input: TimeSeriesInput,
  line: Line,
  own: Cloud,
  rivals: Cloud,
  rules: readonly Rule[],
  ground: Ground,
): Label | null {
  const { frame, size, taken } = ground
  const tone = tones[line.tone]
  const words = input.labels(line.area, "short")
  const width = textWidth(words, size.font, tone.weight)
  const base = { lines: [words], size: size.font, weight: tone.weight, fill: tone.label, halo: colour.paper }
  const candidates: Label[] = []
  for (let x1 = frame.left + 6; x1 + width <= frame.right - 2; x1 += 6) {
    const under = own.within(x1 - 2, x1 + width + 2).map(({ y }) => y)
    if (under.length === 0) continue
    candidates.push({ ...base, x: x1, y: Math.min(...under) - 7 })
    const lower = Math.max(...under) + size.font + 4
    if (lower < frame.bottom) candidates.push({ ...base, x: x1, y: lower })
    else {
      // Where lines run together along the foot, the name of the lower one finds its place above them all.
      const top = Math.min(...ground.points.within(x1 - 2, x1 + width + 2).map(({ y }) => y)) - 7
      candidates.push({ ...base, x: x1, y: top }, { ...base, x: x1, y: top - size.lineHeight })
    }
  }
  const price = (label: Label): number => {
    const box = boxOf(label)
    const meanOf = (points: Cloud) => {
      const near = points.within(box.x1, box.x2)
      return near.reduce((sum, { y }) => sum + y, 0) / near.length
    }
    const middle = (box.y1 + box.y2) / 2
    const mine = meanOf(own)
    const theirs = meanOf(rivals)
    const wrongSide = Math.sign(theirs - mine) === Math.sign(middle - mine)
    const crossed = rules.filter(({ x }) => x > box.x1 - 4 && x < box.x2 + 4)
    return (
      hits(box, ground.points, 3) * 20 +
      taken.filter((other) => overlaps(box, other, 3)).length * 600 +
      (box.y1 < frame.top - 2 || box.y2 > frame.bottom - 2 ? 300 : 0) +
      crossed.reduce((sum, { kind }) => sum + (kind === "break" ? 25 : 400), 0) +
      (wrongSide ? 30 : 0) +
      Math.abs(middle - mine) * 0.3 +
      (box.x1 - frame.left) * 0.02
    )
  }
  const best = cheapest(candidates, price)
  // A line without a point has no place for its name.
  if (best === undefined) return null
  taken.push(boxOf(best))
  return best
}
