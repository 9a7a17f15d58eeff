import { type UseQueryResult, useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { comparisonArea, projectArea } from "../../../domain/area"
import type { MonthSpan } from "../../../domain/calendar"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../../domain/result"
import type { MeasuredCriterion, Scheme } from "../../../domain/scheme"
import { roundQuantity } from "../../../figures/scale"
import { differenceUnit } from "../../../text/format"
import { Failure } from "../../components/error-boundary"
import { areaNames } from "../../results/area-names"
import { areaOf } from "../../results/find-area"
import { criterionSeriesOptions } from "../../results/measure-queries"
import { measureWords } from "../../results/measure-words"
import { Computing } from "../../results/measured"
import { NumberText } from "../../results/number-text"
import { bothAreas, seriesFigure, within } from "../../results/series-figure"
import { seriesOf } from "../../results/find-area"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"
import { verdictSentence } from "../../results/verdict-sentence"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import { CompactFigure } from "./compact-figure"
import { CriterionNumbers } from "./criterion-numbers"

interface CriterionColumnProps {
  readonly scheme: Scheme
  readonly criterion: MeasuredCriterion
  readonly query: UseQueryResult<CriterionResult>
  readonly request: MeasureRequest
}

/** One criterion from its name to its reference figure. Its parts lie on the rows that all columns share. */
export function CriterionColumn({ scheme, criterion, query, request }: CriterionColumnProps) {
  const { words } = useSpeech()
  const view = useView()
  const { data } = query
  const old = query.isPlaceholderData && query.isFetching
  return (
    <section className={old ? "criterion-column measured-old" : "criterion-column"} aria-busy={query.isFetching}>
      <div className="criterion-column-head">
        <p className="eyebrow">{words.overview.criterion(criterion.number)}</p>
        <h2 className="section-heading">
          <Link to="/$scheme/kriterium/$criterion" params={{ scheme: scheme.id, criterion: criterion.id }} search>
            {criterion.name[view.language]}
          </Link>
        </h2>
      </div>
      {query.isError && <Failure scope="figure" error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Computing number={criterion.number} />}
      {data !== undefined && <Body scheme={scheme} criterion={criterion} result={data} request={request} />}
    </section>
  )
}

interface KeyFigureProps {
  readonly criterion: MeasuredCriterion
  readonly result: CriterionResult
  readonly area: AreaResult
}

/** The level of the result, of the baseline before there is one; where the scheme sets a number, the gain held against it. */
function KeyFigure({ criterion, result, area }: KeyFigureProps) {
  const { words, formats } = useSpeech()
  const unbroken = (months: MonthSpan) => formats.months(months).replaceAll(" ", "\u00a0")
  const changeUnit = differenceUnit(result.unit)
  const { goal } = area
  const { result: window, baseline } = result.windows
  const level =
    window === null ? { value: area.baseline, months: baseline } : { value: area.result, months: window.months }
  return (
    <>
      <p className="key-figure">
        <span className="key-figure-number">
          {goal ? (
            <NumberText estimate={goal.gain} unit={changeUnit} as="signed" />
          ) : (
            <NumberText estimate={level.value} unit={result.unit} as="number" />
          )}
        </span>{" "}
        <span className="key-figure-unit">{formats.unit(goal ? changeUnit : result.unit)}</span>
      </p>
      <p className="criterion-column-caption">
        {goal
          ? words.overview.goalFigure(unbroken(goal.months), roundQuantity(formats, goal.ambition, changeUnit))
          : measureWords(criterion, words).keyFigure(unbroken(level.months))}
      </p>
    </>
  )
}

interface BodyProps extends Omit<CriterionColumnProps, "query"> {
  readonly result: CriterionResult
}

function Body({ scheme, criterion, result, request }: BodyProps) {
  const speech = useSpeech()
  const view = useView()
  const source = useLoaded()
  const series = useQuery(criterionSeriesOptions(source, request, scheme.municipalities))
  const area = areaOf(result, projectArea)
  const comparison = areaOf(result, comparisonArea)
  if (area === undefined) return null
  const names = areaNames(view.project, speech)
  const told = { criterion, unit: result.unit, area, comparison, areaName: names.inSentence(projectArea) }
  const figure =
    series.data &&
    seriesFigure({
      scheme,
      criterion,
      result,
      series: within(seriesOf(series.data, bothAreas), view.period),
      names,
      language: view.language,
      speech,
      threshold: view.threshold,
      style: "compact",
    })
  return (
    <>
      <p className="verdict-line">
        <VerdictMark verdict={area.verdict} size="heading" />
      </p>
      <p className="criterion-column-sentence">{verdictSentence(told, speech)}</p>
      <KeyFigure criterion={criterion} result={result} area={area} />
      <div className="criterion-column-figure">
        {series.isError && <Failure scope="figure" error={series.error} onRetry={() => void series.refetch()} />}
        {figure && <CompactFigure figure={figure} />}
      </div>
      <CriterionNumbers criterion={criterion} result={result} area={area} comparison={comparison} />
    </>
  )
}
