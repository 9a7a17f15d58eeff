import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { DurationCriterion } from "../../../domain/scheme"
import type { DurationStudy } from "../../../measures/duration-study"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions, durationStudyOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import type { ResultWords } from "../../results/speech"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { DurationChoices } from "./duration-choices"
import { DurationContrasts } from "./duration-contrasts"
import { DurationCurves } from "./duration-curves"
import { DurationNumbers } from "./duration-numbers"
import { durationChoice, withGroupNames } from "./duration-names"
import type { FiguresProps } from "./figures-props"
import { RelativeDevelopmentTable } from "./relative-development"
import { RunningSpellsFigure } from "./running-spells-figure"
import { SeriesSection } from "./series-section"

const bothLevels = { levelsOf: bothAreas }

/** M2: how long spells last and where they end, then quarter by quarter, then the numbers beside the verdict. */
export function DurationFigures(props: FiguresProps<DurationCriterion>) {
  const { request, result, names } = props
  const { words } = useSpeech()
  const source = useLoaded()
  const view = useView()
  const choice = useMemo(() => durationChoice(view, source.model), [view, source.model])
  const study = useQuery({
    ...durationStudyOptions(source, request, choice),
    // The groups are renamed once for everything that is drawn, written and saved.
    select: useMemo(() => (found: DurationStudy) => named(found, choice.split, words), [choice.split, words]),
  })
  const series = useQuery(criterionSeriesOptions(source, request, []))
  const { number } = request.criterion
  return (
    <>
      <DurationChoices divided={choice.split !== null} />
      <Measured query={study} number={number}>
        {({ curves }) => <DurationCurves {...props} choice={choice} curves={curves} />}
      </Measured>
      <section className="section">
        <Measured query={series} number={number}>
          {(data) => (
            <SeriesSection
              request={request}
              result={result}
              series={seriesOf(data, bothAreas)}
              names={names}
              part="kvartaler"
              look={bothLevels}
            />
          )}
        </Measured>
      </section>
      <Measured query={study} number={number}>
        {({ details, comparisons, relative, running, runningChanges }) => (
          <>
            <DurationNumbers {...props} choice={choice} details={details} />
            <DurationContrasts {...props} comparisons={comparisons} divided={choice.split !== null} />
            {relative.length > 0 && <RelativeDevelopmentTable {...props} relative={relative} />}
            <RunningSpellsFigure {...props} running={running} changes={runningChanges} />
          </>
        )}
      </Measured>
    </>
  )
}

function named(study: DurationStudy, split: Parameters<typeof withGroupNames>[1], words: ResultWords): DurationStudy {
  return {
    ...study,
    details: withGroupNames(study.details, split, words),
    curves: withGroupNames(study.curves, split, words),
    comparisons: study.comparisons.map((comparison) => {
      const [first = comparison.first, second = comparison.second] = withGroupNames(
        [comparison.first, comparison.second],
        split,
        words,
      )
      return { ...comparison, first, second }
    }),
  }
}
