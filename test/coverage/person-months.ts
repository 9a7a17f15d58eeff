import { type Random, waitingTime, within } from "./draws"
import type { Municipality } from "./country"

/** Months 0–11 are the baseline, 24–35 the result window; the municipality's chances change in month 12. */
const MONTHS = 36
const CHANGE = 12
export const RESULT = 24
/** Months before the first, a whole number of years, after which nothing is left of where the shares began. */
const WARM_UP = 240
/** A person stays in the group for five years on average. */
const LEAVES = 1 / 60
/** Persons differ: a third has half, a third one and a half times the chance of the municipality. */
const PROPENSITIES = [0.5, 1, 1.5]

/** What the chance of having the trait is in a municipality, and how long a person's state lasts. */
export interface Chances {
  readonly before: number
  readonly after: number
  /** Added by calendar month; may be empty. */
  readonly season: readonly number[]
  /** Chance that a person's state is drawn anew in a month. */
  readonly renewal: number
}

/** The persons of a municipality: 12 bits a window, the same calendar month at the same place in both. */
export interface PersonMonths {
  readonly member1: Uint16Array
  readonly hit1: Uint16Array
  readonly member2: Uint16Array
  readonly hit2: Uint16Array
  /** Persons in each of the 36 months, and those of them with the trait. */
  readonly members: Float64Array
  readonly hits: Float64Array
}

/** Share with the trait by month, over all persons: m(t) = (1 − r)·m(t−1) + r·π(t). */
export function expectedShares({ before, after, season, renewal }: Chances): Float64Array {
  const shares = new Float64Array(MONTHS)
  let share = before
  for (let t = -WARM_UP; t < MONTHS; t++) {
    share += renewal * (chanceIn(t, { before, after, season, renewal }) - share)
    if (t >= 0) shares[t] = share
  }
  return shares
}

function chanceIn(t: number, { before, after, season }: Chances): number {
  const chance = (t < CHANGE ? before : after) + (season[(t + WARM_UP) % 12] ?? 0)
  return within(0.005, chance, 0.995 / Math.max(...PROPENSITIES))
}

export function windowMeans(shares: Float64Array): { readonly baseline: number; readonly result: number } {
  const mean = (from: number): number => shares.slice(from, from + 12).reduce((sum, share) => sum + share, 0) / 12
  return { baseline: mean(0), result: mean(RESULT) }
}

/** How much of a change of the chances in month 12 has become a change of the window's share. */
export function shareOfChange(renewal: number): number {
  const at = (after: number) => windowMeans(expectedShares({ before: 0.3, after, season: [], renewal })).result
  return (at(0.4) - at(0.3)) / 0.1
}

/**
 * Draws a municipality's persons. They come and leave evenly; at arrival, and in a month with the chance `renewal`, the
 * state is drawn with the person's own propensity. As many are drawn as make `size` distinct persons in the result window.
 */
export function drawPersons(random: Random, { size }: Municipality, chances: Chances): PersonMonths {
  const present = size / (1 + 11 * LEAVES)
  const persons = Math.round(present * (1 + (MONTHS - 1) * LEAVES))
  const fromStart = 1 / (1 + (MONTHS - 1) * LEAVES)
  const shares = expectedShares(chances)
  const chance = Float64Array.from(shares, (_, t) => chanceIn(t, chances))
  const [logStays, logKept] = [Math.log(1 - LEAVES), Math.log(1 - chances.renewal)]
  const drawn: PersonMonths = {
    member1: new Uint16Array(persons),
    hit1: new Uint16Array(persons),
    member2: new Uint16Array(persons),
    hit2: new Uint16Array(persons),
    members: new Float64Array(MONTHS + 1),
    hits: new Float64Array(MONTHS + 1),
  }
  for (let person = 0; person < persons; person++) {
    const propensity = PROPENSITIES[Math.floor(random() * PROPENSITIES.length)] ?? 1
    const arrives = random() < fromStart ? 0 : 1 + Math.floor(random() * (MONTHS - 1))
    const leaves = Math.min(MONTHS, arrives + waitingTime(random, logStays))
    setBits(drawn.member1, drawn.member2, person, arrives, leaves)
    count(drawn.members, arrives, leaves)
    let t = arrives
    let chanceNow = propensity * (shares[t] ?? 0)
    while (t < leaves) {
      const next = Math.min(leaves, t + waitingTime(random, logKept))
      if (random() < chanceNow) {
        setBits(drawn.hit1, drawn.hit2, person, t, next)
        count(drawn.hits, t, next)
      }
      t = next
      chanceNow = propensity * (chance[t] ?? 0)
    }
  }
  accumulate(drawn.members)
  accumulate(drawn.hits)
  return drawn
}

/** Steps up and down, which `accumulate` makes to counts. */
function count(steps: Float64Array, from: number, to: number): void {
  steps[from] = (steps[from] ?? 0) + 1
  steps[to] = (steps[to] ?? 0) - 1
}

function accumulate(steps: Float64Array): void {
  for (let t = 1; t < steps.length; t++) steps[t] = (steps[t] ?? 0) + (steps[t - 1] ?? 0)
}

/** Marks the months from…to (exclusive) in the two windows. */
function setBits(first: Uint16Array, second: Uint16Array, person: number, from: number, to: number): void {
  first[person] = (first[person] ?? 0) | bits(from, Math.min(to, 12))
  second[person] = (second[person] ?? 0) | bits(Math.max(from, RESULT) - RESULT, to - RESULT)
}

function bits(from: number, to: number): number {
  return to > from ? (1 << to) - (1 << from) : 0
}
