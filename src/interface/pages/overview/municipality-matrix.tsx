import { useQueries } from "@tanstack/react-query"
import { useState } from "react"
import type { CriterionResult } from "../../../domain/result"
import type { MeasuredCriterion, Scheme } from "../../../domain/scheme"
import { SelectField } from "../../components/select-field"
import { areaNames } from "../../results/area-names"
import { criterionSeriesOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { useMedia } from "../../results/use-media"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useSetView, useView } from "../../view"
import { matrixColumn, type MatrixColumn } from "./matrix-column"
import { MatrixNote } from "./matrix-note"
import { MatrixTable } from "./matrix-table"

interface MunicipalityMatrixProps {
  readonly scheme: Scheme
  readonly criteria: readonly MeasuredCriterion[]
  /** In the order of the criteria; undefined while they are computed. */
  readonly results: readonly (CriterionResult | undefined)[]
}

/** Every participating municipality against every criterion; on phones one criterion at a time. */
export function MunicipalityMatrix({ scheme, criteria, results }: MunicipalityMatrixProps) {
  const { speech, texts } = useMatrixTexts()
  const view = useView()
  const setView = useSetView()
  const source = useLoaded()
  const narrow = useMedia("(width < 600px)")
  const wide = useMedia("(width >= 1200px)")
  const [shown, setShown] = useState(criteria[0]?.id ?? "")
  const series = useQueries({
    queries: criteria.map((criterion) =>
      criterionSeriesOptions(source, requestOf(view, source.model, scheme, criterion), scheme.municipalities),
    ),
  })
  const columns = criteria.flatMap((criterion, index): MatrixColumn[] => {
    const result = results[index]
    if (result === undefined) return []
    return [matrixColumn(scheme, criterion, result, series[index]?.data)]
  })
  if (columns.length === 0) return null
  // More columns than the documents' three have no room for curves beside their words.
  const sparklines = wide && columns.length <= 3
  const visible = narrow ? columns.filter(({ criterion }) => criterion.id === shown) : columns
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle matrix-intro">{texts.intro}</p>
      {narrow && criteria.length > 1 && (
        <SelectField label={texts.criterion} value={shown} onChange={setShown} className="matrix-choice">
          {criteria.map(({ id, number, name }) => (
            <option key={id} value={id}>
              {number} {name[view.language]}
            </option>
          ))}
        </SelectField>
      )}
      <MatrixTable
        scheme={scheme}
        columns={visible.length > 0 ? visible : columns.slice(0, 1)}
        sparklines={sparklines}
        names={areaNames(view.project, speech)}
        sort={view.sort}
        onSort={(sort) => {
          setView({ sort })
        }}
      />
      <MatrixNote scheme={scheme} columns={columns} sparklines={sparklines} />
    </section>
  )
}

function useMatrixTexts() {
  const speech = useSpeech()
  return { speech, texts: speech.words.overview.table }
}
