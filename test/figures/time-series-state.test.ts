import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { comparisonArea, municipalityArea, projectArea } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import type { Series } from "../../src/domain/result"
import { timeSeriesFigure } from "../../src/figures/time-series-figure"
import { timeSeriesState } from "../../src/figures/time-series-state"
import { comparisonShare, measured, projectShare, smallShare } from "./data"
import { shareInput } from "./examples"

const series = (points: readonly (number | null)[], provisional = 0): Series => ({
  area: projectArea,
  name: "level",
  points: points.map((value, index) => ({
    month: monthOf("2019-01") + index,
    estimate: value === null ? absent("hidden") : measured(value, 0.01),
    provisional: index >= points.length - provisional,
  })),
})

describe("timeSeriesState(input)", () => {
  it("leaves a gap for hidden points and a mark halfway between their neighbours", () => {
    const [line] = timeSeriesState({ ...shareInput, series: [series([0.1, null, null, 0.2, 0.2])] }).lines
    expect(line?.points.map(({ value }) => value)).toEqual([0.1, NaN, NaN, 0.2, 0.2])
    expect(line?.hidden).toEqual([{ x: monthOf("2019-02") + 1, value: 0.15000000000000002 }])
  })

  it("finds points without neighbours, which no line can show", () => {
    const [line] = timeSeriesState({ ...shareInput, series: [series([0.1, null, 0.15, null, 0.2, 0.2])] }).lines
    expect(line?.lonely.map(({ value }) => value)).toEqual([0.1, 0.15])
  })

  it("interrupts the line where a month was not delivered", () => {
    const whole = series([0.1, 0.1, 0.1, 0.1])
    const [line] = timeSeriesState({
      ...shareInput,
      series: [{ ...whole, points: whole.points.filter((_, index) => index !== 1) }],
    }).lines
    expect(line?.points.map(({ reason }) => reason)).toEqual([null, "monthsMissing", null, null])
  })

  it("makes a municipality the hero and lets the project step back", () => {
    const state = timeSeriesState({ ...shareInput, series: [smallShare, projectShare, comparisonShare] })
    expect(state.lines.map(({ tone }) => tone)).toEqual(["hero", "own", "comparison"])
  })

  it("does not let a wild band flatten the lines", () => {
    const wild = { ...series([0.15, 0.16, 0.17]) }
    const points = wild.points.map((point) => ({ ...point, estimate: measured(0.16, 0.9) }))
    const state = timeSeriesState({
      ...shareInput,
      levels: [],
      series: [series([0.14, 0.16, 0.18]), { ...wild, area: comparisonArea, points }],
    })
    expect(state.axis.domain[0]).toBeGreaterThanOrEqual(0.05)
    expect(state.axis.domain[1]).toBeLessThan(0.3)
  })
})

describe("timeSeriesFigure(input)", () => {
  const figure = timeSeriesFigure(shareInput)

  it("says where the axis begins and which points are provisional", () => {
    expect(figure.notes).toEqual([
      "Aksen begynder ved 12\u00a0pct.",
      "De seneste to måneder er foreløbige (stiplet) og kan stige, når der efterregistreres.",
      "Grå felter: udgangspunkt (apr. 2018–mar. 2019) og resultat (okt. 2019–sep. 2020).",
    ])
  })

  it("states the finding in its text alternative", () => {
    expect(figure.description).toContain(
      "Projektkommuner: 17,3\u00a0pct. i udgangspunktet (apr. 2018–mar. 2019) og 14,8\u00a0pct. i okt. 2019–sep. 2020.",
    )
  })

  it("reads every month: values, interval, difference and provisional", () => {
    expect(figure.readings).toHaveLength(72)
    const last = figure.readings.at(-1)
    expect(last?.heading).toBe("dec. 2020")
    expect(last?.lines[0]).toMatch(/^Projektkommuner: 14,\d\u00a0pct\. \(13,\d til 15,\d\)$/)
    expect(last?.lines.at(-2)).toMatch(/^Forskel −\d,\d\u00a0procentpoint$/)
    expect(last?.lines.at(-1)).toBe("foreløbigt tal")
  })

  it("reads a hidden month as hidden and tells no difference", () => {
    const small = timeSeriesFigure({ ...shareInput, series: [smallShare, comparisonShare], threshold: 10 })
    const hidden = small.readings[9]
    expect(hidden?.lines[0]).toBe("Samsø: diskretioneret")
    expect(hidden?.lines.join(" ")).not.toContain("Forskel")
    expect(small.notes.join(" ")).toContain("færre end 10 personer")
    expect(small.notes.join(" ")).toContain("Hul i linjen for Samsø: ingen personer.")
  })

  it("keeps drawing when everything is hidden", () => {
    const all = { ...series([null, null, null]), area: municipalityArea(741) }
    const hidden = timeSeriesFigure({ ...shareInput, series: [all], levels: [] })
    expect(hidden.description).toContain("Samsø: tallene er ikke vist.")
  })
})
