import * as Plot from "@observablehq/plot"
import type { Linear } from "./scale"
import { linear } from "./scale"
import { type Label, labelElements } from "./label"
import { describe } from "./svg"
import { colour, fontFamily } from "./tokens"

/** The plot's rectangle inside a drawing, in pixels, and what its sides mean. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
}

/** The frame's scales, the same ones that Plot draws by. */
export function scalesOf(frame: Frame): { readonly x: Linear; readonly y: Linear } {
  return {
    x: linear(frame.xDomain, [frame.left, frame.right]),
    y: linear(frame.yDomain, [frame.bottom, frame.top]),
  }
}

/** Draws marks in a frame. What Plot says with classes and a style sheet is said with attributes, so that exports keep it. */
export function drawPlot(
  document: Document,
  frame: Frame,
  description: string | null,
  marks: readonly Plot.Markish[],
): SVGSVGElement {
  const svg = Plot.plot({
    document,
    width: frame.width,
    height: frame.height,
    margin: 0,
    x: { type: "linear", domain: [...frame.xDomain], range: [frame.left, frame.right], axis: null },
    y: { type: "linear", domain: [...frame.yDomain], range: [frame.bottom, frame.top], axis: null },
    marks: [...marks],
  }) as SVGSVGElement
  svg.querySelector("style")?.remove()
  for (const group of svg.querySelectorAll("[aria-label]")) group.removeAttribute("aria-label")
  svg.removeAttribute("class")
  svg.removeAttribute("font-size")
  svg.removeAttribute("text-anchor")
  svg.setAttribute("font-family", fontFamily)
  svg.setAttribute("fill", colour.ink)
  describe(svg, description)
  return svg
}

/** A mark that draws at pixels what belongs to no scale: labels, chevrons, hatching. */
export function pixels(draw: (document: Document) => readonly SVGElement[]): Plot.RenderFunction {
  return (_index, _scales, _values, _dimensions, context) => {
    const { document } = context as unknown as { document: Document }
    const group = document.createElementNS("http://www.w3.org/2000/svg", "g")
    group.append(...draw(document))
    return group
  }
}

export function labels(all: readonly Label[]): Plot.RenderFunction {
  return pixels((document) => all.flatMap((label) => labelElements(document, label)))
}
