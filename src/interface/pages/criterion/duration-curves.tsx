import { useMemo } from "react"
import { projectArea } from "../../../domain/area"
import { firstDay } from "../../../domain/calendar"
import type { DurationChoice } from "../../../domain/duration"
import type { Curve } from "../../../domain/result"
import type { DurationCriterion } from "../../../domain/scheme"
import { curveRows as exportCurves, type ExportContext } from "../../../export/export-rows"
import { incidenceFigure } from "../../../figures/incidence-figure"
import { analysisDate } from "../../../measures/duration"
import { FigurePanel } from "../../results/figure-panel"
import { curveRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import { splitName } from "./duration-names"
import type { FiguresProps } from "./figures-props"

interface DurationCurvesProps extends FiguresProps<DurationCriterion> {
  readonly choice: DurationChoice
  readonly curves: readonly Curve[]
}

/** The curves of project and comparison, or of the groups that the project's spells are divided into. */
export function DurationCurves({ request, result, names, onMethod, choice, curves }: DurationCurvesProps) {
  const speech = useSpeech()
  const { duration, choices } = useText()
  const { language, curve } = useView()
  const { threshold, scheme } = request
  const { figure, rows, exported } = useMemo(() => {
    const { words, formats } = speech
    const texts = duration.figure
    const { sample, split } = choice
    const drawn = split !== null && curve === "exits" ? "toFleksjob" : curve
    const groups = new Set(curves.map(({ group }) => group)).size
    const period = result.windows.result === null ? "" : formats.months(result.windows.result.months)
    const { origin } = choices
    const { origin: from } = request.criterion
    const event = origin.events[from]
    const since = from === "benefit" ? texts.since : origin.since(event)
    const start = formats.day(firstDay(scheme.intervention.first))
    const subtitle =
      split !== null
        ? [
            texts.groupSubtitle(period, splitName(split, duration.choices.age, words), since),
            ...(groups <= 2 ? [texts.bands] : []),
          ]
        : sample === "flow"
          ? [texts.flowSubtitle(since), texts.bands]
          : [texts.periodSubtitle(since), texts.bands]
    const [unit = ""] = subtitle
    return {
      figure: incidenceFigure({
        area: projectArea,
        curves,
        choice: drawn,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
        subtitle: subtitle.join(" "),
        narrowSubtitle: unit,
        ...(sample === "flow" && { entryNote: texts.flowNote(formats.day(analysisDate(request)), start) }),
        notes: [
          ...(from === "benefit" ? [] : [origin.note(event)]),
          ...(split === null ? [] : [texts.groupNote, ...(groups === 6 ? [texts.mostNote(groups)] : [])]),
        ],
      }),
      rows: curveRows(curves, names, speech),
      exported: {
        request,
        part: [drawn === "remaining" ? "overlevelse" : "afgang", ...(sample === "flow" ? ["tilgang"] : [])].join("-"),
        rows: (context: ExportContext) => exportCurves(context, curves),
      },
    }
  }, [request, result, scheme, curves, curve, choice, names, language, threshold, speech, duration, choices])
  return <FigurePanel figure={figure} rows={rows} exported={exported} onMethod={onMethod} />
}
