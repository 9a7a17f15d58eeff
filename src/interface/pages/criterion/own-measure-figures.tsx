import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { OwnMeasureCriterion } from "../../../domain/scheme"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { useLoaded } from "../../session"
import type { FiguresProps } from "./figures-props"
import { SeriesSection } from "./series-section"

/** A measure of the user's own, month by month. */
export function OwnMeasureFigures({ request, result, names, onMethod }: FiguresProps<OwnMeasureCriterion>) {
  const series = useQuery(criterionSeriesOptions(useLoaded(), request, []))
  const { benchmarks, number } = request.criterion
  const look = useMemo(
    () => ({ levelsOf: bothAreas, benchmarks: benchmarks.filter((benchmark) => benchmark.series === "level") }),
    [benchmarks],
  )
  return (
    <Measured query={series} number={number}>
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
