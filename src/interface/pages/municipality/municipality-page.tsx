import { useNavigate, useParams } from "@tanstack/react-router"
import { compareDanish, isMunicipality, municipalities, municipality } from "../../../domain/municipality"
import { isMeasured } from "../../../domain/scheme"
import { PageHead } from "../../components/page-head"
import { SelectField } from "../../components/select-field"
import { useSpeech } from "../../results/use-speech"
import { useChosenScheme } from "../../chosen-scheme"
import { useView } from "../../view"
import { MunicipalityCriterion } from "./municipality-criterion"
import { MunicipalityHead } from "./municipality-head"
import "../../results/results.css"
import "./municipality.css"

/** One municipality against each criterion. */
export function MunicipalityPage() {
  const scheme = useChosenScheme()
  const { words } = useSpeech()
  const { language } = useView()
  const { code: asked } = useParams({ strict: false })
  const navigate = useNavigate()
  const texts = words.municipality
  const named = scheme.municipalities.map(municipality).sort((a, b) => compareDanish(a.name, b.name))
  const others = municipalities
    .filter(({ code }) => !scheme.municipalities.includes(code))
    .sort((a, b) => compareDanish(a.name, b.name))
  const known = asked === undefined || isMunicipality(Number(asked))
  const chosen = asked !== undefined && known ? municipality(Number(asked)) : named[0]
  if (!known || chosen === undefined) return <PageHead headline={texts.unknown} lead={texts.unknownHint} />
  const takesPart = scheme.municipalities.includes(chosen.code)
  const criteria = scheme.criteria.filter(isMeasured)
  return (
    <>
      <SelectField
        label={texts.choose}
        className="municipality-choice"
        value={String(chosen.code)}
        onChange={(code) => {
          void navigate({ to: "/$scheme/kommune/$code", params: { scheme: scheme.id, code }, search: true })
        }}
      >
        <optgroup label={texts.participants}>
          {named.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={texts.others}>
          {others.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <MunicipalityHead scheme={scheme} municipality={chosen} takesPart={takesPart} criteria={criteria} />
      {criteria.map((criterion) => (
        <MunicipalityCriterion
          key={`${criterion.id}/${chosen.code}`}
          scheme={scheme}
          criterion={criterion}
          municipality={chosen}
          takesPart={takesPart}
        />
      ))}
      {scheme.criteria.map((criterion) =>
        isMeasured(criterion) ? null : (
          <section key={criterion.id} className="section">
            <p className="eyebrow">{words.overview.criterion(criterion.number)}</p>
            <h2 className="section-heading">{criterion.name[language]}</h2>
            <p>
              {words.overview.notMeasured}. {criterion.reason[language]}.
            </p>
          </section>
        ),
      )}
    </>
  )
}
