import type { MeasureRequest } from "../../domain/result"
import { useText } from "../texts"
import { useMethodWords } from "./method-words"

/** Every rule by which a number is judged or held against another, each once, with what it can be checked by in R. */
export function MethodRules({ request }: { readonly request: MeasureRequest }) {
  const words = useMethodWords()
  const { rules } = useText().robustness
  const shown = rules.filter(
    ({ only }) => only === "all" || !(request.matched || request.criterion.measure === "wage_hours_gap"),
  )
  return (
    <>
      <h3>{words.sections.rules}</h3>
      <dl className="method-pairs">
        {shown.map(({ name, rule, reference }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {rule} <span className="method-reference">{reference}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
