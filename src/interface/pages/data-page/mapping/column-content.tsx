import { isoDay } from "../../../../domain/calendar"
import type { ColumnSummary } from "../../../../load/column-summary"
import { useFormats, useText } from "../../../texts"

/** What stands in a column: the most frequent texts, or how numbers and dates are spread, and how much is missing. */
export function ColumnContent({ summary: { missing, distinct, content } }: { readonly summary: ColumnSummary }) {
  const { mapping: words } = useText()
  const { count, number, day } = useFormats()
  const missed = missing === 0 ? words.noneMissing : words.missing(count(Math.max(1, Math.round(missing * 100))))
  const note = <span className="cell-note">{`${words.distinct(count(distinct), distinct)} · ${missed}`}</span>
  switch (content.kind) {
    case "empty":
      return words.empty
    case "texts":
      return (
        <>
          {(content.top[0]?.rows ?? 0) > 1 &&
            content.top.map(({ text, rows }) => (
              <span key={text} className="mapping-top">
                <span className="mapping-top-text">{text.slice(0, 40)}</span>{" "}
                <span className="mapping-muted">{count(rows)}</span>
              </span>
            ))}
          {note}
        </>
      )
    case "numbers":
    case "dates": {
      const written = (value: number): string =>
        content.kind === "dates" ? day(isoDay(value)) : Number.isInteger(value) ? count(value) : number(value, "hours")
      const [from, to] = [written(content.least), written(content.greatest)]
      const most = Math.max(...content.bins)
      return (
        <>
          <svg className="mapping-histogram" viewBox="0 0 96 24" role="img" aria-label={words.histogram(from, to)}>
            {content.bins.map((rows, bin) => {
              const height = rows === 0 ? 0 : Math.max(1, (rows / most) * 23)
              return <rect key={bin} x={bin * 8} y={24 - height} width={7} height={height} />
            })}
          </svg>
          <span className="cell-note">{words.range(from, to)}</span>
          {note}
        </>
      )
    }
  }
}
