import { type ChangeEvent, useRef } from "react"
import { Button } from "../../components/button"
import { useSession } from "../../session"
import { useText } from "../../texts"

const accepted = ".csv,.txt,.tsv,.parquet,.gz,.zip,.xlsx,.json"

/** The whole page takes drops; this says so, and offers the same by button. */
export function DropZone() {
  const { dataPage } = useText()
  const { addFiles, loadDemo, files, demo, model } = useSession()
  const input = useRef<HTMLInputElement>(null)
  const untouched = files.every(({ status }) => status.kind === "failed")

  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    addFiles([...(target.files ?? [])])
    // The same file chosen once more is a change too.
    target.value = ""
  }
  return (
    <div className="drop-zone">
      <div>
        <h2 className="section-heading">{dataPage.drop}</h2>
        <p className="note">{untouched ? dataPage.dropHint : dataPage.dropHintLoaded}</p>
      </div>
      <div className="drop-zone-actions">
        <input ref={input} type="file" multiple accept={accepted} hidden onChange={choose} />
        <Button kind={model.kind === "ready" ? "secondary" : "primary"} onClick={() => input.current?.click()}>
          {dataPage.choose}
        </Button>
        {untouched && (
          <Button disabled={demo === "fetching"} onClick={loadDemo}>
            {dataPage.demo}
          </Button>
        )}
      </div>
    </div>
  )
}
