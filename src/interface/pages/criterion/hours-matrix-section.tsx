import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { comparisonArea, projectArea } from "../../../domain/area"
import type { HoursMatrix } from "../../../domain/progression-result"
import type { ProgressionCriterion } from "../../../domain/scheme"
import type { ExportContext } from "../../../export/export-rows"
import { matrixRows } from "../../../export/progression-export"
import { hoursMatrixFigure } from "../../../figures/hours-matrix-figure"
import { SelectField } from "../../components/select-field"
import { FigurePanel } from "../../results/figure-panel"
import { Measured } from "../../results/measured"
import { hoursMatrixOptions } from "../../results/measure-queries"
import { matrixTable } from "../../results/progression-tables"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useSetView, useView } from "../../view"
import { type MatrixChoice, matrixChoices } from "../../view-search"
import type { FiguresProps } from "./figures-props"

const shown: Readonly<Record<MatrixChoice, Pick<HoursMatrix, "area" | "window">>> = {
  "projekt-resultat": { area: projectArea, window: "result" },
  "projekt-udgangspunkt": { area: projectArea, window: "baseline" },
  "sammenligning-resultat": { area: comparisonArea, window: "result" },
  "sammenligning-udgangspunkt": { area: comparisonArea, window: "baseline" },
}

/** Hours at the start against hours at follow-up, of everyone who began: one area and window at a time. */
export function HoursMatrixSection(props: FiguresProps<ProgressionCriterion>) {
  const { request, names } = props
  const { words } = useSpeech()
  const { matrix: choice } = useView()
  const setView = useSetView()
  const source = useLoaded()
  const query = useQuery(hoursMatrixOptions(source, request))
  const texts = words.criterion.progression.matrix
  return (
    <section className="section">
      <SelectField
        className="matrix-choice"
        label={texts.choose}
        value={choice}
        changed={choice !== matrixChoices[0]}
        onChange={(value) => {
          setView({ matrix: matrixChoices.find((one) => one === value) ?? matrixChoices[0] })
        }}
      >
        {matrixChoices.map((one) => (
          <option key={one} value={one}>
            {texts.option(names.label(shown[one].area), words.series[shown[one].window])}
          </option>
        ))}
      </SelectField>
      <Measured query={query} number={request.criterion.number}>
        {(matrices) => <Matrix {...props} matrices={matrices} choice={choice} />}
      </Measured>
    </section>
  )
}

interface MatrixProps extends FiguresProps<ProgressionCriterion> {
  readonly matrices: readonly HoursMatrix[]
  readonly choice: MatrixChoice
}

function Matrix({ request, result, names, matrices, choice }: MatrixProps) {
  const speech = useSpeech()
  const { language } = useView()
  const { area, window } = shown[choice]
  const matrix = matrices.find((one) => one.area.kind === area.kind && one.window === window)
  const made = useMemo(() => {
    if (matrix === undefined) return null
    const { criterion, threshold } = request
    const { baseline, result: observed } = result.windows
    const starts = matrix.window === "baseline" ? baseline : observed?.months
    return {
      figure: hoursMatrixFigure({
        matrix,
        followUpMonths: criterion.followUpMonths,
        hoursAtStart: criterion.hoursAtStart,
        starts: starts === undefined ? speech.words.absence.notObservedYet : speech.formats.months(starts),
        labels: (one, length) => (length === "long" ? names.label(one) : names.short(one)),
        language,
        threshold,
      }),
      rows: matrixTable(matrix, language, speech),
      exported: {
        request,
        part: "matrix",
        rows: (context: ExportContext) => matrixRows(context, matrices, result.windows),
      },
    }
  }, [request, result, names, matrices, matrix, language, speech])
  return made && <FigurePanel {...made} size="section" />
}
