import { isMeasured, type MeasuredCriterion, type Scheme } from "../../../domain/scheme"
import { isOwnCriterion } from "../../../domain/own-criterion"
import { TextButton } from "../../components/button"
import { useText } from "../../texts"
import { AddCriterion } from "./add-criterion"
import { AddOwnMeasure } from "./add-own-measure"
import { useView } from "../../view"
import { CriterionFields } from "./criterion-fields"
import { OwnAmbitions } from "./own-ambitions"
import { useChangeScheme } from "./use-change-scheme"

/** What success is, criterion by criterion: the document's words, the months held against each other, the limits. */
export function Criteria({ scheme }: { readonly scheme: Scheme }) {
  const { schemePage, ownCriteria, ownMeasure } = useText()
  const texts = schemePage.criteria
  const { language } = useView()
  const change = useChangeScheme()
  const replace = (changed: MeasuredCriterion): string | null =>
    change({ ...scheme, criteria: scheme.criteria.map((old) => (old.id === changed.id ? changed : old)) })
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      {scheme.criteria.map((criterion) => (
        <div key={criterion.id} className="scheme-criterion">
          <h3>
            {criterion.number} {criterion.name[language]}
          </h3>
          <p className="scheme-wording">»{criterion.wording[language]}«</p>
          {isMeasured(criterion) ? (
            <>
              <CriterionFields criterion={criterion} onChange={replace} />
              {criterion.measure === "own_measure" && (
                <details className="own-ambitions">
                  <summary className="text-button">{ownMeasure.show}</summary>
                  <pre className="code">{criterion.sql}</pre>
                </details>
              )}
              {criterion.measure === "company_oriented_share" && (
                <OwnAmbitions criterion={criterion} municipalities={scheme.municipalities} onChange={replace} />
              )}
            </>
          ) : (
            <p className="note">{criterion.reason[language]}</p>
          )}
          {isOwnCriterion(criterion) && scheme.criteria.length > 1 && (
            <TextButton
              onClick={() => {
                change({ ...scheme, criteria: scheme.criteria.filter(({ id }) => id !== criterion.id) })
              }}
            >
              {ownCriteria.remove(criterion.name[language])}
            </TextButton>
          )}
        </div>
      ))}
      <AddCriterion scheme={scheme} />
      <AddOwnMeasure scheme={scheme} />
    </section>
  )
}
