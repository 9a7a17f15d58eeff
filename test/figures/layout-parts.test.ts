import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { municipalityArea, projectArea } from "../../src/domain/area"
import { beforeAfterState } from "../../src/figures/before-after-state"
import { incidenceState, valueAt } from "../../src/figures/incidence-state"
import { spread } from "../../src/figures/place"
import { progressionState } from "../../src/figures/progression-state"
import { axisAcross, axisAround, tickText } from "../../src/figures/scale"
import { textWidth, wrap } from "../../src/figures/text-width"
import { formatsOf } from "../../src/text/format"
import { areaResults, curvesOf, labels, progressionDetails, windows } from "./data"

describe("spread(slots, from, to, gap)", () => {
  it("leaves labels where they wish when they do not meet", () => {
    expect(
      spread(
        [
          { at: 10, size: 10 },
          { at: 50, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([10, 50])
  })

  it("parts labels that meet, evenly around their wishes and inside the bounds", () => {
    expect(
      spread(
        [
          { at: 50, size: 20 },
          { at: 50, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([40, 60])
    expect(
      spread(
        [
          { at: 2, size: 20 },
          { at: 3, size: 20 },
        ],
        0,
        100,
        4,
      ),
    ).toEqual([10, 34])
  })
})

describe("axisAround(values, unit, options)", () => {
  it("has 3 to 6 round ticks around the values", () => {
    expect(axisAround([0.138, 0.195], "share", { foot: 0.13 })).toEqual({
      domain: [0.12, 0.2],
      ticks: [0.12, 0.14, 0.16, 0.18, 0.2],
      cut: true,
    })
  })

  it("begins at 0 where values come near it or bars ask for it", () => {
    expect(axisAround([0.05, 0.34], "share").domain[0]).toBe(0)
    expect(axisAround([0.3, 0.34], "share", { fromZero: true }).domain[0]).toBe(0)
  })

  it("stands without values", () => {
    expect(axisAround([], "weeks").domain).toEqual([0, 1])
    expect(axisAcross([0.2, 0.2], "share").domain[0]).toBeLessThan(0.2)
  })

  it("writes ticks with decimals only where one needs them", () => {
    const formats = formatsOf("da")
    expect([0.12, 0.14].map(tickText(formats, [0.12, 0.14], "share"))).toEqual(["12", "14"])
    expect([-0.5, 0, 0.5].map(tickText(formats, [-0.5, 0, 0.5], "hours", true))).toEqual(["−0,5", "0,0", "+0,5"])
  })
})

describe("textWidth(text, size, weight)", () => {
  it("knows IBM Plex Sans to within two per cent", () => {
    // Measured in Chromium at 14 px.
    expect(textWidth("0000000000", 14)).toBeCloseTo(84, 5)
    expect(wrap("en to tre fire", textWidth("en to tre", 14) + 1, 14)).toEqual(["en to tre", "fire"])
  })
})

describe("beforeAfterState(input)", () => {
  const state = beforeAfterState({ rows: areaResults, unit: "share", windows, labels, language: "da" })

  it("lets one wild interval run off the axis instead of squeezing the rest", () => {
    const stevns = state.rows.find(({ key }) => key === "336")
    expect(stevns?.bar).toMatchObject({ below: true, above: true })
    expect(state.offAxis).toBe(true)
    expect(state.rows.filter(({ bar }) => bar?.below === true || bar?.above === true)).toHaveLength(1)
  })

  it("parts the project and its comparison from the municipalities", () => {
    expect(state.head).toBe(2)
    expect(state.anyHidden).toBe(true)
  })
})

describe("incidenceState(input)", () => {
  const state = incidenceState({
    area: projectArea,
    curves: curvesOf(projectArea, 60, 2496, 0.03),
    labels,
    language: "da",
  })

  it("draws result and baseline of the area, other exits, and the comparison as far as the area's own curves go", () => {
    expect(state.curves.map(({ key }) => key)).toEqual([
      "project result toFleksjob",
      "project result otherExit",
      "project baseline toFleksjob",
      "comparison result toFleksjob",
      "comparison result otherExit",
    ])
    expect(state.lastWeek).toBe(60)
  })

  it("reads a step curve between its points and not after its end", () => {
    const merged = incidenceState({
      area: projectArea,
      curves: curvesOf(projectArea, 60, 90, 0.1, 4),
      labels,
      language: "da",
    })
    const [curve] = merged.curves
    if (curve === undefined) throw new Error("no curve")
    expect(valueAt(curve, 10)).toBe(valueAt(curve, 8))
    expect(valueAt(curve, 61)).toBeNull()
    expect(merged.anyMerged).toBe(true)
    expect(state.anyMerged).toBe(false)
  })
})

describe("progressionState(input)", () => {
  const state = progressionState({
    details: progressionDetails,
    followUpMonths: 12,
    hoursAtStart: 10,
    labels,
    language: "da",
  })

  it("stacks op from the left to ude at the right", () => {
    expect(state.rows[0]?.parts.map(({ name }) => name)).toEqual(["up", "unchanged", "down", "left"])
    expect(state.rows[0]?.parts.at(-1)?.to).toBeCloseTo(1, 12)
  })

  it("leaves hidden parts one stretch in common and draws what is shown beside it", () => {
    const row = state.rows.find(({ key }) => key === "741")
    expect(row?.parts.map(({ name }) => name)).toEqual(["left"])
    expect(row?.gap).toEqual({ from: 0, to: 0.88 })
    expect(row?.area).toEqual(municipalityArea(741))
    expect(row?.upBefore).toEqual(absent("outsidePeriod"))
  })
})
