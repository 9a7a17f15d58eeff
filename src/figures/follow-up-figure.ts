import { absent } from "../domain/absence"
import { areaKey, type Area, comparisonArea, projectArea } from "../domain/area"
import type { FollowUp } from "../domain/progression-result"
import type { Language } from "../text/language"
import type { Figure, Reading } from "./figure"
import { figureText } from "./figure-text"
import { labelElements } from "./label"
import { drawProgression, partsText } from "./progression-figure"
import { progressionLayout } from "./progression-layout"
import { type ProgressionRow, type ProgressionState, stack } from "./progression-state"
import { axisAround } from "./scale"
import { drawing } from "./svg"
import { tones } from "./tokens"

interface FollowUpInput {
  readonly followUps: readonly FollowUp[]
  /** Weekly hours at the start as text, and whether they are a bound that is not itself few. */
  readonly hoursAtStart: string
  readonly hoursBelow: boolean
  readonly labels: (area: Area, length: "long" | "short") => string
  readonly language: Language
  readonly threshold: number
}

interface Panel {
  readonly heading: string
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly state: ProgressionState
}

const gutter = 40
const headingHeight = 4
const between = 20

/** What had become of a cohort at each follow-up: before and after side by side, the project over its comparison. */
export function followUpFigure(input: FollowUpInput): Figure {
  const text = figureText(input.language)
  const panels = panelsOf(input)
  const columnsAt = (width: number) => (width >= 760 ? 2 : 1)
  const panelWidth = (width: number) => Math.floor((width - gutter * (columnsAt(width) - 1)) / columnsAt(width))
  const layoutOf = (panel: Panel, width: number) => progressionLayout(input, panel.state, panelWidth(width))
  const panelHeight = (width: number) =>
    headingHeight + Math.max(0, ...panels.map((panel) => layoutOf(panel, width).frame.height))
  const placeAt = (width: number, index: number) => ({
    x: (index % columnsAt(width)) * (panelWidth(width) + gutter),
    y: Math.floor(index / columnsAt(width)) * (panelHeight(width) + between),
  })
  const heightAt = (width: number) =>
    Math.ceil(panels.length / columnsAt(width)) * (panelHeight(width) + between) - between
  const readings = readingsOf(input, panels)
  const description = [
    `${text.followUps.title}.`,
    ...readings.map(({ heading, lines }) => `${heading}: ${lines.join(", ")}.`),
  ]
  return {
    title: text.followUps.title,
    subtitle: text.followUps.subtitle(input.hoursAtStart, input.hoursBelow),
    notes: [
      text.progression.leftNote,
      text.followUps.windowsNote,
      ...(panels.some(({ state }) => state.anyHidden) ? [text.hiddenNote(input.threshold)] : []),
    ],
    description: description.join(" "),
    heightAt,
    readings,
    crosshair: (width) => ({
      axis: "y",
      from: 0,
      to: width,
      position: (at) => {
        const index = Math.floor(at / rowsOfPair) * 2
        const panel = panels[index]
        const middle = panel === undefined ? 0 : layoutOf(panel, width).rows.middles[at % rowsOfPair]
        return placeAt(width, index).y + headingHeight + (middle ?? 0)
      },
    }),
    draw: (width, document) => {
      const svg = drawing(document, width, heightAt(width), description.join(" "))
      panels.forEach((panel, index) => {
        const { x, y } = placeAt(width, index)
        const inner = drawProgression(document, panel.state, layoutOf(panel, width), null)
        inner.setAttribute("x", String(x))
        inner.setAttribute("y", String(y + headingHeight))
        const { label: fill } = tones[panel.area.kind === "comparison" ? "comparison" : "hero"]
        const heading = { x, y: y + 14, lines: [panel.heading], size: 14, weight: 600 as const, fill }
        svg.append(...labelElements(document, heading), inner)
      })
      return svg
    },
  }
}

/** More than there are follow-ups, so that a reading's number tells its pair of panels and its row. */
const rowsOfPair = 100

/** Before and after lie in one row, and are read together. */
function readingsOf(input: FollowUpInput, panels: readonly Panel[]): Reading[] {
  const text = figureText(input.language)
  return [projectArea, comparisonArea].flatMap((area, pair) => {
    const own = panels.slice(pair * 2, pair * 2 + 2)
    return input.followUps.map(({ months }, row) => ({
      at: pair * rowsOfPair + row,
      heading: `${input.labels(area, "long")}, ${text.followUps.monthsLong(months)}`,
      lines: own.flatMap(({ window, state }) => {
        const found = state.rows[row]
        return found === undefined ? [] : [text.reading(text.followUps[window], partsText(input, found))]
      }),
    }))
  })
}

function panelsOf(input: FollowUpInput): Panel[] {
  const text = figureText(input.language)
  return [projectArea, comparisonArea].flatMap((area) =>
    (["baseline", "result"] as const).map((window): Panel => {
      const rows = input.followUps.map((followUp) => rowOf(followUp, area, window, text.followUps.months))
      const shown = rows.flatMap(({ estimates }) => Object.values(estimates))
      return {
        heading: text.followUps.panel(input.labels(area, "long"), text.followUps[window]),
        area,
        window,
        state: {
          rows,
          head: 0,
          meanAxis: axisAround([0], "hours"),
          anyHidden: shown.some((estimate) => estimate.kind === "absent" && estimate.reason === "hidden"),
        },
      }
    }),
  )
}

function rowOf(
  { months, details }: FollowUp,
  area: Area,
  window: "baseline" | "result",
  nameOf: (months: number) => string,
): ProgressionRow {
  const detail = details.find((one) => areaKey(one.area) === areaKey(area) && one.window === window)
  const none = absent("outsidePeriod")
  const { up = none, unchanged = none, down = none, left = none } = detail ?? {}
  const estimates = { up, unchanged, down, left }
  return {
    key: `${areaKey(area)} ${window} ${months}`,
    area,
    name: nameOf(months),
    tone: area.kind === "comparison" ? "comparison" : "hero",
    ...stack(estimates),
    estimates,
    upBefore: none,
    meanChange: none,
  }
}
