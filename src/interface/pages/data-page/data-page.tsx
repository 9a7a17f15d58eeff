import { useState } from "react"
import { PageHead } from "../../components/page-head"
import { useSession } from "../../session"
import { EngineFailure, EngineProgress } from "../../shell/engine-state"
import { useText } from "../../texts"
import { SeeExample } from "../example/see-example"
import { Columns } from "./columns"
import { Coverage } from "./coverage"
import { DropZone } from "./drop-zone"
import { DeliveryMap } from "./quality/delivery-map"
import { FilesTable } from "./files-table"
import type { Editing } from "./mapping/editing"
import { MappingEditor } from "./mapping/mapping-editor"
import { QualityReport } from "./quality/quality-report"
import { Notices } from "./notices"
import { PrivacyLink } from "./privacy-link"
import { Readiness, SeeCriteria } from "./readiness"
import "./data-page.css"
import "./mapping/mapping.css"

/** Files in, and what became of them: recognised as, problems, months covered, and what can be computed. */
export function DataPage() {
  const { dataPage } = useText()
  const { engine, files, model, retryEngine } = useSession()
  const [editing, setEditing] = useState<Editing | null>(null)
  const edited = files.find(
    ({ id, status }) => id === editing?.id && status.kind !== "waiting" && status.kind !== "loading",
  )
  const isReady = model.kind === "ready" || model.kind === "withoutBenefits"
  return (
    <>
      <PageHead
        headline={dataPage.headline}
        lead={
          <>
            <strong className="privacy-lead">{dataPage.privacyLead}</strong> {dataPage.privacy} <PrivacyLink />
          </>
        }
      />
      <DropZone />
      <div className="data-notices">
        {engine.kind === "failed" && <EngineFailure error={engine.error} onRetry={retryEngine} />}
        {engine.kind === "starting" && <EngineProgress share={engine.share} />}
        <Notices />
        {model.kind === "ready" && (
          <div className="data-ready">
            <p>{dataPage.readyLine}</p>
            <SeeCriteria />
            {model.model.synthetic && <SeeExample />}
          </div>
        )}
      </div>
      {files.length > 0 && (
        <>
          <FilesTable
            onEdit={(id) => {
              setEditing({ id, part: "columns" })
            }}
          />
          {edited !== undefined && (
            <MappingEditor
              key={`${edited.id} ${editing?.part ?? ""}`}
              file={edited}
              part={editing?.part ?? "columns"}
              onClose={() => {
                setEditing(null)
              }}
            />
          )}
          <Columns />
          <QualityReport
            onEditCodes={(id) => {
              setEditing({ id, part: "codes" })
            }}
          />
          <div className={isReady ? "data-split section" : "section"}>
            {model.kind === "ready" && <Coverage loaded={model.model} model={model.model} />}
            {model.kind === "withoutBenefits" && <Coverage loaded={model.loaded} />}
            <Readiness />
          </div>
          <DeliveryMap />
        </>
      )}
    </>
  )
}
