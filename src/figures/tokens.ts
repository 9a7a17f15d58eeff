/** Colours, weights and sizes of the figures. They are attributes of the drawing, so that an export looks as the page does. */
export const colour = {
  ink: "#1A1A1A",
  ink2: "#454545",
  ink3: "#666666",
  rule: "#DCDCDC",
  grid: "#E6E6E6",
  rule2: "#8E8E8E",
  band: "#F5F5F5",
  paper: "#FFFFFF",
  project: "#54278F",
  projectMid: "#8E7BB8",
  projectMidLabel: "#6A5FA8",
  projectBand: "#DADAEB",
  projectPale: "#E6E3F1",
  comparison: "#707070",
  comparisonBand: "#E4E4E4",
} as const

export const fontFamily = "IBM Plex Sans, system-ui, sans-serif"

/** Who a mark is about: the one the figure is of, what it is part of or was before, and what it is held against. */
export type Tone = "hero" | "own" | "comparison"

/** Groups that one figure can tell apart when it holds them against each other. */
export const groupTones = ["group1", "group2", "group3", "group4", "group5", "group6"] as const

export type LineTone = Tone | (typeof groupTones)[number]

export interface ToneStyle {
  readonly stroke: string
  readonly label: string
  readonly band: string
  readonly weight: 400 | 600
  /** Pattern of the line, where lightness alone would not tell it from another. */
  readonly dash?: string
}

const darkGroup: ToneStyle = { stroke: colour.project, label: colour.project, band: colour.projectBand, weight: 600 }
const paleGroup: ToneStyle = {
  stroke: colour.projectMid,
  label: colour.projectMidLabel,
  band: colour.projectPale,
  weight: 400,
}

export const tones: Readonly<Record<LineTone, ToneStyle>> = {
  hero: { stroke: colour.project, label: colour.project, band: colour.projectBand, weight: 600 },
  own: { stroke: colour.projectMid, label: colour.projectMidLabel, band: colour.projectBand, weight: 400 },
  comparison: { stroke: colour.comparison, label: colour.comparison, band: colour.comparisonBand, weight: 400 },
  group1: darkGroup,
  group2: paleGroup,
  group3: { ...darkGroup, weight: 400, dash: "7 3" },
  group4: { ...paleGroup, dash: "7 3" },
  group5: { ...darkGroup, weight: 400, dash: "2 3" },
  group6: { ...paleGroup, dash: "2 3" },
}

/** Where a figure stands decides its sizes: the page, a small chart, the A4 report, the projector. */
export type FigureStyle = "page" | "compact" | "report" | "projector"

export interface Sizes {
  readonly font: number
  readonly lineHeight: number
  readonly heroLine: number
  readonly quietLine: number
  readonly dot: number
  /** Is the 95 % band drawn? */
  readonly bands: boolean
}

export const sizes: Readonly<Record<FigureStyle, Sizes>> = {
  page: { font: 14, lineHeight: 18, heroLine: 2.75, quietLine: 1.75, dot: 3.5, bands: true },
  compact: { font: 14, lineHeight: 18, heroLine: 2.5, quietLine: 1.5, dot: 3, bands: false },
  report: { font: 12, lineHeight: 15, heroLine: 2.25, quietLine: 1.25, dot: 3, bands: false },
  projector: { font: 22, lineHeight: 28, heroLine: 5, quietLine: 3, dot: 5, bands: false },
}

/** Charts narrower than this drop the band and shorten their labels. */
export const narrow = 420

/** The sizes of a style at a width: a page figure squeezed under 420 px is drawn as a small chart. */
export function styleAt(style: FigureStyle, width: number): FigureStyle {
  return style === "page" && width < narrow ? "compact" : style
}
