import { useQueries } from "@tanstack/react-query"
import { useMemo } from "react"
import { projectArea } from "../../../domain/area"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../../domain/result"
import { variantsOf } from "../../../domain/sensitivity"
import { areaOf } from "../../results/find-area"
import { criterionResultOptions } from "../../results/measure-queries"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { SensitivityHead, SensitivityRow } from "./sensitivity-row"

interface SensitivityProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** The project's result under each other reasonable choice, row by row as they are computed. */
export function Sensitivity({ request, result }: SensitivityProps) {
  const { words } = useSpeech()
  const { sensitivity: texts } = useText().robustness
  const source = useLoaded()
  const variants = useMemo(() => variantsOf(request), [request])
  const queries = useQueries({ queries: variants.map((variant) => criterionResultOptions(source, variant.request)) })
  const own = areaOf(result, projectArea)
  if (own === undefined || variants.length === 0) return null
  const { criterion } = request
  const hours = "hoursAtStart" in criterion ? criterion.hoursAtStart : 0
  const found = queries.map(({ data, isPlaceholderData }) =>
    data === undefined || isPlaceholderData ? undefined : areaOf(data, projectArea),
  )
  const done = found.filter((area) => area !== undefined)
  const hasGoal = "ambition" in criterion
  const rows = [
    { name: texts.chosen, area: own },
    ...variants.map(({ id }, index) => ({ name: texts.variants[id](hours), area: found[index] })),
  ]
  return (
    <section className="section">
      <h2 className="section-heading">{texts.heading}</h2>
      <p className="subtitle">
        {texts.subtitle}{" "}
        {done.length < variants.length
          ? texts.computing(done.length, variants.length)
          : summaryOf(own, done, texts, words)}
      </p>
      <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={texts.caption}>
        <table className="table" aria-busy={done.length < variants.length}>
          <caption className="sr-only">{texts.caption}</caption>
          <thead>
            <SensitivityHead unit={result.unit} hasGoal={hasGoal} />
          </thead>
          <tbody>
            {rows.map((row) => (
              <SensitivityRow key={row.name} {...row} unit={result.unit} hasGoal={hasGoal} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

type Words = ReturnType<typeof useSpeech>["words"]
type Texts = ReturnType<typeof useText>["robustness"]["sensitivity"]

/** "The verdict is Opfyldt with all five other choices": only where there is a verdict to hold them against. */
function summaryOf(own: AreaResult, others: readonly AreaResult[], texts: Texts, words: Words): string {
  const { verdict } = own
  if (verdict.kind === "none") return ""
  const same = others.filter((area) => area.verdict.kind !== "none" && area.verdict.word === verdict.word)
  return texts.summary(same.length, others.length, words.verdict.words[verdict.word], verdict.kind === "goal")
}
