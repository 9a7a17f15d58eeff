import type { Scheme } from "../../../domain/scheme"
import { useText } from "../../texts"
import { useView } from "../../view"

/** What the scheme is for, and what its indsatsmodel is made of, in the words of its documents. */
export function Purpose({ scheme: { purpose, elements } }: { readonly scheme: Scheme }) {
  const { schemePage, letter } = useText()
  const { language } = useView()
  if (purpose === undefined && elements.length === 0) return null
  return (
    <section className="section">
      <h2 className="section-heading">{schemePage.purpose.heading}</h2>
      {purpose !== undefined && <p className="scheme-wording">{letter.opening.purpose(purpose[language])}</p>}
      {elements.length > 0 && (
        <>
          <h3 className="scheme-subheading">{schemePage.purpose.elements}</h3>
          <ul className="scheme-assumptions">
            {elements.map(({ id, name }) => (
              <li key={id}>{name[language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
