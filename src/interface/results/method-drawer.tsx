import type { CriterionResult, MeasureRequest } from "../../domain/result"
import { isOfCitizens } from "../../domain/scheme"
import { isOnBackground } from "../../measures/matching-balance"
import { methodOf } from "../../measures/method"
import { Drawer } from "../components/drawer"
import { spaced } from "../fingerprint"
import { version } from "../../../package.json"
import { useLoaded } from "../session"
import { useText } from "../texts"
import { useView } from "../view"
import { MethodFormula } from "./method-formula"
import { MethodParameters } from "./method-parameters"
import { MethodPopulation } from "./method-population"
import { MethodRules } from "./method-rules"
import { MethodSql } from "./method-sql"
import { MethodUncertainty } from "./method-uncertainty"
import { MethodVerdict } from "./method-verdict"
import { useMethodWords } from "./method-words"

interface MethodDrawerProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly open: boolean
  readonly onClose: () => void
}

/** "Sådan er tallet beregnet": from the formula to the SQL and the fingerprint of the data. */
export function MethodDrawer({ request, result, open, onClose }: MethodDrawerProps) {
  const words = useMethodWords()
  const { language } = useView()
  const { model } = useLoaded()
  const { criterion, scheme } = request
  const { method: matching } = useText().matching
  const { denominator } = useText().choices
  const references = isOfCitizens(criterion)
    ? [denominator.reference]
    : isOnBackground(request)
      ? [matching.reference]
      : []
  return (
    <Drawer title={words.title} open={open} onClose={onClose}>
      <div className="method">
        <MethodFormula criterion={criterion} />
        <MethodPopulation request={request} result={result} />
        <MethodUncertainty request={request} result={result} />
        <MethodVerdict criterion={criterion} />
        <MethodRules request={request} />
        <MethodParameters request={request} />
        <MethodSql files={methodOf(criterion).sql} />
        <h3>{words.sections.references}</h3>
        <ul className="method-list">
          {[...words.measures[criterion.measure].references, ...references].map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
          <li>
            {words.scheme.source}: {scheme.source}
            {scheme.appropriation !== undefined && ` (${scheme.appropriation})`}
          </li>
          <li>
            {words.scheme.wording}: »{criterion.wording[language]}«
          </li>
        </ul>
        <h3>{words.sections.fingerprint}</h3>
        <dl className="method-pairs">
          <dt>{words.fingerprint.data}</dt>
          <dd className="mono">{spaced(model.fingerprint)}</dd>
          <dt>{words.fingerprint.version}</dt>
          <dd>{version}</dd>
        </dl>
        <p className="note">{words.fingerprint.same}</p>
      </div>
    </Drawer>
  )
}
