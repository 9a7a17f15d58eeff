import type { Answers } from "../domain/survey"
import { formatsOf } from "../text/format"
import type { Language } from "../text/language"
import { surveyText } from "../text/survey-text"
import type { Label } from "./label"
import { quantityText } from "./rows"
import { textWidth, wrap } from "./text-width"
import { colour, sizes } from "./tokens"

export interface AnswersRow {
  readonly question: string
  /** Before or after; null where a question was put once. */
  readonly time: string | null
  readonly answers: Answers
  /** The first bar of its question. */
  readonly isFirst: boolean
}

export interface AnswersPart {
  readonly from: number
  readonly to: number
  readonly x: number
  readonly width: number
}

export interface AnswersBar {
  readonly y: number
  readonly middle: number
  readonly left: number
  readonly right: number
  /** From the left: the highest answers first. Empty where they are hidden. */
  readonly parts: readonly AnswersPart[]
}

export interface AnswersLayout {
  readonly height: number
  readonly barHeight: number
  readonly bars: readonly AnswersBar[]
  readonly labels: readonly Label[]
}

const barHeight = 24

/** Each question over its bar or bars, the share of 4 and 5 at their right end. */
export function answersLayout(rows: readonly AnswersRow[], width: number, language: Language): AnswersLayout {
  const { font, lineHeight } = sizes.page
  const texts = surveyText(language).figure
  const formats = formatsOf(language)
  const times = rows.flatMap(({ time }) => (time === null ? [] : [textWidth(time, font)]))
  const left = times.length === 0 ? 0 : Math.ceil(Math.max(...times)) + 12
  const values = rows.map(({ answers }) => quantityText(formats, answers.high, "share"))
  const right =
    width - Math.ceil(Math.max(textWidth(texts.highHead, font), ...values.map((one) => textWidth(one, font, 600)))) - 12
  const labels: Label[] = [{ x: width, y: font, lines: [texts.highHead], size: font, anchor: "end" }]
  const bars: AnswersBar[] = []
  let y = 0
  for (const [index, row] of rows.entries()) {
    if (row.isFirst) {
      const lines = wrap(row.question, right - (index === 0 ? 12 : 0), font, 600)
      y += index === 0 ? 0 : 18
      labels.push({ x: 0, y: y + font, lines, size: font, lineHeight, weight: 600, fill: colour.ink })
      y += lines.length * lineHeight + 6
    } else y += 5
    const middle = y + barHeight / 2
    if (row.time !== null) labels.push({ x: 0, y: middle + font * 0.35, lines: [row.time], size: font })
    labels.push({
      x: width,
      y: middle + font * 0.35,
      lines: [values[index] ?? ""],
      size: font,
      weight: 600,
      fill: colour.project,
      anchor: "end",
    })
    bars.push({ y, middle, left, right, parts: partsOf(row.answers, left, right) })
    y += barHeight
  }
  for (const bar of bars) labels.push(...partLabels(bar, font))
  return { height: Math.ceil(y + 4), barHeight, bars, labels }
}

function partsOf({ bands }: Answers, left: number, right: number): AnswersPart[] {
  let reached = 0
  return [...bands].reverse().map(({ from, to, share }) => {
    const start = left + reached * (right - left)
    reached += share.kind === "value" ? share.value : 0
    return { from, to, x: start, width: left + reached * (right - left) - start }
  })
}

/** The answer itself stands in its part, where there is room. */
function partLabels({ parts, middle }: AnswersBar, font: number): Label[] {
  return parts.flatMap(({ from, to, x, width }): Label[] => {
    const text = from === to ? String(from) : `${from}–${to}`
    if (width < textWidth(text, font) + 8) return []
    const base = { x: x + width / 2, y: middle + font * 0.35, lines: [text], size: font, anchor: "middle" as const }
    if (from >= 5 || (from >= 4 && to >= 5)) return [{ ...base, fill: colour.paper }]
    return [from >= 3 ? { ...base, fill: colour.ink } : { ...base, fill: colour.ink, plate: colour.paper }]
  })
}
