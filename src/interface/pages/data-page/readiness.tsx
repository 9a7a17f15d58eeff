import { Link } from "@tanstack/react-router"
import type { Model } from "../../../domain/model"
import type { Scheme } from "../../../domain/scheme"
import { FailureMessage } from "../../components/error-boundary"
import { spaced } from "../../fingerprint"
import { useSchemeEntries } from "../../schemes"
import { useSession } from "../../session"
import { isBusy, loadedFiles } from "../../session-files"
import { useFormats, useText } from "../../texts"
import { useView } from "../../view"
import { formatView } from "../../view-search"
import { computable, hasHours } from "./computable"
import { useSurveyData } from "../../survey-data"
import { hasSurveyReadiness, SurveyReadiness } from "./survey-readiness"

export function Readiness() {
  const { dataPage } = useText()
  const { model, files, rebuild } = useSession()
  const loaded = loadedFiles(files).length > 0
  return (
    <section>
      <h2 className="section-heading">{dataPage.readiness}</h2>
      {model.kind === "building" && <p className="subtitle">{dataPage.building}</p>}
      {(model.kind === "none" || model.kind === "withoutBenefits") && (
        <p className="subtitle">{loaded && !isBusy(files) ? dataPage.noSpells : dataPage.readinessWaiting}</p>
      )}
      {model.kind === "failed" && (
        <FailureMessage
          title={dataPage.buildFailed}
          text={dataPage.buildFailedText}
          error={model.error}
          onRetry={rebuild}
        />
      )}
      {model.kind === "withoutBenefits" && <WithoutBenefits />}
      {model.kind === "ready" && <Ready model={model.model} />}
    </section>
  )
}

/** Schemes that ask for courses or surveys, which need no benefit periods. */
function WithoutBenefits() {
  const { language } = useView()
  const { tables } = useSurveyData()
  const asking = useSchemeEntries().filter(({ scheme }) => hasSurveyReadiness(scheme, tables))
  return asking.map(({ scheme }) => (
    <div key={scheme.id} className="readiness-scheme">
      <h3>{scheme.name[language]}</h3>
      <SurveyReadiness scheme={scheme} />
    </div>
  ))
}

function Ready({ model }: { readonly model: Model }) {
  const { dataPage } = useText()
  const { language } = useView()
  const entries = useSchemeEntries()
  const hours = hasHours(loadedFiles(useSession().files).map(({ loaded }) => loaded))
  return (
    <>
      {entries.map(({ scheme }) => (
        <div key={scheme.id} className="readiness-scheme">
          <h3>{scheme.name[language]}</h3>
          {scheme.criteria.length > 0 &&
            (scheme.municipalities.length === 0 ? (
              <ChooseParticipants scheme={scheme} />
            ) : (
              <SchemeReadiness scheme={scheme} model={model} hours={hours} />
            ))}
          <SurveyReadiness scheme={scheme} />
        </div>
      ))}
      <p className="button-row">
        <SeeCriteria />
      </p>
      <p className="note fingerprint">
        {dataPage.fingerprint} <span className="mono">{spaced(model.fingerprint)}</span>
        <br />
        {dataPage.fingerprintHint}
      </p>
    </>
  )
}

function ChooseParticipants({ scheme }: { readonly scheme: Scheme }) {
  const { schemePage } = useText()
  const view = useView()
  return (
    <p className="note">
      {schemePage.readiness}{" "}
      <Link to="/$scheme/ordning" params={{ scheme: scheme.id }} search={formatView(view)}>
        {schemePage.choose.link}
      </Link>
    </p>
  )
}

interface SchemeReadinessProps {
  readonly scheme: Scheme
  readonly model: Model
  readonly hours: boolean
}

/** One sentence for the criteria that can be computed, and one for each that cannot. */
function SchemeReadiness({ scheme, model, hours }: SchemeReadinessProps) {
  const { dataPage } = useText()
  const { language } = useView()
  const { list } = useFormats()
  const answers = scheme.criteria.map((criterion) => ({ criterion, answer: computable(criterion, model, hours) }))
  const ready = answers.filter(({ answer }) => answer === "yes").map(({ criterion }) => String(criterion.number))
  return (
    <>
      {ready.length > 0 && <p>{dataPage.computable(list(ready), ready.length)}</p>}
      {answers.map(({ criterion, answer }) => {
        if (answer === "yes") return null
        const number = String(criterion.number)
        if (criterion.measure === "not_measured") {
          return (
            <p key={criterion.id} className="note">
              {dataPage.notComputed(number, criterion.reason[language])}
            </p>
          )
        }
        return answer === "notMeasured" ? null : <p key={criterion.id}>{dataPage.lacking[answer](number)}</p>
      })}
    </>
  )
}

/** The way from the files to the results. */
export function SeeCriteria() {
  const { dataPage } = useText()
  const view = useView()
  return (
    <Link
      to="/$scheme/overblik"
      params={{ scheme: view.schemeId }}
      search={formatView(view)}
      className="button button-primary"
    >
      {dataPage.see}
    </Link>
  )
}
