import type { Row } from "../../src/engine/engine"
import { type PersonMonths, RESULT } from "./person-months"

const MONTHS_A_WINDOW = 12

/** Whether the baseline is the plain window of M1, or each month's share weighted as the result window is, as in M4. */
export type Baseline = "plain" | "seasonMatched"

/**
 * The row of `ledighedsydelse_share.sql` or `company_oriented_share.sql` for an area (−1 project, −2 comparison) made of
 * these municipalities, between which nobody moves: shares of the two windows and sums of the persons' influences.
 */
export function windowRow(area: number, municipalities: readonly PersonMonths[], baseline: Baseline): Row {
  const months = Array.from({ length: MONTHS_A_WINDOW }, (_, c) => ({
    n1: total(municipalities, (one) => one.hits[c]),
    d1: total(municipalities, (one) => one.members[c]),
    n2: total(municipalities, (one) => one.hits[RESULT + c]),
    d2: total(municipalities, (one) => one.members[RESULT + c]),
  }))
  const sum = (of: (month: (typeof months)[number]) => number): number =>
    months.reduce((all, month) => all + of(month), 0)
  const [n2, d1, d2] = [sum((month) => month.n2), sum((month) => month.d1), sum((month) => month.d2)]
  const p2 = n2 / d2
  const matched = baseline === "seasonMatched"
  const p1 = matched ? sum((month) => (month.d2 / d2) * (month.n1 / month.d1)) : sum((month) => month.n1) / d1

  const influences: Influences = {
    hit2: bitSums(months.map(() => 1 / d2)),
    member2: bitSums(months.map(() => -p2 / d2)),
    hit1: bitSums(months.map((month) => (matched ? month.d2 / d2 / month.d1 : 1 / d1))),
    member1: bitSums(months.map((month) => (matched ? -((month.d2 / d2) * month.n1) / month.d1 ** 2 : -p1 / d1))),
    weight1: bitSums(months.map((month) => (matched ? (month.n1 / month.d1 - p1) / d2 : 0))),
  }
  const sums = emptySums()
  for (const one of municipalities) addPersons(sums, one, influences)
  return { area, n_1: p1 * d1, d_1: d1, n_2: n2, d_2: d2, ...sums, shared_persons: 0, uu_shared: 0 }
}

function total(municipalities: readonly PersonMonths[], of: (one: PersonMonths) => number | undefined): number {
  return municipalities.reduce((sum, one) => sum + (of(one) ?? 0), 0)
}

/** What the months of one kind, marked in 12 bits, add to a person's influence. */
type BitSums = (bits: number) => number

interface Influences {
  readonly hit1: BitSums
  readonly member1: BitSums
  /** The result window's months weigh the baseline's. */
  readonly weight1: BitSums
  readonly hit2: BitSums
  readonly member2: BitSums
}

function bitSums(byMonth: readonly number[]): BitSums {
  const half = MONTHS_A_WINDOW / 2
  const table = (from: number): Float64Array => {
    const sums = new Float64Array(1 << half)
    for (let j = 0; j < half; j++) {
      const bit = 1 << j
      const value = byMonth[from + j] ?? 0
      for (let rest = 0; rest < bit; rest++) sums[bit | rest] = (sums[rest] ?? 0) + value
    }
    return sums
  }
  const [low, high] = [table(0), table(half)]
  return (bits) => (low[bits & (low.length - 1)] ?? 0) + (high[bits >> half] ?? 0)
}

function emptySums() {
  return {
    persons_1: 0,
    with_1: 0,
    without_1: 0,
    persons_2: 0,
    with_2: 0,
    without_2: 0,
    persons_either: 0,
    uu_1: 0,
    uu_2: 0,
    uu_change: 0,
  }
}

function addPersons(sums: ReturnType<typeof emptySums>, one: PersonMonths, influences: Influences): void {
  for (let j = 0; j < one.member1.length; j++) {
    const [member1, hit1] = [one.member1[j] ?? 0, one.hit1[j] ?? 0]
    const [member2, hit2] = [one.member2[j] ?? 0, one.hit2[j] ?? 0]
    if ((member1 | member2) === 0) continue
    sums.persons_either++
    if (member1 > 0) sums.persons_1++
    if (hit1 > 0) sums.with_1++
    if (member1 !== hit1) sums.without_1++
    if (member2 > 0) sums.persons_2++
    if (hit2 > 0) sums.with_2++
    if (member2 !== hit2) sums.without_2++
    const u1 = influences.hit1(hit1) + influences.member1(member1) + influences.weight1(member2)
    const u2 = influences.hit2(hit2) + influences.member2(member2)
    sums.uu_1 += u1 * u1
    sums.uu_2 += u2 * u2
    sums.uu_change += (u2 - u1) * (u2 - u1)
  }
}
