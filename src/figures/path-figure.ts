import * as Plot from "@observablehq/plot"
import { type Month, yearOf } from "../domain/calendar"
import { texts } from "../text/texts"
import type { Language } from "../text/language"
import { formatsOf } from "../text/format"
import { type Figure, perWidth } from "./figure"
import { figureText } from "./figure-text"
import { boxOf, type Label } from "./label"
import { type DrawnPath, dotsOf, lineOf, pathScale } from "./path-scale"
import { along, cheapest, cloudOf, hits, type Point, spread } from "./place"
import { drawPlot, type Frame, labels, pixels, scalesOf } from "./plot-frame"
import { roundSigned, tickText } from "./scale"
import { element } from "./svg"
import { textWidth } from "./text-width"
import { colour, narrow, sizes, styleAt } from "./tokens"

interface PathInput {
  readonly drawn: DrawnPath
  readonly name: string
  readonly language: Language
  readonly threshold: number
}

const top = 24
const foot = 28

/** One municipality's gain month by month, and the straight lines through its milestones to its ambition. */
export function pathFigure(input: PathInput): Figure {
  const { drawn, name, language, threshold } = input
  const text = texts[language].milestones.figure
  const formats = formatsOf(language)
  const scale = pathScale([drawn])
  const line = lineOf(drawn)
  const shown = line.filter(({ gain }) => Number.isFinite(gain))
  const last = shown.at(-1)
  const dots = dotsOf(drawn)
  const signed = (gain: number): string => formats.signed(gain, "shareDifference")
  const round = (gain: number): string => roundSigned(formats, gain, "shareDifference")
  const nameOf = ({ isAmbition, number }: (typeof dots)[number]): string =>
    isAmbition ? text.ambition : text.milestone(number)
  const endText = last === undefined ? [] : [`${name} ${signed(last.gain)}`]
  const goal = dots.find(({ isAmbition }) => isAmbition)
  const ambitionText = goal === undefined ? "" : `${text.ambition}: ${round(goal.gain)}`
  const sentences = dots.map((dot) => text.mark(nameOf(dot), round(dot.gain), formats.month(dot.month), dot.reached))
  const description = [
    text.title(name),
    ...(last === undefined ? [] : [text.latest(signed(last.gain), formats.month(last.month))]),
    ...sentences,
  ].join(" ")

  const heightAt = (width: number): number => (width < narrow ? 240 : 320)
  const frameAt = perWidth((width): Frame => {
    const size = sizes[styleAt("page", width)]
    const room =
      width < narrow ? 8 : Math.max(...[...endText, ambitionText].map((end) => textWidth(end, size.font, 600) + 20))
    return {
      width,
      height: heightAt(width),
      left: 40,
      right: width - room,
      top,
      bottom: heightAt(width) - foot,
      xDomain: scale.months,
      yDomain: scale.axis.domain,
    }
  })
  return {
    title: text.title(name),
    subtitle: text.subtitle,
    notes: shown.length < line.length ? [figureText(language).hiddenNote(threshold)] : [],
    description,
    heightAt,
    readings: line.map(({ month, gain }) => ({
      at: month,
      heading: formats.month(month),
      lines: [
        Number.isFinite(gain) ? `${name}: ${formats.change(gain, "shareDifference")}` : text.hidden,
        ...dots.flatMap((dot, index) => (dot.month === month ? [sentences[index] ?? ""] : [])),
      ],
    })),
    crosshair: (width) => ({
      axis: "x",
      from: frameAt(width).top,
      to: frameAt(width).bottom,
      position: scalesOf(frameAt(width)).x,
    }),
    draw: (width, document) => {
      const frame = frameAt(width)
      const style = styleAt("page", width)
      const size = sizes[style]
      const { x, y } = scalesOf(frame)
      const tick = tickText(formats, scale.axis.ticks, "shareDifference", true)
      const ends = endLabels()
      const pixel = ({ month, gain }: { month: Month; gain: number }): Point | null =>
        Number.isFinite(gain) ? { x: x(month), y: y(gain) } : null
      const cloud = cloudOf([...along(line.map(pixel)), ...along(drawn.marks.map(pixel))])
      return drawPlot(document, frame, description, [
        Plot.ruleY(scale.axis.ticks, { x1: scale.months[0], x2: scale.months[1], stroke: colour.grid }),
        Plot.ruleY([0], { x1: scale.months[0], x2: scale.months[1], stroke: colour.ink }),
        Plot.line(drawn.marks, { x: "month", y: "gain", stroke: colour.comparison, strokeWidth: size.quietLine }),
        Plot.line(line, { x: "month", y: "gain", stroke: colour.project, strokeWidth: size.heroLine }),
        Plot.dot(dots, {
          x: "month",
          y: "gain",
          r: 5,
          fill: (dot: (typeof dots)[number]) => (dot.reached ? colour.ink : colour.paper),
          stroke: colour.ink,
          strokeWidth: 1.5,
        }),
        Plot.dot(last === undefined ? [] : [last], { x: "month", y: "gain", r: size.dot, fill: colour.project }),
        labels([
          ...scale.axis.ticks.map((at): Label => ({
            x: frame.left - 8,
            y: y(at) + 5,
            lines: [tick(at)],
            size: size.font,
            anchor: "end",
          })),
          ...dots.flatMap((dot) => markLabel(dot)),
          ...ends,
        ]),
        pixels((svg) =>
          yearTicks(scale.months).flatMap((month) =>
            yearTick(svg, x(month - 0.5), frame, String(yearOf(month)), size.font),
          ),
        ),
      ])

      /** Under the grey line or over it, where the gain does not run. */
      function markLabel(dot: (typeof dots)[number]): Label[] {
        if (dot.isAmbition && style !== "compact") return []
        const words = style === "compact" ? round(dot.gain) : `${nameOf(dot)}: ${round(dot.gain)}`
        const near = { lines: [words], size: size.font }
        const below = y(dot.gain) + size.font + 6
        const above = y(dot.gain) - 10
        const candidates: Label[] = [
          { ...near, x: x(dot.month) + 8, y: below },
          { ...near, x: x(dot.month) - 8, y: above, anchor: "end" },
          { ...near, x: x(dot.month) + 10, y: below + size.lineHeight },
          { ...near, x: x(dot.month) - 10, y: above - size.lineHeight, anchor: "end" },
        ]
        const crowded = (label: Label): number => {
          const { x1, x2, y1 } = boxOf(label)
          return hits(boxOf(label), cloud) + (x1 < frame.left || x2 > frame.width || y1 < 0 ? 100 : 0)
        }
        const best = cheapest(candidates, crowded)
        return best === undefined ? [] : [{ ...best, halo: colour.paper }]
      }

      function endLabels(): Label[] {
        if (style === "compact") return []
        const wanted: { at: number; lines: string[]; fill: string; weight: 400 | 600 }[] = [
          ...(goal === undefined
            ? []
            : [
                {
                  at: y(goal.gain),
                  lines: [ambitionText],
                  fill: colour.ink2,
                  weight: 400 as const,
                },
              ]),
          ...(last === undefined
            ? []
            : [{ at: y(last.gain), lines: endText, fill: colour.project, weight: 600 as const }]),
        ]
        const middles = spread(
          wanted.map(({ at }) => ({ at, size: size.lineHeight })),
          frame.top - 8,
          frame.bottom,
        )
        return wanted.map(({ lines, fill, weight }, index) => ({
          x: frame.right + 12,
          y: (middles[index] ?? 0) + 5,
          lines,
          size: size.font,
          fill,
          weight,
        }))
      }
    },
  }
}

/** January of every year that the axis shows. */
function yearTicks([first, last]: readonly [Month, Month]): Month[] {
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => (yearOf(first) + index) * 12)
  return years.filter((month) => month >= first && month <= last)
}

function yearTick(document: Document, x: number, frame: Frame, year: string, font: number): SVGElement[] {
  const label = element(document, "text", { x: x + 4, y: frame.bottom + 18, "font-size": font, fill: colour.ink2 })
  label.textContent = year
  const line = { x1: x, x2: x, y1: frame.bottom + 2, y2: frame.bottom + 8, stroke: colour.ink }
  return [element(document, "line", line), label]
}
