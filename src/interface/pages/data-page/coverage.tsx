import { monthNumber, yearOf } from "../../../domain/calendar"
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
      <p className="subtitle">{dataPage.coverageHint}</p>
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
  const missing = table.missing
  const gap =
    missing.length === 0
      ? null
      : missing.length <= 3
        ? dataPage.missing(formats.list(missing.map(formats.month)))
        : dataPage.missingMany(missing.length, formats.month(missing[0] ?? span.first))
  return (
    <>
      <span className="coverage-name">{name}</span>
      <div>
        <div
          className="coverage-strip"
          role="img"
          aria-label={dataPage.coverageOf(name, formats.months(span), gap ?? dataPage.nothingMissing)}
        >
          {table.cells.map(({ month, coverage }) => (
            <span key={month} className={`coverage-${coverage}`} />
          ))}
        </div>
        {gap !== null && <p className="coverage-gap">{gap}</p>}
      </div>
    </>
  )
}
