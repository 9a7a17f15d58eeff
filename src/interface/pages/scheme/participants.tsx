import { compareDanish, municipalities, type MunicipalityCode } from "../../../domain/municipality"
import type { Scheme } from "../../../domain/scheme"
import { TextButton } from "../../components/button"
import { useText } from "../../texts"
import { useView } from "../../view"
import { PasteParticipants } from "./paste-participants"
import { useChangeScheme } from "./use-change-scheme"

const byName = [...municipalities].sort((a, b) => compareDanish(a.name, b.name))

/** Who takes part, as 98 boxes to tick. */
export function Participants({ scheme }: { readonly scheme: Scheme }) {
  const { participants: texts } = useText().schemePage
  const { language } = useView()
  const change = useChangeScheme()
  const chosen = new Set(scheme.municipalities)
  const choose = (codes: readonly MunicipalityCode[]): void => {
    change(withParticipants(scheme, codes))
  }
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">
        {texts.hint} <strong>{texts.count(chosen.size)}</strong>
      </p>
      <PasteParticipants onPaste={choose} />
      <fieldset className="participants">
        <legend className="sr-only">{texts.heading}</legend>
        {byName.map(({ code, name }) => (
          <label key={code} className={chosen.has(code) ? "participant participant-chosen" : "participant"}>
            <input
              type="checkbox"
              checked={chosen.has(code)}
              onChange={({ target }) => {
                choose(target.checked ? [...chosen, code] : scheme.municipalities.filter((own) => own !== code))
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      {chosen.size > 0 && (
        <TextButton
          onClick={() => {
            choose([])
          }}
        >
          {texts.clear}
        </TextButton>
      )}
      {scheme.excludedFromComparison.length > 0 && (
        <>
          <h3 className="scheme-subheading">{texts.excluded}</h3>
          <ul className="scheme-assumptions">
            {scheme.excludedFromComparison.map(({ reason }) => (
              <li key={reason.da}>{reason[language]}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** An own ambition, terms of its own and milestones go with their municipality. */
function withParticipants(scheme: Scheme, codes: readonly MunicipalityCode[]): Scheme {
  const stay = new Set(codes)
  return {
    ...scheme,
    municipalities: [...codes].sort((a, b) => a - b),
    milestones: scheme.milestones.filter(({ municipality }) => stay.has(municipality)),
    ownTerms: scheme.ownTerms.filter(({ municipality }) => stay.has(municipality)),
    criteria: scheme.criteria.map((criterion) =>
      "ambitions" in criterion
        ? { ...criterion, ambitions: criterion.ambitions.filter(({ municipality }) => stay.has(municipality)) }
        : criterion,
    ),
  }
}
