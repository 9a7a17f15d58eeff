import { useQuery } from "@tanstack/react-query"
import { useMemo } from "react"
import type { FollowUp } from "../../../domain/progression-result"
import type { ProgressionCriterion } from "../../../domain/scheme"
import type { ExportContext } from "../../../export/export-rows"
import { followUpRows } from "../../../export/progression-export"
import { followUpFigure } from "../../../figures/follow-up-figure"
import { FigurePanel } from "../../results/figure-panel"
import { Measured } from "../../results/measured"
import { followUpOptions } from "../../results/measure-queries"
import { followUpTable } from "../../results/progression-tables"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"
import type { FiguresProps } from "./figures-props"
import { FollowUpShares } from "./follow-up-shares"

/** M3 three months to two years after the start: the parts of every cohort, and the shares they make. */
export function FollowUpSection(props: FiguresProps<ProgressionCriterion>) {
  const source = useLoaded()
  const query = useQuery(followUpOptions(source, props.request))
  return (
    <Measured query={query} number={props.request.criterion.number}>
      {(followUps) => (
        <>
          <section className="section">
            <FollowUps {...props} followUps={followUps} />
          </section>
          <FollowUpShares {...props} followUps={followUps} />
        </>
      )}
    </Measured>
  )
}

function FollowUps({
  request,
  names,
  followUps,
}: FiguresProps<ProgressionCriterion> & { readonly followUps: readonly FollowUp[] }) {
  const speech = useSpeech()
  const { language } = useView()
  const { criterion, threshold } = request
  const { figure, rows, exported } = useMemo(
    () => ({
      figure: followUpFigure({
        followUps,
        hoursAtStart: speech.formats.count(criterion.hoursAtStart),
        hoursBelow: criterion.hoursBelow,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
      }),
      rows: followUpTable(followUps, names, speech),
      exported: { request, part: "opfoelgninger", rows: (context: ExportContext) => followUpRows(context, followUps) },
    }),
    [request, followUps, criterion, threshold, names, language, speech],
  )
  return <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
}
