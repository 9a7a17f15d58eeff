import { isShare, type Unit } from "../domain/estimate"
import type { Formats } from "../text/format"

/** From data to pixels along a straight line. */
export type Linear = (value: number) => number

export function linear(domain: readonly [number, number], range: readonly [number, number]): Linear {
  const slope = domain[1] === domain[0] ? 0 : (range[1] - range[0]) / (domain[1] - domain[0])
  return (value) => range[0] + (value - domain[0]) * slope
}

/** An axis with even ticks, in the unit of the data. */
export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  /** Does it begin elsewhere than at 0, so that the note must say so? */
  readonly cut: boolean
}

export interface AxisOptions {
  /** Lines may start elsewhere than 0; shares of a whole and bars may not. */
  readonly fromZero?: boolean
  /** Part of the height to keep free at the foot for names. */
  readonly foot?: number
  readonly ticks?: number
}

/** Shares are fractions inside and written per hundred. */
export function inShownUnit(value: number, unit: Unit): number {
  return isShare(unit) ? value * 100 : value
}

/** Round steps of 1, 2, 2.5 or 5 for about `count` ticks over a span. */
export function roundStep(span: number, count: number): number {
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5].find((candidate) => candidate * power >= rough * 0.999) ?? 10
  return factor * power
}

/** An axis around all values, with 3–5 ticks. Begins at 0 where the values reach near it. */
export function axisAround(values: readonly number[], unit: Unit, options: AxisOptions = {}): Axis {
  const finite = values.filter(Number.isFinite).map((value) => inShownUnit(value, unit))
  const lowest = finite.length === 0 ? 0 : Math.min(...finite)
  const highest = finite.length === 0 ? 1 : Math.max(...finite)
  const fromZero = options.fromZero === true || (lowest >= 0 && lowest < highest * 0.4)
  const bottom = fromZero ? Math.min(0, lowest) : lowest
  const span = Math.max(highest - bottom, Math.abs(highest) * 0.02, 1e-9)
  const step = roundStep(span, options.ticks ?? 5)
  let low = Math.floor(bottom / step + 1e-9) * step
  let high = Math.ceil(highest / step - 1e-9) * step
  if (high <= low) high = low + step
  if ((lowest - low) / (high - low) < (options.foot ?? 0) && (low - step >= 0 || low < 0)) low -= step
  const count = Math.round((high - low) / step)
  const stride = count > 5 && count % 2 === 0 ? 2 : 1
  const scale = isShare(unit) ? 100 : 1
  const ticks = Array.from({ length: Math.floor(count / stride) + 1 }, (_, index) =>
    Number(((low + index * stride * step) / scale).toPrecision(12)),
  )
  const domain = [Number((low / scale).toPrecision(12)), Number((high / scale).toPrecision(12))] as const
  return { domain, ticks, cut: low > 0 }
}

/** An axis that reaches from the lowest to the highest value with a little room, and round ticks inside it. */
export function axisAcross(values: readonly number[], unit: Unit, count = 7): Axis {
  const finite = values.filter(Number.isFinite).map((value) => inShownUnit(value, unit))
  const lowest = finite.length === 0 ? 0 : Math.min(...finite)
  const highest = finite.length === 0 ? 1 : Math.max(...finite)
  const span = Math.max(highest - lowest, Math.abs(highest) * 0.02, 1e-9)
  const step = roundStep(span, count)
  const scale = isShare(unit) ? 100 : 1
  const low = lowest >= 0 ? Math.max(0, lowest - span * 0.04) : lowest - span * 0.04
  const high = highest + span * 0.04
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number((((first + index) * step) / scale).toPrecision(12)),
  )
  return { domain: [low / scale, high / scale], ticks, cut: low > 0 }
}

/** Ticks carry no needless decimals: 18, but 0,5; all of an axis alike. */
export function tickText(
  formats: Formats,
  ticks: readonly number[],
  unit: Unit,
  signs = false,
): (tick: number) => string {
  const whole = ticks.every((tick) => Math.abs(inShownUnit(tick, unit) - Math.round(inShownUnit(tick, unit))) < 1e-9)
  return (tick) => {
    if (!whole) return signs ? formats.signed(tick, unit) : formats.number(tick, unit)
    const shown = Math.round(inShownUnit(tick, unit))
    const sign = shown < 0 ? "−" : signs && shown > 0 ? "+" : ""
    return sign + formats.count(Math.abs(shown))
  }
}

/** +20, not +20,0, of numbers that are round by intent: what has been agreed. */
export function roundSigned(formats: Formats, value: number, unit: Unit): string {
  return formats.signed(value, unit).replace(/[.,]0$/, "")
}

/** 12 pct., not 12,0 pct., of numbers that are round by intent: the ends of an axis. */
export function roundQuantity(formats: Formats, value: number, unit: Unit): string {
  const text = formats.quantity(value, unit)
  const shown = inShownUnit(value, unit)
  return Math.abs(shown - Math.round(shown)) < 1e-9 ? text.replace(/[.,]0(?=\D|$)/, "") : text
}
