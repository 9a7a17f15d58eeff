import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import {
  dayNumber,
  dayWindow,
  flowSample,
  periodSample,
  spellKey,
  type Stay,
  staysOf,
  unknownStarts,
  dayWindows,
} from "../../src/measures/period-sample"

const stay: Stay = {
  person: 1,
  spell: 1,
  municipality: 101,
  spellStart: 100,
  start: 100,
  benefitStart: 100,
  end: 200,
  exitKind: 1,
  unknownStart: false,
}
const never = 10_000

/** [entry, exit, kind] of a stay in a window. */
function seen(change: Partial<Stay>, from: number, to: number, analysis = never) {
  return periodSample([{ ...stay, ...change }], { from, to }, analysis).map(({ entry, exit, kind }) => [
    entry,
    exit,
    kind,
  ])
}

describe("periodSample(stays, window, analysisDay)", () => {
  it("enters at the duration that the spell has when the window begins", () => {
    expect(seen({}, 150, 300)).toEqual([[50, 100, 1]])
    expect(seen({}, 100, 300)).toEqual([[0, 100, 1]])
    expect(seen({}, 50, 300)).toEqual([[0, 100, 1]])
  })

  it("censors at the window's end", () => {
    expect(seen({}, 150, 180)).toEqual([[50, 80, 0]])
  })

  it("counts an exit on the boundary day once, in the window that ends there", () => {
    expect(seen({}, 150, 200)).toEqual([[50, 100, 1]])
    expect(seen({}, 200, 300)).toEqual([])
  })

  it("takes a spell that begins on the window's last day, and none that begins the day after", () => {
    expect(seen({ spellStart: 179, start: 179 }, 150, 180)).toEqual([[0, 1, 0]])
    expect(seen({ spellStart: 180, start: 180 }, 150, 180)).toEqual([])
  })

  it("censors at the analysis date: an exit then is settled, one after it is not", () => {
    expect(seen({}, 150, 300, 200)).toEqual([[50, 100, 1]])
    expect(seen({}, 150, 300, 199)).toEqual([[50, 99, 0]])
    expect(seen({}, 150, 300, 150)).toEqual([])
  })

  it("leaves at a move and enters anew with the duration that the spell has", () => {
    const stays = [
      { ...stay, end: 160, exitKind: 0 },
      { ...stay, municipality: 147, start: 160 },
    ]
    expect(periodSample(stays, { from: 120, to: 300 }, never)).toEqual([
      { person: 1, spell: spellKey(stay), municipality: 101, entry: 20, exit: 60, kind: 0 },
      { person: 1, spell: spellKey(stay), municipality: 147, entry: 60, exit: 100, kind: 1 },
    ])
  })

  it("leaves out spells of unknown start, and finds them by the window", () => {
    expect(seen({ unknownStart: true }, 150, 300)).toEqual([])
    const unknown = { ...stay, unknownStart: true }
    expect(unknownStarts([stay, unknown], { from: 150, to: 300 })).toEqual([unknown])
    expect(unknownStarts([unknown], { from: 200, to: 300 })).toEqual([])
    expect(unknownStarts([unknown], { from: 0, to: 100 })).toEqual([])
  })

  it("keeps spells of one person, and of neighbouring persons, apart", () => {
    const keys = [stay, { ...stay, spell: 2 }, { ...stay, person: 2 }].map(spellKey)
    expect(new Set(keys).size).toBe(3)
  })
})

describe("flowSample(stays, months, left out, until, analysisDay)", () => {
  const [from, to] = [dayNumber("2019-04-01"), dayNumber("2019-07-01")]
  const months = { first: monthOf("2019-04"), last: monthOf("2019-06") }
  const flow = (change: Partial<Stay>, leftOut: typeof months | null = null, until = Infinity, analysis = never * 9) =>
    flowSample(
      [{ ...stay, spellStart: from, start: from, end: from + 300, ...change }],
      months,
      leftOut,
      until,
      analysis,
    ).map(({ entry, exit, kind }) => [entry, exit, kind])

  it("follows a spell that begins in the months beyond their end", () => {
    expect(flow({})).toEqual([[0, 300, 1]])
    expect(flow({ spellStart: to - 1, start: to - 1, end: to + 9 })).toEqual([[0, 10, 1]])
    expect(flow({ spellStart: to, start: to })).toEqual([])
    expect(flow({ spellStart: from - 1 })).toEqual([])
    expect(flow({ unknownStart: true })).toEqual([])
  })

  it("is cut off where it may no longer be followed", () => {
    expect(flow({}, null, from + 200)).toEqual([[0, 200, 0]])
    expect(flow({}, null, Infinity, from + 100)).toEqual([[0, 100, 0]])
    expect(flow({}, null, from + 300)).toEqual([[0, 300, 1]])
  })

  it("takes no start and no day from months that are left out", () => {
    const may = { first: monthOf("2019-05"), last: monthOf("2019-05") }
    expect(flow({}, may)).toEqual([
      [0, 30, 0],
      [61, 300, 1],
    ])
    const day = dayNumber("2019-05-10")
    expect(flow({ spellStart: day, start: day }, may)).toEqual([])
  })

  it("takes the later stay of a spell that began in the months, with the duration it has", () => {
    expect(flow({ start: from + 120 })).toEqual([[120, 300, 1]])
  })
})

describe("dayWindow(months)", () => {
  it("has every day of whole months, 29 February among them", () => {
    const { from, to } = dayWindow({ first: monthOf("2020-02"), last: monthOf("2020-02") })
    expect(to - from).toBe(29)
    expect(from).toBe(dayNumber("2020-02-01"))
  })

  it("counts days from 1970, with no hour lost at summer time", () => {
    expect(dayNumber("1970-01-02")).toBe(1)
    expect(dayNumber("2019-04-01") - dayNumber("2019-03-01")).toBe(31)
  })
})

describe("staysOf(columns)", () => {
  it("throws where the SQL lacks a column", () => {
    expect(() => staysOf({ pid: new Float64Array(1) })).toThrow("ledighedsydelse_spell.sql lacks a column")
  })
})

describe("dayWindows(span, leftOut)", () => {
  const january = 2020 * 12
  const day = (text: string) => dayNumber(text)

  it("is the whole window where nothing is left out of it", () => {
    const whole = [{ from: day("2020-01-01"), to: day("2020-07-01") }]
    expect(dayWindows({ first: january, last: january + 5 }, null)).toEqual(whole)
    expect(dayWindows({ first: january, last: january + 5 }, { first: january + 6, last: january + 8 })).toEqual(whole)
  })

  it("leaves at the first left-out day and enters again after the last", () => {
    expect(dayWindows({ first: january, last: january + 11 }, { first: january + 2, last: january + 5 })).toEqual([
      { from: day("2020-01-01"), to: day("2020-03-01") },
      { from: day("2020-07-01"), to: day("2021-01-01") },
    ])
    const inside = { first: january + 3, last: january + 4 }
    expect(dayWindows(inside, { first: january, last: january + 11 })).toEqual([])
  })
})
