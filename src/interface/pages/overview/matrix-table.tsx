import { Link } from "@tanstack/react-router"
import { type Area, areaKey, comparisonArea, projectArea } from "../../../domain/area"
import { compareDanish } from "../../../domain/municipality"
import { betterOf, type Scheme } from "../../../domain/scheme"
import { differenceUnit } from "../../../text/format"
import type { AreaNames } from "../../results/area-names"
import { SortHead } from "../../results/sort-head"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"
import { MatrixCells } from "./matrix-cells"
import {
  formatMatrixSort,
  type MatrixColumn,
  type MatrixSort,
  parseMatrixSort,
  sortedMunicipalities,
} from "./matrix-column"

interface MatrixTableProps {
  readonly scheme: Scheme
  readonly columns: readonly MatrixColumn[]
  readonly sparklines: boolean
  readonly names: AreaNames
  readonly sort: string | null
  readonly onSort: (sort: string) => void
}

export function MatrixTable({ scheme, columns, sparklines, names, sort: sortText, onSort }: MatrixTableProps) {
  const { words, formats } = useSpeech()
  const { language } = useView()
  const texts = words.overview.table
  const sort = parseMatrixSort(sortText, columns)
  const compareNames = (a: Area, b: Area) => compareDanish(names.label(a), names.label(b))
  const municipalities = sortedMunicipalities(scheme, sort, columns, compareNames)
  const direction = sort.descending ? "descending" : "ascending"
  const turned = (asked: MatrixSort["criterion"], first: boolean): string =>
    formatMatrixSort({ criterion: asked, descending: sort.criterion === asked ? !sort.descending : first })
  return (
    <div className="table-scroll matrix" tabIndex={0} role="region" aria-label={texts.heading}>
      <table className="table">
        <caption className="sr-only">{texts.caption}</caption>
        <thead>
          <tr className="matrix-groups">
            <td />
            {columns.map(({ criterion }) => (
              <th key={criterion.id} scope="colgroup" colSpan={sparklines ? 4 : 3}>
                <span className="matrix-group">
                  {criterion.number} {criterion.name[language]}
                </span>{" "}
                <span className="matrix-better">{texts.better[betterOf(criterion)]}</span>
              </th>
            ))}
          </tr>
          <tr>
            <SortHead
              label={words.table.municipality}
              look={undefined}
              sorted={sort.criterion === null ? direction : null}
              onSort={() => {
                onSort(turned(null, false))
              }}
            />
            {columns.map(({ criterion, result, areas }) => (
              <MatrixHeads
                key={criterion.id}
                sparklines={sparklines}
                hasGoal={"ambition" in criterion}
                unit={formats.unit("ambition" in criterion ? differenceUnit(result.unit) : result.unit)}
                provisional={[...areas.values()].some(({ verdict }) => "provisional" in verdict && verdict.provisional)}
                sorted={sort.criterion === criterion ? direction : null}
                onSort={() => {
                  onSort(turned(criterion, betterOf(criterion) === "higher"))
                }}
              />
            ))}
          </tr>
        </thead>
        <tbody className="area-table-heads">
          {[projectArea, comparisonArea].map((area) => (
            <MatrixRow
              key={areaKey(area)}
              scheme={scheme}
              area={area}
              name={names.short(area)}
              columns={columns}
              sparklines={sparklines}
            />
          ))}
        </tbody>
        <tbody>
          {municipalities.map((area) => (
            <MatrixRow
              key={areaKey(area)}
              scheme={scheme}
              area={area}
              name={names.label(area)}
              columns={columns}
              sparklines={sparklines}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface MatrixHeadsProps {
  readonly sparklines: boolean
  /** The scheme sets a number: the gain stands in place of the level. */
  readonly hasGoal: boolean
  readonly unit: string
  readonly provisional: boolean
  readonly sorted: "ascending" | "descending" | null
  readonly onSort: () => void
}

function MatrixHeads({ sparklines, hasGoal, unit, provisional, sorted, onSort }: MatrixHeadsProps) {
  const { words } = useSpeech()
  const texts = words.overview.table
  return (
    <>
      {sparklines && (
        <th scope="col" className="matrix-sparkline">
          {texts.development}
        </th>
      )}
      <th scope="col" className="number matrix-latest">
        {hasGoal ? texts.gain : texts.result}
        <span className="head-unit">{unit}</span>
      </th>
      <SortHead label={texts.difference} look={undefined} sorted={sorted} onSort={onSort} />
      <th scope="col">
        {hasGoal ? texts.goal : texts.verdict}
        {provisional && <span className="head-unit">{words.verdict.provisional}</span>}
      </th>
    </>
  )
}

interface MatrixRowProps {
  readonly scheme: Scheme
  readonly area: Area
  readonly name: string
  readonly columns: readonly MatrixColumn[]
  readonly sparklines: boolean
}

function MatrixRow({ scheme, area, name, columns, sparklines }: MatrixRowProps) {
  return (
    <tr className={`area-${area.kind}`}>
      <th scope="row">
        {area.kind === "municipality" ? (
          <Link to="/$scheme/kommune/$code" params={{ scheme: scheme.id, code: String(area.code) }} search>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      {columns.map((column) => (
        <MatrixCells
          key={column.criterion.id}
          column={column}
          area={area}
          start={scheme.intervention.first}
          sparklines={sparklines}
        />
      ))}
    </tr>
  )
}
