import { JSDOM } from "jsdom"
import type { Figure } from "../../src/figures/figure"
import { textWidth } from "../../src/figures/text-width"

export const document = new JSDOM("").window.document

/** The drawing as text, with numbers to three decimals and ids by order, so that it compares. */
export function svgText(svg: Element): string {
  const ids = new Map<string, string>()
  return `${svg.outerHTML
    .replace(/\b(id="|url\(#|href="#)([\w-]+)/g, (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`)
      return before + (ids.get(id) ?? id)
    })
    .replace(/-?\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3))))
    .replaceAll("><", ">\n<")}\n`
}

export interface Word {
  readonly text: string
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

/** Every visible text of a drawing with its rectangle in the drawing's pixels; halos are left out. */
export function wordsOf(figure: Figure, width: number): Word[] {
  const svg = figure.draw(width, document)
  return [...svg.querySelectorAll("text")]
    .filter((text) => text.getAttribute("aria-hidden") === null)
    .map((text) => {
      const number = (name: string) => Number(text.getAttribute(name) ?? "0")
      const size = number("font-size")
      const own = textWidth(text.textContent, size, number("font-weight") === 600 ? 600 : 400)
      const anchor = text.getAttribute("text-anchor") ?? "start"
      const panel = text.parentElement?.closest("svg")
      const dx = Number(panel?.getAttribute("x") ?? "0")
      const dy = Number(panel?.getAttribute("y") ?? "0")
      const x1 = dx + number("x") - (anchor === "end" ? own : anchor === "middle" ? own / 2 : 0)
      const y = dy + number("y")
      return { text: text.textContent, x1, x2: x1 + own, y1: y - size * 0.7, y2: y + size * 0.05 }
    })
}
