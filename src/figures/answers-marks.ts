import type { AnswersBar, AnswersLayout, AnswersPart } from "./answers-layout"
import { hatching } from "./hatch"
import { labelElements } from "./label"
import { element } from "./svg"
import { colour } from "./tokens"

/** Bars with their parts; a bar whose answers are hidden is an empty outline. */
export function answersElements(document: Document, { bars, barHeight, labels }: AnswersLayout): SVGElement[] {
  return [
    ...bars.flatMap((bar) => barElements(document, bar, barHeight)),
    ...labels.flatMap((label) => labelElements(document, label)),
  ]
}

function barElements(document: Document, { y, left, right, parts }: AnswersBar, height: number): SVGElement[] {
  if (parts.length === 0)
    return [
      element(document, "rect", {
        x: left + 0.5,
        y: y + 0.5,
        width: Math.max(0, right - left - 1),
        height: height - 1,
        fill: "none",
        stroke: colour.rule2,
        "stroke-dasharray": "2 2",
      }),
    ]
  return parts.flatMap((part) => partElements(document, part, { y, left, height }))
}

function partElements(
  document: Document,
  { from, to, x, width }: AnswersPart,
  { y, left, height }: { readonly y: number; readonly left: number; readonly height: number },
): SVGElement[] {
  // A hairline of paper parts neighbours.
  const gap = x > left ? 1 : 0
  const box = { x: x + gap, y, width: Math.max(0, width - gap), height }
  if (box.width === 0) return []
  if (to >= 5) return [element(document, "rect", { ...box, fill: colour.project })]
  if (from >= 4) return [element(document, "rect", { ...box, fill: colour.projectMid })]
  if (from >= 3) return [element(document, "rect", { ...box, fill: colour.projectPale })]
  const stroke = from === 1 && to === 1 ? colour.project : colour.projectMid
  return [element(document, "rect", { ...box, fill: colour.paper }), hatching(document, box, stroke)]
}
