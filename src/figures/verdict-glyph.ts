import type { GoalStatus, Judgement } from "../domain/verdict"
import { drawing, element } from "./svg"
import { colour } from "./tokens"

/** The shape before a verdict's word, 16 px: filled disc, half disc, open ring or dashed ring. The word stands beside it. */
export function verdictGlyph(word: Judgement | GoalStatus, document: Document, size = 16): SVGSVGElement {
  const middle = size / 2
  const radius = size * 0.36
  const stroke = size / 8
  const circle = { cx: middle, cy: middle, r: radius }
  const ring = element(document, "circle", {
    ...circle,
    fill: colour.paper,
    stroke: colour.ink,
    "stroke-width": stroke,
  })
  const parts = ((): SVGElement[] => {
    switch (word) {
      case "fulfilled":
      case "reached":
        return [element(document, "circle", { ...circle, r: radius + stroke / 2, fill: colour.ink })]
      case "partlyFulfilled":
      case "onTrack": {
        const d = `M${middle},${middle - radius}A${radius},${radius} 0 0 0 ${middle},${middle + radius}Z`
        return [ring, element(document, "path", { d, fill: colour.ink })]
      }
      case "notFulfilled":
      case "notReached":
        return [ring]
      case "tooUncertain":
      case "behind": {
        const dash = (2 * Math.PI * radius) / 16
        ring.setAttribute("stroke-dasharray", `${dash} ${dash}`)
        ring.setAttribute("stroke-width", String(stroke * 0.8))
        return [ring]
      }
    }
  })()
  return drawing(document, size, size, null, parts)
}
