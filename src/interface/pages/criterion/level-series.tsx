import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { OwnMeasureCriterion, ShareCriterion } from "../../../domain/scheme"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { useLoaded } from "../../session"
import type { FiguresProps } from "./figures-props"
import { SeriesSection } from "./series-section"

interface LevelSeriesProps extends FiguresProps<ShareCriterion | OwnMeasureCriterion> {
  /** Published numbers to draw beside it. */
  readonly benchmarks: ShareCriterion["benchmarks"]
}

/** A criterion's number month by month, as a level. */
export function LevelSeries({ request, result, names, onMethod, benchmarks }: LevelSeriesProps) {
  const series = useQuery(criterionSeriesOptions(useLoaded(), request, []))
  const look = useMemo(
    () => ({ levelsOf: bothAreas, benchmarks: benchmarks.filter((benchmark) => benchmark.series === "level") }),
    [benchmarks],
  )
  return (
    <Measured query={series} number={request.criterion.number}>
      {(data) => (
        <SeriesSection
          request={request}
          result={result}
          series={seriesOf(data, bothAreas)}
          names={names}
          part="udvikling"
          look={look}
          onMethod={onMethod}
        />
      )}
    </Measured>
  )
}
