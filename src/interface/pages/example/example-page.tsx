import { Button } from "../../components/button"
import { PageHead } from "../../components/page-head"
import { useScheme, useSchemeStore } from "../../schemes"
import { useSession } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { PlaceLink } from "../documents/place-link"
import { exampleGuides, type Guide } from "./guide"
import { KnownAnswer } from "./known-answer"
import "./example.css"

/** A walk through one scheme on the example data, whose true answers are known. */
export function ExamplePage() {
  const { example } = useText()
  const { language } = useView()
  const scheme = useScheme()
  const { model, loadDemo, files, demo } = useSession()
  const guide = exampleGuides[scheme.id]
  if (guide === undefined) {
    return <PageHead eyebrow={scheme.name[language]} headline={example.headline} lead={example.none} />
  }
  const ready = model.kind === "ready" && model.model.synthetic
  return (
    <>
      <PageHead eyebrow={scheme.name[language]} headline={example.headline} lead={example.lead} />
      {!ready && files.length === 0 && (
        <div className="button-row">
          <Button kind="primary" disabled={demo === "fetching"} onClick={loadDemo}>
            {example.load}
          </Button>
        </div>
      )}
      {!ready && files.some((file) => !file.demo) && <p className="message message-note">{example.ownData}</p>}
      {guide.municipalities !== undefined && <Municipalities chosen={guide.municipalities} />}
      <Steps guide={guide} ready={ready} />
    </>
  )
}

function Municipalities({ chosen }: { readonly chosen: readonly number[] }) {
  const { example } = useText()
  const store = useSchemeStore()
  const scheme = useScheme()
  if (scheme.municipalities.length > 0) return null
  return (
    <div className="button-row">
      <Button
        onClick={() => {
          store.put({ ...scheme, municipalities: [...chosen] })
        }}
      >
        {example.useMunicipalities(chosen.length)}
      </Button>
    </div>
  )
}

function Steps({ guide, ready }: { readonly guide: Guide; readonly ready: boolean }) {
  const { example } = useText()
  const { language } = useView()
  return (
    <ol className="example-steps">
      {guide.steps.map(({ place, question, look, known }) => (
        <li key={place} className="example-step">
          <h2 className="section-heading">{question[language]}</h2>
          <p>{look[language]}</p>
          {known !== undefined && <KnownAnswer known={known} ready={ready} />}
          <p className="example-place">
            {example.see} <PlaceLink place={place} />
          </p>
        </li>
      ))}
    </ol>
  )
}
