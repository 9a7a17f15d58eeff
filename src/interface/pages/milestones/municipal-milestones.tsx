import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { municipalityArea } from "../../../domain/area"
import { municipality } from "../../../domain/municipality"
import type { MeasureRequest } from "../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../domain/scheme"
import { type ExportContext, seriesRows } from "../../../export/export-rows"
import { pathFigure } from "../../../figures/path-figure"
import type { DrawnPath } from "../../../figures/path-scale"
import { FigurePanel } from "../../results/figure-panel"
import { numberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { MilestoneTable } from "./milestone-table"

interface MunicipalMilestonesProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly drawn: DrawnPath
}

/** One municipality's way, and its milestones as a table. */
export function MunicipalMilestones({ request, drawn }: MunicipalMilestonesProps) {
  const { milestones } = useText()
  const view = useView()
  const { words, formats } = useSpeech()
  const { scheme, threshold } = request
  const { language } = view
  const { path } = drawn
  const { name } = municipality(path.municipality)
  const figure = useMemo(() => pathFigure({ drawn, name, language, threshold }), [drawn, name, language, threshold])
  const hasMilestones = path.marks.some(({ milestone }) => milestone !== null)
  const area = municipalityArea(path.municipality)
  return (
    <section className="section milestones-municipality">
      <FigurePanel
        figure={figure}
        size="section"
        rows={{
          columns: [words.series.month, `${name}, ${formats.unit("shareDifference")}`],
          rows: path.points.map(({ month, estimate }) => [
            formats.month(month),
            numberText(estimate, "shareDifference", "signed", { words, formats }),
          ]),
        }}
        exported={{
          request,
          part: `milepaele-${path.municipality}`,
          rows: (context: ExportContext) =>
            seriesRows(context, {
              unit: "shareDifference",
              step: 1,
              series: [{ area, name: "gain", points: path.points }],
            }),
        }}
      />
      <div>
        <MilestoneTable path={path} />
        {!hasMilestones && (
          <p className="note">
            {milestones.noMilestones}{" "}
            <Link to="/$scheme/ordning" params={{ scheme: scheme.id }} search={formatView(view)}>
              {milestones.enter}
            </Link>
          </p>
        )}
        <p className="note">{milestones.payment}</p>
      </div>
    </section>
  )
}
