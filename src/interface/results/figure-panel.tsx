import { useId, useState } from "react"
import { captionAt, type Figure } from "../../figures/figure"
import { ErrorBoundary } from "../components/error-boundary"
import { FigureActions } from "./figure-actions"
import type { Exported } from "./figure-export"
import { FigureStage } from "./figure-stage"
import { type FigureRows, FigureTable } from "./figure-table"
import { useSpeech } from "./use-speech"
import { useWidth } from "./use-width"
import { weekLabel } from "./week-notes"

interface FigurePanelProps {
  readonly figure: Figure
  /** The same numbers, for "Vis som tabel". */
  readonly rows: FigureRows
  readonly exported: Exported
  readonly heading?: "h2" | "h3"
  /** Large: a section of the page with its heading; small: the page's first figure. */
  readonly size?: "section" | "figure"
  readonly onMethod?: () => void
}

/** Title, subtitle, drawing, note, actions: in this order always. */
export function FigurePanel(props: FigurePanelProps) {
  const { figure, rows, exported, heading: Heading = "h2", size = "figure", onMethod } = props
  const [host, width] = useWidth<HTMLElement>()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  const caption = captionAt(figure, width)
  const { words } = useSpeech()
  const weeks = "criterion" in exported.request ? weekLabel(exported.request, words.criterion.weeks) : null
  return (
    <figure ref={host} className="figure-panel" aria-labelledby={id}>
      <Heading id={id} className={size === "section" ? "section-heading" : "figure-title"}>
        {caption.title}
      </Heading>
      <p className="subtitle">{weeks === null ? caption.subtitle : `${caption.subtitle} · ${weeks}`}</p>
      <ErrorBoundary scope="figure" resetKey={`${asTable ? "table" : "figure"} ${figure.title} ${figure.description}`}>
        {asTable ? <FigureTable rows={rows} caption={caption.title} /> : <FigureStage figure={figure} width={width} />}
      </ErrorBoundary>
      {caption.notes.length > 0 && <p className="note figure-note">{caption.notes.join(" ")}</p>}
      <FigureActions
        figure={figure}
        exported={exported}
        asTable={asTable}
        onToggle={() => {
          setAsTable(!asTable)
        }}
        {...(onMethod && { onMethod })}
      />
    </figure>
  )
}
