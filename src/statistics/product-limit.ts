import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { lastIndexUpTo, type LifeTable } from "./life-table"
import { Z975 } from "./normal"

/** A step function of days since the origin: `start` before the first time, `value[j]` from `time[j]` on. */
export interface Curve {
  readonly time: readonly number[]
  readonly value: readonly number[]
  /** Variance of the value, 0 where the value is 0 or 1. */
  readonly variance: readonly number[]
  /** Pointwise 95 % interval, absent ("noInterval") where the value is 0 or 1. */
  readonly interval: readonly (Interval | Absent)[]
  readonly start: 0 | 1
  /** Last time for which the curve is known; infinite once nobody is left, since it then stays where it is. */
  readonly end: number
}

export interface CurvePoint {
  readonly kind: "value"
  readonly value: number
  readonly variance: number
  readonly interval: Interval | Absent
}

/** One time of a life table, as the estimators walk through it. */
export interface Step {
  readonly time: number
  readonly atRisk: number
  readonly exits: number
  /** Exits of the two kinds at this time. */
  readonly byKind: { readonly 1: number; readonly 2: number }
  /** S just before this time, and from this time on. */
  readonly before: number
  readonly after: number
}

/** Values within this of 0 or 1 are the edge itself: sums of shares reach 1 only up to rounding. */
const EDGE = 1e-12

/**
 * Kaplan–Meier: S(t) = Π_{s≤t} (1 − d/Y), the share still on the benefit t days after the origin.
 *
 * Greenwood variance S²·Σ d/(Y(Y−d)); interval S^exp(±z·√variance/(S·log S)). With delayed entry an early risk set can
 * empty (d = Y) while rows enter later: S is then 0 from there on, as in R; `truncate` the table to guard against it.
 * The conditional start is 1 even where nobody is at risk in the first days.
 *
 * Source: R `survival::survfit(Surv(entry, exit, event) ~ 1, conf.type = "log-log")`.
 */
export function kaplanMeier(table: LifeTable): Curve {
  let hazardVariance = 0
  const points = survivalSteps(table).map((step): CurvePoint => {
    const { after } = step
    if (step.exits > 0 && after > 0) hazardVariance += step.exits / (step.atRisk * (step.atRisk - step.exits))
    if (after <= 0 || after >= 1) return { kind: "value", value: after, variance: 0, interval: absent("noInterval") }
    const half = (Z975 * Math.sqrt(hazardVariance)) / Math.log(after)
    const band = interval(after ** Math.exp(-half), after ** Math.exp(half))
    return { kind: "value", value: after, variance: after * after * hazardVariance, interval: band }
  })
  return curve(table, points, 1)
}

/**
 * Aalen–Johansen: F_k(t) = Σ_{s≤t} S(s−)·d_k/Y, the share that has left by kind k (1 fleksjob, 2 other) within t days, the
 * other kind being a competing exit and not a censoring.
 *
 * Variance Σ_{s≤t} [(F(t) − F(s))²·d/(Y(Y−d)) + S(s−)²·d_k(Y−d_k)/Y³ − 2(F(t) − F(s))·S(s−)·d_k/Y²], brought forward from
 * time to time, so O(n); the first term is 0 where d = Y, F standing still after it. Interval
 * 1 − (1−F)^exp(±z·√variance/((1−F)·log(1−F))). With one kind alone F is 1 − S with the same interval.
 *
 * Source: R `etm::etm` with `summary(ci.fun = "cloglog")`, and `survival::survfit` with a factor event for F.
 */
export function cumulativeIncidence(table: LifeTable, kind: 1 | 2): Curve {
  let value = 0
  let variance = 0
  let hazard = 0 // Σ a, with a = d/(Y(Y−d))
  let drift = 0 // Σ (F(t) − F(s))·a
  let cross = 0 // Σ S(s−)·d_k/Y²
  const points = survivalSteps(table).map((step): CurvePoint => {
    const { atRisk, exits, before } = step
    const own = step.byKind[kind]
    const rise = (before * own) / atRisk
    variance += 2 * rise * (drift - cross) + rise * rise * hazard
    variance += (before * before * own * (atRisk - own)) / atRisk ** 3
    drift += rise * hazard
    cross += (before * own) / (atRisk * atRisk)
    if (exits < atRisk) hazard += exits / (atRisk * (atRisk - exits))
    value = Math.min(1, value + rise)
    return incidencePoint(value, Math.max(0, variance))
  })
  return curve(table, points, 0)
}

/**
 * The curve's value at t days: the last step at or before t. Absent where the curve ends before t ("curveTooShort") or has
 * no step at all ("noPopulation"). Before the first step the value is the start, with variance 0 and no interval.
 */
export function curveAt(curve: Curve, t: number): CurvePoint | Absent {
  if (curve.time.length === 0) return absent("noPopulation")
  if (t > curve.end) return absent("curveTooShort")
  const j = lastIndexUpTo(curve.time, t)
  return {
    kind: "value",
    value: curve.value[j] ?? curve.start,
    variance: curve.variance[j] ?? 0,
    interval: curve.interval[j] ?? absent("noInterval"),
  }
}

/** The table's times with the Kaplan–Meier curve before and after each. */
export function survivalSteps(table: LifeTable): Step[] {
  let survival = 1
  return table.time.map((time, j) => {
    const before = survival
    const atRisk = table.atRisk[j] ?? 1
    const exits = table.exits[j] ?? 0
    survival = before * ((atRisk - exits) / atRisk)
    const byKind = { 1: table.exitsByKind[1][j] ?? 0, 2: table.exitsByKind[2][j] ?? 0 }
    return { time, atRisk, exits, byKind, before, after: survival }
  })
}

function incidencePoint(value: number, variance: number): CurvePoint {
  if (value < EDGE) return { kind: "value", value: 0, variance: 0, interval: absent("noInterval") }
  if (value > 1 - EDGE) return { kind: "value", value: 1, variance: 0, interval: absent("noInterval") }
  const rest = 1 - value
  const half = (Z975 * Math.sqrt(variance)) / (rest * Math.log(rest))
  const band = interval(1 - rest ** Math.exp(half), 1 - rest ** Math.exp(-half))
  return { kind: "value", value, variance, interval: band }
}

function curve(table: LifeTable, points: readonly CurvePoint[], start: 0 | 1): Curve {
  const nobodyLeft = survivalSteps(table).at(-1)?.after === 0
  return {
    time: table.time,
    value: points.map((point) => point.value),
    variance: points.map((point) => point.variance),
    interval: points.map((point) => point.interval),
    start,
    end: nobodyLeft ? Infinity : table.known,
  }
}
