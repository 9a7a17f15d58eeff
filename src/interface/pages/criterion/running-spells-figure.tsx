import { useMemo } from "react"
import { absent } from "../../../domain/absence"
import type { RunningChange, RunningSpells } from "../../../domain/duration"
import type { DurationCriterion } from "../../../domain/scheme"
import { runningRows } from "../../../export/duration-rows"
import type { ExportContext } from "../../../export/export-rows"
import { beforeAfterFigure } from "../../../figures/before-after-figure"
import type { BeforeAfterSource } from "../../../figures/before-after-state"
import { FigurePanel } from "../../results/figure-panel"
import type { FigureRows } from "../../results/figure-table"
import { intervalText } from "../../results/series-rows"
import { numberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import type { FiguresProps } from "./figures-props"

interface RunningSpellsProps extends FiguresProps<DurationCriterion> {
  readonly running: readonly RunningSpells[]
  readonly changes: readonly RunningChange[]
}

/** How long those who are on ledighedsydelse have been so: shares on the windows' last days, before and after. */
export function RunningSpellsFigure({ request, result, names, running, changes }: RunningSpellsProps) {
  const speech = useSpeech()
  const texts = useText().duration.running
  const { language } = useView()
  const { threshold } = request
  const { figure, rows, exported } = useMemo(() => {
    const { formats, words } = speech
    const of = (kind: string, window: RunningSpells["window"]) =>
      running.find((one) => one.area.kind === kind && one.window === window)
    const nobody = absent("noPopulation")
    const shareOf = (spells: RunningSpells | undefined, weeks: number) =>
      spells?.shares.find((one) => one.weeks === weeks)?.share ?? nobody
    const [first] = running
    const weeks = first?.shares.map((share) => share.weeks) ?? []
    const drawn = weeks.flatMap((least) =>
      changes.map(({ area, changes: own }): BeforeAfterSource => ({
        area,
        baseline: shareOf(of(area.kind, "baseline"), least),
        result: shareOf(of(area.kind, "result"), least),
        change: own.find((one) => one.weeks === least)?.change ?? nobody,
        name:
          area.kind === "project"
            ? { long: texts.row(least), short: texts.rowShort(least) }
            : { long: names.label(area), short: names.short(area) },
      })),
    )
    const day = (window: RunningSpells["window"]) => {
      const spells = of("project", window)
      return spells === undefined ? "" : formats.day(spells.day)
    }
    const unknown = of("project", "result")?.unknownStart
    const uncertain = unknown?.kind === "value" && unknown.value > 0 ? texts.unknown(formats.count(unknown.value)) : ""
    const table: FigureRows = {
      columns: [
        texts.columns.weeks,
        ...running.flatMap(({ area, window }) => {
          const label = `${names.short(area)}, ${words.series[window]}`
          return [`${label}, ${formats.unit("share")}`, `${label}, ${words.table.interval}`]
        }),
      ],
      rows: [
        [
          texts.columns.persons,
          ...running.flatMap(({ persons }) => [numberText(persons, "persons", "number", speech), ""]),
        ],
        ...weeks.map((least) => [
          texts.row(least),
          ...running.flatMap((spells) => {
            const share = shareOf(spells, least)
            return [numberText(share, "share", "number", speech), intervalText(share, "share", false, speech)]
          }),
        ]),
      ],
    }
    return {
      figure: beforeAfterFigure({
        rows: drawn,
        unit: "share",
        windows: result.windows,
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        language,
        threshold,
        title: texts.title,
        subtitle: texts.subtitle(day("baseline"), day("result")),
        notes: [texts.notes(uncertain)],
      }),
      rows: table,
      exported: { request, part: "anciennitet", rows: (context: ExportContext) => runningRows(context, running) },
    }
  }, [request, result, running, changes, names, language, threshold, speech, texts])
  return (
    <section className="section">
      <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
    </section>
  )
}
