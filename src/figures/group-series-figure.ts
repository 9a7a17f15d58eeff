import { axisAround } from "./scale"
import type { Figure, Reading } from "./figure"
import { figureText } from "./figure-text"
import { labelElements } from "./label"
import { drawing } from "./svg"
import { timeSeriesCaption, timeSeriesDescription, timeSeriesReadings } from "./time-series-caption"
import { timeSeriesHeight, timeSeriesLayout } from "./time-series-layout"
import { drawTimeSeries } from "./time-series-marks"
import { type TimeSeriesInput, type TimeSeriesState, timeSeriesState } from "./time-series-state"
import { colour, narrow } from "./tokens"
import { scalesOf } from "./plot-frame"

export interface GroupSeriesInput extends Omit<TimeSeriesInput, "axis" | "levels" | "benchmarks"> {
  /** Names of the series, one panel each, in this order. */
  readonly parts?: readonly string[]
  /** The panels' headings, in place of the figure's own words for the parts of STV. */
  readonly partLabels?: Readonly<Record<string, string>>
  /** Why the panels cannot be added up, in place of the figure's own words for the parts of STV. */
  readonly partsNote?: string
}

interface Panel {
  readonly name: string
  readonly heading: string
  readonly input: TimeSeriesInput
  readonly state: TimeSeriesState
}

const gutter = 32
const headingHeight = 26
/** A panel names every break above its plot: more rows than a small chart has. */
const extra = 36

/** One small chart for each part (either, company-oriented, ordinary hours) on shared axes, side by side or stacked. */
export function groupSeriesFigure(input: GroupSeriesInput): Figure {
  const text = figureText(input.language)
  const panels = panelsOf(input)
  const description = [
    `${input.title ?? text.group.title}.`,
    ...panels.map((panel) => timeSeriesDescription({ ...panel.input, title: `${panel.heading}:` }, panel.state)),
  ].join(" ")
  const columnsAt = (width: number) => (width >= 900 ? panels.length : 1)
  const panelWidth = (width: number) => Math.floor((width - gutter * (columnsAt(width) - 1)) / columnsAt(width))
  const panelHeight = (width: number) => timeSeriesHeight(Math.min(panelWidth(width), narrow - 1), "compact") + extra
  const first = panels[0]
  const caption = first === undefined ? null : timeSeriesCaption(first.input, first.state)
  const every = input.step === 1 ? text.every.month : text.every.quarter
  const heightAt = (width: number) =>
    Math.ceil(panels.length / columnsAt(width)) * (panelHeight(width) + headingHeight + 20) - 20
  return {
    title: input.title ?? text.group.title,
    subtitle: input.subtitle ?? text.group.subtitle(every),
    notes: [
      ...new Set([
        ...panels.flatMap((panel) => timeSeriesCaption(panel.input, panel.state).notes),
        input.partsNote ?? text.group.partsNote,
      ]),
    ],
    description,
    heightAt,
    readings: first === undefined || caption === null ? [] : joinedReadings(panels),
    crosshair: (width) => {
      const layout =
        first === undefined
          ? null
          : timeSeriesLayout(first.input, first.state, panelWidth(width), panelHeight(width), "namesAndValues")
      const position = layout === null ? () => 0 : scalesOf(layout.frame).x
      return { axis: "x", from: headingHeight, to: headingHeight + panelHeight(width), position }
    },
    draw: (width, document) => {
      const own = panelWidth(width)
      const svg = drawing(document, width, heightAt(width), description)
      panels.forEach((panel, index) => {
        const column = index % columnsAt(width)
        const row = Math.floor(index / columnsAt(width))
        const x = column * (own + gutter)
        const y = row * (panelHeight(width) + headingHeight + 20)
        const layout = timeSeriesLayout(panel.input, panel.state, own, panelHeight(width), "namesAndValues")
        const inner = drawTimeSeries(document, panel.input, panel.state, layout, null)
        inner.setAttribute("x", String(x))
        inner.setAttribute("y", String(y + headingHeight))
        const heading = { x, y: y + 14, lines: [panel.heading], size: 14, weight: 600 as const, fill: colour.ink }
        svg.append(...labelElements(document, heading), inner)
      })
      return svg
    },
  }
}

function panelsOf(input: GroupSeriesInput): Panel[] {
  const text = figureText(input.language)
  const names = input.parts ?? [...new Set(input.series.map(({ name }) => name))]
  const values = input.series.flatMap(({ points }) =>
    points.flatMap(({ estimate }) => (estimate.kind === "value" ? [estimate.value] : [])),
  )
  const axis = axisAround(values, input.unit, { fromZero: true })
  return names.map((name) => {
    const heading = input.partLabels?.[name] ?? text.group.parts[name] ?? name
    const own: TimeSeriesInput = {
      ...input,
      series: input.series.filter((series) => series.name === name),
      style: "compact",
      axis,
    }
    return { name, heading, input: own, state: timeSeriesState(own) }
  })
}

/** The readings of all panels at one month, each line under its panel's heading. */
function joinedReadings(panels: readonly Panel[]): Reading[] {
  const all = panels.map((panel) => ({ panel, readings: timeSeriesReadings(panel.input, panel.state) }))
  const months = [...new Set(all.flatMap(({ readings }) => readings.map(({ at }) => at)))].sort((a, b) => a - b)
  return months.map((at) => {
    const here = all.flatMap(({ panel, readings }) => {
      const reading = readings.find((one) => one.at === at)
      return reading === undefined ? [] : [{ panel, reading }]
    })
    return {
      at,
      heading: here[0]?.reading.heading ?? "",
      lines: here.flatMap(({ panel, reading }) => [panel.heading, ...reading.lines]),
    }
  })
}
