import type { Answers } from "../domain/survey"
import type { Language } from "../text/language"
import { surveyText } from "../text/survey-text"
import { formatsOf } from "../text/format"
import { type AnswersLayout, answersLayout, type AnswersRow } from "./answers-layout"
import { answersElements } from "./answers-marks"
import { type Figure, perWidth, type Reading } from "./figure"
import { figureText } from "./figure-text"
import { quantityText } from "./rows"
import { drawing } from "./svg"

export interface AnswersInput {
  readonly title: string
  readonly subtitle: string
  readonly questions: readonly { readonly question: string; readonly after: Answers; readonly before: Answers | null }[]
  readonly language: Language
  readonly threshold: number
}

/** How each question is answered: 5 and 4 from a common base on the left, 1 and 2 from one on the right, hatched. */
export function answersFigure(input: AnswersInput): Figure {
  const { title, subtitle, language, threshold } = input
  const texts = surveyText(language).figure
  const rows = rowsOf(input.questions, texts)
  const layoutAt = perWidth((width): AnswersLayout => answersLayout(rows, width, language))
  const isHidden = rows.some(({ answers }) => answers.respondents.kind === "absent" || answers.bands.length === 0)
  const isJoined = rows.some(({ answers }) => answers.bands.some(({ from, to }) => from < to))
  const sentences = rows.map((row) => `${headingOf(row)}: ${linesOf(row, language).join(", ")}.`)
  const description = [`${title}.`, ...sentences].join(" ")
  return {
    title,
    subtitle,
    notes: [
      texts.scale,
      ...(isJoined ? [texts.joined(threshold)] : []),
      ...(isHidden ? [figureText(language).hiddenNote(threshold)] : []),
    ],
    description,
    heightAt: (width) => layoutAt(width).height,
    draw: (width, document) => {
      const layout = layoutAt(width)
      return drawing(document, width, layout.height, description, answersElements(document, layout))
    },
    readings: rows.map((row, at): Reading => ({ at, heading: headingOf(row), lines: linesOf(row, language) })),
    crosshair: (width) => {
      const { bars } = layoutAt(width)
      return { axis: "y", from: 0, to: width, position: (at) => bars[at]?.middle ?? 0 }
    },
  }
}

function rowsOf(questions: AnswersInput["questions"], times: { readonly before: string; readonly after: string }) {
  return questions.flatMap(({ question, before, after }): AnswersRow[] => {
    const isPaired = before !== null && before.respondents.kind === "value" && before.respondents.value > 0
    if (!isPaired) return [{ question, time: null, answers: after, isFirst: true }]
    return [
      { question, time: times.before, answers: before, isFirst: true },
      { question, time: times.after, answers: after, isFirst: false },
    ]
  })
}

function headingOf({ question, time }: AnswersRow): string {
  return time === null ? question : `${question} ${time}`
}

function linesOf({ answers }: AnswersRow, language: Language): string[] {
  const texts = surveyText(language).figure
  const formats = formatsOf(language)
  const bands = [...answers.bands]
    .reverse()
    .map(({ from, to, share }) =>
      texts.band(from === to ? String(from) : `${from}–${to}`, quantityText(formats, share, "share")),
    )
  return [texts.high(quantityText(formats, answers.high, "share")), ...bands]
}
