import { captionAt, type Figure } from "../figures/figure"
import { figureText } from "../figures/figure-text"
import { type Label, labelElements } from "../figures/label"
import { describe, drawing, element } from "../figures/svg"
import { textWidth, wrap } from "../figures/text-width"
import { colour } from "../figures/tokens"
import type { Language } from "../text/language"

export interface CaptionedSvgOptions {
  readonly width: number
  readonly language: Language
  /** Where the numbers come from. */
  readonly source: string
  /** The months that the data span. */
  readonly period: string
  /** What the reader must know of the data. Results made without disclosure control must carry "undisclosed". */
  readonly tags?: readonly ("synthetic" | "undisclosed")[]
  /** CSS `@font-face` rules with the fonts in them, from `fontFaces`. Without them the reader's own font is used. */
  readonly fontFaces?: string
  /** Product version and data fingerprint, set last in the foot. */
  readonly imprint?: string
  readonly document?: Document
}

const margin = 24

/** One self-contained drawing of a figure: title, subtitle, chart, notes, source and period, as it may stand in a report. */
export function captionedSvg(figure: Figure, options: CaptionedSvgOptions): string {
  const document = options.document ?? globalThis.document
  const inner = options.width - margin * 2
  const { title, subtitle, notes } = captionAt(figure, inner)
  const text = figureText(options.language).caption
  const tags = (options.tags ?? []).map((tag) => text[tag])
  const tagsWidth = tags.reduce((sum, tag) => sum + textWidth(tag, 12) + 16, tags.length > 0 ? 16 : 0)
  const titles = wrap(title, inner - tagsWidth, 18, 600)
  const subtitles = wrap(subtitle, inner, 14)
  const foot = [
    ...notes,
    text.source(options.source),
    ...(options.period === "" ? [] : [text.period(options.period)]),
    ...(options.imprint === undefined ? [] : [options.imprint]),
  ]
  const footLines = wrap(foot.join(" "), Math.min(inner, 760), 12)

  const labels: Label[] = []
  let y = margin + 16
  labels.push({ x: margin, y, lines: titles, size: 18, lineHeight: 24, weight: 600, fill: colour.ink })
  y += (titles.length - 1) * 24 + 22
  labels.push({ x: margin, y, lines: subtitles, size: 14, lineHeight: 20, fill: colour.ink2 })
  y += (subtitles.length - 1) * 20 + 20
  const chart = figure.draw(inner, document)
  chart.setAttribute("x", String(margin))
  chart.setAttribute("y", String(y))
  chart.removeAttribute("role")
  chart.removeAttribute("aria-label")
  y += figure.heightAt(inner) + 24
  labels.push({ x: margin, y, lines: footLines, size: 12, lineHeight: 16, fill: colour.ink3 })
  y += (footLines.length - 1) * 16 + margin

  const svg = drawing(document, options.width, y, null)
  describe(svg, `${title}. ${figure.description}`)
  if (options.fontFaces !== undefined) {
    const style = element(document, "style")
    style.textContent = options.fontFaces
    svg.append(style)
  }
  svg.append(
    element(document, "rect", { width: options.width, height: y, fill: colour.paper }),
    ...labels.flatMap((label) => labelElements(document, label)),
    ...tagElements(document, tags, options.width - margin),
    chart,
  )
  const Serializer = document.defaultView?.XMLSerializer ?? globalThis.XMLSerializer
  return new Serializer().serializeToString(svg)
}

/** Boxed words in the upper right corner, as in the page's header. */
function tagElements(document: Document, tags: readonly string[], right: number): SVGElement[] {
  let end = right
  return [...tags].reverse().flatMap((tag) => {
    const width = Math.ceil(textWidth(tag, 12)) + 16
    const box = { x: end - width + 0.5, y: margin - 0.5, width: width - 1, height: 21 }
    const label: Label = {
      x: end - width / 2,
      y: margin + 14,
      lines: [tag],
      size: 12,
      anchor: "middle",
      fill: colour.ink,
    }
    end -= width + 8
    return [element(document, "rect", { ...box, fill: "none", stroke: colour.ink }), ...labelElements(document, label)]
  })
}
