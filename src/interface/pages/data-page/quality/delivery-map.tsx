import { useMemo, useState } from "react"
import type { Delivery, DeliveredTable } from "../../../../domain/delivery"
import { municipality } from "../../../../domain/municipality"
import { download } from "../../../../export/download"
import { deliveryFigure } from "../../../../figures/delivery-figure"
import { deliveryOrder } from "../../../../figures/delivery-layout"
import { TextButton } from "../../../components/button"
import { ErrorBoundary } from "../../../components/error-boundary"
import { SelectField } from "../../../components/select-field"
import { useDrawingExport } from "../../../results/figure-export"
import { FigureStage } from "../../../results/figure-stage"
import { FigureTable } from "../../../results/figure-table"
import { useSpeech } from "../../../results/use-speech"
import { useWidth } from "../../../results/use-width"
import { useScheme } from "../../../schemes"
import { useFormats, useText } from "../../../texts"
import { useView } from "../../../view"
import { capital } from "../format-line"
import { deliveryCsv, deliveryTable } from "./delivery-table"
import { useDeliveries } from "./use-quality"

/** Which municipality has delivered which months, table by table: a missing delivery is seen at a glance. */
export function DeliveryMap() {
  const { data } = useDeliveries()
  const [table, setTable] = useState<DeliveredTable>("spell")
  const delivery = data?.find((candidate) => candidate.table === table) ?? data?.[0]
  if (data === undefined || delivery === undefined) return null
  return <DeliveryPanel all={data} delivery={delivery} onTable={setTable} />
}

interface DeliveryPanelProps {
  readonly all: readonly Delivery[]
  readonly delivery: Delivery
  readonly onTable: (table: DeliveredTable) => void
}

function DeliveryPanel({ all, delivery, onTable }: DeliveryPanelProps) {
  const { quality: words, load } = useText()
  const formats = useFormats()
  const { language } = useView()
  const { municipalities, name: schemeName } = useScheme()
  const { words: results } = useSpeech()
  const save = useDrawingExport()
  const [failed, setFailed] = useState(false)
  const [host, width] = useWidth<HTMLElement>()
  const [asTable, setAsTable] = useState(false)
  const input = useMemo(
    () => ({
      delivery,
      tableName: capital(load.table(delivery.table)),
      participants: municipalities,
      name: (code: number) => municipality(code).name,
      language,
    }),
    [delivery, load, municipalities, language],
  )
  const figure = useMemo(() => deliveryFigure(input), [input])
  const { participating, others } = useMemo(() => deliveryOrder(input), [input])
  const rows = [...participating, ...others]
  const speech = { words, load, formats }
  const name = ({ municipality: code }: { readonly municipality: number }): string => municipality(code).name
  return (
    <figure ref={host} className="figure-panel delivery-panel" aria-labelledby="delivery-title">
      <div className="section-head">
        <h2 id="delivery-title" className="section-heading">
          {figure.title}
        </h2>
        {all.length > 1 && (
          <SelectField
            label={words.delivery.table}
            labelHidden
            value={delivery.table}
            onChange={(value) => {
              const chosen = all.find(({ table }) => table === value)
              if (chosen !== undefined) onTable(chosen.table)
            }}
          >
            {all.map(({ table }) => (
              <option key={table} value={table}>
                {capital(load.table(table))}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p className="subtitle">{figure.subtitle}</p>
      <ErrorBoundary scope="figure" resetKey={`${asTable ? "table" : "figure"} ${figure.description}`}>
        {asTable ? (
          <FigureTable rows={deliveryTable(rows, name, speech)} caption={figure.title} />
        ) : (
          <FigureStage figure={figure} width={width} />
        )}
      </ErrorBoundary>
      <p className="note figure-note">{figure.notes.join(" ")}</p>
      <p className="quality-actions">
        <TextButton
          onClick={() => {
            setAsTable(!asTable)
          }}
        >
          {asTable ? words.delivery.asFigure : words.delivery.asTable}
        </TextButton>
        {(["SVG", "PNG"] as const).map((kind) => (
          <TextButton
            key={kind}
            onClick={() => {
              setFailed(false)
              const name = [words.delivery.fileName, delivery.table]
              const period = formats.months(delivery.span)
              save(figure, { name, kind, schemeName: schemeName[language], period }).catch(() => {
                setFailed(true)
              })
            }}
          >
            {words.delivery.downloadAs(kind)}
          </TextButton>
        ))}
        <TextButton
          onClick={() => {
            download(deliveryCsv(delivery, rows, name, speech), words.delivery.csvFile)
          }}
        >
          {words.delivery.download}
        </TextButton>
        {failed && <span role="status">{results.figure.exportFailed}</span>}
      </p>
    </figure>
  )
}
