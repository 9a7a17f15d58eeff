import { useQueries } from "@tanstack/react-query"
import { municipalityArea } from "../../../domain/area"
import type { Municipality } from "../../../domain/municipality"
import type { MeasuredCriterion, Scheme } from "../../../domain/scheme"
import { LiveRegion } from "../../components/live-region"
import { PageHead } from "../../components/page-head"
import { FilterSummary } from "../../results/filter-summary"
import { areaOf } from "../../results/find-area"
import { criterionResultOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { overviewHeadline } from "../../results/overview-headline"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useView } from "../../view"

interface MunicipalityHeadProps {
  readonly scheme: Scheme
  readonly municipality: Municipality
  readonly takesPart: boolean
  readonly criteria: readonly MeasuredCriterion[]
}

/** The municipality's verdicts in one headline, or that it takes no part. */
export function MunicipalityHead({ scheme, municipality, takesPart, criteria }: MunicipalityHeadProps) {
  const speech = useSpeech()
  const { words } = speech
  const view = useView()
  const source = useLoaded()
  const texts = words.municipality
  const queries = useQueries({
    queries: criteria.map((criterion) =>
      criterionResultOptions(source, requestOf(view, source.model, scheme, criterion)),
    ),
  })
  const verdicts = queries.flatMap(({ data }) => {
    const row = data && areaOf(data, municipalityArea(municipality.code))
    return row === undefined ? [] : [row.verdict]
  })
  const complete = verdicts.length === criteria.length
  const statement = complete ? overviewHeadline(verdicts, speech) : words.overview.computing
  const headline = takesPart ? texts.headline(municipality.name, statement) : texts.noPartHeadline(municipality.name)
  return (
    <>
      <PageHead
        eyebrow={scheme.name[view.language]}
        headline={headline}
        lead={takesPart ? texts.smallNumbers : texts.noPart}
      />
      <FilterSummary scheme={scheme} />
      <LiveRegion text={complete ? headline : ""} />
    </>
  )
}
