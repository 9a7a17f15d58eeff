import { narrow } from "./tokens"

/** What a reader meets at one position of a figure, by hover, arrow key or screen reader alike. */
export interface Reading {
  /** Position in data terms: a month, a week, or the number of a row. */
  readonly at: number
  readonly heading: string
  readonly lines: readonly string[]
}

/** Where a reading lies in the drawing of one width, in its pixels. */
export interface Crosshair {
  /** "x": a vertical line through the plot; "y": a row. */
  readonly axis: "x" | "y"
  /** The extent of the crosshair across its axis. */
  readonly from: number
  readonly to: number
  readonly position: (at: number) => number
}

export interface Caption {
  readonly title: string
  readonly subtitle: string
  /** Axis start, provisional, hidden, what a line or a bar stands for. */
  readonly notes: readonly string[]
}

/** A figure is a captioned unit: the page sets its caption as HTML around the drawing, an export draws the whole. */
export interface Figure extends Caption {
  /** Text alternative that states the finding. */
  readonly description: string
  readonly draw: (width: number, document: Document) => SVGSVGElement
  readonly heightAt: (width: number) => number
  /** What the caption says instead in drawings under 420 px, where the band and the values at the line ends leave. */
  readonly narrow?: Partial<Caption>
  readonly readings: readonly Reading[]
  readonly crosshair?: (width: number) => Crosshair
}

/** The caption that belongs to a drawing of this width. */
export function captionAt(figure: Figure, width: number): Caption {
  const { title, subtitle, notes } = figure
  return { title, subtitle, notes, ...(width < narrow ? figure.narrow : {}) }
}

/** Remembers what was computed for a width: height, drawing and crosshair of one width share one layout. */
export function perWidth<T>(compute: (width: number) => T): (width: number) => T {
  let last: { readonly width: number; readonly value: T } | null = null
  return (width) => {
    if (last?.width !== width) last = { width, value: compute(width) }
    return last.value
  }
}
