import { useMemo } from "react"
import type { QuestionAnswers } from "../../../domain/survey"
import type { ExportContext } from "../../../export/export-rows"
import { bandRows } from "../../../export/survey-rows"
import { answersFigure } from "../../../figures/answers-figure"
import type { ExportSubject } from "../../results/figure-export"
import { FigurePanel } from "../../results/figure-panel"
import { numberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"
import { useSurveyText } from "./survey-request"

interface AnswersFigureSectionProps {
  readonly questions: readonly QuestionAnswers[]
  readonly subject: ExportSubject
}

/** The distribution of the answers to every question, with the same numbers as a table. */
export function AnswersFigureSection({ questions, subject }: AnswersFigureSectionProps) {
  const words = useSurveyText()
  const speech = useSpeech()
  const { language, threshold } = useView()
  const { answers: texts } = words
  const figure = useMemo(
    () =>
      answersFigure({
        title: texts.distribution,
        subtitle: texts.distributionSubtitle,
        questions,
        language,
        threshold,
      }),
    [questions, texts, language, threshold],
  )
  const { share } = { share: speech.formats.unit("share") }
  const rows = questions.flatMap(({ question, before, after }) =>
    (
      [
        ["before", before],
        ["after", after],
      ] as const
    ).flatMap(([time, answers]) =>
      answers === null || answers.respondents.kind === "absent"
        ? []
        : answers.bands.map((band) => [
            before === null ? question : `${question} (${texts.times[time]})`,
            band.from === band.to ? String(band.from) : `${band.from}–${band.to}`,
            numberText(band.share, "share", "number", speech),
          ]),
    ),
  )
  return (
    <section className="section">
      <FigurePanel
        figure={figure}
        size="section"
        rows={{ columns: [texts.columns.question, words.figure.answer, share], rows }}
        exported={{
          request: subject,
          part: "fordeling",
          rows: (context: ExportContext) => bandRows(context, questions, texts.times),
        }}
      />
    </section>
  )
}
