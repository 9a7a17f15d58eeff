import { useQuery } from "@tanstack/react-query"
import { isOfCitizens, type ShareCriterion } from "../../../domain/scheme"
import { Measured } from "../../results/measured"
import { shareDetailOptions } from "../../results/measure-queries"
import { useLoaded } from "../../session"
import { CountsTable } from "./counts-table"
import type { FiguresProps } from "./figures-props"
import { LevelSeries } from "./level-series"

const noBenchmarks: ShareCriterion["benchmarks"] = []
const parts = ["onBenefit", "inFleksjob", "inFewHours"] as const

/** M1: the share month by month, and the numbers of persons behind it. */
export function ShareFigures(props: FiguresProps<ShareCriterion>) {
  const { request, result } = props
  const detail = useQuery(shareDetailOptions(useLoaded(), request, []))
  // Published shares are of the fleksjobvisiterede.
  const known = isOfCitizens(request.criterion) ? noBenchmarks : request.criterion.benchmarks
  return (
    <>
      <LevelSeries {...props} benchmarks={known} />
      <Measured query={detail} number={request.criterion.number}>
        {(data) => <CountsTable request={request} result={result} counts={data} parts={parts} />}
      </Measured>
    </>
  )
}
