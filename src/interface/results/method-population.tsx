import { type Area, comparisonArea, projectArea } from "../../domain/area"
import { isEveryone } from "../../domain/population-filter"
import type { CriterionResult, MeasureRequest } from "../../domain/result"
import { useLoaded } from "../session"
import { filterWords } from "./filter-words"
import { areaOf } from "./find-area"
import { useMethodWords } from "./method-words"
import { useSpeech } from "./use-speech"
import { weekNotes } from "./week-notes"

interface MethodPopulationProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** Who is counted, in which months, and who is left out. */
export function MethodPopulation({ request, result }: MethodPopulationProps) {
  const words = useMethodWords()
  const { words: resultWords, formats } = useSpeech()
  const { model } = useLoaded()
  const texts = words.population
  const { windows, comparison } = result
  const persons = (area: Area): string => {
    const count = areaOf(result, area)?.persons
    return count?.kind === "value" ? texts.persons(formats.count(count.value)) : texts.personsHidden
  }
  const { filter } = request
  const chosen = filterWords(filter, resultWords)
  const observed = windows.result
  const period = observed === null ? texts.none : formats.months(observed.months)
  const pairs: readonly (readonly [string, string])[] = [
    [texts.project, `${texts.municipalities(request.project.length)}, ${persons(projectArea)}`],
    [texts.comparison, `${texts.municipalities(comparison.municipalities.length)}, ${persons(comparisonArea)}`],
    [texts.baseline, formats.months(windows.baseline)],
    [texts.result, observed?.provisional === true ? texts.cut(period) : period],
    [texts.filter, isEveryone(filter) ? texts.everyone : chosen.join(" · ")],
    [texts.leftOut, words.measures[request.criterion.measure].leftOut],
  ]
  const noVisitation = request.criterion.measure === "company_oriented_share" && !model.hasVisitation
  return (
    <>
      <h3>{words.sections.population}</h3>
      <dl className="method-pairs">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {request.data.weekBased && (
        <p className="method-text">{weekNotes(request, resultWords.criterion.weeks).join(" ")}</p>
      )}
      {noVisitation && <p className="method-text">{words.parameters.noVisitation}</p>}
    </>
  )
}
