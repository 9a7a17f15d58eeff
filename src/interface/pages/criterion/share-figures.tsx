import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import { isOfCitizens, type ShareCriterion } from "../../../domain/scheme"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions, shareDetailOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { useLoaded } from "../../session"
import { CountsTable } from "./counts-table"
import type { FiguresProps } from "./figures-props"
import { SeriesSection } from "./series-section"

const noBenchmarks: ShareCriterion["benchmarks"] = []
const parts = ["onBenefit", "inFleksjob", "inFewHours"] as const

/** M1: the share month by month, and the numbers of persons behind it. */
export function ShareFigures({ request, result, names, onMethod }: FiguresProps<ShareCriterion>) {
  const source = useLoaded()
  const series = useQuery(criterionSeriesOptions(source, request, []))
  const detail = useQuery(shareDetailOptions(source, request, []))
  const { benchmarks, number } = request.criterion
  // Published shares are of the fleksjobvisiterede.
  const known = isOfCitizens(request.criterion) ? noBenchmarks : benchmarks
  const look = useMemo(
    () => ({ levelsOf: bothAreas, benchmarks: known.filter((benchmark) => benchmark.series === "level") }),
    [known],
  )
  return (
    <>
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
      <Measured query={detail} number={number}>
        {(data) => <CountsTable request={request} result={result} counts={data} parts={parts} />}
      </Measured>
    </>
  )
}
