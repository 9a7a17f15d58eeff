import { type Month, monthNumber, yearOf } from "../../../domain/calendar"
import type { Loaded, Model } from "../../../domain/model"
import { useFormats, useText } from "../../texts"
import { coverageMonths, type CoverageMonths, type TableMonths } from "./coverage-months"
import { capital } from "./format-line"
import { LastDay } from "./last-day"

/** Which months the files cover, and where the benefit periods end. */
export function Coverage({ loaded, model }: { readonly loaded: Loaded; readonly model?: Model }) {
  const { dataPage } = useText()
  const months = coverageMonths(loaded)
  // A file of citizens alone has none.
  if (months === null && model === undefined) return null
  return (
    <section>
      <h2 className="section-heading">{dataPage.coverage}</h2>
      <p className="subtitle">{dataPage.coverageHint(months?.tables.some(({ older }) => older.length > 0) ?? false)}</p>
      {months !== null && (
        <div className="coverage">
          <Years months={months} />
          {months.tables.map((table) => (
            <Strip key={table.table} table={table} months={months} />
          ))}
        </div>
      )}
      {model !== undefined && <LastDay model={model} />}
    </section>
  )
}

function Years({ months: { span } }: { readonly months: CoverageMonths }) {
  const count = span.last - span.first + 1
  // Fewer labels where the years stand close.
  const step = Math.ceil(count / 72)
  const januaries = Array.from({ length: count }, (_, index) => span.first + index).filter(
    (month) => monthNumber(month) === 1 && yearOf(month) % step === 0,
  )
  return (
    <div className="coverage-years" aria-hidden="true">
      {januaries.map((month) => (
        <span key={month} style={{ left: `${((month - span.first) / count) * 100}%` }}>
          {yearOf(month)}
        </span>
      ))}
    </div>
  )
}

function Strip({ table, months: { span } }: { readonly table: TableMonths; readonly months: CoverageMonths }) {
  const { dataPage, load } = useText()
  const formats = useFormats()
  const name = capital(load.table(table.table))
  const said = (
    of: readonly Month[],
    few: (months: string) => string,
    many: (count: number, first: string) => string,
  ): readonly string[] => {
    const [first] = of
    if (first === undefined) return []
    return [of.length <= 3 ? few(formats.list(of.map(formats.month))) : many(of.length, formats.month(first))]
  }
  const gaps = [
    ...said(table.missing, dataPage.missing, dataPage.missingMany),
    ...said(table.older, dataPage.older, dataPage.olderMany),
  ]
  return (
    <>
      <span className="coverage-name">{name}</span>
      <div>
        <div
          className="coverage-strip"
          role="img"
          aria-label={dataPage.coverageOf(
            name,
            formats.months(span),
            gaps.length === 0 ? dataPage.nothingMissing : gaps.join(". "),
          )}
        >
          {table.cells.map(({ month, coverage }) => (
            <span key={month} className={`coverage-${coverage}`} />
          ))}
        </div>
        {gaps.map((gap) => (
          <p key={gap} className="coverage-gap">
            {gap}
          </p>
        ))}
      </div>
    </>
  )
}
