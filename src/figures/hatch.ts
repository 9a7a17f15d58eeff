import { element } from "./svg"

/**
 * Diagonal hatching of a rectangle as one path. No `<pattern>`: its id would be shared by every figure of a page, and
 * programs that open an exported SVG draw patterns each in their own way.
 */
export function hatching(
  document: Document,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  stroke: string,
  spacing = 6,
): SVGElement {
  const { x, y, width, height } = box
  const strokes: string[] = []
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    const from = Math.min(offset, width)
    const to = Math.max(0, offset - height)
    strokes.push(`M${round(x + from)},${round(y + offset - from)}L${round(x + to)},${round(y + offset - to)}`)
  }
  return element(document, "path", { d: strokes.join(""), stroke, "stroke-width": 2, fill: "none" })
}

const round = (value: number) => Math.round(value * 100) / 100
