import { colour, fontFamily } from "./tokens"

const namespace = "http://www.w3.org/2000/svg"

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element with attributes and children; an undefined attribute is left out. */
export function element(
  document: Document,
  name: string,
  attributes: Attributes = {},
  children: readonly Node[] = [],
): SVGElement {
  const made = document.createElementNS(namespace, name)
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, String(value))
  made.append(...children)
  return made
}

/** An empty drawing of one size, with a text alternative or hidden from screen readers where a word stands beside it. */
export function drawing(
  document: Document,
  width: number,
  height: number,
  description: string | null,
  children: readonly Node[] = [],
): SVGSVGElement {
  const svg = element(document, "svg", { width, height, viewBox: `0 0 ${width} ${height}` }, children) as SVGSVGElement
  describe(svg, description)
  svg.setAttribute("font-family", fontFamily)
  svg.setAttribute("fill", colour.ink)
  return svg
}

export function describe(svg: SVGSVGElement, description: string | null): void {
  if (description === null) {
    svg.setAttribute("aria-hidden", "true")
    return
  }
  svg.setAttribute("role", "img")
  svg.setAttribute("aria-label", description)
}
