import { useMemo } from "react"
import { projectArea } from "../../../domain/area"
import type { CitizenSatisfaction } from "../../../domain/citizen-satisfaction"
import type { Scheme } from "../../../domain/scheme"
import { citizenRows } from "../../../export/course-rows"
import { timeSeriesFigure } from "../../../figures/time-series-figure"
import { FigurePanel } from "../../results/figure-panel"
import { numberText } from "../../results/number-text"
import { areaNames } from "../../results/area-names"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"
import { useSubject, useSurveyText } from "./survey-request"

interface CitizensChartProps {
  readonly scheme: Scheme
  readonly satisfaction: CitizenSatisfaction
}

/** The share of answers of 4 and 5, quarter by quarter, all participating municipalities together. */
export function CitizensChart({ scheme, satisfaction }: CitizensChartProps) {
  const words = useSurveyText()
  const { citizens: texts } = words
  const speech = useSpeech()
  const { language, threshold, project } = useView()
  const subject = useSubject(scheme, "borgere", words.navigation.citizens, "citizen_satisfaction")
  const quarters = useMemo(
    () => satisfaction.answers.filter(({ municipality, quarter }) => municipality === null && quarter !== null),
    [satisfaction],
  )
  const figure = useMemo(() => {
    const names = areaNames(project, speech)
    const points = quarters.flatMap(({ quarter, high }) =>
      quarter === null ? [] : [{ month: quarter * 3 + 2, estimate: high, provisional: false }],
    )
    return timeSeriesFigure({
      measure: "company_oriented_share",
      series: [{ area: projectArea, name: "high", points }],
      unit: "share",
      step: 3,
      windows: { baseline: scheme.intervention, result: null },
      showWindows: false,
      interventionStart: scheme.intervention.first,
      breaks: [],
      labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
      language,
      threshold,
      title: texts.chart,
      subtitle: texts.chartSubtitle,
    })
  }, [quarters, scheme, texts, language, threshold, project, speech])
  if (quarters.length < 2) return null
  const rows = quarters.map(({ quarter, high }) => [
    speech.formats.quarter((quarter ?? 0) * 3),
    numberText(high, "share", "number", speech),
  ])
  return (
    <section className="section">
      <FigurePanel
        figure={figure}
        size="section"
        rows={{ columns: [texts.quarter, texts.columns.high], rows }}
        exported={{
          request: subject,
          part: "tilfredshed",
          rows: (context) => citizenRows(context, quarters, texts.columns, texts.whole),
        }}
      />
    </section>
  )
}
