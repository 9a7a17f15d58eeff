import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { WageHoursCriterion } from "../../../domain/scheme"
import { seriesOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { criterionSeriesOptions, wageHoursDetailOptions } from "../../results/measure-queries"
import { bothAreas } from "../../results/series-figure"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { BalanceSection } from "./balance-section"
import type { FiguresProps } from "./figures-props"
import { HoursDifference } from "./hours-difference"
import { SeriesSection } from "./series-section"
import { WageHoursNumbers } from "./wage-hours-numbers"

/** M5: the difference month by month, the hours of both groups, how alike the groups are, and the numbers behind. */
export function WageHoursFigures(props: FiguresProps<WageHoursCriterion>) {
  const { request, result, names } = props
  const source = useLoaded()
  const { wageHours } = useText()
  const series = useQuery(criterionSeriesOptions(source, request, []))
  const detail = useQuery(wageHoursDetailOptions(source, request))
  const { number } = request.criterion
  const look = useMemo(
    () => ({ title: wageHours.levels.title, subtitle: wageHours.levels.subtitle, levelsOf: bothAreas }),
    [wageHours],
  )
  return (
    <>
      <Measured query={detail} number={number}>
        {({ difference }) => <HoursDifference {...props} difference={difference} />}
      </Measured>
      <Measured query={series} number={number}>
        {(data) => (
          <section className="section">
            <SeriesSection
              request={request}
              result={result}
              series={seriesOf(data, bothAreas)}
              names={names}
              part="timer"
              look={look}
            />
          </section>
        )}
      </Measured>
      <Measured query={detail} number={number}>
        {({ balance, details }) => (
          <>
            <BalanceSection request={request} result={result} balance={balance} />
            <WageHoursNumbers request={request} result={result} details={details} names={names} />
          </>
        )}
      </Measured>
    </>
  )
}
