import type { Criterion } from "../../../domain/scheme"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"

/** A criterion of the document that this version does not measure: named, with the reason. */
export function UnmeasuredColumn({ criterion }: { readonly criterion: Criterion & { measure: "not_measured" } }) {
  const { words } = useSpeech()
  const { language } = useView()
  return (
    <section className="criterion-column criterion-column-plain">
      <div className="criterion-column-head">
        <p className="eyebrow">{words.overview.criterion(criterion.number)}</p>
        <h2 className="section-heading">{criterion.name[language]}</h2>
      </div>
      <p className="verdict-none">{words.overview.notMeasured}</p>
      <div className="criterion-column-reason">
        <p className="criterion-column-sentence">{criterion.reason[language]}.</p>
        <p className="criterion-column-sentence">
          {words.overview.wording} {criterion.wording[language]}.
        </p>
      </div>
    </section>
  )
}
