import { skipToken, useQueries, useQuery } from "@tanstack/react-query"
import { isMeasured, type Scheme } from "../../../domain/scheme"
import { Failure } from "../../components/error-boundary"
import { PageHead } from "../../components/page-head"
import { useChosenScheme } from "../../chosen-scheme"
import { useNotes } from "../../note-store"
import { ProjectActions } from "../../project/project-actions"
import { FilterSummary } from "../../results/filter-summary"
import { criterionResultOptions, elementUseOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"
import { Learned } from "./learned"
import { LetterActions } from "./letter-actions"
import { letterOf } from "./letter-content"
import { LetterVerdicts } from "./letter-verdicts"
import "../../results/results.css"
import "./letter.css"

/** A scheme told as a letter: who took part, what the data show, and what was learned beside it. */
export function LetterPage() {
  const scheme = useChosenScheme()
  const view = useView()
  const source = useLoaded()
  const speech = useSpeech()
  const texts = useText()
  const notes = useNotes(scheme.id)
  const measured = scheme.criteria.filter(isMeasured)
  const queries = useQueries({
    queries: measured.map((criterion) =>
      criterionResultOptions(source, requestOf(view, source.model, scheme, criterion)),
    ),
  })
  const results = new Map(
    measured.flatMap(({ id }, index) => {
      const data = queries[index]?.data
      return data === undefined ? [] : [[id, data] as const]
    }),
  )
  const uses = useElementUses(scheme)
  const failed = [...queries, uses].find(({ isError }) => isError)
  const letter = letterOf({ scheme, view, model: source.model, results, notes, uses: uses.data }, speech, texts)
  return (
    <article className="letter" aria-busy={[...queries, uses].some(({ isFetching }) => isFetching)}>
      <PageHead eyebrow={texts.letter.eyebrow} headline={letter.headline} />
      <LetterActions letter={letter} complete={results.size === measured.length && !uses.isLoading} />
      <FilterSummary scheme={scheme} />
      {letter.opening.map((paragraph) => (
        <p key={paragraph} className="letter-paragraph">
          {paragraph}
        </p>
      ))}
      {failed && <Failure scope="figure" error={failed.error} onRetry={() => void failed.refetch()} />}
      <div className="letter-parts">
        <LetterVerdicts scheme={scheme} letter={letter} />
        <Learned key={scheme.id} scheme={scheme} parts={letter.learned} threshold={view.threshold} />
      </div>
      <div className="letter-project">
        <ProjectActions page="/$scheme/brev" />
      </div>
      <footer className="letter-closing note">
        {letter.closing.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

/** Nothing is asked where nothing in the scheme is counted, or no criterion says of whom. */
function useElementUses(scheme: Scheme) {
  const view = useView()
  const source = useLoaded()
  const criterion = scheme.criteria.find(isMeasured)
  const isCounted = scheme.elements.some(({ countedBy }) => countedBy !== undefined)
  return useQuery(
    criterion === undefined || !isCounted
      ? { queryKey: ["no elements"], queryFn: skipToken }
      : elementUseOptions(source, requestOf(view, source.model, scheme, criterion)),
  )
}
